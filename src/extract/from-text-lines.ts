import type { Span } from '../model/source.ts';

/** One line of a text file; the span leaves out white space at both ends. */
export interface TextLine extends Span {
  readonly text: string;
  /** One space stands before the text: what some tools leave of a form feed. */
  readonly oneSpaceBefore: boolean;
  /** Begins a page by a form feed. */
  readonly formFeed: boolean;
}

/** The lines of a text; a form feed ends a line too. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  let formFeed = false;
  for (const match of text.matchAll(/\n|\f|$/g)) {
    const raw = text.slice(from, match.index);
    const trimmed = raw.trim();
    const start = from + (trimmed === '' ? 0 : raw.indexOf(trimmed[0]!));
    lines.push({
      text: trimmed,
      start,
      end: start + trimmed.length,
      oneSpaceBefore: start === from + 1 && raw[0] === ' ',
      formFeed,
    });
    formFeed = match[0] === '\f';
    from = match.index + 1;
  }
  return lines;
}

/** Beyond this many characters a line is a whole paragraph: no page of running text is wrapped so wide. */
const UNWRAPPED = 160;

/**
 * The column at which running text is wrapped: nine in ten of the lines that go on in a next one are no longer.
 * Null where the lines are not wrapped, but whole paragraphs.
 */
export function wrapColumn(lines: readonly TextLine[]): number | null {
  const lengths = lines
    .filter((line, i) => line.text !== '' && (lines[i + 1]?.text ?? '') !== '')
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  const longest = lines.reduce((max, line) => Math.max(max, line.text.length), 0);
  if (lengths.length === 0) return longest > UNWRAPPED ? null : Math.max(longest, 40);
  const column = lengths[Math.floor(lengths.length * 0.9)]!;
  const unwrapped = lines.filter((line) => line.text.length > UNWRAPPED).length;
  return column > UNWRAPPED || unwrapped * 10 > lengths.length ? null : column;
}

/**
 * Share of the column that wrapped lines of proportional type fill at least. A line that would have had room for the
 * next one's first word within it was ended on purpose.
 */
const FILLED = 0.82;

/** Whether `line` ends before `next` although the first word of `next` had found room. */
export function endsOnPurpose(line: string, next: string, column: number): boolean {
  const word = next.split(/\s/, 1)[0]!.length;
  return line.length + 1 + word <= column * FILLED;
}

/** Whether a line of running text is about as long as the column. */
export function fillsColumn(line: string, column: number): boolean {
  return line.length >= column * FILLED;
}
