/**
 * English passages within Dutch text: titles of proposals and reports, quoted or by themselves between commas. A screen
 * reader that is told reads them as English (WCAG 2.2, 3.1.2). Names, terms and single words are left as they are, which
 * that criterion allows, and so is all that is not certain: Dutch must never be read as English.
 */

/** Where a passage stands in its text, in characters. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** English words that bind others together and are no Dutch words. */
const ENGLISH = new Set(
  'the and for with by from to on towards between through their which under its are into within across against without concerning establishing amending laying repealing'.split(
    ' ',
  ),
);
/** Some that nearly every English passage has: without one there is none, and nothing to look for. */
const SIGN = /\b(?:the|and|for|with|by|from|towards|between|their)\b/i;

/** Dutch words that are no English ones: one of them, and a passage is not English. */
const DUTCH = new Set(
  'aan al alle als bij dan dat de den der deze die dit doen door dus een en er haar had hebben heeft het hij hoe hun ik ja kan kunnen maar me meer men met mij mijn moet moeten na naar nadat niet niets nog nu om omdat onder ons onze ook op over te tegen ten ter toen tot tussen uit uw van veel voor waar waarbij waarop wanneer wat wel werd werden wie wij worden wordt ze zei zelf zich zij zijn zo zoals zonder zou zullen zal'.split(
    ' ',
  ),
);
/** Spelling that English lacks, or nearly so. */
const DUTCH_SPELLING = /ij|aa|uu|heid$|lijke?$|aties?$|teit(?:en)?$|ische?$|^ge\w+d$/i;

/** What stands between quotation marks; an apostrophe within a word is none. */
const QUOTED =
  /(?<![\p{L}\d])['‘"“„«](?<words>(?:[^'‘’"“”„«»\n]|(?<=\p{L})['’](?=\p{L}))+)['’"”“»](?![\p{L}\d])/gu;
/** What a text falls apart into otherwise. */
const CLAUSE = /[^,;:()[\]'‘’"“”„«»!?…–—\n.]+(?:\.(?=\p{L}|\d)[^,;:()[\]'‘’"“”„«»!?…–—\n.]+)*/gu;
const WORD = /[\p{L}\d]+(?:[-'’.][\p{L}\d]+)*/gu;

/** Fewest words, and English ones among them, of a passage between quotation marks and of any other. */
const QUOTED_LEAST = { words: 3, english: 1 };
const CLAUSE_LEAST = { words: 4, english: 2 };

function isEnglish(text: string, least: typeof QUOTED_LEAST): boolean {
  if (!SIGN.test(text)) return false;
  const words = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
  if (words.length < least.words || words.some((word) => DUTCH.has(word) || DUTCH_SPELLING.test(word)))
    return false;
  return words.filter((word) => ENGLISH.has(word)).length >= least.english;
}

/** The passage without the space around it. */
function passage(text: string, start: number): Passage {
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: from + text.trim().length };
}

/** The English passages of a Dutch text, in order. */
export function englishPassages(text: string): readonly Passage[] {
  if (!SIGN.test(text)) return [];
  const found: Passage[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const words = match.groups!['words']!;
    if (isEnglish(words, QUOTED_LEAST)) found.push(passage(words, match.index + 1));
  }
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (found.some(({ start, end }) => start < index + clause.length && index < end)) continue;
    if (isEnglish(clause, CLAUSE_LEAST)) found.push(passage(clause, index));
  }
  return found.sort((a, b) => a.start - b.start);
}
