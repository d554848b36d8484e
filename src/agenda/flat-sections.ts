import { isTreatmentLine } from './treatments.ts';

/** What Councils are parted in, whole; a title after one of these is an item's. */
const PARTS = [
  String.raw`(?:(?:Agenda|Onderwerpen|Agendapunten)(?: \p{Ll}+){0,5} )?(?!Europese )(?:\p{Lu}[\p{L}-]+,? (?:en )?){0,4}(?:Ecofin |\p{Lu}[\p{L}-]*)[Rr]aad(?! \p{Lu}\p{Ll}+ ?[)(])`,
  '(?:Informele )?Eurogroep',
  'Gemengd Comité',
  'Justitie|Binnenlandse Zaken|Algemene Zaken|Buitenlandse Zaken',
  'Diversen|Overig(?:e (?:onderwerpen|punten))?',
  'Landbouw|Visserij|Milieu|Energie|Vervoer|Transport|Telecom(?:municatie)?|Onderzoek|Ruimtevaart|Interne markt(?: en industrie)?|Industrie',
  'Onderwijs|Jeugd|Cultuur(?: en audiovisueel)?|Sport|Volksgezondheid|Werkgelegenheid en [Ss]ociaal [Bb]eleid',
  '(?:Niet-wetgevende|Wetgevende) (?:activiteiten|besprekingen|werkzaamheden)',
].join('|');
/** A day of the meeting with what it is about: `Woensdag 16 maart: ruimtevaart`. */
const DAY = String.raw`(?:Maan|Dins|Woens|Donder|Vrij|Zater|Zon)dag \d{1,2} \p{Ll}{3,9}(?: \d{4})?(?:: \p{Ll}+(?:(?:,? en|,)? \p{Ll}+){0,5})?`;
const SECTION = new RegExp(
  String.raw`^((?:[IVX]+|[A-H])\. )?(?:(?:${PARTS})(?: \(\d{1,2} \p{Ll}{3,9}\))?|(${DAY})) (?=\p{Lu}\p{L})`,
  'u',
);

/** Words that stand in the document without a capital: with one they open a title. */
type LowerWords = ReadonlySet<string>;

/** What a text says of itself, by which its headings are told. */
export interface OwnWords {
  /** Words that it writes without a capital somewhere. */
  readonly lower: LowerWords;
  /** The titles of its agendas. */
  readonly titles: readonly string[];
}

/** What may stand around the name of one of several Councils in a title. */
const BEFORE_NAME = /(?:agenda|(?:^|\s)(?:van|voor|de|het|en|formele|informele|behoeve))\s+$/i;
const AFTER_NAME = /^(?:$|[,.]|\s(?:en|van|op|te|in|d\.d\.)\s|\s\d)/;

/** Length of the name of one of the Councils of the title that a heading begins with; 0 where it begins with none. */
function councilLength(heading: string, titles: readonly string[]): number {
  const words = [...heading.slice(0, 120).matchAll(/\S+/g)];
  for (let n = words.length - 1; n > 0; n--) {
    if (!/^\p{Lu}/u.test(words[n]![0])) continue;
    const name = heading.slice(0, words[n]!.index).trimEnd();
    const named = titles.some((title) => {
      const at = title.toLowerCase().indexOf(name.toLowerCase());
      return at > 0 && BEFORE_NAME.test(title.slice(0, at)) && AFTER_NAME.test(title.slice(at + name.length));
    });
    if (named && name.length > 5) return words[n]!.index;
  }
  return 0;
}

/**
 * Length of the section's title that a heading begins with, when the title of an item stands behind it, as in text that
 * lost its line ends: `Eurogroep Aanbeveling voor de eurozone`; 0 where it begins with none.
 */
export function sectionLength(heading: string, { lower, titles }: OwnWords): number {
  const numeral = /^(?:(?:[IVX]+|[A-H])\. )?/.exec(heading)![0].length;
  const named = councilLength(heading.slice(numeral), titles);
  if (named > 0 && !isTreatmentLine(heading.slice(numeral + named))) return numeral + named;
  const match = SECTION.exec(heading);
  if (match === null) return 0;
  const rest = heading.slice(match[0].length);
  if (isTreatmentLine(rest)) return 0;
  const word = /^\p{L}+/u.exec(rest)![0];
  const opensTitle =
    match[1] !== undefined ||
    match[2] !== undefined ||
    /^(?:Gemengd|Diversen|Overig)/.test(heading) ||
    word === 'Raad' ||
    lower.has(word.toLowerCase());
  return opensTitle ? match[0].length : 0;
}
