/** What two briefings differ in, as data. Nothing that is the same in both stands here, except around changed lines. */
import type { Part } from '../model/briefing.ts';
import type { WordChange } from './compare-words.ts';

/** A field of the meeting that changed, its values in words; null where there is none. */
export interface FieldChange {
  readonly field: 'title' | 'council' | 'formality' | 'dates' | 'place' | 'presidency' | 'delegation';
  readonly before: string | null;
  readonly after: string | null;
}

/** An item's heading and where it stands. */
export interface ItemHead {
  readonly id: string;
  readonly section: string;
  readonly number: string | null;
  readonly title: string;
  readonly treatment: string | null;
}

/** A section's heading. */
export interface SectionHead {
  readonly id: string;
  readonly kind: 'letter' | 'agenda';
  readonly numeral: string | null;
  readonly title: string | null;
}

/** A line of an item, or a sentence outside the items, which has no part. */
export interface DiffLine {
  readonly id: string;
  readonly part: Part | null;
  readonly text: string;
}

export type LineChange =
  | { readonly kind: 'same'; readonly before: DiffLine; readonly after: DiffLine }
  /** Another place among the lines of its item, or another part. */
  | { readonly kind: 'moved'; readonly before: DiffLine; readonly after: DiffLine }
  | {
      readonly kind: 'reworded';
      readonly before: DiffLine;
      readonly after: DiffLine;
      readonly words: readonly WordChange[];
    }
  /** `from`: title of the other item that it came from, or null where it is new. */
  | { readonly kind: 'added'; readonly after: DiffLine; readonly from: string | null }
  /** `to`: title of the other item that it went to, or null where it is gone. */
  | { readonly kind: 'dropped'; readonly before: DiffLine; readonly to: string | null };

export type ItemChange =
  | { readonly kind: 'added'; readonly after: ItemHead; readonly lines: readonly LineChange[] }
  | { readonly kind: 'dropped'; readonly before: ItemHead; readonly lines: readonly LineChange[] }
  | {
      readonly kind: 'changed';
      readonly before: ItemHead;
      readonly after: ItemHead;
      /** To another section, or to another place among the items that are in both. */
      readonly moved: boolean;
      /** In the new order, dropped lines where they stood; empty where no line changed. */
      readonly lines: readonly LineChange[];
    };

/** Running text outside the items: of the letter, or what introduces a section. */
export type TextId = 'letter-intro' | 'letter-closing' | `intro-${string}`;

/** Text outside the items in which a sentence changed. */
export interface TextsChange {
  /** Of the new version, or of the old one where the text is gone. */
  readonly id: TextId;
  readonly title: string | null;
  /** In the new order, dropped lines where they stood. */
  readonly lines: readonly LineChange[];
}

export interface SectionChange {
  readonly before: SectionHead | null;
  readonly after: SectionHead | null;
}

export interface DiffNote {
  readonly number: number;
  readonly text: string;
}

/** A footnote that is new, gone, reworded or only numbered anew. */
export interface FootnoteChange {
  readonly before: DiffNote | null;
  readonly after: DiffNote | null;
}

/** The order of items under sections, by id. */
export interface SectionOrder {
  readonly id: string;
  readonly items: readonly string[];
}

export interface BriefingDiff {
  readonly meeting: readonly FieldChange[];
  readonly sections: readonly SectionChange[];
  /** In the order of the new version, dropped ones last. */
  readonly items: readonly ItemChange[];
  readonly footnotes: readonly FootnoteChange[];
  /** In the order of the new version, dropped ones last. */
  readonly texts: readonly TextsChange[];
  /** The new order, where sections or items came, went, moved or got another id; else null. */
  readonly order: readonly SectionOrder[] | null;
}

export function isEmptyDiff(diff: BriefingDiff): boolean {
  return (
    diff.order === null &&
    [diff.meeting, diff.sections, diff.items, diff.footnotes, diff.texts].every(
      (changes) => changes.length === 0,
    )
  );
}
