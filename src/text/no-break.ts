/** A no-break space: as wide as a space, and no line may end there. */
const NO_BREAK = '\u00a0';

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|okt|nov|dec';

/**
 * Pairs that stay on one line (Schrijfwijzer, "vaste spatie"): the space stands between what the two groups match.
 * Each pattern is linear: no nested repetition.
 */
const PAIRS: readonly RegExp[] = [
  // 22 juli, 22-23 juli
  new RegExp(`(\\d) (?=(?:${MONTHS})\\b)`, 'g'),
  // juli 2025
  new RegExp(`\\b(${MONTHS}) (?=\\d{4}\\b)`, 'g'),
  // nr. 4042, art. 5, p. 3, § 2, € 15
  /(\b(?:[Nn]rs?|[Aa]rt|[Aa]rtikel|blz|pp?|lid|[Bb]ijlage|[Hh]oofdstuk|Kamerstukken)\.?|[§€]) (?=[\dIVX])/g,
  // 250 miljoen, 5 procent, 3 %
  /(\d) (?=(?:miljoen|miljard|duizend|procent|euro|uur|%|‰|km|ha|MW|GW|TWh)(?![\p{L}\d]))/gu,
  // Werksessie II, Tweede Kamer II
  /(\p{Lu}\p{Ll}+) (?=[IVX]{1,4}\b)/gu,
  // D.M. van Weel: initials stay with the name
  /(\b(?:\p{Lu}\.){1,5}) (?=\p{L})/gu,
  // 21 501-02, 30 821
  /(\b\d{2}) (?=\d{3}\b)/g,
  // a dash does not begin a line
  /(\S) (?=[–—] )/g,
];

/**
 * Replaces the spaces at which Dutch text should not break by no-break spaces. Every character is replaced by one
 * character, so offsets into the text stay true.
 */
export function keepTogether(text: string): string {
  return PAIRS.reduce((kept, pair) => kept.replace(pair, `$1${NO_BREAK}`), text);
}
