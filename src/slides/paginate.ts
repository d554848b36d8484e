/** Attempts at a lower limit when pages are evened out; each halves the range, so 12 come within a pixel. */
const HALVINGS = 12;

/** Fills pages in order, as much on each as `limit` allows; an entry higher than the limit gets a page of its own. */
function fillPages<T>(entries: readonly T[], heights: readonly number[], gap: number, limit: number): T[][] {
  const pages: T[][] = [];
  let used = 0;
  for (const [index, entry] of entries.entries()) {
    const height = heights[index]!;
    const page = pages.at(-1);
    if (page && used + gap + height <= limit) {
      page.push(entry);
      used += gap + height;
    } else {
      pages.push([entry]);
      used = height;
    }
  }
  return pages;
}

/**
 * Divides entries over as few pages as hold them, in order, and evens the pages out, so that the last one is not left
 * with a single line. `heightOf`, `gap` (between two entries) and `capacity` are in px. No entries, no pages.
 */
export function paginate<T>(
  entries: readonly T[],
  heightOf: (entry: T) => number,
  gap: number,
  capacity: number,
): T[][] {
  const heights = entries.map(heightOf);
  const fullest = fillPages(entries, heights, gap, capacity);
  let best = fullest;
  let low = 0;
  let high = capacity;
  for (let attempt = 0; attempt < HALVINGS && fullest.length > 1; attempt += 1) {
    const limit = (low + high) / 2;
    const pages = fillPages(entries, heights, gap, limit);
    if (pages.length === fullest.length) {
      best = pages;
      high = limit;
    } else {
      low = limit;
    }
  }
  return best;
}

/**
 * As `paginate`, for entries that belong to groups: groups stay whole where that takes no more pages.
 * `heightOf` of an entry includes the heading of its group when it opens one.
 */
export function paginateGroups<T>(
  entries: readonly T[],
  heightOf: (entry: T) => number,
  groupOf: (entry: T) => unknown,
  capacity: number,
): T[][] {
  const groups: T[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group && groupOf(group[0]!) === groupOf(entry)) group.push(entry);
    else groups.push([entry]);
  }
  const single = paginate(entries, heightOf, 0, capacity);
  const heightOfGroup = (group: readonly T[]) => group.reduce((sum, entry) => sum + heightOf(entry), 0);
  if (groups.some((group) => heightOfGroup(group) > capacity)) return single;
  const whole = paginate(groups, heightOfGroup, 0, capacity);
  return whole.length <= single.length ? whole.map((page) => page.flat()) : single;
}
