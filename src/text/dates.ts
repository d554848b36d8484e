import type { Span } from '../model/source.ts';
import { bareYears, numericDates } from './bare-dates.ts';
import { daysBetween, exists, isoDate, parseIso, type YearMonthDay } from './calendar.ts';
import { type DatePhrase, datePhrases } from './date-phrases.ts';
import { inferYear } from './infer-year.ts';

/** A date that a text names; a phrase such as `26-27 juni` gives one for each day, on the same words. */
export interface DateMention extends Span {
  /** ISO 8601, as precise as the text: `2026`, `2026-06` or `2026-06-13`. */
  readonly date: string;
}

/** Whether a range of days (`13-15 juni`) gives its two ends, which the text names, or every day. */
type RangeReading = 'ends' | 'every-day';

/** No meeting is longer; a range beyond this gives its ends. */
const MAX_DAYS_LISTED = 31;

/** Year of each phrase: its own, that of the phrase it is joined to (`29 februari en 1 maart 2032`), or inferred. */
function yearsOf(phrases: readonly DatePhrase[], context: YearMonthDay | null): (number | null)[] {
  const years = phrases.map((phrase) => phrase.year);
  for (let i = phrases.length - 2; i >= 0; i--) {
    if (years[i] === null && phrases[i]!.joined !== null && years[i + 1] != null) {
      const wraps = phrases[i]!.month > phrases[i + 1]!.month;
      years[i] = years[i + 1]! - (wraps ? 1 : 0);
    }
  }
  for (let i = 1; i < phrases.length; i++) {
    if (years[i] === null && phrases[i - 1]!.joined !== null && phrases[i]!.hint === null) {
      years[i] = years[i - 1] ?? null;
    }
  }
  return phrases.map((phrase, i) => {
    if (years[i] != null || context === null) return years[i] ?? null;
    const next = phrases[i]!.joined === null ? null : phrases[i + 1]!.hint;
    return inferYear(phrase.month, phrase.days.at(-1)?.day, context, phrase.hint ?? next);
  });
}

function listed(first: YearMonthDay, last: YearMonthDay, reading: RangeReading): string[] {
  const days = daysBetween(first, last);
  if (reading === 'every-day' && days.length > 0 && days.length <= MAX_DAYS_LISTED) return days;
  return [isoDate(first), isoDate(last)];
}

/** The days of a phrase as ISO dates. */
function datesOf(phrase: DatePhrase, year: number, reading: RangeReading): string[] {
  const { month, days } = phrase;
  if (days.length === 0) return [isoDate({ year, month })];
  return days.flatMap(({ day, through }, i) => {
    if (!exists({ year, month, day })) return [];
    const next = days[i + 1];
    if (!through || next === undefined) return [isoDate({ year, month, day })];
    return listed({ year, month, day }, { year, month, day: next.day }, reading).slice(0, -1);
  });
}

/** The days between two phrases that make one range (`31 mei t/m 2 juni 2032`), both ends left out. */
function between(a: DatePhrase, aYear: number, b: DatePhrase, bYear: number): string[] {
  const from = a.days.at(-1)?.day;
  const to = b.days[0]?.day;
  if (a.joined !== 'range' || from === undefined || to === undefined) return [];
  const days = listed(
    { year: aYear, month: a.month, day: from },
    { year: bYear, month: b.month, day: to },
    'every-day',
  );
  return days.slice(1, -1);
}

/**
 * The dates that a Dutch text names, in its order, ISO 8601 and as precise as the text is. A date without a year
 * takes it from `contextDate` (ISO, the day the text was written) and the words around it (`jl.`, `a.s.`);
 * without a context it is left out. Names and session years that look like ranges (`2035-2041`, `2024-25`),
 * numbers of documents and laws (`2024/1351`, `COM(2024)`) are no dates.
 */
export function findDates(text: string, contextDate: string | null = null): DateMention[] {
  return datesIn(text, contextDate, 'ends');
}

/**
 * The days that a text names, every day of a range among them (`13-15 juni 2031` is three); dates without a day
 * are left out. For the title of a meeting.
 */
export function findDays(text: string, contextDate: string | null = null): DateMention[] {
  return datesIn(text, contextDate, 'every-day').filter(({ date }) => date.length === 'yyyy-mm-dd'.length);
}

/** Without one there is neither a date in figures nor a year that stands alone. */
const HAS_YEAR = /(?:19|20)\d{2}/;

function datesIn(text: string, contextDate: string | null, reading: RangeReading): DateMention[] {
  const context = contextDate === null ? null : parseIso(contextDate);
  const phrases = datePhrases(text);
  const years = yearsOf(phrases, context);
  const found: DateMention[] = [];
  phrases.forEach((phrase, i) => {
    const year = years[i];
    if (year == null) return;
    const next = phrases[i + 1];
    const nextYear = years[i + 1];
    const dates = datesOf(phrase, year, reading);
    if (reading === 'every-day' && next !== undefined && nextYear != null)
      dates.push(...between(phrase, year, next, nextYear));
    found.push(...dates.map((date) => ({ date, start: phrase.start, end: phrase.end })));
  });
  if (HAS_YEAR.test(text)) {
    const numeric = numericDates(text, phrases);
    found.push(...numeric, ...bareYears(text, [...phrases, ...numeric]));
  }
  return found.sort((a, b) => a.start - b.start || Number(a.date > b.date) - Number(a.date < b.date));
}
