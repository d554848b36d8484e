/** Whether a text ends as sentences do; an ending quote, bracket or note mark is looked past. */
export function endsSentence(text: string): boolean {
  return /[.!?…][)\]”’"»]*$/u.test(text.trimEnd());
}

/** Finite verbs that are seldom in titles and nearly always in sentences of some length. */
const FINITE =
  /\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|zal|zullen|zou|zouden|kan|kunnen|moet|moeten|wil|willen|vindt|acht|steunt|verwelkomt|hecht|staat|neemt|komt|ligt|geeft|bespreekt|spreekt|spreken|verwacht|stelt|bied|bieden|stuur|sturen|zend|zenden|informeer|informeren|ontvangt|treft)\b/;

/** Whether a text reads as a sentence or more: it ends as one, and has a finite verb where it is short. */
export function isProse(text: string): boolean {
  if (!endsSentence(text)) return false;
  return text.length > 60 || FINITE.test(text);
}

/** Whether a text has a finite verb of the common ones. */
export function hasFiniteVerb(text: string): boolean {
  return FINITE.test(text);
}

/** Whether a text of some length has a finite verb, and so is hardly a title. */
export function readsAsSentence(text: string): boolean {
  return text.length > 90 && FINITE.test(text);
}

/** Answers that stand under a heading without a full stop. */
const BARE_BODY =
  /^(?:geen (?:opmerkingen|bijzonderheden|bespreking|discussie)|n\.?v\.?t\.?|niet van toepassing|p\.?\s?m\.?|pro memorie|zie (?:boven|hierboven|onder))\b/i;

/** Whether a text without a full stop is all the same a body: `Geen opmerkingen`. */
export function isBareBody(text: string): boolean {
  return text.length < 80 && BARE_BODY.test(text);
}
