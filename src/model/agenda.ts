/** The agenda as read: who meets when about what, every sentence with its place. No judgement of parts yet. */
import type { FootnoteMark, Part } from './briefing.ts';
import type { SourceDocument, Span } from './source.ts';

/** A link whose address follows a documented pattern; nothing is guessed. Offsets into the text it belongs to. */
export interface Reference {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  /** Stays the same while the words do: a hash of the words, with a counter when a sentence occurs again. */
  readonly id: string;
  /** The words, footnote marks out, white space folded, soft line-end hyphens joined. */
  readonly text: string;
  /** Pieces of the source text; more than one where a note or page break cuts the sentence. */
  readonly spans: readonly Span[];
  readonly footnotes: readonly FootnoteMark[];
  readonly references: readonly Reference[];
}

/** An explicit label of the document ("Inzet Nederland") that decides the part of what stands under it. */
export interface PartLabel {
  readonly text: string;
  readonly part: Part;
}

export interface Paragraph {
  readonly kind: 'text' | 'list-item' | 'table-row';
  readonly label: PartLabel | null;
  /** The list item's printed marker, e.g. `a)` or `•`. */
  readonly marker: string | null;
  /** Heading of the part of the item that it stands in, e.g. `a) Vliegtuiggeluid`, where the item has such parts. */
  readonly subheading?: string;
  readonly sentences: readonly Sentence[];
}

export interface Item {
  /** Stable: made of section and title. */
  readonly id: string;
  /** As printed, without the dot: `1`, `9b`, `I.a`; null where the source gives none. */
  readonly number: string | null;
  /** Without number and treatment. */
  readonly title: string;
  readonly titleSpans: readonly Span[];
  readonly titleFootnotes: readonly FootnoteMark[];
  /** Aard van de bespreking, as printed, e.g. `Gedachtewisseling`; null where the source gives none. */
  readonly treatment: string | null;
  /** `report`: progress and quarterly reports and the like, which are no agenda items of the meeting. */
  readonly kind: 'item' | 'report';
  readonly paragraphs: readonly Paragraph[];
}

export interface Section {
  readonly id: string;
  readonly kind: 'letter' | 'agenda';
  readonly title: string | null;
  /** As printed, e.g. `I`. */
  readonly numeral: string | null;
  /** What stands under the section's heading before its first item. */
  readonly intro: readonly Paragraph[];
  readonly items: readonly Item[];
}

export interface Meeting {
  /** As printed, without dates and place. */
  readonly title: string | null;
  readonly council: string | null;
  readonly formality: 'formal' | 'informal' | null;
  /** Every day of the meeting, ISO 8601. */
  readonly dates: readonly string[];
  readonly place: string | null;
  /** ISO code of the member state that holds the presidency, where the source names it. */
  readonly presidency: string | null;
}

export interface Signatory {
  readonly role: string;
  readonly name: string;
}

export interface Letter {
  readonly sender: string | null;
  readonly place: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly addressee: string | null;
  readonly intro: readonly Paragraph[];
  readonly delegation: readonly string[];
  /** What stands between the letter's topics and the signatures. */
  readonly closing: readonly Paragraph[];
  readonly signatories: readonly Signatory[];
}

export interface Footnote {
  readonly number: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly references: readonly Reference[];
}

/** Where a piece of the source went. Kinds add up to the whole source. */
export type PlacementKind =
  | 'sentence'
  | 'heading'
  | 'label'
  | 'footnote'
  | 'note-mark'
  | 'letter'
  | 'meeting'
  | 'furniture'
  | 'unplaced';

export interface Placement {
  readonly kind: PlacementKind;
  readonly span: Span;
  /** Sentence or item id, footnote number, or furniture kind. */
  readonly ref: string | null;
}

export interface Agenda {
  readonly source: SourceDocument;
  readonly meeting: Meeting;
  readonly letter: Letter | null;
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
  /** Every non-space character of the source exactly once, in order. */
  readonly placements: readonly Placement[];
}
