import type { PdfItem } from './from-pdf-pages.ts';

/* Both are shares of the type size. */
/** How far above and below the baseline type reaches, for telling whether items share a line. */
const ASCENT = 0.7;
const DESCENT = 0.2;
/** Share of the lower of two items that must overlap for them to be on one line. */
const OVERLAP = 0.4;

interface Row {
  top: number;
  bottom: number;
  readonly items: PdfItem[];
}

function overlap(row: Row, item: PdfItem): number {
  const top = item.y - ASCENT * item.size;
  const bottom = item.y + DESCENT * item.size;
  const shared = Math.min(row.bottom, bottom) - Math.max(row.top, top);
  return shared / Math.max(0.01, Math.min(row.bottom - row.top, bottom - top));
}

/** Groups items that stand on one line. Larger type first, so that raised marks find the line they belong to. */
export function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: Row[] = [];
  const byHeight = [...items].sort((a, b) => a.y - b.y);
  for (const item of byHeight) {
    let best: Row | null = null;
    let bestOverlap = OVERLAP;
    // Rows are in order of height; only the last few can be near.
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 6); at--) {
      const shared = overlap(rows[at]!, item);
      if (shared > bestOverlap) {
        best = rows[at]!;
        bestOverlap = shared;
      }
    }
    const top = item.y - ASCENT * item.size;
    const bottom = item.y + DESCENT * item.size;
    if (best === null) rows.push({ top, bottom, items: [item] });
    else {
      best.items.push(item);
      // A row is as high as its largest type.
      if (bottom - top > best.bottom - best.top) Object.assign(best, { top, bottom });
    }
  }
  return rows.map((row) => row.items);
}

/** Items by table cell; those outside tables, and those in a row with one filled cell, come under null. */
export function byCell(items: readonly PdfItem[]): Map<number | null, PdfItem[]> {
  const cellsOfRow = new Map<number, Set<number | null>>();
  for (const { tag } of items) {
    if (tag?.row == null) continue;
    const known = cellsOfRow.get(tag.row);
    if (known) known.add(tag.cell);
    else cellsOfRow.set(tag.row, new Set([tag.cell]));
  }
  const cells = new Map<number | null, PdfItem[]>();
  for (const item of items) {
    const row = item.tag?.row ?? null;
    // Such a row only serves to place text on the page.
    const isLayout = row === null || cellsOfRow.get(row)!.size < 2;
    const cell = isLayout ? null : (item.tag?.cell ?? null);
    const own = isLayout && row !== null ? { ...item, tag: { ...item.tag!, row: null, cell: null } } : item;
    const found = cells.get(cell);
    if (found) found.push(own);
    else cells.set(cell, [own]);
  }
  return cells;
}
