/** How a row of things goes on pages: fewest pages first, and of those the ones that leave the least empty. */

export interface Division {
  /** Index of the first thing on the page, and of the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** How bad a page is, beside what it leaves empty; 1 is as bad as an empty page. */
export type Badness = (page: Division) => number;

/** What the emptiness of the last page counts for: a short page at the end is no surprise. */
const LAST = 0.85;

interface Best {
  readonly pages: number;
  readonly bad: number;
  readonly end: number;
}

/**
 * Divides `count` things in order over as few pages of `room` px as hold them. Of the ways to do so it takes the one with the
 * least sum of squared shares of emptiness, so that no page is left with a single line, and of `alsoBad`. `added` is the
 * height in px that the thing at an index adds to a page that begins at `start`. A thing higher than a page gets one of its
 * own.
 */
export function dividePages(
  count: number,
  added: (start: number, index: number) => number,
  room: number,
  alsoBad: Badness = () => 0,
): Division[] {
  // From the end: how the things from each on are divided best.
  const best: Best[] = [];
  best[count] = { pages: 0, bad: 0, end: count };
  for (let start = count - 1; start >= 0; start -= 1) {
    let used = 0;
    for (let end = start + 1; end <= count; end += 1) {
      used += added(start, end - 1);
      if (used > room && end > start + 1) break;
      const rest = best[end]!;
      const empty = Math.max(0, 1 - used / room) ** 2 * (end === count ? LAST : 1);
      const bad = rest.bad + empty + alsoBad({ start, end });
      const found = { pages: rest.pages + 1, bad, end };
      const known = best[start];
      if (!known || found.pages < known.pages || (found.pages === known.pages && found.bad < known.bad))
        best[start] = found;
    }
  }
  const pages: Division[] = [];
  for (let start = 0; start < count; start = best[start]!.end) pages.push({ start, end: best[start]!.end });
  return pages;
}
