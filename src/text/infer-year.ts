import { anyCase } from './any-case.ts';
import { dayNumber, type YearMonthDay } from './calendar.ts';

/** What the words around a date without a year say of it. */
export type TimeHint =
  | 'past'
  | 'future'
  | 'past-tense'
  | 'future-tense'
  | 'this-year'
  | 'last-year'
  | 'next-year'
  | null;

const BEFORE: readonly (readonly [RegExp, TimeHint])[] = [
  [anyCase(/\b(?:afgelopen|voorbije|vorige|laatst(?:e|leden))\s+(?:\p{L}+\s+)?$/u), 'past'],
  [anyCase(/\b(?:komende?|aanstaande|eerstvolgende|volgende)\s+(?:\p{L}+\s+)?$/u), 'future'],
];

const AFTER: readonly (readonly [RegExp, TimeHint])[] = [
  [/^\s*,?\s*(?:jl|ll|jongstleden)\b\.?/i, 'past'],
  [/^\s*,?\s*(?:a\.\s?s\b\.?|as\.|aanstaande\b)/i, 'future'],
  [/^\s*(?:van\s+|dit\s+)?dit jaar\b/i, 'this-year'],
  [/^\s*(?:van\s+|in\s+)?(?:vorig|afgelopen) jaar\b/i, 'last-year'],
  [/^\s*(?:van\s+|in\s+)?(?:volgend|komend) jaar\b/i, 'next-year'],
];

/** Verbs and prepositions of a sentence that say whether it tells of the past or of what is to come. */
const TELLS_OF_FUTURE = anyCase(
  /\b(?:zal|zullen|zult|voorzien|voorziet|gepland|verwacht|verwachting|verwachten|naar verluidt|uiterlijk|streeft?|streven|beoogt|beogen|hoopt|hopen|(?:kan|kunnen|moet|moeten|wordt|worden) (?:\p{L}+ )?(?:worden|gehouden|aangeboden|vastgesteld))\b|(?<!\p{L})vóór(?!\p{L})/u,
);
const TELLS_OF_PAST = anyCase(
  /\b(?:sinds|heeft|hebben|werd|werden|was|waren|bleek|bleken|had|hadden|kwam|kwamen|nam|namen|vond|vonden|sprak|spraken|\p{L}{3,}(?:[td]e|[td]en))\b/u,
);

const SINCE = anyCase(/\bsinds\s+(?:\p{L}+\s+)?$/u);

/** The clause around a date: what stands between the nearest commas, colons or full stops. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CLAUSE_WINDOW), start);
  const after = text.slice(end, end + CLAUSE_WINDOW);
  return `${before.split(/[,;:]|\.\s/).at(-1)}#${after.split(/[,;:]|\.\s/)[0]}`;
}

/** Half a long sentence. */
const CLAUSE_WINDOW = 200;

/** How far before a date a word such as `afgelopen` may stand; the longest is `eerstvolgende donderdag `. */
const HINT_WINDOW = 30;

/** Looks at the words just before `start` and just after `end`; a date just named by its month also at its clause. */
export function timeHint(text: string, start: number, end: number): TimeHint {
  const after = text.slice(end, end + HINT_WINDOW);
  const before = text.slice(Math.max(0, start - HINT_WINDOW), start);
  const found =
    AFTER.find(([pattern]) => pattern.test(after)) ?? BEFORE.find(([pattern]) => pattern.test(before));
  if (found !== undefined) return found[1];
  const clause = clauseAround(text, start, end);
  if (SINCE.test(before) || (TELLS_OF_PAST.test(clause) && !TELLS_OF_FUTURE.test(clause))) {
    return 'past-tense';
  }
  return TELLS_OF_FUTURE.test(clause) ? 'future-tense' : null;
}

const HALF_A_MONTH = 16;
/** Days by which a tense may be wrong: `de Raad van 3 maart heeft` in a letter that is a week older. */
const TENSE_SLACK = 45;

/**
 * The year of a date that names none, seen from the day the text was written. Without a hint it is the year in
 * which the date lies nearest to that day.
 */
export function inferYear(
  month: number,
  day: number | undefined,
  context: YearMonthDay,
  hint: TimeHint,
): number {
  if (hint === 'this-year') return context.year;
  if (hint === 'last-year') return context.year - 1;
  if (hint === 'next-year') return context.year + 1;
  const now = dayNumber(context);
  const candidates = [context.year - 1, context.year, context.year + 1].map((year) => ({
    year,
    distance: dayNumber({ year, month, ...(day === undefined ? {} : { day }) }) - now,
  }));
  // A month without a day may be the present one: it counts as past and as future alike. A tense is a weak sign,
  // which does not overrule a date much nearer on the other side.
  const slack = (day === undefined ? HALF_A_MONTH : 0) + (hint?.endsWith('tense') ? TENSE_SLACK : 0);
  const allowed = candidates.filter(({ distance }) => {
    if (hint?.startsWith('past')) return distance <= slack;
    return hint?.startsWith('future') ? distance >= -slack : true;
  });
  return allowed.reduce((a, b) => (Math.abs(b.distance) < Math.abs(a.distance) ? b : a)).year;
}
