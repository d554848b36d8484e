import type { Signatory } from '../model/agenda.ts';

/** Sentences that say who goes to the meeting. */
const ATTENDS =
  /\b(?:deelnem(?:en|er|ing)|deelneemt?|deel te nemen|ne(?:em|emt|men)\b.*\bdeel\b|vertegenwoordig\w*|aanwezig|delegatie|bijwonen|bij te wonen|leid(?:t|en))\b/;

const OFFICE =
  /\b(?:de |het )?((?:viceminister-president|minister-president|minister|staatssecretaris)(?:(?: van| voor)? (?:de |het )?\p{Lu}(?:[^,.;:()]|,(?= \p{Lu}))*?)?)(?=,(?! \p{Lu})|[.;:()]| en de (?:minister|staatssecretaris)| (?:zal|zullen|is|zijn|neemt|nemen|vertegenwoordigt|vertegenwoordigen|woont|wonen|op de|op het|namens|aan|bij|hier|voornemens|die|wordt|worden|zelf|heeft|voor Nederland)\b|$)/gu;

const lowerFirst = (text: string) =>
  text.replace(/^(?:De|Het)\s+/i, '').replace(/^\p{Lu}/u, (first) => first.toLowerCase());

/**
 * The offices of those who go to the meeting, as the letter's opening sentences name them. `Ik` is the one who signs.
 */
export function delegationOf(sentences: readonly string[], signatories: readonly Signatory[]): string[] {
  const found: string[] = [];
  for (const sentence of sentences.filter((text) => ATTENDS.test(text))) {
    if (/\b[Ii]k\b/.test(sentence) && signatories.length === 1) found.push(lowerFirst(signatories[0]!.role));
    found.push(...[...sentence.matchAll(OFFICE)].map((match) => match[1]!.trim()));
  }
  return [...new Set(found)];
}
