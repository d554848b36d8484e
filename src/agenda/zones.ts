import { findDates } from '../text/dates.ts';
import { isHeadingLike } from './headings.ts';
import { closesLetter, findSignatures } from './letter.ts';
import { letterLine, OPENS_LETTER } from './letter-lines.ts';
import { endsSentence } from './shapes.ts';
import type { Unit } from './units.ts';

/** An annotated agenda in a document: its title, with the lines that go on with it, and what stands under it. */
export interface Annex {
  readonly title: readonly Unit[];
  readonly body: readonly Unit[];
}

/** The parts of a document. */
export interface Zones {
  /** What stands before the title and is no letter: a web page's navigation, a letterhead without a letter. */
  readonly front: readonly Unit[];
  /** The covering letter, its signatures among it; empty where there is none. */
  readonly letter: readonly Unit[];
  /** One for each Council; none where the letter itself holds the agenda. */
  readonly annexes: readonly Annex[];
}

const TITLE =
  /^(?:bijlage(?:\s+\d)?\s*[:–-]?\s*)?(?:(?:de|nadere|aanvullende|geactualiseerde|herziene|concept|gewijzigde|aangepaste|voorlopige|gecombineerde)[\s-]+)*geannoteerde agenda/i;

/** A line that is an annotated agenda's title. */
export function isAgendaTitle(unit: Unit): boolean {
  const { text } = unit.folded;
  if (text.length > 400 || !TITLE.test(text) || unit.kind === 'table-row') return false;
  return (
    !endsSentence(text) ||
    (text.length < 200 && !/\b(?:treft|bied|bieden|zend|stuur|ontvangt|gaat|wordt)\b/i.test(text))
  );
}

const FILLER =
  /\b(?:te|in|op|van|d\.d\.|en|het|de|formeel|informeel|formele|informele|bijeenkomst|videoconferentie|ovb|o\.v\.b\.|via|Raad|online)\b|[(),.–/-]/gi;

/** Whether a unit after the title goes on with it: the dates and place of the meeting, or the rest of a broken line. */
function goesOn(title: readonly Unit[], unit: Unit): boolean {
  const { text } = unit.folded;
  const before = title.at(-1)!.folded.text;
  if (text.length > 200 || unit.kind === 'table-row' || unit.kind === 'list-item') return false;
  if (/^\p{Ll}/u.test(text) && !endsSentence(text)) return true;
  if (/^(?:19|20)\d{2}(?: |$)/.test(text) && /\d \p{L}{3,9}$/u.test(before)) return text.length < 60;
  const dates = findDates(text, '2000-01-01');
  const dated = title.some(({ folded }) => findDates(folded.text, '2000-01-01').length > 0);
  let rest = text;
  for (const { start, end } of [...dates].reverse())
    rest = rest.slice(0, start) + rest.slice(Math.max(start, end));
  const words = rest
    .replace(FILLER, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !/dag$/i.test(word));
  const isPlace = words.every((word) => /^\p{Lu}/u.test(word)) && words.length <= 3;
  if (dates.length > 0 && !dated) return isPlace;
  return (
    (/^(?:te|in) \p{Lu}/u.test(text) && words.length <= 3 && !endsSentence(text)) ||
    (/,$/.test(before) && isPlace)
  );
}

/** Index of the agenda's title; -1 where there is none below the letter. */
function findTitle(units: readonly Unit[], signed: number): number {
  const titles = units.flatMap((unit, i) => (isAgendaTitle(unit) ? [i] : []));
  const below = titles.find((i) => i >= signed);
  if (below !== undefined && signed > 0) return below;
  return titles.find((i) => !opensALetter(units, i)) ?? -1;
}

/** Units after a title that may stand before the letter it is the subject of. */
const LETTER_WINDOW = 8;

/** Whether a letter begins right after unit `i`, so that it is the letter's subject. */
function opensALetter(units: readonly Unit[], i: number): boolean {
  const after = units.slice(i + 1, i + 1 + LETTER_WINDOW);
  return after.some(({ folded: { text } }) => {
    const kind = letterLine(text);
    return (
      kind === 'salutation' ||
      kind === 'addressee' ||
      (OPENS_LETTER.test(text) &&
        /\b(?:uw|de) Kamer\b|\b[Uu]\b/.test(text) &&
        /geannoteerde agenda/i.test(text))
    );
  });
}

/** End of the first group of signatures: index of the unit after it; 0 where nobody signs. */
function firstSigned(units: readonly Unit[]): number {
  const signatures = findSignatures(units);
  const groupEnds = signatures.findIndex(
    ({ end }, i) => signatures[i + 1] === undefined || signatures[i + 1]!.start > end + 1,
  );
  return groupEnds < 0 ? 0 : signatures[groupEnds]!.end;
}

const isLetterText = (units: readonly Unit[]) =>
  units.some(({ folded: { text } }) => {
    const kind = letterLine(text);
    return (
      kind === 'addressee' ||
      kind === 'salutation' ||
      (OPENS_LETTER.test(text) && endsSentence(text) && text.length > 60)
    );
  });

/** The units from `at` on, which is a title, parted at each further title. */
function annexesFrom(units: readonly Unit[], at: number): Annex[] {
  const annexes: Annex[] = [];
  for (let start = at; start < units.length; ) {
    let end = start + 1;
    while (end < units.length && end < start + 6 && goesOn(units.slice(start, end), units[end]!)) end++;
    let next = end;
    while (next < units.length && !isAgendaTitle(units[next]!)) next++;
    annexes.push({ title: units.slice(start, end), body: units.slice(end, next) });
    start = next;
  }
  return annexes;
}

/** Lines that may follow a signature at a document's end. */
const AFTER_SIGNATURE = 2;

/** Index from which on the units close and sign the letter; their number where the document does not end so. */
function signedFrom(units: readonly Unit[]): number {
  const signatures = findSignatures(units);
  let from = units.length;
  for (const { start, end } of signatures.reverse()) {
    if (end < from - (from === units.length ? AFTER_SIGNATURE : 0)) break;
    from = start;
  }
  return from > 0 && from < units.length && closesLetter(units[from - 1]!) ? from - 1 : from;
}

/** Tells the covering letter, the titles and the annotated agendas proper apart. */
export function splitZones(units: readonly Unit[]): Zones {
  const signed = firstSigned(units);
  const at = findTitle(units, signed);
  if (at >= 0) {
    const end = Math.max(at + 1, signedFrom(units));
    const before = units.slice(0, at);
    const isLetter = signed > 0 || isLetterText(before);
    return {
      front: isLetter ? [] : before,
      letter: [...(isLetter ? before : []), ...units.slice(end)],
      annexes: annexesFrom(units.slice(0, end), at),
    };
  }
  if (!isLetterText(units.slice(0, LETTER_HEAD)))
    return { front: [], letter: [], annexes: [{ title: [], body: units }] };
  // An annex without a title begins with a heading after the signatures.
  const rest = units.slice(signed);
  const annexed = signed > 0 && rest.length > 3 && rest.some(isHeadingLike);
  if (annexed) return { front: [], letter: units.slice(0, signed), annexes: [{ title: [], body: rest }] };
  return { front: [], letter: units, annexes: [] };
}

/** Units at a document's start in which a letter shows itself. */
const LETTER_HEAD = 25;
