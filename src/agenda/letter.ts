import type { Letter, Paragraph, Signatory } from '../model/agenda.ts';
import { findDates } from '../text/dates.ts';
import { delegationOf } from './delegation.ts';
import { CLOSES_LETTER, isNameLine, isRoleLine, isSenderLine, letterLine } from './letter-lines.ts';
import type { Reading } from './reading.ts';
import { isProse } from './shapes.ts';
import type { Unit } from './units.ts';

/** The head of a letter: what stands before its running text. */
export interface LetterHead {
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly place: string | null;
  readonly date: string | null;
  /** What the letter says it is about. */
  readonly subject: string | null;
}

/** `Betreft` on a line of its own: what it names stands below, the date perhaps before it. */
const isBareSubject = (unit: Unit | undefined) =>
  /^(?:Betreft|Onderwerp)\s*:?$/i.test(unit?.folded.text ?? '');
const dated = ({ folded }: Unit) => letterLine(folded.text) === 'date';

/** Number of units at the start of a letter that are its head: everything before the first running text. */
export function headLength(units: readonly Unit[]): number {
  let n = 0;
  let seen = false;
  for (const { folded } of units) {
    const kind = letterLine(folded.text);
    if (kind === 'salutation') return n + 1;
    const named =
      isBareSubject(units[n - 1]) || (n > 1 && isBareSubject(units[n - 2]) && dated(units[n - 1]!));
    if (kind === null && (isProse(folded.text) || (seen && !named && !isContinuation(units, n)))) break;
    if (kind === 'addressee' || kind === 'date') seen = true;
    n++;
  }
  return n;
}

/** Whether unit `n`, of no known kind, still belongs to the head: a known line follows before running text does. */
function isContinuation(units: readonly Unit[], n: number): boolean {
  for (const { folded } of units.slice(n + 1, n + 12)) {
    const kind = letterLine(folded.text);
    if (kind === 'salutation' || kind === 'date' || kind === 'addressee' || kind === 'subject') return true;
    if (isProse(folded.text)) return false;
  }
  return false;
}

/** A title: `Geannoteerde agenda Raad Buitenlandse Zaken 14 maart 2033`. */
const TITLE = /^geannoteerde agenda\s.{9,}[^.]$/i;

/** Reads the head; each of its lines goes to the account as letter matter. */
export function readHead(units: readonly Unit[], reading: Reading): LetterHead {
  const lines = units.map((unit) => ({ unit, text: unit.folded.text, kind: letterLine(unit.folded.text) }));
  const firstKnown = lines.findIndex(
    ({ kind }) => kind === 'addressee' || kind === 'date' || kind === 'salutation',
  );
  const senders = lines
    .slice(0, Math.max(0, firstKnown))
    .filter(({ kind, text }) => kind === null && isSenderLine(text));
  // The chamber's name alone goes on with an addressee that needs it; a printed paper has it at its head.
  const isChamber = (text: string) => /^(?:Tweede|Eerste) Kamer/i.test(text);
  const addressees = lines
    .filter(({ kind, text }, i) => {
      return kind === 'addressee' && (!isChamber(text) || /\bde$/.test(lines[i - 1]?.text ?? ''));
    })
    .map(({ text }) => text);
  const dated = lines.find(({ kind, text }) => kind === 'date' && findDates(text).length > 0);
  const subject = lines.find(({ kind }) => kind === 'subject');
  const below = lines
    .slice(subject === undefined ? lines.length : lines.indexOf(subject))
    .find(({ kind }) => kind === null);
  // Without a subject line a title that stands in the letterhead is what the letter is about.
  const titled = lines.find(({ kind, text }) => kind === null && TITLE.test(text))?.text ?? null;
  for (const { unit, kind } of lines) reading.paint(unit.spans, 'letter', kind ?? 'letterhead');
  const addressee = addressees
    .join(' ')
    .replace(/^Aan\s*:?\s*/i, '')
    .trim();
  return {
    sender: senders.map(({ text }) => text).join(' ') || null,
    addressee: addressee || null,
    place: dated === undefined ? null : placeOf(dated.text),
    date: dated === undefined ? null : findDates(dated.text)[0]!.date,
    subject:
      subject === undefined
        ? titled
        : subject.text.replace(/^(?:Betreft|Onderwerp)\s*:?\s*/i, '') || (below?.text ?? null),
  };
}

function placeOf(dateLine: string): string | null {
  const place = /^(?!Datum)([\p{Lu}’'][\p{L}’' -]*?),?\s+\d/u.exec(dateLine)?.[1];
  return place ?? null;
}

/** A role with its name, as found among the units; `end` is the unit after it. */
interface Signature extends Signatory {
  readonly start: number;
  readonly end: number;
}

/** An office and a name, in either order: `De minister van …, / A. Naam` and `A. Naam / Minister van …`. */
function signatory(first: string, second: string): Signatory | null {
  const isName = (line: string) => isNameLine(line) && letterLine(line) === null;
  if (isRoleLine(first) && isName(second)) return { role: first.replace(/,$/, ''), name: second };
  if (isName(first.replace(/,$/, '')) && isRoleLine(second))
    return { role: second.replace(/,$/, ''), name: first.replace(/,$/, '') };
  return null;
}

function signatureAt(units: readonly Unit[], i: number): Signature | null {
  const { text, lineStarts } = units[i]!.folded;
  const apart = signatory(text, units[i + 1]?.folded.text ?? '');
  if (apart !== null) return { ...apart, start: i, end: i + 2 };
  for (const cut of [lineStarts.at(-1), lineStarts[0]]) {
    const together = cut === undefined ? null : signatory(text.slice(0, cut).trim(), text.slice(cut).trim());
    if (together !== null) return { ...together, start: i, end: i + 1 };
  }
  return null;
}

/** The signatures among the units, in order. */
export function findSignatures(units: readonly Unit[]): Signature[] {
  const found: Signature[] = [];
  // Who signs stands below the text, who sends above it.
  const text = units.findIndex(({ folded }) => isProse(folded.text));
  for (let i = Math.max(0, text); i < units.length; i++) {
    const signature = signatureAt(units, i);
    if (signature === null) continue;
    found.push(signature);
    i = signature.end - 1;
  }
  return found;
}

/** Paints the signatures and gives them without their place. */
export function readSignatures(
  units: readonly Unit[],
  found: readonly Signature[],
  reading: Reading,
): Signatory[] {
  for (const { start, end } of found) {
    for (const unit of units.slice(start, end)) reading.paint(unit.spans, 'letter', 'signatory');
  }
  return found.map(({ role, name }) => ({ role, name }));
}

/** Whether a unit belongs to what closes a letter: `Hoogachtend,`, `Het verslag ontvangt u na afloop.` */
export function closesLetter(unit: Unit, ends: RegExp = CLOSES_LETTER): boolean {
  return letterLine(unit.folded.text) === 'close' || ends.test(unit.folded.text);
}

/** Puts the parts of a letter together. */
export function makeLetter(
  head: LetterHead,
  intro: readonly Paragraph[],
  closing: readonly Paragraph[],
  signatories: readonly Signatory[],
): Letter {
  const sentences = intro.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));
  return {
    sender: head.sender,
    place: head.place,
    date: head.date,
    addressee: head.addressee,
    intro,
    delegation: delegationOf(sentences, signatories),
    closing,
    signatories,
  };
}
