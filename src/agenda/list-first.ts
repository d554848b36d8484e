import { wordsOf } from '../text/sentence-id.ts';
import { isHeadingLike, numberingOf } from './headings.ts';
import { leadingLabel } from './labels.ts';
import { bareNumber } from './numbering.ts';
import type { Reading } from './reading.ts';
import { isProse } from './shapes.ts';
import { isTreatmentLine, splitTreatment } from './treatments.ts';
import type { Unit } from './units.ts';

/** What a list of items that stands first says of them. */
export interface Listed {
  /** Titles by number, for headings that are only `Ad 3`. */
  readonly titles: ReadonlyMap<string, string>;
  /** Treatments by the heading that the entry comes back as. */
  readonly treatments: ReadonlyMap<Unit, string>;
}

/** What is left when the list is taken off, and what it said. */
export interface WithoutList {
  readonly units: readonly Unit[];
  readonly listed: Listed;
}

const BULLET = /^(?:[•▪◦●■*]|[-–—o](?=\s))\s*/u;

/** A title's words, without its number, bullet and treatment. */
function titleOf(unit: Unit): string {
  const { text } = unit.folded;
  const numbering = numberingOf(unit);
  const { titleEnd } = splitTreatment(text);
  return text
    .slice(numbering?.length ?? 0, titleEnd)
    .replace(BULLET, '')
    .trim();
}

/** A unit's number without what closes it; null where it has none. */
function numberOf(unit: Unit): string | null {
  const numbering = numberingOf(unit);
  return numbering === null ? null : bareNumber(numbering.number);
}

/** Share of the words of two titles that they have in common, counted on the longer one. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const inB = new Set(b);
  const shared = a.filter((word) => inB.has(word)).length;
  return shared / Math.max(a.length, b.length, 1);
}

/** Titles at least this alike are one item's: a list shortens and reorders words. */
const SAME_TITLE = 0.7;
/** Share of a list's entries that must come back for it to be a list of items. */
const MOST = 0.5;
const LIST_HEADING =
  /^(?:(?:voorlopige|concept|indicatieve|overzicht)\s+)*(?:agenda|agendapunten|onderwerpen|inhoudsopgave|inhoud)\s*:?$|^(?:op de agenda|de agenda)\b.{0,80}:$/i;

/** More entries than any Council has on its agenda. */
const MAX_ENTRIES = 80;

/** Length of the run of short lines at the start, none of which is running text. */
function runLength(units: readonly Unit[]): number {
  const first = units
    .slice(0, MAX_ENTRIES)
    .findIndex(
      ({ folded: { text }, kind }) =>
        (isProse(text) && kind !== 'list-item' && !LIST_HEADING.test(text)) ||
        /^(?:Ad|Agendapunt)\s+\d/i.test(text) ||
        (leadingLabel(text) !== null && !LIST_HEADING.test(text)),
    );
  return first < 0 ? Math.min(units.length, MAX_ENTRIES) : first;
}

interface Entry {
  readonly unit: Unit;
  /** The heading as which it comes back. */
  readonly heading: Unit | undefined;
}

/** The entries of a run of short lines, each with the heading after it that has its title. */
function entriesOf(run: readonly Unit[], units: readonly Unit[]): Entry[] {
  const headings = units.flatMap((unit, i) =>
    isHeadingLike(unit)
      ? [
          {
            i,
            unit,
            words: wordsOf(titleOf(unit)),
            answers: /^Ad\b/i.test(unit.folded.text) ? numberOf(unit) : null,
          },
        ]
      : [],
  );
  return run.map((unit, n) => {
    const words = wordsOf(titleOf(unit));
    const number = numberOf(unit);
    const isEntry = words.length > 0 && !LIST_HEADING.test(unit.folded.text);
    const heading = headings.find(
      (later) =>
        isEntry &&
        later.i > n &&
        (likeness(words, later.words) >= SAME_TITLE ||
          (later.words.length === 0 && later.answers !== null && later.answers === number)),
    );
    return { unit, heading: heading?.unit };
  });
}

/** Number of units at the start that are the list: up to its last entry that comes back, with its treatment and bullets. */
function listLength(entries: readonly Entry[]): number {
  const belongs = ({ unit: { kind, folded } }: Entry) => kind === 'list-item' || isTreatmentLine(folded.text);
  let end = entries.findLastIndex(({ heading }) => heading !== undefined) + 1;
  while (end < entries.length && belongs(entries[end]!)) end++;
  return end;
}

/**
 * Takes off the list of items that some agendas begin with, where most of its entries come back as headings: each item
 * counts once. The list goes to the account with the meeting; a numbered entry that does not come back is an item.
 */
export function dropList(units: readonly Unit[], reading: Reading): WithoutList {
  const none = { units, listed: { titles: new Map<string, string>(), treatments: new Map<Unit, string>() } };
  const run = units.slice(0, runLength(units));
  if (run.length < 3) return none;
  const all = entriesOf(run, units);
  const list = all.slice(0, listLength(all));
  const entries = list.filter(
    ({ unit: { folded } }) => !LIST_HEADING.test(folded.text) && !isTreatmentLine(folded.text),
  );
  const back = entries.filter(({ heading }) => heading !== undefined);
  if (back.length < 2 || back.length < entries.length * MOST) return none;
  const numbered = entries.filter(({ unit }) => numberOf(unit) !== null);
  const titles = new Map(numbered.map(({ unit }) => [numberOf(unit)!, titleOf(unit)]));
  const treatments = new Map(
    back.flatMap(({ unit, heading }): [Unit, string][] => {
      const { treatment } = splitTreatment(unit.folded.text);
      return treatment === null ? [] : [[heading!, treatment]];
    }),
  );
  const alone = numbered.filter(({ heading }) => heading === undefined).map(({ unit }) => unit);
  for (const { unit } of list) if (!alone.includes(unit)) reading.paint(unit.spans, 'meeting', 'list');
  return { units: [...alone, ...units.slice(list.length)], listed: { titles, treatments } };
}
