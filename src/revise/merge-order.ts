/**
 * Merges the order of a list three ways. The new version's order holds, with what a person moved or added put behind
 * its neighbour in the person's order.
 *
 * @param base the old version; @param edited the person's; @param fresh the new one: keys, each once.
 * @param members the keys of the result, all of them in `edited` or `fresh`.
 */
export function mergeOrder(
  base: readonly string[],
  edited: readonly string[],
  fresh: readonly string[],
  members: ReadonlySet<string>,
): string[] {
  const moved = movedIn(base, edited);
  const inEdited = new Set(edited);
  const result = fresh.filter((key) => members.has(key) && !moved.has(key));
  const placed = new Set(result);
  for (const [index, key] of edited.entries()) {
    if (placed.has(key) || !members.has(key)) continue;
    const before = edited.slice(0, index).findLast((neighbour) => placed.has(neighbour));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
    placed.add(key);
  }
  return result.concat([...members].filter((key) => !placed.has(key) && !inEdited.has(key)));
}

/** The keys that must have moved to make `edited` of `base`: those outside a longest run in the old order. */
export function movedIn(base: readonly string[], edited: readonly string[]): Set<string> {
  const places = new Map(base.map((key, index) => [key, index]));
  const common = edited.filter((key) => places.has(key));
  const stays = longestRising(common.map((key) => places.get(key)!));
  return new Set(common.filter((_, index) => !stays.has(index)));
}

/** The indexes of a longest rising subsequence (patience sorting, O(n log n)). */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = index;
  }
  const stays = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) stays.add(at);
  return stays;
}
