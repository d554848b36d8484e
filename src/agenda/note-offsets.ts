import type { SourceDocument } from '../model/source.ts';

/**
 * What is added to the numbers of the notes in each file of a document, so that each number is one note's: in a letter
 * and an annex that come as two files, both may have a note 1. A function of the offset at which a note or mark stands.
 */
export function noteOffsets(source: SourceDocument): (at: number) => number {
  const fileOf = (at: number) => source.files.findLastIndex(({ span }) => span.start <= at);
  const numbers = source.files.map((): number[] => []);
  for (const { kind, note, spans } of source.blocks) {
    const number = Number.parseInt(note ?? '', 10);
    if (kind === 'footnote' && !Number.isNaN(number)) numbers[fileOf(spans[0]!.start)]?.push(number);
  }
  const used = new Set<number>();
  const offsets = numbers.map((inFile) => {
    const clash = inFile.some((number) => used.has(number));
    const offset = clash ? Math.max(...used) : 0;
    for (const number of inFile) used.add(number + offset);
    return offset;
  });
  return (at) => offsets[fileOf(at)] ?? 0;
}
