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

/** Lines that a ministry's letterhead has, each whole (Rijkshuisstijl, "brief"). */
const LETTERHEAD_LINES = [
  String.raw`\p{Lu}[\p{L}’'-]+(?: \p{L}+){0,2} \d{1,3}[A-Z]?(?= (?:\d{4} ?[A-Z]{2}|Den Haag)\b)`,
  String.raw`\d{4} ?[A-Z]{2} (?:Den Haag|DEN HAAG|[’']s-Gravenhage|\p{Lu}\p{L}+)`,
  String.raw`Postbus \d{4,5}|Bezoekadres|Den Haag|Nederland(?= (?:www|Ons|Onze|Contact))`,
  String.raw`[TF] \d[\d() -]{7,15}\d`,
  String.raw`(?:https?:\/\/)?www\.\S+`,
  String.raw`(?:Contactpersoon|Inlichtingen) .{3,40}?(?= (?:T \d|Ons kenmerk|Onze [Rr]eferentie))`,
  String.raw`(?:Ons|Uw) kenmerk(?: (?:[A-Z][A-Za-z-]* ?\/ ?)?[A-Za-z/-]*\d[\w/.-]*)?|(?:Onze|Uw) [Rr]eferentie(?: [A-Za-z-]*\d[\w/.-]*| -)?|Uw brief(?: \(kenmerk\))?`,
  String.raw`Bijlage(?:n|\(n\))?(?: \d{1,2}| -)?(?! \p{Ll})`,
  'Bij beantwoording de datum en ons kenmerk vermelden. Wilt u slechts één zaak in uw brief behandelen.',
].join('|');
const LETTERHEAD = new RegExp(
  String.raw`(?<=^|\s)(?:(?:Ministerie van|Directie|Directoraat-generaal)(?: [\p{L},-]+){1,9}? )?(?:${LETTERHEAD_LINES})(?: (?:${LETTERHEAD_LINES})){2,}(?=\s|$)`,
  'gu',
);
/** What a letterhead has and an addressee's address has not. */
const SENDS = /www\.|Ministerie|Directie|[Kk]enmerk|[Rr]eferentie/;

/** The letterhead, which PDF tools put amid the letter: known lines, three or more together. */
function letterheads(text: string): Span[] {
  return [...text.matchAll(LETTERHEAD)]
    .filter(([found]) => SENDS.test(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Page numbers, feet of printed papers, letterheads and heads of a letter's pages in a text without line ends, in order. */
export function flatFurniture(text: string): Block[] {
  const known = PAGE_PATTERNS.flatMap(([furniture, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      furniture,
      span: { start: index, end: index + found.length },
    })),
  );
  const heads = pageHeads(text).map((span) => ({ furniture: 'running-head' as const, span }));
  const letterhead = letterheads(text).map((span) => ({ furniture: 'letterhead' as const, span }));
  let end = 0;
  return [...known, ...heads, ...letterhead]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      const free = span.start >= end;
      if (free) end = span.end;
      return free;
    })
    .map(({ furniture, span }) => ({ kind: 'furniture', furniture, spans: [span], style: {}, marks: [] }));
}
