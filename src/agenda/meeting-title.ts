import { anyCase } from '../text/any-case.ts';
import { type DateMention, findDates, findDays } from '../text/dates.ts';

/** A meeting's title taken apart. */
export interface TitleReading {
  /** What stands before the dates and the place: the title of the body that meets. */
  readonly name: string;
  /** All but the dates and the place. */
  readonly title: string;
  /** Every day of the meeting or meetings, ISO 8601. */
  readonly dates: readonly string[];
  readonly place: string | null;
}

/** A title with all that is sent along; no real one has half as many characters. */
const LONGEST_TITLE = 1000;

/** What `van`, `op` or a weekday before a date, and brackets or commas around it, leave behind when the date goes. */
const BEFORE_DATE =
  /(?:[\s,(–-]|(?<=\s)(?:van|op|d\.d\.|dd\.?|voor|respectievelijk|(?:maan|dins|woens|donder|vrij|zater|zon)dag|de|(?<!art\.\s)\d{1,2}))$/i;

function trimBeforeDate(text: string): string {
  let trimmed = text;
  for (let before = ''; before !== trimmed; ) {
    before = trimmed;
    trimmed = trimmed.replace(BEFORE_DATE, '');
  }
  return trimmed;
}

/** What a letter sends along or reports on besides: the days in it are not the meeting's. */
const BESIDES = anyCase(
  /[\s,;]+(?:en\s+)?(?:(?:een|de|het|van)\s+)*(?:informatie over|Nederlandse (?:bijdrage|deelname)|verslag|terugkoppeling|appreciatie|overzicht|kwartaal\p{L}+|voortgangs\p{L}+|monitorings\p{L}+|beantwoording|reactie|stand van zaken|geactualiseerd)(?!\p{L}).*$/u,
);

/** A place after the dates: `te Luxemburg`, `in Tallinn, Estland`, `, Wroclaw (Polen)`. */
const PLACE_AFTER =
  /^[\s,(]*(?:(?:te|in|TE|IN)\s+)?(\p{Lu}[\p{L}’'.-]*(?:[ -]\p{Lu}[\p{L}’'.-]*){0,3})(?:\s*,\s*\p{Lu}\p{L}+|\s*\(\p{Lu}[\p{L} ]+\))?\s*\.?\)?$/u;
const PLACE_BEFORE =
  /^(.*\S)\s*,?\s+(?:te|in)\s+(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?:\s*,\s*\p{Lu}\p{L}+)?\.?$/u;
/** Without dates only `te` shows a place: `in` may be part of the name. */
const TE_PLACE = /^(.*\S)\s*,?\s+te\s+(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)\.?$/u;

const PLACE_WITHIN =
  /(?:^|[\s,(])(?:[Tt]e|[Ii]n)\s+((?:het |de )?\p{Lu}[\p{L}’'-]*(?:\.\p{Lu}\.)*(?:[ -]\p{Lu}[\p{L}’'-]*(?:\.\p{Lu}\.)*){0,3})/gu;
const NO_PLACE =
  /^(?:(?:de|het) )?(?:[\p{L}-]*Raad|Raadsverband|Europa|EU|Unie|Nederland|Nederlandse|Europees|Europese|Kamer|Tweede|Eerste|Commissie|Coreper|Eurogroep|Verdrag|Kamerstuk\p{L}*)(?!\p{L})/u;
/** `het Estse Tartu`: the country's adjective is no part of the place. */
const COUNTRY_BEFORE = /^(?:het |de )?\p{Lu}\p{L}+[se] (?=\p{Lu})/u;

/** The first place that a text names after `te` or `in`; null where it names none. */
export function placeIn(text: string): string | null {
  const places = [...text.matchAll(PLACE_WITHIN)].map((match) => match[1]!);
  const place = places.find((name) => !NO_PLACE.test(name));
  return place === undefined ? null : place.replace(COUNTRY_BEFORE, '').trim();
}

/** What stands between the dates of one meeting. */
const BETWEEN_DATES = anyCase(
  /^[\s,(]*(?:(?:en|t\/m|tot(?: en met)?|van|op|respectievelijk|[-–/])\s*)*(?:\p{L}{4,6}dag\s+)?$/u,
);

/** End of the dates that stand together, from the first on. */
function endOfRun(text: string, mentions: readonly DateMention[]): number {
  let end = mentions[0]!.end;
  for (const mention of mentions) {
    if (mention.start > end && !BETWEEN_DATES.test(text.slice(end, mention.start))) break;
    end = Math.max(end, mention.end);
  }
  return end;
}

const trimTitle = (title: string) => title.replace(/[\s,(–-]+$/, '').replace(/\s+\(\)/, '');

/** A name with its place, the place taken off. */
function takePlace(text: string, pattern: RegExp): { readonly name: string; readonly place: string | null } {
  const placed = pattern.exec(text);
  return { name: trimTitle(placed?.[1] ?? text), place: placed?.[2] ?? null };
}

/**
 * Takes the dates and the place out of a title as printed; what follows them stays in the title. `context` (ISO) gives
 * the year of dates without one; without it they are left out.
 */
export function readTitle(printed: string, context: string | null): TitleReading {
  const text = printed.slice(0, LONGEST_TITLE).replace(/\s+/g, ' ').trim();
  const own = text.replace(BESIDES, '');
  const days = findDays(own, context);
  const dates = [...new Set(days.map(({ date }) => date))];
  const mentions: readonly DateMention[] = days.length > 0 ? days : findDates(own, context ?? '2000-01-01');
  const first = mentions[0];
  if (first === undefined) {
    const { name, place } = takePlace(text, TE_PLACE);
    return { name: takePlace(own, TE_PLACE).name, title: name, dates, place };
  }
  const head = takePlace(trimBeforeDate(text.slice(0, first.start)), PLACE_BEFORE);
  const after = text.slice(endOfRun(text, mentions)).replace(/^\s*(?:a\.s\.|jl\.|\(ovb\)|ovb)/i, '');
  const place = PLACE_AFTER.exec(after)?.[1]?.replace(/\.$/, '') ?? placeIn(after) ?? head.place;
  const rest = PLACE_AFTER.test(after)
    ? ''
    : after.replace(/^\s*(?:te|in)\s+\p{Lu}[\p{L}-]+(?:,\s\p{Lu}\p{L}+)?/u, '').trim();
  const title = /\p{L}{3}/u.test(rest)
    ? trimTitle(`${head.name} ${rest}`.replace(/\s+([,;.])/g, '$1'))
    : head.name;
  // `Bijeenkomst d.d. 16 mei van de Raad …`: who meets stands after the dates.
  const isNameless =
    /(?:bijeenkomst|vergadering|zitting)$/i.test(head.name) && /^van (?:de|het) /i.test(rest);
  return { name: isNameless ? title : head.name, title, dates, place };
}
