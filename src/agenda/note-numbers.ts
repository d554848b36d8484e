import type { SourceDocument } from '../model/source.ts';

/**
 * The number of the note with a label, which stands or is referred to at an offset. Each number is one note's: in a letter
 * and an annex that come as two files both may have a note 1, and endnotes labelled `i`, `ii` may stand beside footnotes
 * labelled 1, 2. What has no number is counted on from the highest.
 */
export function noteNumbers(source: SourceDocument): (label: string, at: number) => number {
  const fileOf = (at: number) => source.files.findLastIndex(({ span }) => span.start <= at);
  const numbers = source.files.map((): number[] => []);
  const others: string[] = [];
  const keyOf = (label: string, at: number) => `${fileOf(at)} ${label}`;
  for (const { kind, note = '', spans } of source.blocks) {
    if (kind !== 'footnote') continue;
    const at = spans[0]!.start;
    const number = Number.parseInt(note, 10);
    if (Number.isNaN(number) && note !== '') others.push(keyOf(note, at));
    else if (!Number.isNaN(number)) numbers[fileOf(at)]?.push(number);
  }
  const used = new Set<number>();
  const offsets = numbers.map((inFile) => {
    const clash = inFile.some((number) => used.has(number));
    const offset = clash ? Math.max(...used) : 0;
    for (const number of inFile) used.add(number + offset);
    return offset;
  });
  const highest = Math.max(0, ...used);
  const counted = new Map<string, number>();
  for (const key of others) if (!counted.has(key)) counted.set(key, highest + counted.size + 1);
  return (label, at) => {
    const number = Number.parseInt(label, 10);
    if (Number.isNaN(number)) return counted.get(keyOf(label, at)) ?? Number.NaN;
    return number + (offsets[fileOf(at)] ?? 0);
  };
}
