import type { PdfLine } from './from-pdf-lines.ts';

/** What most of a document's lines have in common. Lengths in pt. */
export interface PdfLayout {
  /** Type size of running text. */
  readonly size: number;
  /** Distance between the baselines of successive lines, as a share of their size. */
  readonly leading: number;
  /** Right edge of running text. */
  readonly right: number;
  /** Left edge of most running text. */
  readonly left: number;
}

/** A line of at least this many characters is running text. */
const LONG_LINE = 40;
/** Lines nearer to one another than this many times their size stand beside one another. */
const LEAST_LEADING = 0.9;
/** Distances between baselines beyond this many times the type size are gaps, not leading. */
const MOST_LEADING = 2.2;
/** A line that ends beyond this share of the right edge, and in mid-sentence, goes on on the next one. */
const FULL = 0.9;
/** Usual leading of word processors, where a document has too few lines to tell. */
const DEFAULT_LEADING = 1.2;
/** The right edge is where this share of long lines end at the latest: a few stick out. */
const RIGHT_SHARE = 0.97;

function mostCommon(weights: ReadonlyMap<number, number>): number | undefined {
  return [...weights].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}

function add(weights: Map<number, number>, key: number, weight: number): void {
  weights.set(key, (weights.get(key) ?? 0) + weight);
}

/** Sizes are compared after rounding to this, leadings to a hundredth. */
const roundSize = (size: number): number => Math.round(size * 4) / 4;

/** Finds the layout of running text in a document given by the lines of its pages. */
export function findLayout(pages: readonly (readonly PdfLine[])[]): PdfLayout {
  const sizes = new Map<number, number>();
  for (const line of pages.flat()) {
    if (!line.rotated && !line.artifact) add(sizes, roundSize(line.size), line.text.length);
  }
  const size = mostCommon(sizes) ?? 10;
  const isText = (line: PdfLine): boolean =>
    !line.rotated && !line.artifact && roundSize(line.size) === size && line.text.length >= LONG_LINE;
  const rights = pages.flatMap((lines) => lines.filter(isText).map((line) => line.right));
  rights.sort((a, b) => a - b);
  const right = rights[Math.floor((rights.length - 1) * RIGHT_SHARE)] ?? Number.POSITIVE_INFINITY;
  const lefts = new Map<number, number>();
  for (const line of pages.flat().filter(isText)) add(lefts, Math.round(line.x), 1);
  const left = mostCommon(lefts) ?? Number.NEGATIVE_INFINITY;
  return { size, leading: findLeading(pages, size, right), right, left };
}

/** The usual distance between the lines of a paragraph: of those that are full, where there are any. */
function findLeading(pages: readonly (readonly PdfLine[])[], size: number, right: number): number {
  const all = new Map<number, number>();
  const full = new Map<number, number>();
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined || [before, line].some((each) => roundSize(each.size) !== size)) continue;
      if (line.rotated || line.artifact || Math.max(before.text.length, line.text.length) < LONG_LINE)
        continue;
      const share = (line.y - before.y) / line.size;
      const below = Math.abs(line.x - before.x) < line.size;
      if (!below || share <= LEAST_LEADING || share >= MOST_LEADING) continue;
      const rounded = Math.round(share * 20) / 20;
      add(all, rounded, 1);
      if (before.right > right * FULL && !/[.!?:]\d{0,3}$/.test(before.text)) add(full, rounded, 1);
    }
  }
  return mostCommon(full) ?? mostCommon(all) ?? DEFAULT_LEADING;
}
