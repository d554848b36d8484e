import type { PdfItem } from './from-pdf-pages.ts';
import type { Rule } from './from-pdf-rules.ts';

/** Borders that are meant to be one may lie this far apart, in pt. */
const SAME_PLACE = 2.5;
/** A table has at least so many upright rules: two borders, or two lines between three columns. */
const FEWEST_UPRIGHT = 2;
/** Share of the type size that a line of text keeps from the rule below it; what is nearer underlines it. */
const UNDERLINE = 0.2;

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** The places among numbers, in order, those close together as one. */
function places(numbers: readonly number[]): number[] {
  const found: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (found.length === 0 || number - found.at(-1)! > SAME_PLACE) found.push(number);
  }
  return found;
}

/** The tables of a page by their rules: upright ones that share a stretch of height, and the level ones there. */
function findGrids(rules: readonly Rule[]): Grid[] {
  const upright = rules.filter((rule) => rule.upright).sort((a, b) => a.from - b.from);
  const groups: { readonly rules: Rule[]; end: number }[] = [];
  for (const rule of upright) {
    const last = groups.at(-1);
    if (last !== undefined && rule.from <= last.end + SAME_PLACE) {
      last.rules.push(rule);
      last.end = Math.max(last.end, rule.to);
    } else groups.push({ rules: [rule], end: rule.to });
  }
  return groups.flatMap(({ rules: own, end }) => {
    const columns = places(own.map((rule) => rule.at));
    const [top, left, right] = [own[0]!.from, columns[0]!, columns.at(-1)!];
    const level = rules.filter(
      (rule) =>
        !rule.upright &&
        rule.at >= top - SAME_PLACE &&
        rule.at <= end + SAME_PLACE &&
        rule.from < right &&
        rule.to > left,
    );
    const rows = places([top, end, ...level.map((rule) => rule.at)]);
    return columns.length >= FEWEST_UPRIGHT && rows.length > 2 ? [{ columns, rows }] : [];
  });
}

/** How many of the sorted `edges` are at or before `place`. */
const countUpTo = (edges: readonly number[], place: number): number =>
  edges.filter((edge) => edge <= place).length;

/**
 * Items with the row and cell of the ruled table that they stand in, as tags would have it; all other items as they
 * are. A row in which only one cell is filled is none.
 */
export function inRuledTables(items: readonly PdfItem[], rules: readonly Rule[]): PdfItem[] {
  let result = [...items];
  let next = 0;
  for (const { columns, rows } of findGrids(rules)) {
    const width = columns.length + 1;
    const first = next - (rows.length + 1) * width;
    next = first;
    result = result.map((item) => {
      // The rule under a line of text is nearer to its baseline than any border.
      const row = countUpTo(rows, item.y - UNDERLINE * item.size);
      const column = countUpTo(columns, item.x + SAME_PLACE);
      if (row === 0 || row === rows.length || item.rotated || item.tag?.row != null) return item;
      const base = item.tag ?? { element: 0, level: null, row: null, cell: null };
      return { ...item, tag: { ...base, row: first + row * width, cell: first + row * width + column } };
    });
  }
  return result;
}
