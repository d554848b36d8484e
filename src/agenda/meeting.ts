import type { Meeting } from '../model/agenda.ts';
import { type DateMention, findDates, findDays } from '../text/dates.ts';
import { councilOf, formalityOf } from './council.ts';
import { presidencyOf } from './presidency.ts';

/** What `van`, `op` or a weekday before a date, and brackets or commas around it, leave behind when the date goes. */
const BEFORE_DATE =
  /(?:[\s,(–-]+|(?<=\s)(?:van|op|d\.d\.|dd\.?|voor|respectievelijk|(?:maan|dins|woens|donder|vrij|zater|zon)dag|de)\s*)+$/i;
const PLACE = /(?:^|[\s,(])(?:te|in)\s+((?:het |de )?\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,3})/u;
const NO_PLACE = /^(?:Raadsverband|Europa|EU|Nederland|Europees|Europese)\b/;

function placeIn(text: string): string | null {
  const place = PLACE.exec(text)?.[1];
  return place === undefined || NO_PLACE.test(place)
    ? null
    : place.replace(/^(?:het |de )?\p{Lu}\p{L}+[se] (?=\p{Lu})/u, '').trim();
}

/** A meeting's title taken apart. */
export interface TitleReading {
  /** Without dates and place. */
  readonly title: string;
  readonly dates: readonly string[];
  readonly place: string | null;
}

/** Takes the dates and the place out of a title as printed. `context` (ISO) gives the year of dates without one. */
export function readTitle(printed: string, context: string | null): TitleReading {
  const text = printed.replace(/\s+/g, ' ').trim();
  const days = findDays(text, context);
  const mentions: readonly DateMention[] = days.length > 0 ? days : findDates(text, context ?? '2000-01-01');
  const first = mentions[0];
  const from = first === undefined ? text.length : text.slice(0, first.start).replace(BEFORE_DATE, '').length;
  const title = text.slice(0, from);
  const place = placeIn(text.slice(from)) ?? null;
  const placed =
    place === null ? /^(.*\S)\s*,?\s+te\s+(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\.?$/u.exec(title) : null;
  return {
    title: (placed?.[1] ?? title).replace(/[\s,(–-]+$/, ''),
    dates: [...new Set(days.map(({ date }) => date))],
    place: place ?? placed?.[2] ?? null,
  };
}

/** What the meeting is read from. */
export interface MeetingSources {
  /** The title as printed, dates and place with it; null where there is none. */
  readonly printed: string | null;
  /** The sentences that open the letter. */
  readonly intro: readonly string[];
  /** Date of the letter, ISO. */
  readonly letterDate: string | null;
  readonly text: string;
}

/** A meeting's date in a letter: the first sentence that names the Council with a day. */
const MEETS = /\b(?:[Rr]aad|Eurogroep|bijeenkomst|vergadering|top)\b|raad\b/;

function fromIntro(
  intro: readonly string[],
  letterDate: string | null,
): Pick<TitleReading, 'dates' | 'place'> {
  const sentence = intro.find((text) => MEETS.test(text) && findDays(text, letterDate).length > 0);
  if (sentence === undefined) return { dates: [], place: null };
  const days = findDays(sentence, letterDate);
  const first = days[0]!;
  const together = days.filter(({ start, end }, i) => i === 0 || start - (days[i - 1]?.end ?? end) < 40);
  return {
    dates: [...new Set(together.map(({ date }) => date))],
    place: placeIn(sentence.slice(first.start)),
  };
}

/** The meeting: from its title, and from the letter where the title is silent. */
export function readMeeting({ printed, intro, letterDate, text }: MeetingSources): Meeting {
  const read = printed === null ? null : readTitle(printed, letterDate);
  const told = fromIntro(intro, letterDate);
  const named =
    read?.title ?? intro.find((sentence) => /geannoteerde agenda/i.test(sentence)) ?? intro[0] ?? '';
  const council = councilOf(named);
  return {
    title: read?.title ?? null,
    council,
    formality: formalityOf(`${read?.title ?? ''} ${intro.slice(0, 2).join(' ')}`, council),
    dates: read !== null && read.dates.length > 0 ? read.dates : told.dates,
    place: read?.place ?? told.place,
    presidency: presidencyOf(text),
  };
}
