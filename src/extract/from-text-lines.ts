import type { Span } from '../model/source.ts';

/** One line of a text file; the span leaves out white space at both ends. */
export interface TextLine extends Span {
  readonly text: string;
  /** Spaces before the text. */
  readonly indent: number;
  /** One space stands before the text: what some tools leave of a form feed. */
  readonly oneSpaceBefore: boolean;
  /** A piece of a column beside the text stands between the line before and this one. */
  readonly afterSide: boolean;
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
      indent: start - from,
      oneSpaceBefore: start === from + 1 && raw[0] === ' ',
      formFeed,
      afterSide: false,
    });
    formFeed = match[0] === '\f';
    from = match.index + 1;
  }
  return lines;
}

/** Beyond this many characters a line is a whole paragraph: no page of running text is wrapped so wide. */
const UNWRAPPED = 160;

/** A share of the lines that no odd long line among them changes. */
const MOST = 0.95;
/** A text of short lines only is not wrapped at the longest of them. */
const NARROWEST = 40;

/**
 * The column at which running text is wrapped: nearly all lines are no longer. Null where the lines are not wrapped, but
 * whole paragraphs.
 */
export function wrapColumn(lines: readonly TextLine[]): number | null {
  const lengths = lines
    .map((line) => line.text.length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const column = lengths[Math.floor(lengths.length * MOST)] ?? 0;
  return column > UNWRAPPED ? null : Math.max(column, NARROWEST);
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
