import { wordsOf } from '../text/sentence-id.ts';
import { isHeadingLike, numberingOf } from './headings.ts';
import { bareNumber } from './numbering.ts';
import type { Reading } from './reading.ts';
import { isProse } from './shapes.ts';
import { splitTreatment } from './treatments.ts';
import type { Unit } from './units.ts';

/** What is left when a list of items that stands first is taken off, and the titles that it gives by number. */
export interface WithoutList {
  readonly units: readonly Unit[];
  readonly listed: ReadonlyMap<string, string>;
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
        (isProse(text) && kind !== 'list-item' && !LIST_HEADING.test(text)) || /^Ad\s+\d/i.test(text),
    );
  return first < 0 ? Math.min(units.length, MAX_ENTRIES) : first;
}

/**
 * Takes off the list of items that some agendas begin with, where most of its entries come back as headings: each item
 * counts once. The list goes to the account with the meeting.
 */
export function dropList(units: readonly Unit[], reading: Reading): WithoutList {
  const none = { units, listed: new Map<string, string>() };
  const run = units.slice(0, runLength(units));
  if (run.length < 3) return none;
  const titles = run.map((unit) => wordsOf(titleOf(unit)));
  const later = units.map((unit, i) => ({
    i,
    heading: isHeadingLike(unit),
    words: wordsOf(titleOf(unit)),
    answers: /^Ad\b/i.test(unit.folded.text) ? numberOf(unit) : null,
  }));
  const comesBack = (n: number) =>
    later.some(
      ({ i, heading, words, answers }) =>
        i > n &&
        heading &&
        (likeness(titles[n]!, words) >= SAME_TITLE ||
          (words.length === 0 && answers !== null && answers === numberOf(run[n]!))),
    );
  const back = run.map(
    (unit, n) => titles[n]!.length > 0 && !LIST_HEADING.test(unit.folded.text) && comesBack(n),
  );
  const last = back.lastIndexOf(true);
  const entries = run.slice(0, last + 1).filter((unit) => !LIST_HEADING.test(unit.folded.text));
  if (entries.length < 2 || back.filter(Boolean).length < entries.length * MOST) return none;
  const listed = new Map<string, string>();
  for (const unit of entries) {
    const number = numberOf(unit);
    if (number !== null) listed.set(number, titleOf(unit));
  }
  for (const unit of run.slice(0, last + 1)) reading.paint(unit.spans, 'meeting', 'list');
  return { units: units.slice(last + 1), listed };
}
