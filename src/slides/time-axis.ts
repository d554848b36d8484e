/** Dates on an axis: where a day, month or year lies between the first and the last, and what is written along it. */

/** Share of the axis kept free at each end. */
const EDGE = 0.04;
const DAY = 86_400_000;
/** Axes shorter than this, in days, are marked by month; longer ones by year. */
const MONTHS_UP_TO = 500;
/** Most months that are named along an axis; with more, every third is. */
const MONTHS_NAMED = 8;

export interface Period {
  /** First moment, in ms since 1970, and the moment after the last. */
  readonly from: number;
  readonly to: number;
}

/** The period that an ISO date names, which may be a year, a month or a day. Null for anything else. */
export function periodOf(iso: string): Period | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match) return null;
  const [year = 0, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to =
    day !== undefined
      ? from + DAY
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return { from, to };
}

export interface Axis {
  readonly placeOf: (moment: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** An axis that holds all periods. `periods` must not be empty. */
export function axisFor(periods: readonly Period[], language: 'nl' | 'en'): Axis {
  const first = Math.min(...periods.map(({ from }) => from));
  const last = Math.max(...periods.map(({ to }) => to), first + DAY);
  const placeOf = (moment: number) => EDGE + ((moment - first) / (last - first)) * (1 - 2 * EDGE);
  const byMonth = (last - first) / DAY <= MONTHS_UP_TO;
  const starts = byMonth ? monthStarts(first, last) : yearStarts(first, last);
  const ticks = starts
    .map((start, index) => ({ at: placeOf(start), label: labelOf(start, byMonth, index === 0, language) }))
    .filter(({ at }) => at >= 0 && at <= 1 - EDGE);
  return { placeOf, ticks };
}

/** The year, or the month; with its year where it is the first. */
function labelOf(start: number, byMonth: boolean, isFirst: boolean, language: 'nl' | 'en'): string {
  const date = new Date(start);
  const year = String(date.getUTCFullYear());
  if (!byMonth) return year;
  const month = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  if (date.getUTCMonth() === 0) return year;
  const name = month.format(date).replace('.', '');
  return isFirst ? `${name} ${year}` : name;
}

function monthStarts(first: number, last: number): number[] {
  const start = new Date(first);
  const count = Math.ceil((last - first) / (28 * DAY)) + 1;
  const months = Array.from({ length: count }, (_, index) =>
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1),
  ).filter((month) => month >= first && month < last);
  return months.length <= MONTHS_NAMED
    ? months
    : months.filter((month) => new Date(month).getUTCMonth() % 3 === 0);
}

/** Starts of years; of more than a dozen, those that divide by 2, 5, 10, … until a dozen is left. */
function yearStarts(first: number, last: number): number[] {
  const from = new Date(first).getUTCFullYear();
  const years = Array.from(
    { length: new Date(last).getUTCFullYear() - from + 1 },
    (_, index) => from + index,
  );
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => years.length / size <= 12) ?? 500;
  return years
    .filter((year) => year % step === 0)
    .map((year) => Date.UTC(year, 0, 1))
    .filter((start) => start >= first - 366 * DAY && start < last);
}
