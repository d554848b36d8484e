import type { Span } from '../model/source.ts';
import { exists, isoDate } from './calendar.ts';

interface Dated extends Span {
  readonly date: string;
}

const isFree = (taken: readonly Span[], start: number, end: number) =>
  !taken.some((span) => start < span.end && end > span.start);

const DAY_FIRST = /(?<![\p{L}\p{N}./-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?![\p{L}\p{N}/-])/gu;
const YEAR_FIRST = /(?<![\p{L}\p{N}./-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\p{L}\p{N}/-])/gu;

/** `25-06-2031`, `25/6/2031`, `25.6.2031` and `2031-06-25`. */
export function numericDates(text: string, taken: readonly Span[]): Dated[] {
  const found: Dated[] = [];
  const add = (match: RegExpExecArray, year: number, month: number, day: number) => {
    const start = match.index;
    const end = start + match[0].length;
    if (!exists({ year, month, day }) || !isFree(taken, start, end)) return;
    found.push({ date: isoDate({ year, month, day }), start, end });
  };
  for (const match of text.matchAll(DAY_FIRST))
    add(match, Number(match[4]), Number(match[3]), Number(match[1]));
  for (const match of text.matchAll(YEAR_FIRST))
    add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  return found;
}

const YEAR =
  /(?<![\p{L}\p{N}.,/:§€$#-])(?<!\p{L}\()(?<!\d\s?[–—-]\s?)(?:19|20)\d{2}(?![\p{L}\p{N}])(?!\s?[-–—/]\s?\d)(?![.,:]\d)/gu;

/** A span of years that is no name: `in de periode 2035-2044`. */
const PERIOD = /\bperiode\s+(?:van\s+)?((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)\d{2})(?!\d)/gu;

/** Words before a four-digit number that make it a number or a name: `nr. 2031`, `Natura 2000`, `Horizon 2020`. */
const NOT_A_YEAR_BEFORE =
  /(?:\b(?:nrs?|nummers?|art|artikel(?:en)?|blz|p|Natura|Horizon|Agenda|Europa|Vision|Visie)\.?|€|\$)\s*$/u;

/** Words after a four-digit number that make it an amount. */
const NOT_A_YEAR_AFTER =
  /^\s?(?:%|procent|euro|miljoen|miljard|mln|mld|ton|kilometer|km|MW|GW|hectare|personen|mensen|deelnemers|zaken)\b/;

/** Years that stand alone: `in 2031`, `het vierde kwartaal van 2031`. */
export function bareYears(text: string, taken: readonly Span[]): Dated[] {
  const found: Dated[] = [];
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    if (NOT_A_YEAR_BEFORE.test(text.slice(Math.max(0, start - 16), start))) continue;
    if (NOT_A_YEAR_AFTER.test(text.slice(end, end + 16))) continue;
    if (isFree(taken, start, end)) found.push({ date: match[0], start, end });
  }
  for (const match of text.matchAll(PERIOD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isFree(taken, start, end))
      found.push(...[match[1]!, match[2]!].map((date) => ({ date, start, end })));
  }
  return found;
}
