import { anyCase } from '../text/any-case.ts';
import { exists, MONTH_PATTERN, monthNumber, WEEKDAYS, weekdayOf } from '../text/calendar.ts';
import { findDates } from '../text/dates.ts';

/** An oddity of a text: its id in the catalogue of diagnostics, and what it says. */
export interface Oddity {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Words that rightly stand twice: `dat dat voorstel`, `die die regels`, `dat het het kabinet`. */
const TWICE = new Set(['dat', 'die', 'het', 'zij', 'er', 'wie', 'ons']);

const WEEKDAY = anyCase(new RegExp(`(?<!\\p{L})(?:${WEEKDAYS.join('|')})(?!\\p{L})`, 'gu'));
/** Every weekday ends so: without it there is no date to compare. */
const NAMES_WEEKDAY = /dag/i;

/** `dinsdag 16 november 2033`, which is a Wednesday. Several days in one phrase are paired where each has its weekday. */
function weekdays(text: string, writtenOn: string | null): Oddity[] {
  if (!NAMES_WEEKDAY.test(text)) return [];
  const found = findDates(text, writtenOn).filter(({ date }) => date.length === DAY_LENGTH);
  const starts = [...new Set(found.map(({ start }) => start))];
  return starts.flatMap((from) => {
    const days = found.filter(({ start }) => start === from);
    const { start, end } = days[0]!;
    const before = /\p{L}+\s+(?:de\s+)?$/u.exec(text.slice(0, start))?.[0] ?? '';
    const named = [...(before + text.slice(start, end)).matchAll(WEEKDAY)].map(([word]) =>
      word.toLowerCase(),
    );
    if (named.length !== days.length) return [];
    return days.flatMap(({ date }, i): Oddity[] => {
      const is = weekdayOf(date);
      const values = { date: text.slice(start, end), named: named[i]!, is };
      return is === named[i] ? [] : [{ id: 'weekday-mismatch', values }];
    });
  });
}

/** Length of an ISO date that names a day. */
const DAY_LENGTH = 10;

const DAY_MONTH = anyCase(
  new RegExp(`(?<![\\p{N}.])(\\d{1,2}) (${MONTH_PATTERN})(?![\\p{L}])(?: ((?:19|20)\\d\\d))?`, 'gu'),
);
/** A leap year, for a date without a year: 29 February may be. */
const ANY_LEAP_YEAR = 2028;

/** `31 juni`: no such day. */
function impossibleDays(text: string): Oddity[] {
  return [...text.matchAll(DAY_MONTH)].flatMap((found) => {
    const month = monthNumber(found[2]!);
    if (month === undefined) return [];
    const year = Number(found[3] ?? ANY_LEAP_YEAR);
    return exists({ year, month, day: Number(found[1]) })
      ? []
      : [{ id: 'date-impossible', values: { date: found[0] } }];
  });
}

/** `2035-2031`: a range that ends before it begins. */
function reversedRanges(text: string): Oddity[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}/-])((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?![\p{N}/-])/gu),
  ].flatMap((found) =>
    Number(found[2]) < Number(found[1]) ? [{ id: 'range-reversed', values: { range: found[0] } }] : [],
  );
}

/** `gaat in in 2031`: the end of a verb, and a preposition. */
const VERB_ENDS = new Set(['in', 'op', 'aan', 'uit', 'over', 'door', 'voor', 'om', 'af']);
const PARTED_VERB = anyCase(
  /(?<!\p{L})(?:ga|sta|tred|treed|trad|trek|stem|zet|dien|speel|roep|riep|kom|kwam|neem|nem|sluit|dring|voer|werk|breng|geef|gev|lever|leg|stel|wijz|wijs|loop|lop)\p{L}{0,3}(?!\p{L})/u,
);

function doubledWords(text: string): Oddity[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{Ll}{2,}) \1(?![\p{L}\p{N}'’-])/gu)].flatMap((found) => {
    const word = found[1]!;
    const isParted = VERB_ENDS.has(word) && PARTED_VERB.test(text.slice(0, found.index));
    return TWICE.has(word) || isParted ? [] : [{ id: 'doubled-word', values: { words: found[0] } }];
  });
}

/** The oddities that a text shows by itself. */
export function textOddities(text: string, writtenOn: string | null): Oddity[] {
  return [
    ...weekdays(text, writtenOn),
    ...impossibleDays(text),
    ...reversedRanges(text),
    ...doubledWords(text),
  ];
}

/** Fewer words than this may be a label or a list's entry, and need no full stop. */
const SENTENCE_WORDS = 5;

/** Whether a paragraph of running text stops without an end: no full stop, no colon before a list. */
export function isUnfinished(lastSentence: string): boolean {
  return (
    lastSentence.split(/\s+/).length >= SENTENCE_WORDS &&
    !/[.!?…:;]["'’”»)\]]*$/u.test(lastSentence.trimEnd())
  );
}
