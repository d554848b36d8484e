/** Whether texts stand in what was written: compared by their words, whatever the line ends and no-break spaces. */

/** A text that must be found. */
export interface Claim {
  readonly id: string;
  readonly text: string;
}

/** White space of every kind is one space, and soft hyphens are none; else the characters must be the same. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fewest characters of a piece of a sentence that goes on on the next page: shorter ones are found by chance. */
const SHORTEST_PIECE = 12;

/**
 * The ids of the claims whose words stand in the pages; a page whose first words are no part of the last ones of the
 * page before begins with white space. A sentence may go on on the next page, with other words
 * (running heads, a heading that is repeated) in between.
 */
export function foundText(pages: readonly string[], claims: readonly Claim[]): ReadonlySet<string> {
  const whole = folded(pages.join(''));
  const parts = pages.map(folded);
  const found = new Set<string>();
  let from = 0;
  for (const { id, text } of claims) {
    const words = folded(text);
    let at = whole.indexOf(words, from);
    if (at < 0) at = whole.indexOf(words);
    if (at >= 0) from = at;
    if (at >= 0 || standsInPieces(parts, words)) found.add(id);
  }
  return found;
}

/** Whether the words stand on successive pages: the longest beginning on one, the rest on those that follow. */
function standsInPieces(pages: readonly string[], words: string): boolean {
  const from = (page: number, rest: string): boolean => {
    const here = pages[page];
    if (here === undefined) return false;
    if (here.includes(rest)) return true;
    const piece = longestBeginning(here, rest);
    return piece.length >= SHORTEST_PIECE && from(page + 1, rest.slice(piece.length).trimStart());
  };
  return pages.some((_, page) => from(page, words));
}

/** The longest run of whole words at the start of `text` that `page` contains; found by halving. */
function longestBeginning(page: string, text: string): string {
  const ends = [...text.matchAll(/ |$/g)].map(({ index }) => index);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (page.includes(text.slice(0, ends[middle]))) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? '' : text.slice(0, ends[low - 1]);
}
