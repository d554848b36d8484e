import type { Reference } from '../model/agenda.ts';
import { anyCase } from '../text/any-case.ts';

/** Links to EUR-Lex: "Linking to EUR-Lex documents" (help pages), by natural number and by CELEX number. */
const EUR_LEX = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=';

const DOCUMENT =
  /\b(COM|JOIN|SWD|SEC)\s?(?:\(((?:19|20)\d{2})\)|[\s/]((?:19|20)\d{2}))\s?[\s/]?\s?(?:final\s)?(\d{1,4})\b(?:\s?\/\s?(\d)(?!\d))?(?:\s(?:final|definitief))?/g;

/** Documents of the Commission: `COM(2024) 357 final`, `JOIN (2025) 4`, `SWD(2023) 95 final`. */
export function euDocuments(text: string): Reference[] {
  return [...text.matchAll(DOCUMENT)].map((match) => {
    const [whole, series, bracketed, plain, number] = match;
    const href = `${EUR_LEX}${series}:${bracketed ?? plain}:${number}:FIN`;
    return { href, start: match.index, end: match.index + whole.length };
  });
}

/** CELEX letters of the kinds of act (EUR-Lex, "CELEX number", sector 3). */
const ACTS: readonly (readonly [RegExp, string])[] = [
  [/verordening$/i, 'R'],
  [/kaderbesluit$/i, 'F'],
  [/richtlijn$/i, 'L'],
  [/(?:besluit|beschikking)$/i, 'D'],
];

const ACT_NAME = String.raw`\b((?:uitvoerings|gedelegeerde\s)?(?:verordening|richtlijn|kaderbesluit|besluit|beschikking))\s+`;
const COMMUNITY = 'EU|EG|EEG|Euratom|GBVB|JBZ';
/** From 2015 on: domain, year, number: `Verordening (EU) 2024/1351`. */
const NEW_STYLE = anyCase(
  new RegExp(
    `${ACT_NAME}\\((?:${COMMUNITY})(?:,\\s?Euratom)?\\)\\s?((?:19|20)\\d{2})\\/(\\d{1,4})\\b(?!\\/)`,
    'gu',
  ),
);
/** Before: number and year of a regulation: `Verordening (EG) nr. 810/2009`. */
const NUMBER_FIRST = anyCase(
  new RegExp(`${ACT_NAME}\\((?:${COMMUNITY})\\)\\s?nr\\.?\\s?(\\d{1,4})\\/((?:19|20)\\d{2})\\b`, 'gu'),
);
/** Before: year and number with the domain behind: `Richtlijn 2012/30/EU`, `Kaderbesluit 2002/584/JBZ`. */
const DOMAIN_LAST = anyCase(
  new RegExp(`${ACT_NAME}((?:19|20)?\\d{2})\\/(\\d{1,4})\\/(?:${COMMUNITY})\\b`, 'gu'),
);

function celex(name: string, year: string, number: string): string | null {
  const letter = ACTS.find(([pattern]) => pattern.test(name))?.[1];
  if (letter === undefined) return null;
  const fullYear = year.length === 2 ? `19${year}` : year;
  return `${EUR_LEX}CELEX:3${fullYear}${letter}${number.padStart(4, '0')}`;
}

/** Regulations, directives and decisions, by their number. */
export function euActs(text: string): Reference[] {
  const found: Reference[] = [];
  const add = (match: RegExpExecArray, year: string, number: string) => {
    const href = celex(match[1]!, year, number);
    if (href !== null) found.push({ href, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(NEW_STYLE)) add(match, match[2]!, match[3]!);
  for (const match of text.matchAll(NUMBER_FIRST)) add(match, match[3]!, match[2]!);
  for (const match of text.matchAll(DOMAIN_LAST)) add(match, match[2]!, match[3]!);
  return found;
}

/** `Raadsdocument 14502/24`, `ST 14502/24 REV 1`: the Council's documents as EUR-Lex numbers them (`CONSIL`). */
const COUNCIL_DOCUMENT =
  /\b(?:Raadsdocument(?:\s+nr\.?)?|(?:Raads)?document\s+ST|doc\.\s+ST|ST)\s+(\d{4,5})\s?\/\s?(?:20)?(\d{2})\b(?:\s(?:INIT\b|(REV|COR|ADD)\s?(\d{1,2})\b))?/g;

/** Documents of the Council. */
export function councilDocuments(text: string): Reference[] {
  return [...text.matchAll(COUNCIL_DOCUMENT)].map((match) => {
    const version = match[3] === undefined ? 'INIT' : `${match[3]}_${match[4]!}`;
    const href = `${EUR_LEX}CONSIL:ST_${match[1]!}_20${match[2]!}_${version}`;
    return { href, start: match.index, end: match.index + match[0].length };
  });
}
