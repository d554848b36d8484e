import { isHeadingLike, numberingOf } from './headings.ts';
import { labelMeaning, labelWords, leadingLabel } from './labels.ts';
import { loneRoman, ordinal } from './numbering.ts';
import { hasFiniteVerb, isProse } from './shapes.ts';
import { bareTreatment, isTreatmentLine } from './treatments.ts';
import type { Unit } from './units.ts';

/** What a unit of the agenda is. */
export type Role =
  | { readonly type: 'heading' }
  | { readonly type: 'label' }
  | { readonly type: 'treatment'; readonly treatment: string }
  | { readonly type: 'stray-numeral' }
  /** A Roman number alone that belongs to the heading after it. */
  | { readonly type: 'numeral'; readonly numeral: string }
  | { readonly type: 'body' };

const BODY: Role = { type: 'body' };
const HEADING: Role = { type: 'heading' };

/** Headings that stand at the end without a text of their own. */
export const MISCELLANEOUS =
  /^(?:diversen|overige?|any other business|aob|a\.o\.b\.?|rondvraag|wvttk|w\.v\.t\.t\.k\.)\b/i;

function numeralRole(numeral: string, next: Unit | undefined): Role {
  const opensSection =
    next !== undefined &&
    isHeadingLike(next) &&
    numberingOf(next) === null &&
    loneRoman(next.folded.text) === null;
  return opensSection ? { type: 'numeral', numeral } : { type: 'stray-numeral' };
}

function treatmentRole(text: string, before: Role | undefined): Role | null {
  const label = leadingLabel(text);
  if (label?.meaning === 'treatment')
    return { type: 'treatment', treatment: bareTreatment(text.slice(label.length)) };
  const afterHeading = before?.type === 'heading' || before?.type === 'treatment';
  return afterHeading && isTreatmentLine(text) ? { type: 'treatment', treatment: bareTreatment(text) } : null;
}

/** Whether an entry of a list goes on with the numbers of the one before, where both have one. */
function followsOn(before: Unit, unit: Unit): boolean {
  const number = ordinalOf(unit);
  const last = ordinalOf(before);
  return number === null || last === null || number === last + 1;
}

/** Whether the numbered lines from `i` on are a list that the text before announces, and how many they are. */
function announcedList(units: readonly Unit[], i: number): number {
  if (!/:$/.test(units[i - 1]?.folded.text ?? '')) return 0;
  const isEntry = (unit: Unit | undefined) =>
    unit !== undefined &&
    unit.kind !== 'heading' &&
    unit.style.bold !== true &&
    (numberingOf(unit) !== null || unit.kind === 'list-item');
  let n = 0;
  while (isEntry(units[i + n]) && (n === 0 || followsOn(units[i + n - 1]!, units[i + n]!))) n++;
  return n > 1 ? n : 0;
}

/** Fewest lines that show a table of which every cell became a line. */
const FEWEST_CELLS = 4;

const hasFigures = ({ folded }: Unit) => /\d/.test(folded.text);

/** Whether the short lines from `i` on are the cells of a table that the text before announces, and how many they are. */
function announcedCells(units: readonly Unit[], i: number): number {
  if (!/:$/.test(units[i - 1]?.folded.text ?? '')) return 0;
  const isCell = (unit: Unit | undefined) =>
    unit !== undefined &&
    (unit.kind === 'paragraph' || unit.kind === 'table-row') &&
    unit.style.bold !== true &&
    unit.folded.text.length < 100 &&
    numberingOf(unit) === null &&
    labelMeaning(unit.folded.text) === null &&
    !/[.:;!?]$/.test(unit.folded.text);
  let n = 0;
  while (isCell(units[i + n])) n++;
  // What stands right above running text is its heading, unless it has figures as the rows before it have.
  const last = units[i + n - 1]?.folded.text ?? '';
  const isRow = /\d/.test(last) && units.slice(i, i + n - 1).filter(hasFigures).length > 1;
  if (n >= FEWEST_CELLS && !isRow && !/^\d|\d$/.test(last)) n--;
  return n >= FEWEST_CELLS - 1 ? n : 0;
}

function ordinalOf(unit: Unit | undefined): number | null {
  const numbering = unit === undefined ? null : numberingOf(unit);
  return numbering === null ? null : ordinal(numbering.number);
}

/** A numbered title with a full stop behind it, which stands alone among running text: `1. Terrorismebestrijding.` */
function isStoppedTitle(unit: Unit, next: Unit | undefined, before: Unit | undefined): boolean {
  const { text } = unit.folded;
  const number = ordinalOf(unit);
  if (number === null) return false;
  // Entries of one list follow one another.
  if (ordinalOf(next) === number + 1 || (number > 1 && ordinalOf(before) === number - 1)) return false;
  return (
    numberingOf(unit)?.style === 'arabic' &&
    text.length < 120 &&
    /^[^.]+\.[^.]+\.$/.test(text) &&
    !hasFiniteVerb(text) &&
    next !== undefined &&
    !isHeadingLike(next)
  );
}

function headingRole(
  unit: Unit,
  next: Unit | undefined,
  before: Role | undefined,
  previous: Unit | undefined,
): Role {
  // A line that ends in a colon above a table belongs to the table.
  if (next?.kind === 'table-row' && unit.folded.text.endsWith(':') && unit.kind !== 'heading') return BODY;
  if (!isHeadingLike(unit)) return isStoppedTitle(unit, next, previous) ? HEADING : BODY;
  // The last line of a document is no heading, unless it says that nothing follows.
  const bare = numberingOf(unit) === null && unit.kind !== 'heading';
  if (next === undefined && bare && !MISCELLANEOUS.test(unit.folded.text))
    return before === undefined ? HEADING : BODY;
  return HEADING;
}

/** What stands under `Document` or `Aard van de bespreking` is a name or phrase, which ends as a heading does. */
function isNamedByLabel(before: Unit | undefined, role: Role | undefined, unit: Unit): boolean {
  if (before === undefined || role?.type !== 'label' || numberingOf(unit) !== null) return false;
  const { text } = before.folded;
  return (
    (labelMeaning(text) === 'treatment' && isTreatmentLine(unit.folded.text)) ||
    ((labelMeaning(text) === 'treatment' || /^(?:document(?:en)?|stukken)$/i.test(labelWords(text))) &&
      labelMeaning(unit.folded.text) === null)
  );
}

/** Units of an item among which its labels show, from its first on. */
const ITEM_LABELS = 30;

/**
 * Whether `Stand van zaken`, which may be a label, tells what the Council does: right under a heading, in an item without
 * other labels, where other items have their treatment on a line too (`othersTreated`).
 */
function isTreatmentNotLabel(
  units: readonly Unit[],
  i: number,
  before: Role | undefined,
  othersTreated: boolean,
): boolean {
  if (!othersTreated || before?.type !== 'heading' || !/^stand van zaken$/i.test(units[i]!.folded.text))
    return false;
  const rest = units.slice(i + 1, i + 1 + ITEM_LABELS);
  const end = rest.findIndex((unit) => numberingOf(unit) !== null && isHeadingLike(unit));
  const own = end < 0 ? rest : rest.slice(0, end);
  return !own.some(({ folded }) => labelMeaning(folded.text) !== null);
}

/** The role of each unit of an agenda's body. */
export function rolesOf(units: readonly Unit[]): Role[] {
  const roles: Role[] = [];
  const treated = units.some(
    ({ folded }) => isTreatmentLine(folded.text) && labelMeaning(folded.text) === null,
  );
  let listUntil = 0;
  units.forEach((unit, i) => {
    const { text } = unit.folded;
    const next = units[i + 1];
    const before = roles[i - 1];
    if (i >= listUntil && before?.type === 'body')
      listUntil = i + (announcedList(units, i) || announcedCells(units, i));
    const numeral = loneRoman(text);
    if (i < listUntil || unit.labelled === true || isNamedByLabel(units[i - 1], before, unit))
      roles.push(BODY);
    else if (numeral !== null) roles.push(numeralRole(numeral, next));
    else if (isTreatmentNotLabel(units, i, before, treated))
      roles.push({ type: 'treatment', treatment: text });
    else if (labelMeaning(text) !== null && unit.kind !== 'table-row') roles.push({ type: 'label' });
    else roles.push(treatmentRole(text, before) ?? headingRole(unit, next, before, units[i - 1]));
  });
  return roles;
}

/** Length of a Roman number that a word processor's list left before running text; 0 where there is none. */
export function strayNumeralLength(units: readonly Unit[], i: number): number {
  const romanProse = (unit: Unit | undefined) =>
    unit !== undefined && /^[IVX]{1,5}\.\s/.test(unit.folded.text) && isProse(unit.folded.text);
  if (!romanProse(units[i])) return 0;
  if (romanProse(units[i - 1]) || romanProse(units[i + 1])) return 0;
  return /^[IVX]{1,5}\.\s+/.exec(units[i]!.folded.text)![0].length;
}
