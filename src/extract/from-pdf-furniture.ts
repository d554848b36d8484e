import type { FurnitureKind } from '../model/source.ts';
import type { PdfLayout } from './from-pdf-layout.ts';
import type { PdfLine } from './from-pdf-lines.ts';
import { bareNumber, furnitureByWords, isRestOfAddressee } from './page-furniture.ts';

/** A page as far as furniture is concerned. */
export interface LinedPage {
  /** Two columns of one page are two of these, with one number. */
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Lines from the top and bottom of a page that may be running heads and feet. */
const EDGE_LINES = 5;
/** Running heads and feet stand at the same height on every page; a line may be off by this much, in pt. */
const SAME_HEIGHT = 3;
/** Share of the pages on which a line must come back, and the fewest pages. */
const OFTEN = 0.5;
const FEWEST = 2;
/** A number alone in this part of the page, from the top or from the bottom, is the page's. */
const EDGE_SHARE = 0.12;
/** Printed page numbers differ from those of the file by at most this: title pages are often not counted. */
const PAGE_OFFSET = 3;

/** The words of a line, with `#` for a number near the page's own: that one goes up with the pages. */
const shapeOf = (line: PdfLine, page: number): string =>
  line.text
    .replace(/\d+/g, (digits) => (Math.abs(Number(digits) - page) <= PAGE_OFFSET ? '#' : digits))
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** A note at the foot of a page may be worded like that of another page, but it begins with a raised mark. */
const isNote = (line: PdfLine): boolean => line.marks.some((mark) => mark.span.start === 0);

interface Repeated {
  readonly y: number;
  readonly pages: Set<number>;
}

/** Lines at the edges of pages, by shape and height, with the pages that have them. */
function repetitions(pages: readonly LinedPage[]): Map<string, Repeated[]> {
  const found = new Map<string, Repeated[]>();
  for (const { number, lines } of pages) {
    const edges = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]);
    for (const line of edges) {
      for (const shape of new Set([shapeOf(line, number), line.text])) {
        const same = found.get(shape) ?? [];
        found.set(shape, same);
        const known = same.find((each) => Math.abs(each.y - line.y) <= SAME_HEIGHT);
        if (known) known.pages.add(number);
        else same.push({ y: line.y, pages: new Set([number]) });
      }
    }
  }
  return found;
}

/**
 * The head of a printed Kamerstuk: everything from the name of the chamber to the line with the number of the piece
 * ("Nr. 3121"), that number included but not what stands beside it.
 */
function kamerstukHead(lines: readonly PdfLine[]): Set<PdfLine> {
  const chamber = lines.findIndex((line) => /^(?:Tweede|Eerste) Kamer der Staten-Generaal/.test(line.text));
  const number = lines.findIndex((line) => /^Nr\.\s/.test(line.text));
  if (chamber === -1 || chamber > EDGE_LINES || number < chamber) return new Set();
  return new Set(lines.slice(0, number + 1));
}

/** The furniture among the lines of a document, with its kind. */
export function findPdfFurniture(
  pages: readonly LinedPage[],
  layout: PdfLayout,
): Map<PdfLine, FurnitureKind> {
  const found = new Map<PdfLine, FurnitureKind>();
  const repeated = repetitions(pages);
  const count = new Set(pages.map(({ number }) => number)).size;
  const isOften = (shape: string, y: number): boolean =>
    (repeated.get(shape) ?? []).some(
      (each) => each.pages.size >= Math.max(FEWEST, count * OFTEN) && Math.abs(each.y - y) <= SAME_HEIGHT,
    );
  const isRepeated = (line: PdfLine, page: number): boolean =>
    !isNote(line) && (isOften(shapeOf(line, page), line.y) || isOften(line.text, line.y));
  pages.forEach(({ number, height, lines }, index) => {
    const head = index === 0 ? kamerstukHead(lines) : new Set<PdfLine>();
    const kindOf = (line: PdfLine, before: string): FurnitureKind | null => {
      if (head.has(line)) return 'kamerstuk-head';
      const runs = line.y < height / 2 ? 'running-head' : 'running-foot';
      if (line.artifact || line.rotated) return bareNumber(line.text) === null ? runs : 'page-number';
      if (isRestOfAddressee(line.text, before)) return null;
      return furnitureByWords(line.text) ?? (line.x >= layout.right ? 'letterhead' : null);
    };
    // A page that says `Pagina 1 van 4` has no bare number besides.
    const worded = lines.some((line) => furnitureByWords(line.text) === 'page-number');
    const atEdge = (line: PdfLine): FurnitureKind | null => {
      const nearEdge = line.y < height * EDGE_SHARE || line.y > height * (1 - EDGE_SHARE);
      if (bareNumber(line.text) !== null && nearEdge && !worded) return 'page-number';
      if (!isRepeated(line, number)) return null;
      return line.y < height / 2 ? 'running-head' : 'running-foot';
    };
    for (const [place, line] of lines.entries()) {
      const kind = kindOf(line, lines[place - 1]?.text ?? '');
      if (kind !== null) found.set(line, kind);
    }
    // From the edges of the page inwards, as far as nothing else stands there.
    const plain = lines.filter((line) => !found.has(line));
    for (const edge of [plain.slice(0, EDGE_LINES), plain.slice(-EDGE_LINES).reverse()]) {
      for (const line of edge) {
        const kind = atEdge(line);
        if (kind === null) break;
        found.set(line, kind);
      }
    }
  });
  return found;
}
