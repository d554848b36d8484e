/** The deck: what stands on which slide, in order. Words only; how they look is up to templates and themes. */
import type { Link, Part, SourcePlace, StateRole } from './briefing.ts';
import type { Fit, ItemHead, Line, NoteParagraph, Run, SlideBase } from './slide-parts.ts';

export type { Fit, ItemHead, Line, NoteParagraph, Run };

export interface DeckSettings {
  /** Language of the interface; the document's own words are never translated. */
  readonly language: 'nl' | 'en';
  /** A public deck is built without speaker notes, review marks and edit marks. */
  readonly audience: 'internal' | 'public';
  /** Text of the marking on each slide, e.g. `Departementaal vertrouwelijk`, or null. */
  readonly marking: string | null;
}

export interface TitleSlide extends SlideBase {
  readonly kind: 'title';
  readonly heading: string;
  readonly fit: Fit;
  /** Days of the meeting in words, e.g. `22 en 23 juli 2025`. */
  readonly dates: string | null;
  readonly place: string | null;
  readonly delegation: readonly string[];
  /** Place and date of the covering letter in words. */
  readonly letter: string | null;
  readonly addressee: string | null;
}

export interface GlanceRow {
  readonly item: ItemHead;
  /** The title whole, or its first words and `…`. */
  readonly title: string;
  readonly position: Line | null;
}

/** All items with the Dutch position in one line. */
export interface GlanceTableSlide extends SlideBase {
  readonly kind: 'glance-table';
  readonly groups: readonly { readonly section: string | null; readonly rows: readonly GlanceRow[] }[];
}

export interface OverviewGroup {
  readonly numeral: string | null;
  readonly section: string | null;
  /** Element id of the section's divider, or null. */
  readonly target: string | null;
  readonly items: readonly ItemHead[];
}

export interface OverviewSlide extends SlideBase {
  readonly kind: 'overview';
  readonly groups: readonly OverviewGroup[];
}

export interface SectionSlide extends SlideBase {
  readonly kind: 'section';
  readonly numeral: string | null;
  readonly heading: string;
  readonly itemCount: number;
  /** Its items, or none where they do not fit below the heading. */
  readonly items: readonly ItemHead[];
}

/** Running text outside the items: the covering letter, a section's introduction. */
export interface TextSlide extends SlideBase {
  readonly kind: 'text';
  readonly heading: string;
  readonly fit: Fit;
  readonly lines: readonly Line[];
  readonly signatories: readonly { readonly role: string; readonly name: string }[];
}

export interface GlanceColumn {
  readonly part: Part;
  /** Empty where the source is silent. */
  readonly lines: readonly Line[];
  /** Points of this part that the detail slides show and this column does not. */
  readonly more: number;
  /** Element id of the part's first detail slide, or null. */
  readonly target: string | null;
}

export type GlanceShares = 'even' | 'position' | 'context' | 'outcome' | 'sides';

export interface ItemGlanceSlide extends SlideBase {
  readonly kind: 'item-glance';
  readonly item: ItemHead;
  readonly titleFit: Fit;
  readonly fit: Fit;
  /** How the width is shared out: which columns are wider. */
  readonly shares: GlanceShares;
  /** Context, position, outcome. */
  readonly columns: readonly GlanceColumn[];
}

export interface DetailPart {
  readonly part: Part;
  /** Index of its first line on the slide. */
  readonly from: number;
  /** Element id of its heading. */
  readonly id: string;
  readonly run: Run | null;
}

export interface DetailSlide extends SlideBase {
  readonly kind: 'detail';
  readonly item: ItemHead;
  /** The title as the slide repeats it: whole, or its first words and `…`. */
  readonly runningTitle: string;
  /** The parts of which it shows lines. Its own `run` is that of the first. */
  readonly parts: readonly DetailPart[];
  readonly fit: Fit;
  readonly lines: readonly Line[];
}

export interface LineGroup {
  /** Section and number of the item that the label names, or null. */
  readonly kicker: string | null;
  readonly label: string;
  /** Whether its first lines stand on the slide before. */
  readonly continued: boolean;
  /** Words of ours behind a label of the source's words; null where the label is ours. */
  readonly own: string | null;
  /** Element id that the label leads to, or null. */
  readonly target: string | null;
  readonly lines: readonly Line[];
}

/** Lines under labels: what to do in the room, and all positions in one list. */
export interface GroupsSlide extends SlideBase {
  readonly kind: 'groups';
  /** Null for a list of the whole agenda. */
  readonly item: ItemHead | null;
  readonly runningTitle: string | null;
  readonly heading: string;
  readonly fit: Fit;
  readonly groups: readonly LineGroup[];
}

/** A member state on the map; `self` is the Netherlands, null a state that the item does not name. */
export interface Tile {
  readonly code: string;
  /** Column and row in the grid, counted from 0. */
  readonly column: number;
  readonly row: number;
  readonly role: StateRole | 'self' | null;
}

export interface FieldGroup {
  readonly role: StateRole;
  readonly label: string;
  /** Names of the states in the interface's language. */
  readonly names: readonly string[];
  /** The sentences that say so; none where they do not fit beside the map. */
  readonly lines: readonly Line[];
}

/** Krachtenveld: the member states that an item names, on a map of tiles and in words. */
export interface FieldSlide extends SlideBase {
  readonly kind: 'field';
  readonly item: ItemHead;
  readonly runningTitle: string;
  readonly heading: string;
  readonly tiles: readonly Tile[];
  readonly groups: readonly FieldGroup[];
}

export interface TimelineEntry {
  readonly number: number;
  /** The date as the text has it, and the year where the text leaves that out. */
  readonly date: string;
  readonly year: string | null;
  readonly line: Line;
  /** The item it belongs to, on the timeline of the whole agenda: its title, or the first words of it and `…`. */
  readonly item: { readonly target: string; readonly kicker: string | null; readonly title: string } | null;
}

/** A point or period on the axis; places are shares of the axis, 0 to 1. */
export interface TimelineMark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface TimelineSlide extends SlideBase {
  readonly kind: 'timeline';
  /** Null for the timeline of the whole meeting. */
  readonly item: ItemHead | null;
  readonly runningTitle: string | null;
  readonly heading: string;
  readonly entries: readonly TimelineEntry[];
  readonly marks: readonly TimelineMark[];
  /** Years or months along the axis. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The meeting itself, where its days are known. */
  readonly meeting: { readonly start: number; readonly end: number } | null;
}

export interface SourceNote {
  readonly number: number;
  readonly text: string;
  readonly links: readonly Link[];
  readonly place: SourcePlace;
  readonly cut: Line['cut'];
  readonly change: Line['change'];
  /** Slides that refer to it. */
  readonly usedBy: readonly { readonly target: string; readonly title: string }[];
}

export interface SourcesSlide extends SlideBase {
  readonly kind: 'sources';
  readonly heading: string;
  readonly footnotes: readonly SourceNote[];
}

/** A closing list: documents awaited, all positions, what was left out, oddities of the source. */
export interface ListSlide extends SlideBase {
  readonly kind: 'list';
  readonly heading: string;
  /** A sentence below the heading that says what the list is; empty when there is none. */
  readonly intro: string;
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  /** Where it comes from: an item's place and title, or a kind of text. */
  readonly kicker: string | null;
  readonly label: string;
  /** Element id that the label leads to, or null. */
  readonly target: string | null;
  readonly line: Line;
}

export interface AccountRow {
  /** A kind of placement, e.g. `sentence`, `furniture`. */
  readonly kind: string;
  readonly label: string;
  /** Non-space characters. */
  readonly characters: number;
}

/** The sum of the source: where all its characters went. */
export interface AccountSlide extends SlideBase {
  readonly kind: 'account';
  readonly heading: string;
  readonly rows: readonly AccountRow[];
  readonly characters: number;
  readonly files: readonly { readonly name: string; readonly pages: number; readonly sha256: string }[];
}

/** A paragraph as the document has it, for looking up what a slide shows. */
export interface SourceParagraph {
  readonly place: SourcePlace;
  /** Heading of a part of the item that the paragraph opens. */
  readonly subheading: string | null;
  readonly sentences: readonly { readonly id: string; readonly text: string }[];
}

/** The text of an item, the letter or a section's introduction, in source order. */
export interface SourceText {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly SourceParagraph[];
}

export type Slide =
  | TitleSlide
  | GlanceTableSlide
  | OverviewSlide
  | SectionSlide
  | TextSlide
  | ItemGlanceSlide
  | DetailSlide
  | GroupsSlide
  | FieldSlide
  | TimelineSlide
  | SourcesSlide
  | ListSlide
  | AccountSlide;

export type SlideKind = Slide['kind'];

export interface Deck {
  /** Title of the document as a whole. */
  readonly title: string;
  /** Short name of the meeting for the foot of each slide, e.g. with its dates. */
  readonly footer: string;
  readonly slides: readonly Slide[];
  /** All items, in order. */
  readonly items: readonly ItemHead[];
  readonly source: readonly SourceText[];
  /** Stands for the document the deck was made from: the same source, the same key. */
  readonly key: string;
}
