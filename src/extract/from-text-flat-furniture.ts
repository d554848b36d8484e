import type { Block, FurnitureKind, Span } from '../model/source.ts';

/** What pages say of themselves, which stands between the words of two of them. */
const PAGE_PATTERNS: readonly (readonly [FurnitureKind, RegExp])[] = [
  ['page-number', /(?<=\s|^)Pagina \d{1,3} van \d{1,3}(?=\s|$)/g],
  [
    'running-foot',
    /(?<=\s|^)(?:kst-[\dA-Z-]+ )?(?:ISSN \d{4} ?- ?\d{3}[\dX] )?(?:[’']s-Gravenhage \d{4} )?(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[–-]\s?\d{4}, [\d -]+[A-Z-]*, nr\. \S+(?: \d{1,3}(?=\s|$))?/g,
  ],
];

/** A ministry's number of a letter, as each page of it has at its head. */
const REFERENCE =
  /(?<=\s|^)(?:Ons kenmerk|Onze [Rr]eferentie|Kenmerk) (?:[A-Z][A-Za-z-]* ?\/ ?)?[A-Za-z/-]*\d[\w/.-]*(?=\s|$)/g;

/** Fewest words that show a page's head to repeat the letter's. */
const FEWEST_WORDS = 2;
/** Most words of a page's head before its reference number. */
const MOST_WORDS = 25;

/** Where the head of a page begins whose reference number stands at `at`: its words are all in the letterhead. */
function headStart(text: string, at: number, letterhead: string): number {
  const before = text.slice(Math.max(0, at - 400), at);
  const words = [...before.matchAll(/\S+/g)].slice(-MOST_WORDS);
  let start = at;
  let phrase: string[] = [];
  for (const { 0: word, index } of words.reverse()) {
    const longer = [word, ...phrase];
    // The letterhead may have other lines between two that pages repeat.
    if (letterhead.includes(` ${longer.join(' ')} `)) phrase = longer;
    else if (phrase.length >= FEWEST_WORDS && letterhead.includes(` ${word} `)) phrase = [word];
    else break;
    if (phrase.length >= FEWEST_WORDS) start = at - before.length + index;
  }
  return start;
}

/** The heads of the pages after the first: the letter's reference number, and what of its letterhead comes back before it. */
function pageHeads(text: string): Span[] {
  const found = [...text.matchAll(REFERENCE)];
  const first = found[0];
  if (first === undefined) return [];
  const letterhead = ` ${text.slice(0, first.index + first[0].length)} ${dateOf(text, first.index)} `;
  return found
    .slice(1)
    .filter(({ 0: again }) => again === first[0])
    .map(({ index, 0: again }) => ({
      start: headStart(text, index, letterhead),
      end: index + again.length,
    }));
}

/** The letter's date, which may come back in the heads of its pages. */
function dateOf(text: string, from: number): string {
  return /Datum \d{1,2} \p{Ll}{3,9} \d{4}/u.exec(text.slice(from))?.[0] ?? '';
}

/** Page numbers, feet of printed papers and heads of a letter's pages in a text without line ends, in order. */
export function flatFurniture(text: string): Block[] {
  const known = PAGE_PATTERNS.flatMap(([furniture, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      furniture,
      span: { start: index, end: index + found.length },
    })),
  );
  const heads = pageHeads(text).map((span) => ({ furniture: 'running-head' as const, span }));
  return [...known, ...heads]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ furniture, span }) => ({ kind: 'furniture', furniture, spans: [span], style: {}, marks: [] }));
}
