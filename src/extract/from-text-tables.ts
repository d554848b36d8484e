import type { Span } from '../model/source.ts';
import type { TextLine } from './from-text-lines.ts';

/** A row of a table: the lines that hold it, and its cells one after the other. */
export interface TextRow {
  readonly lines: readonly number[];
  readonly spans: readonly Span[];
}

interface Piece extends Span {
  readonly column: number;
  readonly length: number;
}

/** Spaces that part the cells of a row. */
const CELL_GAP = / {2,}/g;
/** Cells of one column begin within so many characters of each other. */
const SAME_COLUMN = 2;
/** A table of three columns has at least two rows; of two, which lists and letterheads have too, at least four. */
const FEWEST_ROWS: Readonly<Record<number, number>> = { 2: 4 };
const FEWEST_ROWS_OF_MORE = 2;
/** No page is so wide that a row has more columns, or more characters. */
const MOST_COLUMNS = 15;
const LONGEST_ROW = 400;
/** Empty lines that may stand between two rows. */
const MOST_BLANK = 2;

/** No cell: the marker of a list, or what a letter's head names. */
const NO_CELL =
  /^(?:[•▪◦●■–—*-]|\(?(?:\d{1,2}[a-z]?|[a-zIVX]{1,4})[.)]|(?:Datum|Betreft|Onderwerp|Aan|Van|Ons kenmerk|Uw kenmerk|Onze referentie|Bijlagen?(?:\(n\))?|Nr\. \d+|\d{2} \d{3}(?:-\d+)?)\s*:?)$/;

function piecesOf({ text, start, indent }: TextLine): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, end } of [...text.matchAll(CELL_GAP)]
    .map((gap) => ({ index: gap.index, end: gap.index + gap[0].length }))
    .concat({ index: text.length, end: text.length })) {
    if (index > from)
      pieces.push({ start: start + from, end: start + index, column: indent + from, length: index - from });
    from = end;
  }
  return pieces;
}

/** The index of the column that a piece begins in; -1 where it begins in none. */
const columnOf = (columns: readonly number[], { column }: Piece): number =>
  columns.findIndex((edge) => Math.abs(edge - column) <= SAME_COLUMN);

/** A table's rows from line `from` on, of which the first has a cell in each column. */
function readRows(
  lines: readonly TextLine[],
  isTaken: (line: number) => boolean,
  from: number,
): readonly TextRow[] {
  const columns = piecesOf(lines[from]!).map(({ column }) => column);
  if (columns.length > MOST_COLUMNS) return [];
  const rows: { readonly lines: number[]; readonly cells: Span[][] }[] = [];
  let blank = 0;
  for (let i = from; i < lines.length && blank <= MOST_BLANK; i++) {
    const line = lines[i]!;
    if (line.text === '') {
      blank++;
      continue;
    }
    const pieces = line.text.length > LONGEST_ROW ? [] : piecesOf(line);
    if (pieces.length === 0) break;
    const at = pieces.map((piece) => columnOf(columns, piece));
    if (isTaken(i) || at.includes(-1) || NO_CELL.test(line.text.slice(0, pieces[0]!.length))) break;
    const isRow = pieces.length > 1 && at[0] === 0;
    const next = columns[at[0]! + 1];
    const fits = next === undefined ? at[0]! > 0 : pieces[0]!.column + pieces[0]!.length < next;
    // What stands alone under a cell, with no empty line between, goes on with it.
    const goesOn = rows.length > 0 && blank === 0 && !isRow && fits && !/[.:]$/.test(line.text);
    if (!isRow && !goesOn) break;
    if (isRow) rows.push({ lines: [], cells: columns.map(() => []) });
    const row = rows.at(-1)!;
    row.lines.push(i);
    for (const [n, { start, end }] of pieces.entries()) row.cells[at[n]!]!.push({ start, end });
    blank = 0;
  }
  const fewest = FEWEST_ROWS[columns.length] ?? FEWEST_ROWS_OF_MORE;
  if (rows.length < fewest) return [];
  return rows.map((row) => ({ lines: row.lines, spans: row.cells.flat() }));
}

/**
 * The rows of tables in text that keeps the layout of a page (`pdftotext -layout`): lines that part at the same places.
 * `isTaken` tells which lines are furniture or notes.
 */
export function findRows(lines: readonly TextLine[], isTaken: (line: number) => boolean): TextRow[] {
  const found: TextRow[] = [];
  for (let i = 0; i < lines.length; i++) {
    const isCandidate = lines[i]!.text.includes('  ') && !isTaken(i);
    const rows = isCandidate ? readRows(lines, isTaken, i) : [];
    for (const row of rows) found.push(row);
    i = rows.at(-1)?.lines.at(-1) ?? i;
  }
  return found;
}
