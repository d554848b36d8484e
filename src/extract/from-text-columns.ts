import type { Span } from '../model/source.ts';
import type { TextLine } from './from-text-lines.ts';
import type { LinePage } from './from-text-pages.ts';
import { furnitureByWords } from './page-furniture.ts';

/** Text with the columns of its letterhead taken out of its lines. */
export interface WithoutColumns {
  readonly lines: readonly TextLine[];
  /** What stood in the columns. */
  readonly side: readonly Span[];
}

/** A piece of a line, set apart by spaces; `column` counts characters from the line's beginning. */
interface Piece extends Span {
  readonly text: string;
  readonly column: number;
}

/** Fewest spaces between two columns that a tool which keeps the layout prints. */
const APART = / {2,}/g;
/** Columns of one edge differ by at most this: proportional type is laid on a grid of characters. */
const SAME_EDGE = 1;
/** Fewest lines of a column on the first page that has it. */
const FEWEST_LINES = 3;
/** A column on the right begins here at the earliest, and running text begins at least so far in beside one on the left. */
const RIGHT_FROM = 40;
const LEFT_WIDTH = 12;

function piecesOf({ text, start, indent }: TextLine): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (end: number) => {
    if (end > from)
      pieces.push({
        text: text.slice(from, end),
        start: start + from,
        end: start + end,
        column: indent + from,
      });
  };
  for (const gap of text.matchAll(APART)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(text.length);
  return pieces;
}

/** No page is so wide that its lines have more characters, spaces among them. */
const WIDEST = 400;

const wholeOf = ({ text, start, end, indent }: TextLine): Piece => ({ text, start, end, column: indent });

const endOf = ({ column, text }: Piece) => column + text.length;

/** The column at which most lines of a page begin, as running text does. */
function textColumn(rows: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>();
  for (const { column } of rows.flatMap((pieces) => pieces.slice(0, 2)))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** What a page has beside its text: pieces at one edge, left of where the text begins or far to the right. */
function candidates(rows: readonly (readonly Piece[])[]): Piece[][] {
  const column = textColumn(rows);
  const left = rows.flatMap((pieces) => {
    const first = pieces[0];
    return first !== undefined && column >= LEFT_WIDTH && endOf(first) < column ? [first] : [];
  });
  const right = rows.flatMap((pieces) => {
    const last = pieces.at(-1);
    const apart = pieces.length > 1 || (last?.column ?? 0) >= RIGHT_FROM;
    return last !== undefined && apart && last.column >= RIGHT_FROM && endOf(last) <= WIDEST ? [last] : [];
  });
  const groups: Piece[][] = [];
  for (const piece of [...left, ...right]) {
    const known = groups.find(([first]) => Math.abs(first!.column - piece.column) <= SAME_EDGE);
    if (known) known.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/**
 * Takes out of lines that keep the layout of a page (`pdftotext -layout`) the columns in which a ministry's letterhead
 * stands beside the text: pieces at one edge, among them what only letterheads have, or what stood in one before.
 */
export function withoutColumns(lines: readonly TextLine[], pages: readonly LinePage[]): WithoutColumns {
  // Without gaps in lines nothing stands beside anything.
  if (!lines.some(({ text, indent }) => indent >= LEFT_WIDTH || text.includes('  ')))
    return { lines, side: [] };
  const taken = new Set<Piece>();
  const known = new Set<string>();
  const rows = lines.map((line) =>
    line.text.length + line.indent > WIDEST ? [wholeOf(line)] : piecesOf(line),
  );
  for (const { first, end } of pages) {
    for (const group of candidates(rows.slice(first, end))) {
      const isLetterhead = group.some(({ text }) => furnitureByWords(text) === 'letterhead');
      const again = group.filter(({ text }) => known.has(text));
      if (!(isLetterhead && group.length >= FEWEST_LINES) && again.length * 2 < group.length) continue;
      for (const piece of group) {
        taken.add(piece);
        known.add(piece.text);
      }
    }
  }
  if (taken.size === 0) return { lines, side: [] };
  let formFeed = false;
  let afterSide = false;
  const kept = lines.flatMap((line, i) => {
    const all = rows[i]!;
    const own = all.filter((piece) => !taken.has(piece));
    const [start, end] = [own[0]?.start, own.at(-1)?.end];
    const opens = line.formFeed || formFeed;
    const comesAfter = afterSide || all[0] !== own[0];
    if (start === undefined || end === undefined) {
      if (all.length === 0) return [{ ...line, formFeed: opens }];
      formFeed = opens;
      afterSide = true;
      return [];
    }
    formFeed = false;
    afterSide = all.at(-1) !== own.at(-1);
    const text = line.text.slice(start - line.start, end - line.start);
    return [{ ...line, text, start, end, formFeed: opens, afterSide: comesAfter }];
  });
  return { lines: kept, side: [...taken].map(({ start, end }) => ({ start, end })) };
}
