import type { Meeting } from '../model/agenda.ts';
import { findDays } from '../text/dates.ts';
import { councilIn, councilOf, formalityOf } from './council.ts';
import { placeIn, readTitle, type TitleReading } from './meeting-title.ts';
import { presidencyOf } from './presidency.ts';

/** What the meeting is read from. */
export interface MeetingSources {
  /** The titles as printed, dates and place with them: one for each Council. */
  readonly printed: readonly string[];
  /** The sentences that open the letter. */
  readonly intro: readonly string[];
  /** Date of the letter, ISO. */
  readonly letterDate: string | null;
  readonly text: string;
}

/** A meeting's date in a letter: the first sentence that names the Council with a day. */
const MEETS = /\b(?:[Rr]aad|Eurogroep|bijeenkomst|vergadering|top)\b|raad\b/;
/** Days of one meeting stand within this many characters of each other. */
const TOGETHER = 40;

function fromIntro(
  intro: readonly string[],
  letterDate: string | null,
): Pick<TitleReading, 'dates' | 'place'> {
  const sentence = intro.find((text) => MEETS.test(text) && findDays(text, letterDate).length > 0);
  if (sentence === undefined) return { dates: [], place: null };
  const days = findDays(sentence, letterDate);
  const together = days.filter(
    ({ start, end }, i) => i === 0 || start - (days[i - 1]?.end ?? end) < TOGETHER,
  );
  return {
    dates: [...new Set(together.map(({ date }) => date))],
    place: placeIn(sentence.slice(days[0]!.start)) ?? (TAKES_PLACE.test(sentence) ? placeIn(sentence) : null),
  };
}

/** A sentence that says when and where a meeting is: `Op 19 november vindt in Brussel de Raad plaats`. */
const TAKES_PLACE =
  /\b(?:vindt|vinden|plaatsvind(?:t|en)|plaats te vinden|bijeen|bijeenkom(?:t|en)|vergadert|vergaderen|gehouden|georganiseerd)\b/i;

/**
 * A meeting with the days and the place that the agenda's opening sentences give it, where title and letter are silent.
 * A sentence about other days than the title's is about another meeting.
 */
export function withOpening(
  meeting: Meeting,
  opening: readonly string[],
  letterDate: string | null,
): Meeting {
  const context = letterDate ?? meeting.dates[0] ?? null;
  const ofTheseDays = (text: string) =>
    findDays(text, context).some(({ date, end }) => {
      return meeting.dates.includes(date) && /^\s*(?:a\.s\.\s*)?(?:te|in)\s/.test(text.slice(end));
    });
  const told = opening
    .filter((text) => MEETS.test(text) && (TAKES_PLACE.test(text) || ofTheseDays(text)))
    .map((text) => ({
      place: placeIn(text),
      dates: [...new Set(findDays(text, context).map(({ date }) => date))],
    }))
    .filter(({ dates }) => dates.every((date) => meeting.dates.length === 0 || meeting.dates.includes(date)));
  const dated = meeting.dates.length > 0 ? undefined : told.find(({ dates }) => dates.length > 0);
  const placed = dated?.place ?? told.find(({ place }) => place !== null)?.place ?? null;
  return { ...meeting, dates: dated?.dates ?? meeting.dates, place: meeting.place ?? placed };
}

/** The Council that a letter's sentence is about; from `geannoteerde agenda` on the sentence reads as a title does. */
function councilFrom(sentence: string, letterDate: string | null): string | null {
  const at = sentence.search(/geannoteerde agenda/i);
  const council = at < 0 ? null : councilOf(readTitle(sentence.slice(at), letterDate).name);
  // `Hierbij bied ik u de geannoteerde agenda aan.` names none.
  return council !== null && /\p{Lu}/u.test(council) ? council : councilIn(sentence);
}

const SAYS_FORMALITY = /formele?\b|gymnich|video/i;

/** The meeting: from its title, and from the letter where the title is silent. */
export function readMeeting({ printed, intro, letterDate, text }: MeetingSources): Meeting {
  const titles = printed.map((title) => readTitle(title, letterDate));
  const read = titles[0] ?? null;
  const dates = [...new Set(titles.flatMap((title) => title.dates))];
  const told = fromIntro(intro, letterDate);
  const sending = intro.find((sentence) => /geannoteerde agenda/i.test(sentence)) ?? intro[0] ?? '';
  const name = read?.name ?? '';
  const council = read === null ? councilFrom(sending, letterDate) : councilOf(name);
  return {
    title: read?.title ?? null,
    council,
    formality: formalityOf(SAYS_FORMALITY.test(name) ? name : `${name} ${sending}`, council),
    dates: dates.length > 0 ? dates : told.dates,
    place: read?.place ?? told.place,
    presidency: presidencyOf(text),
  };
}
