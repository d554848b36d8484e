import type { PdfLayout } from './from-pdf-layout.ts';
import { type PdfLine, pageLines } from './from-pdf-lines.ts';
import type { PdfItem, PdfPage } from './from-pdf-pages.ts';
import { furnitureByWords } from './page-furniture.ts';

/** A letterhead is set smaller than running text: at most at this share of its size. */
const SMALLER = 0.9;
/** To the left it keeps at least this far from running text, as a share of the text's size. */
const CLEAR = 0.5;
/** Lines of one column begin within so many pt of each other. */
const SAME_EDGE = 2;
/** Fewest lines of a letterhead's column in a document. */
const FEWEST_LINES = 2;
/** A column right of this share of the page is beside the text, however far the text reaches. */
const RIGHT_HALF = 0.55;

const isSmall = (item: PdfItem, layout: PdfLayout): boolean =>
  !item.rotated && item.tag?.row == null && item.size <= SMALLER * layout.size;

const smallLines = (page: PdfPage, layout: PdfLayout): PdfLine[] =>
  pageLines({ ...page, items: page.items.filter((item) => isSmall(item, layout)) }, 'any');

/**
 * The left edges of the columns in which a ministry's letterhead stands beside the text: small type at one edge, to the
 * left of the text or far to the right, among it what only letterheads have (`Ons kenmerk`, `Postbus 20201`).
 */
export function sideEdges(pages: readonly PdfPage[], layout: PdfLayout): number[] {
  const groups: { readonly x: number; readonly lines: PdfLine[] }[] = [];
  for (const page of pages) {
    for (const line of smallLines(page, layout)) {
      const isLeft = line.right <= layout.left - CLEAR * layout.size;
      if (!isLeft && line.x < page.width * RIGHT_HALF) continue;
      const known = groups.find(({ x }) => Math.abs(x - line.x) <= SAME_EDGE);
      if (known) known.lines.push(line);
      else groups.push({ x: line.x, lines: [line] });
    }
  }
  const isLetterhead = ({ lines }: (typeof groups)[number]) =>
    lines.length >= FEWEST_LINES && lines.some(({ text }) => furnitureByWords(text) === 'letterhead');
  return groups.filter(isLetterhead).map(({ x }) => x);
}

/** A page without the columns of its letterhead, and the lines of these alone. */
export function apartFromSide(
  page: PdfPage,
  layout: PdfLayout,
  edges: readonly number[],
): { readonly main: PdfPage; readonly side: readonly PdfLine[] } {
  if (edges.length === 0) return { main: page, side: [] };
  const side = smallLines(page, layout).filter((line) =>
    edges.some((edge) => Math.abs(edge - line.x) <= SAME_EDGE),
  );
  const isIn = (item: PdfItem, line: PdfLine) =>
    item.y <= line.y && item.y > line.y - line.size && item.x >= line.x - 1 && item.x < line.right;
  const isSide = (item: PdfItem) => isSmall(item, layout) && side.some((line) => isIn(item, line));
  return { main: { ...page, items: page.items.filter((item) => !isSide(item)) }, side };
}
