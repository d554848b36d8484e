import type { BriefingItem } from '../model/briefing.ts';
import { wordsOf } from '../text/sentence-id.ts';
import { likeness } from './compare-words.ts';

/**
 * From this likeness on, a sentence is taken for a new version of another. Among the 4,000 pairs of sentences of one
 * item in the fixture agendas none is more alike than 0.43 (tests/revise/match-lines.test.ts); a sentence of which
 * a third of the words changed has 0.67.
 */
export const REWORDED_FROM = 0.5;
/** From this likeness of titles on, or this share of common sentences, an item is taken for a renamed one. */
export const RENAMED_FROM = 0.5;

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Pairs the most alike first; each entry is paired once. */
function pairBest<A, B>(
  a: readonly A[],
  b: readonly B[],
  least: number,
  likenessOf: (one: A, other: B) => number,
): Map<A, B> {
  const candidates = a.flatMap((one, i) =>
    b.flatMap((other, j) => {
      const score = likenessOf(one, other);
      return score >= least ? [{ one, other, score, distance: Math.abs(i / a.length - j / b.length) }] : [];
    }),
  );
  candidates.sort((x, y) => y.score - x.score || x.distance - y.distance);
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { one, other } of candidates) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

/** Which line of `b` is a new version of which line of `a`: the same words first, then the most alike. */
export function matchLines<A extends Line, B extends Line>(a: readonly A[], b: readonly B[]): Map<A, B> {
  const byId = new Map(b.map((line) => [line.id, line]));
  const pairs = new Map<A, B>();
  for (const line of a) {
    const same = byId.get(line.id);
    if (same === undefined) continue;
    pairs.set(line, same);
    byId.delete(line.id);
  }
  const words = new Map<Line, string[]>();
  for (const line of [...a, ...b]) words.set(line, wordsOf(line.text));
  const restA = a.filter((line) => !pairs.has(line));
  const restB = b.filter((line) => byId.has(line.id));
  const alike = pairBest(restA, restB, REWORDED_FROM, (one, other) =>
    likeness(words.get(one)!, words.get(other)!),
  );
  return new Map([...pairs, ...alike]);
}

/** Which item of `b` is a new version of which item of `a`: by id, then by common sentences or a title alike. */
export function matchItems(
  a: readonly BriefingItem[],
  b: readonly BriefingItem[],
): Map<BriefingItem, BriefingItem> {
  const byId = new Map(b.map((item) => [item.id, item]));
  const pairs = new Map<BriefingItem, BriefingItem>();
  for (const item of a) {
    const same = byId.get(item.id);
    if (same === undefined) continue;
    pairs.set(item, same);
    byId.delete(item.id);
  }
  const restA = a.filter((item) => !pairs.has(item));
  const restB = b.filter((item) => byId.has(item.id));
  const alike = pairBest(restA, restB, RENAMED_FROM, (one, other) =>
    Math.max(commonSentences(one, other), likeness(wordsOf(one.title), wordsOf(other.title))),
  );
  return new Map([...pairs, ...alike]);
}

/** The share of sentences that two items have in common, of the one that has the fewest. */
function commonSentences(a: BriefingItem, b: BriefingItem): number {
  const ids = new Set(b.sentences.map(({ id }) => id));
  const least = Math.min(a.sentences.length, b.sentences.length);
  if (least === 0) return 0;
  return a.sentences.filter(({ id }) => ids.has(id)).length / least;
}
