/**
 * Words that may never be cut away from what they stand with: without them the rest says something else.
 * Negation, restriction, condition, contrast, concession.
 */
import { anyCase } from '../text/any-case.ts';

const GUARDED =
  'niet|niets|geen|nooit|noch|zonder|evenmin|niemand|nergens|weinig|nauwelijks|' +
  'mits|tenzij|indien|als|mocht|mochten|zolang|zodra|pas|wanneer|voorwaarde|voorwaarden|voorbehoud|afhankelijk|' +
  'voor zover|voorzover|onverminderd|behalve|behoudens|uitgezonderd|uitzondering|uitzonderingen|' +
  'alleen|enkel|slechts|uitsluitend|hooguit|hoogstens|minstens|maximaal|minimaal|ten minste|tenminste|ten hoogste|' +
  'maar|echter|doch|evenwel|niettemin|desondanks|desalniettemin|hoewel|ofschoon|ondanks|zij het|weliswaar|' +
  'naar verwachting|vermoedelijk|waarschijnlijk|mogelijk|wellicht|in beginsel|in principe|vooralsnog|voorlopig';

const GUARD = anyCase(new RegExp(`(?<![\\p{L}\\p{N}])(?:${GUARDED})(?![\\p{L}\\p{N}])`, 'u'));

/** `zowel … als` and `als geheel` set no condition. */
const COMPARISON = anyCase(/(?<=\bzowel [^,;]*) als(?= )|(?<!\p{L})als geheel(?!\p{L})/gu);

/** Whether a piece of a sentence holds a word that may not be cut away. */
export function isGuarded(piece: string): boolean {
  return GUARD.test(piece.replace(COMPARISON, ''));
}

/** Whether a piece holds a number, or a name: a word with a capital that does not open the sentence. */
export function namesOrNumbers(piece: string, opensSentence = false): boolean {
  const words = opensSentence ? piece.trimStart().replace(/^\p{L}+/u, '') : piece;
  return /\p{N}|(?<!\p{L})\p{Lu}/u.test(words);
}
