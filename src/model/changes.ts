/** What changed since an older version, as it is shown: texts under the item or part of the document they belong to. */
import type { Part, SourcePlace, TextRange } from './briefing.ts';

/**
 * What became of a text. `before` is the old text of the one that follows it; `renamed`, `renumbered` and `treatment`
 * are of an item's heading.
 */
export type ChangeKind =
  | 'added'
  | 'dropped'
  | 'before'
  | 'reworded'
  | 'moved'
  | 'renamed'
  | 'renumbered'
  | 'treatment';

export interface ChangedText {
  readonly kind: ChangeKind;
  /** The text whole, in the words of the version that it stands in. */
  readonly text: string;
  /** Which of its words the other version does not have. */
  readonly words: readonly TextRange[];
  /** The part that it stood in before, where that is another. */
  readonly partBefore: Part | null;
  /** Id in the new version of the line, sentence or item that says it; null where none does. */
  readonly id: string | null;
  /** Where it stands in the source of its own version; null where that is not known. */
  readonly place: SourcePlace | null;
}

/** Texts that belong together: the old one and the new one. */
export type Change = readonly ChangedText[];

/** What a group of changes is about. */
export type ChangeSubject =
  | 'title'
  | 'council'
  | 'formality'
  | 'dates'
  | 'place'
  | 'presidency'
  | 'delegation'
  | 'sections'
  | 'letter'
  | 'intro'
  | 'item'
  | 'droppedItem'
  | 'footnotes';

export interface ChangeGroup {
  readonly subject: ChangeSubject;
  /** Of an item or a section; empty for other subjects. */
  readonly number: string | null;
  readonly title: string;
  /** Id of the item in the new version, or null. */
  readonly item: string | null;
  /** Part of the item; null for its heading and for what has no parts. */
  readonly part: Part | null;
  readonly changes: readonly Change[];
}

export interface Changes {
  /** Date or name of the old version. */
  readonly since: string;
  readonly groups: readonly ChangeGroup[];
}
