/** Entries with known heights over pages. */
import { dividePages } from './divide-pages.ts';

/**
 * Divides entries over as few pages as hold them, in order and evenly. `heightOf`, `gap` (between two entries) and
 * `capacity` are in px. No entries, no pages.
 */
export function paginate<T>(
  entries: readonly T[],
  heightOf: (entry: T) => number,
  gap: number,
  capacity: number,
): T[][] {
  const heights = entries.map(heightOf);
  const added = (start: number, index: number) => heights[index]! + (index > start ? gap : 0);
  return dividePages(entries.length, added, capacity).map(({ start, end }) => entries.slice(start, end));
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
