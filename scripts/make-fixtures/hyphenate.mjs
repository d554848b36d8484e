/** Shorter words are left whole. */
const SHORTEST = 10;
/** Letters kept before and after the break. */
const EDGE = 4;

/** A place between a consonant and a consonant with a vowel, which is where most Dutch words may be broken. */
const BREAK = /(?<=[aeiou][bdfgklmnprst])(?=[bdfghjklmnprstvwz][aeiou])/g;

/**
 * The words of `text` that may be broken at a line end: those that occur more than once, so that a reader of the
 * broken word can find it whole. Maps each to the offset of its break.
 */
export function breakableWords(text) {
  const counts = new Map();
  for (const [word] of text.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const breaks = new Map();
  for (const [word, count] of counts) {
    if (count < 2 || word.length < SHORTEST) continue;
    const middle = word.length / 2;
    const offsets = [...word.matchAll(BREAK)]
      .map((match) => match.index)
      .filter((offset) => offset >= EDGE && offset <= word.length - EDGE)
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (offsets.length > 0) breaks.set(word, offsets[0]);
  }
  return breaks;
}
