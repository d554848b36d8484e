import type { Span } from '../model/source.ts';
import { anyCase } from './any-case.ts';
import { MONTH_PATTERN, monthNumber } from './calendar.ts';
import { type TimeHint, timeHint } from './infer-year.ts';

interface Day {
  readonly day: number;
  /** A range from this day to the next one in the list. */
  readonly through: boolean;
}

/** Days of one month, with its year where the text gives it: `7, 8 en 9 april`, `26-27 juni 2031`, `juni`. */
export interface DatePhrase extends Span {
  readonly days: readonly Day[];
  readonly month: number;
  readonly year: number | null;
  readonly hint: TimeHint;
  /** How the next phrase hangs on to this one: as one more date, as the end of a range, or not at all. */
  readonly joined: 'list' | 'range' | null;
}

const WEEKDAY = '(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?\\s+)?';
const DAY = `${WEEKDAY}\\d{1,2}(?:e|de|ste)?`;
const RANGE = '(?:t\\s?/\\s?m|tot en met|tot|-|–|—)';
const LIST = '(?:,?\\s*en|,|of|op|/|&)';
const MONTH = anyCase(
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{L}-)(?:${MONTH_PATTERN})(?![\\p{L}\\p{N}])(?!-\\p{L})`, 'gu'),
);
const DAYS_BEFORE = anyCase(
  new RegExp(`(?<![\\p{L}\\p{N}.,:/€–-])(${DAY}(?:\\s*(?:${RANGE}|${LIST})\\s*${DAY})*)\\s*-?\\s*$`, 'u'),
);
const LAST_DAY = anyCase(new RegExp(`(?<![\\p{L}\\p{N}.:€])(${DAY})\\s*-?\\s*$`, 'u'));
const DAY_STEP = anyCase(new RegExp(`(${DAY})(?:\\s*(${RANGE}|${LIST})\\s*)?`, 'gu'));
const IS_RANGE = anyCase(new RegExp(`^${RANGE}$`, 'u'));
const YEAR_AFTER = /^\s*,?-?\s*((?:19|20)\d{2})(?!\d)(?!\s?[-–/]\s?\d)/;
const JOIN = anyCase(
  new RegExp(`^\\s*(?:\\(?\\p{L}{2,4}dag\\)?\\s*)?(?:(${RANGE})|${LIST})\\s*${WEEKDAY}$`, 'u'),
);

/** Longest list of days looked back for: five days with their weekdays. */
const DAYS_WINDOW = 120;

/** `5, 6 juni` is a number and a day: a comma joins days only where `en` or a range follows it. */
function dropLooseNumbers(list: string): string {
  const last = list.lastIndexOf(',');
  return last >= 0 && !/\b(?:en|of|op|t\/m)\b|[-–&]/i.test(list.slice(last))
    ? list.slice(last + 1).trimStart()
    : list;
}

function daysIn(list: string): Day[] {
  return [...list.matchAll(DAY_STEP)].map((match) => ({
    day: Number(/\d+/.exec(match[1]!)![0]),
    through: match[2] !== undefined && IS_RANGE.test(match[2]),
  }));
}

function phraseAt(text: string, monthStart: number, name: string): Omit<DatePhrase, 'joined'> | null {
  const before = text.slice(Math.max(0, monthStart - DAYS_WINDOW), monthStart);
  const matched = DAYS_BEFORE.exec(before) ?? LAST_DAY.exec(before);
  const list = matched === null ? '' : dropLooseNumbers(matched[1]!);
  let days = daysIn(list);
  if (days.some(({ day }) => day < 1 || day > 31)) days = [];
  const listStart =
    matched === null
      ? monthStart
      : monthStart - before.length + matched.index + matched[1]!.length - list.length;
  const start = days.length === 0 ? monthStart : listStart;
  const monthEnd = monthStart + name.length;
  const year = YEAR_AFTER.exec(text.slice(monthEnd, monthEnd + 12));
  const end = year === null ? monthEnd : monthEnd + year[0].length;
  // `Jan` and `Mei` are names too, and an abbreviation alone is none of ours.
  const bare = days.length === 0 && year === null;
  if (bare && (name.length <= 4 ? !/^(?:juni|juli|mei)$/.test(name) : !/^\p{Ll}/u.test(name))) return null;
  return {
    days,
    month: monthNumber(name)!,
    year: year === null ? null : Number(year[1]),
    hint: year === null ? timeHint(text, start, end) : null,
    start,
    end,
  };
}

/** The phrases of a text that name days or months, in its order. */
export function datePhrases(text: string): DatePhrase[] {
  const phrases: Omit<DatePhrase, 'joined'>[] = [];
  for (const match of text.matchAll(MONTH)) {
    const phrase = phraseAt(text, match.index, match[0]);
    if (phrase !== null) phrases.push(phrase);
  }
  return phrases.map((phrase, i) => {
    const next = phrases[i + 1];
    if (next === undefined || next.start < phrase.end || next.start - phrase.end > 30)
      return { ...phrase, joined: null };
    const join = JOIN.exec(text.slice(phrase.end, next.start));
    return { ...phrase, joined: join === null ? null : join[1] === undefined ? 'list' : 'range' };
  });
}
