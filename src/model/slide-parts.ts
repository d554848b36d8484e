/** What slides of several kinds are made of. */
import type { FootnoteMark, Link, Part, SourcePlace, TextRange } from './briefing.ts';
import type { ChangeKind } from './changes.ts';

/** How a line differs from an older version of the document. */
export interface LineChange {
  readonly kind: ChangeKind;
  /** The words of the line that the other version does not have. */
  readonly words: readonly TextRange[];
  /** The part that it stood in before, where that is another. */
  readonly partBefore: Part | null;
  /** Element id of the slide that says more: in the list where the line stands, at the line what it was; or null. */
  readonly target: string | null;
}

/** A line of the document as shown: one sentence, or the piece of one that fits on a slide. */
export interface Line {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
  readonly links: readonly Link[];
  /** Ids of the sentences that it shows or comes from. */
  readonly sentences: readonly string[];
  /** Null for a line that a person added. */
  readonly place: SourcePlace | null;
  /** Marker of the list item, as printed. */
  readonly marker: string | null;
  /** Heading of the part of the item that it stands in, e.g. `a) Vliegtuiggeluid`. */
  readonly subheading: string | null;
  readonly status: 'source' | 'edited' | 'added';
  /** To be checked by a person. */
  readonly review: boolean;
  /** The sentence began on the slide before, or goes on on the next one. */
  readonly cut: 'none' | 'start' | 'middle' | 'end';
  /** Null where it does not differ, or nothing was compared. */
  readonly change: LineChange | null;
}

/** Where a slide stands in a run that had to be split, e.g. (1/2). */
export interface Run {
  readonly number: number;
  readonly of: number;
}

/** Which of the three steps of a type scale fits; the sizes are in `model/slide-metrics.ts`. */
export type Fit = 'large' | 'medium' | 'small';

/** What the slides of an item repeat of it. */
export interface ItemHead {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly titleMarks: readonly FootnoteMark[];
  readonly treatment: string | null;
  /** Who speaks, with its label; null where nobody filled it in, and in a deck for the public. */
  readonly speaker: string | null;
  /** Title of its section, or the covering letter. */
  readonly section: string | null;
  /** How it differs from an older version, and that a person changed it, in words; or null. */
  readonly change: string | null;
  /** Element id of its glance slide. */
  readonly target: string;
  /** Position among all items of the deck, counted from 1. */
  readonly ordinal: number;
}

/** A paragraph of speaker notes, with its place in the source. */
export interface NoteParagraph {
  readonly text: string;
  readonly place: SourcePlace | null;
}

/** What every slide has. */
export interface SlideBase {
  /** Stable element id, unique in the deck. */
  readonly id: string;
  /** Title for lists, bookmarks and screen readers, with (1/2) where the slide is one of a run. */
  readonly title: string;
  /** Level of its heading, 1–5, without gaps in the order of the slides. */
  readonly level: number;
  /** Slides that follow each other with one stack stand below each other. */
  readonly stack: string;
  readonly run: Run | null;
  /** Ids of the sentences whose words stand on the slide. */
  readonly sentences: readonly string[];
  /** Speaker notes; always empty in a public deck. */
  readonly notes: readonly NoteParagraph[];
}
