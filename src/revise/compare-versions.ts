import type { Briefing } from '../model/briefing.ts';
import type { Changes } from '../model/changes.ts';
import { fill, type Language } from '../strings/language.ts';
import { revisionStrings } from '../strings/revision.ts';
import { daysInWords } from '../text/day-words.ts';
import { diffBriefings } from './diff-briefings.ts';
import { listChanges } from './list-changes.ts';
import { markChanges } from './mark-changes.ts';

/** A version as it is shown, and as it was read before a person edited it; null where nobody can have. */
export interface Version {
  readonly briefing: Briefing;
  readonly reading: Briefing | null;
}

export interface CompareSettings {
  /** File name of the old version. */
  readonly name: string;
  readonly language: Language;
  /** For the public, source is compared with source: what a person edited is nobody's business. */
  readonly audience: 'internal' | 'public';
  /** As in `listChanges`. */
  readonly withNewItems: boolean;
}

export interface Compared {
  /** The new version with its marks. */
  readonly marked: Briefing;
  readonly changes: Changes;
}

/** What changed from the old version to the new one, as marks in the new one and as a list. */
export function compareVersions(old: Version, now: Version, settings: CompareSettings): Compared {
  const { name, language, audience, withNewItems } = settings;
  const shown = ({ briefing, reading }: Version) =>
    audience === 'public' ? (reading ?? briefing) : briefing;
  const [before, after] = [shown(old), shown(now)];
  const diff = diffBriefings(before, after);
  const since = sinceWords(before, after, { name, language, audience });
  const marked = markChanges(now.briefing, diff);
  return {
    marked: audience === 'public' ? withoutMarksOfEdits(marked) : marked,
    changes: listChanges({ before, after, diff, since, language, withNewItems }),
  };
}

/** Longest name of a file that stands in a heading, in characters. */
const LONGEST_NAME = 40;

/** The date of the old letter where it is another one; else the file's name, which is not for the public. */
function sinceWords(
  before: Briefing,
  after: Briefing,
  { name, language, audience }: Omit<CompareSettings, 'withNewItems'>,
): string {
  const words = revisionStrings[language];
  const date = before.letter?.date ?? null;
  const dated = date === null || date === after.letter?.date ? null : daysInWords([date], language);
  if (dated !== null) return fill(words.versionOf, { date: dated });
  if (audience === 'public') return words.previousVersion;
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

/** The marks are of the source's words, so a line that a person wrote has none. */
function withoutMarksOfEdits(briefing: Briefing): Briefing {
  return {
    ...briefing,
    sections: briefing.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        points: item.points.map(({ change, ...point }) =>
          change !== undefined && point.status === 'source' ? { ...point, change } : point,
        ),
      })),
    })),
  };
}

/** The changes in the items of a part of a briefing, for a deck of these alone. */
export function changesIn({ sections }: Briefing, changes: Changes | null): Changes | null {
  const ids = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)));
  return (
    changes && { ...changes, groups: changes.groups.filter(({ item }) => item !== null && ids.has(item)) }
  );
}
