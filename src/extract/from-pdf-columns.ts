import { type PdfLine, pageLines } from './from-pdf-lines.ts';
import type { PdfItem, PdfPage } from './from-pdf-pages.ts';

/** Where the right one of two columns of running text may begin, as shares of the page's width. */
const EARLIEST = 0.4;
const LATEST = 0.65;
/** Lines of one column begin within so many pt of each other. */
const SAME_EDGE = 2;
/** Fewest lines of each column. */
const FEWEST_LINES = 6;
/** Characters of a line of a column of running text; labels and figures beside a text have fewer. */
const LONG_LINE = 20;
/** Share of the lines in a column that are so long, at least. */
const MOSTLY = 0.6;
/** Share of lines that may stand across both columns: headings and notes. */
const MOST_ACROSS = 0.3;

const isRunning = (lines: readonly PdfLine[]): boolean =>
  lines.filter(({ text }) => text.length >= LONG_LINE).length >= MOSTLY * lines.length;

/** The edges at which two columns of running text begin; null where a page has none. */
function columnsOf(page: PdfPage): { readonly left: number; readonly right: number } | null {
  const lines = pageLines(page, 'any').filter(
    ({ rotated, artifact, row }) => !rotated && !artifact && row === null,
  );
  const starts = new Map<number, number>();
  for (const { x } of lines) {
    if (x < EARLIEST * page.width || x > LATEST * page.width) continue;
    const known = [...starts.keys()].find((edge) => Math.abs(edge - x) <= SAME_EDGE) ?? x;
    starts.set(known, (starts.get(known) ?? 0) + 1);
  }
  const [right, count = 0] = [...starts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (right === undefined || count < FEWEST_LINES) return null;
  const inRight = lines.filter(({ x }) => x >= right - SAME_EDGE);
  const inLeft = lines.filter((line) => line.right < right);
  const across = lines.length - inRight.length - inLeft.length;
  const isText = inLeft.length >= FEWEST_LINES && isRunning(inLeft) && isRunning(inRight);
  if (!isText || across > MOST_ACROSS * lines.length) return null;
  return { left: Math.min(...inLeft.map(({ x }) => x)), right };
}

/**
 * A page with two columns of running text as pages in the order of reading: what stands across both, the left column, the
 * right one, moved to where the left one stands. Any other page as it is.
 */
export function inReadingOrder(page: PdfPage): PdfPage[] {
  const columns = columnsOf(page);
  if (columns === null) return [page];
  const across = pageLines(page, 'any')
    .filter(({ x, right }) => x < columns.right - SAME_EDGE && right >= columns.right)
    .map(({ y, size }) => ({ top: y - size, bottom: y + size / 2 }));
  const bands: { readonly side: 'across' | 'columns'; readonly items: PdfItem[] }[] = [];
  const isAcross = ({ y }: PdfItem) => across.some(({ top, bottom }) => y > top && y < bottom);
  for (const item of [...page.items].sort((a, b) => a.y - b.y)) {
    const side = isAcross(item) ? 'across' : 'columns';
    if (bands.at(-1)?.side === side) bands.at(-1)!.items.push(item);
    else bands.push({ side, items: [item] });
  }
  return bands.flatMap(({ side, items }) => {
    if (side === 'across') return [{ ...page, items }];
    const isRight = ({ x }: PdfItem) => x >= columns.right - SAME_EDGE;
    const moved = items
      .filter(isRight)
      .map((item) => ({ ...item, x: item.x - columns.right + columns.left }));
    return [items.filter((item) => !isRight(item)), moved]
      .filter((own) => own.length > 0)
      .map((own) => ({ ...page, items: own }));
  });
}
