/** Days in words, for people: `22 en 23 juli 2025`. */

const AND = { nl: 'en', en: 'and' } as const;

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The parts of an ISO date as words; the text itself where it is none. */
function partsOf(iso: string, language: 'nl' | 'en'): Day | null {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date);
  return { day: String(date.getUTCDate()), month, year: String(date.getUTCFullYear()) };
}

function list(words: readonly string[], language: 'nl' | 'en'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${AND[language]} ${words.at(-1)}`;
}

/** A list of ISO days in words; month and year are said once where they are the same. Null for no days. */
export function daysInWords(days: readonly string[], language: 'nl' | 'en'): string | null {
  const known = days.map((iso) => partsOf(iso, language)).filter((day) => day !== null);
  if (known.length === 0) return null;
  const words = known.map((day, index) => {
    const next = known[index + 1];
    if (next?.month === day.month && next.year === day.year) return day.day;
    if (next?.year === day.year) return `${day.day} ${day.month}`;
    return `${day.day} ${day.month} ${day.year}`;
  });
  return list(words, language);
}
