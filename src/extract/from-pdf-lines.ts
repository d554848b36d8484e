import type { NoteMark } from '../model/source.ts';
import type { PdfItem, PdfPage } from './from-pdf-pages.ts';
import { byCell, rowsOf } from './from-pdf-rows.ts';

/** A line of text on a page. Lengths in pt, y from the top of the page. */
export interface PdfLine {
  readonly text: string;
  /** Raised numbers in the line, with offsets into `text`. */
  readonly marks: readonly NoteMark[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The size of most of its characters, the raised ones left out. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly rotated: boolean;
  readonly artifact: boolean;
  /** Number of its element in the tags of the page; 0 where there is none. */
  readonly element: number;
  readonly level: number | null;
  /** Number of its table row in the tags. */
  readonly row: number | null;
}

/* All of these are shares of the type size. */
/** Space between items from which there is a space between words; the narrowest word space is about 0.2. */
const WORD_GAP = 0.13;
/** Space from which pieces on one line stand apart: a tab, a column. */
const COLUMN_GAP = 1.2;
/** A raised mark is at most this size (browsers set it at five sixths), and its baseline at least so much higher. */
const RAISED_SIZE = 0.85;
const RAISED_BY = 0.12;
/** Two items with the same text this close are one, printed twice to look bold. */
const TWICE = 0.12;
/** Share of the letters of a line that make its look. */
const MOSTLY = 0.8;

const isTwice = (a: PdfItem, b: PdfItem): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < TWICE * a.size && Math.abs(a.y - b.y) < TWICE * a.size;

/** The size that most characters have. */
function mainSize(items: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) {
    const key = Math.round(size * 10) / 10;
    lengths.set(key, (lengths.get(key) ?? 0) + text.length);
  }
  const largestFirst = [...lengths].sort(([a, x], [b, y]) => y - x || b - a);
  return largestFirst[0]?.[0] ?? 0;
}

/** Marks in a raised text: `4`, each number of `4, 5`, and `ii`, as endnotes have. */
function marksIn(text: string, start: number): NoteMark[] {
  if (!/^\s*(?:\d{1,3}|[*†‡]|[ivx]{1,6})(?:[,;\s]+\d{1,3})*\s*$/.test(text)) return [];
  return [...text.matchAll(/\d{1,3}|[*†‡]|[ivx]+/g)].map((match) => ({
    label: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

/** `m²` and the like are no note marks. */
const UNIT = /(?:^|[\s\d])(?:k|c|d|m|h)?m$/;

/** Whether most letters of the items look so: the number before a bold heading need not. */
function isMostly(items: readonly PdfItem[], looks: (item: PdfItem) => boolean): boolean {
  const letters = (some: readonly PdfItem[]): number =>
    some.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  const all = letters(items);
  return all > 0 && letters(items.filter(looks)) >= MOSTLY * all;
}

/** Browsers end a line in a broken word with U+2010, which nobody types; then it is a soft hyphen for certain. */
const BROWSER_HYPHEN = /\u2010$/;
const SOFT_HYPHEN = '\u00ad';

/** One line from the items of a piece of a row, which are in order of place. */
function lineOf(items: readonly PdfItem[]): PdfLine {
  const size = mainSize(items);
  const main = items.filter((item) => item.size > RAISED_SIZE * size);
  const baseline = Math.max(...(main.length > 0 ? main : items).map((item) => item.y));
  let text = '';
  let right = items[0]!.x;
  const marks: NoteMark[] = [];
  for (const item of items) {
    const gap = (item.x - right) / size;
    const spaced = text === '' || /\s$/.test(text) || /^\s/.test(item.text);
    if (gap > COLUMN_GAP && text !== '') text = `${text.trimEnd()}\t`;
    else if (gap > WORD_GAP && !spaced) text += ' ';
    const raised = item.size <= RAISED_SIZE * size && baseline - item.y >= RAISED_BY * size;
    if (raised && !(UNIT.test(text) && /^[23]$/.test(item.text.trim())))
      marks.push(...marksIn(item.text, text.length));
    text += item.text;
    right = Math.max(right, item.x + item.width);
  }
  const lead = text.length - text.trimStart().length;
  const longest = [...items].sort((a, b) => b.text.length - a.text.length)[0]!;
  return {
    text: text.trim().replace(BROWSER_HYPHEN, SOFT_HYPHEN),
    marks: marks.map(({ label, span }) => ({
      label,
      span: { start: span.start - lead, end: span.end - lead },
    })),
    x: items[0]!.x,
    right,
    y: baseline,
    size,
    bold: isMostly(main, (item) => item.bold),
    italic: isMostly(main, (item) => item.italic),
    rotated: items.every((item) => item.rotated),
    artifact: items.every((item) => item.artifact),
    element: longest.tag?.element ?? 0,
    level: longest.tag?.level ?? null,
    row: longest.tag?.row ?? null,
  };
}

/** Cuts a row where `cut` says that two neighbours do not belong to one line. */
function pieces(
  items: readonly PdfItem[],
  cut: (before: readonly PdfItem[], after: PdfItem) => boolean,
): PdfItem[][] {
  const found: PdfItem[][] = [];
  for (const item of items) {
    const last = found.at(-1)?.at(-1);
    if (last !== undefined && isTwice(last, item)) continue;
    if (last === undefined || cut(found.at(-1)!, item)) found.push([item]);
    else found.at(-1)!.push(item);
  }
  return found;
}

/** Left edges of columns at which lines are cut where there is a gap, or `any`: at every gap. */
type Columns = readonly number[] | 'any';

/** The number of a Kamerstuk (`Nr. 3121`) stands before its title, but is part of the printed head. */
const PAPER_NUMBER = /^\s*Nr\.\s*\S{1,8}\s*$/;

/** The lines that items form, from top to bottom. */
function linesOf(items: readonly PdfItem[], columns: Columns): PdfLine[] {
  return rowsOf(items).flatMap((row) => {
    const ordered = [...row].sort((a, b) => a.x - b.x);
    const cut = (piece: readonly PdfItem[], after: PdfItem): boolean => {
      const before = piece.at(-1)!;
      if (before.artifact !== after.artifact) return true;
      if (after.x - before.x - before.width <= COLUMN_GAP * after.size) return false;
      const beside = columns === 'any' || columns.some((column) => before.x < column && after.x >= column);
      return beside || PAPER_NUMBER.test(piece.map((item) => item.text).join(''));
    };
    return pieces(ordered, cut).map(lineOf);
  });
}

/**
 * The lines of a page from top to bottom; the cells of a tagged table one after the other; what is printed across
 * the page last. Lines are cut at gaps before one of the `columns`.
 */
export function pageLines(page: PdfPage, columns: Columns): PdfLine[] {
  const upright = page.items.filter((item) => !item.rotated);
  const cells = byCell(upright);
  const lines = linesOf(cells.get(null) ?? [], columns);
  for (const [cell, items] of cells) {
    if (cell === null) continue;
    const inCell = linesOf(items, []);
    const top = inCell[0]!.y;
    const row = inCell[0]!.row;
    // Behind the cells of its own row, and otherwise by height.
    const sameRow = lines.findLastIndex((line) => line.row === row && row !== null);
    const above = lines.findLastIndex((line) => line.y < top);
    lines.splice((sameRow === -1 ? above : sameRow) + 1, 0, ...inCell);
  }
  const rotated = page.items.filter((item) => item.rotated);
  return rotated.length === 0 ? lines : [...lines, ...rotated.map((item) => lineOf([item]))];
}
