/** Months in Dutch and their usual abbreviations, to their number. */
const MONTHS: Readonly<Record<string, number>> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  febr: 2,
  maart: 3,
  mrt: 3,
  april: 4,
  apr: 4,
  mei: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augustus: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

/** Names of the months, longest first, as a piece of a regular expression (compare without case). */
export const MONTH_PATTERN = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .map((name) =>
    name.length <= 4 && name !== 'mei' && name !== 'juni' && name !== 'juli' ? `${name}\\.?` : name,
  )
  .join('|');

/** 1–12 for a Dutch month's name or abbreviation; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  return MONTHS[name.toLowerCase().replace(/\.$/, '')];
}

/** Weekdays in Dutch, Sunday first as `Date` counts. */
export const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  /** Left out where the text names no day. */
  readonly day?: number;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** ISO 8601, as precise as what is given. */
export function isoDate({ year, month, day }: YearMonthDay): string {
  return day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}

/** Days since 1970-01-01; a date without a day counts as its month's middle, so that it is compared fairly. */
export function dayNumber({ year, month, day = 15 }: YearMonthDay): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The date that `iso` (YYYY-MM-DD) names. */
export function parseIso(iso: string): YearMonthDay {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Whether there is such a day. Without a day, whether there is such a month. */
export function exists({ year, month, day = 1 }: YearMonthDay): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Every day from `first` to `last`, both included, ISO 8601. Empty where `last` lies before `first`. */
export function daysBetween(first: YearMonthDay, last: YearMonthDay): string[] {
  const days: string[] = [];
  for (let number = dayNumber(first); number <= dayNumber(last); number++) {
    days.push(new Date(number * 86_400_000).toISOString().slice(0, 10));
  }
  return days;
}

/** The weekday of a day, as its Dutch name. */
export function weekdayOf(iso: string): string {
  return WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()]!;
}
