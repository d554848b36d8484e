import { wordsOf } from '../text/sentence-id.ts';
import { likeness } from './compare-words.ts';

/** From this likeness on, a note is taken for a new version of another; notes are short and much alike. */
const SAME_NOTE_FROM = 0.8;

/** Which footnote of `b` is a new version of which of `a`: those with the same words first, then those alike. */
export function pairNotes<Note extends { readonly text: string }>(
  a: readonly Note[],
  b: readonly Note[],
): Map<Note, Note> {
  const pairs = new Map<Note, Note>();
  const free = new Set(b);
  const pair = (least: number) => {
    for (const old of a) {
      if (pairs.has(old)) continue;
      const words = wordsOf(old.text);
      const found = [...free].find(
        (now) => now.text === old.text || likeness(words, wordsOf(now.text)) >= least,
      );
      if (found === undefined) continue;
      pairs.set(old, found);
      free.delete(found);
    }
  };
  pair(Number.POSITIVE_INFINITY);
  pair(SAME_NOTE_FROM);
  return pairs;
}
