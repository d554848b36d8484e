/** How often each word stands in a text, whole on its line, in lower case; hyphenated words count whole. */
export type WordCounts = ReadonlyMap<string, number>;

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Counts the words of a document; a word broken by a hyphen at a line's end is no evidence, and is left out. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(WORD)) {
    const { index } = match;
    const end = index + match[0].length;
    if (/^-?[^\S\n]*\n/.test(text.slice(end, end + 3)) && text[end] === '-') continue;
    if (/-\s*\n\s*$/.test(text.slice(Math.max(0, index - 4), index))) continue;
    const word = match[0].toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** After a hyphen these begin a new word: `Asiel- en Migratiepact`, `land- of tuinbouw`. */
const SUSPENDED = /^(?:en|of|noch|tot|maar|als|dan|respectievelijk|resp)$/i;

/** What becomes of a hyphen at a line's end: it goes, it stays, or it stays with a space after it. */
export type LineEndHyphen = 'joined' | 'kept' | 'suspended';

/**
 * Decides on `before-` at a line's end with `after` on the next line. Evidence is in the document itself: the word
 * is joined where it stands whole elsewhere in the text, and keeps its hyphen otherwise.
 */
export function lineEndHyphen(before: string, after: string, counts: WordCounts): LineEndHyphen {
  if (SUSPENDED.test(after)) return 'suspended';
  if (!/^\p{Ll}/u.test(after) || !/\p{L}$/u.test(before)) return 'kept';
  const whole = counts.get((before + after).toLowerCase()) ?? 0;
  const hyphenated = counts.get(`${before}-${after}`.toLowerCase()) ?? 0;
  return whole > hyphenated ? 'joined' : 'kept';
}
