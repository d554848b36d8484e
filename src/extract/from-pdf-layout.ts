import type { PdfLine } from './from-pdf-lines.ts';

/** What most of a document's lines have in common. Lengths in pt. */
export interface PdfLayout {
  /** Type size of running text. */
  readonly size: number;
  /** Distance between the baselines of successive lines, as a share of their size. */
  readonly leading: number;
  /** Right edge of running text. */
  readonly right: number;
}

/** A line of at least this many characters is running text. */
const LONG_LINE = 40;
/** Lines nearer to one another than this many times their size stand beside one another. */
const LEAST_LEADING = 0.9;
/** Distances between baselines beyond this many times the type size are gaps, not leading. */
const MOST_LEADING = 2.2;
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
  const leadings = new Map<number, number>();
  const rights: number[] = [];
  for (const lines of pages) {
    lines.forEach((line, index) => {
      if (line.rotated || line.artifact || roundSize(line.size) !== size || line.text.length < LONG_LINE)
        return;
      rights.push(line.right);
      const before = lines[index - 1];
      if (before === undefined || roundSize(before.size) !== size) return;
      const share = (line.y - before.y) / line.size;
      const below = Math.abs(line.x - before.x) < line.size;
      if (below && share > LEAST_LEADING && share < MOST_LEADING)
        add(leadings, Math.round(share * 20) / 20, 1);
    });
  }
  rights.sort((a, b) => a - b);
  return {
    size,
    leading: mostCommon(leadings) ?? DEFAULT_LEADING,
    right: rights[Math.floor((rights.length - 1) * RIGHT_SHARE)] ?? Number.POSITIVE_INFINITY,
  };
}
