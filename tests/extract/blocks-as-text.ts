import type { Extracted } from '../../src/extract/draft-block.ts';
import type { Block } from '../../src/model/source.ts';

/** A block's words in one line: marks out, soft hyphens and line ends joined, automatic numbers put before. */
function wordsOf(block: Block, text: string): string {
  const lines = block.spans.map(({ start, end }) => {
    let line = '';
    let at = start;
    const inside = block.marks.filter(({ span }) => span.start >= start && span.end <= end);
    for (const { span } of inside) {
      line += text.slice(at, span.start);
      at = span.end;
    }
    return line + text.slice(at, end);
  });
  const { numbering } = block.style;
  const words = lines
    .join('\n')
    .replace(/\u00ad\n?/g, '')
    .replace(/([\p{L}\d])-\n(?=[\p{L}\d])/gu, '$1-')
    .replace(/\s+/g, ' ')
    .trim();
  return numbering === undefined || numbering === '•' ? words : `${numbering} ${words}`;
}

/** The words of the blocks of running text, in order. */
export function bodyOf({ blocks, text }: Extracted): string[] {
  return blocks
    .filter((block) => block.kind !== 'footnote' && block.kind !== 'furniture')
    .map((block) => wordsOf(block, text));
}

/** The words of the footnotes, in order, each beginning with its label. */
export function notesOf({ blocks, text }: Extracted): string[] {
  return blocks.filter((block) => block.kind === 'footnote').map((block) => wordsOf(block, text));
}

/** The pieces of furniture, each with its kind: `page-number: 2`. */
export function furnitureOf({ blocks, text }: Extracted): string[] {
  return blocks
    .filter((block) => block.kind === 'furniture')
    .map((block) => `${block.furniture}: ${wordsOf(block, text)}`);
}

/** Each mark with the word before it: `gedeeld|1`. */
export function marksOf({ blocks, text }: Extracted): string[] {
  return blocks.flatMap((block) =>
    block.marks.map(({ label, span }) => `${/\S*$/.exec(text.slice(0, span.start))![0]}|${label}`),
  );
}

/** Visible characters that stand in no block or in more than one; there should be none. */
export function uncovered({ blocks, text }: Extracted): string {
  const spans = blocks.flatMap((block) => block.spans).sort((a, b) => a.start - b.start);
  let missing = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) missing += `[twice: ${text.slice(start, at)}]`;
    missing += text.slice(at, Math.max(at, start)).replace(/\s/g, '');
    at = Math.max(at, end);
  }
  return missing + text.slice(at).replace(/\s/g, '');
}
