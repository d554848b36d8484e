import type { Briefing, BriefingFootnote } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { pairNotes } from './match-notes.ts';
import type { NumberOf } from './merge-points.ts';

export interface MergedFootnotes {
  readonly footnotes: readonly BriefingFootnote[];
  readonly numberOf: NumberOf;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The footnotes of the new version with a person's changes: a changed text stays where the note itself did not change,
 * and notes that a person wrote go behind the others, under new numbers where theirs were taken.
 */
export function mergeFootnotes(base: Briefing, edited: Briefing, fresh: Briefing): MergedFootnotes {
  const diagnostics: Diagnostic[] = [];
  const pairs = pairNotes(base.footnotes, fresh.footnotes);
  const numbers = new Map([...pairs].map(([old, now]) => [old.number, now.number]));
  const result = new Map(fresh.footnotes.map((note) => [note, note]));
  const own: BriefingFootnote[] = [];
  for (const old of base.footnotes) {
    const mine = edited.footnotes.find(({ number }) => number === old.number);
    const now = pairs.get(old);
    if (mine === undefined) {
      if (now !== undefined && now.text === old.text) result.delete(now);
    } else if (mine.text !== old.text) {
      if (now?.text === old.text)
        result.set(now, { ...now, text: mine.text, links: mine.links, status: 'edited' });
      else {
        own.push(mine);
        diagnostics.push({ id: 'update-footnote', severity: 'warning', values: { text: mine.text } });
      }
    }
  }
  const known = new Set(base.footnotes.map(({ number }) => number));
  own.push(...edited.footnotes.filter(({ number }) => !known.has(number)));
  const taken = new Set(fresh.footnotes.map(({ number }) => number));
  const added = own.map((note): BriefingFootnote => {
    let { number } = note;
    while (taken.has(number)) number += 1;
    taken.add(number);
    if (!known.has(note.number)) numbers.set(note.number, number);
    return { ...note, number, status: 'added' };
  });
  return {
    footnotes: [...result.values(), ...added],
    numberOf: (old) => numbers.get(old) ?? (known.has(old) ? null : old),
    diagnostics,
  };
}
