import type { DiffLine, LineChange } from './briefing-diff.ts';
import { compareWords } from './compare-words.ts';
import { matchLines } from './match-lines.ts';
import { movedIn } from './merge-order.ts';

/** Title of the item that each line stands in, in the old and the new version. */
export interface Homes {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** What changed among the lines of an item, in the new order; dropped lines stand behind the line they followed. */
export function diffLines(
  before: readonly DiffLine[],
  after: readonly DiffLine[],
  homes: Homes,
): LineChange[] {
  const pairs = matchLines(before, after);
  const old = new Map([...pairs].map(([line, now]) => [now, line]));
  const moved = movedIn(
    before.flatMap((line) => pairs.get(line)?.id ?? []),
    after.map((line) => line.id),
  );
  const changes = after.map((line): LineChange => {
    const was = old.get(line);
    if (was === undefined) return { kind: 'added', after: line, from: homes.before.get(line.id) ?? null };
    if (was.text !== line.text)
      return { kind: 'reworded', before: was, after: line, words: compareWords(was.text, line.text) };
    const kind = was.part !== line.part || moved.has(line.id) ? 'moved' : 'same';
    return { kind, before: was, after: line };
  });
  for (const [index, line] of before.entries()) {
    if (pairs.has(line)) continue;
    const neighbour = before.slice(0, index).at(-1);
    const place = changes.findLastIndex(
      (change) => 'before' in change && neighbour !== undefined && change.before === neighbour,
    );
    changes.splice(place + 1, 0, { kind: 'dropped', before: line, to: homes.after.get(line.id) ?? null });
  }
  return changes;
}
