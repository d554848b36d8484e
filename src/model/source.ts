/**
 * The source as extracted: one text with everything in reading order, and what is known of its pieces.
 * All offsets are UTF-16 code units into `SourceDocument.text`; ends are exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SourceFormat = 'text' | 'pdf' | 'docx' | 'html' | 'koop-xml' | 'markdown';

export interface SourceFile {
  /** Base name, never a path; `-` for standard input. */
  readonly name: string;
  readonly format: SourceFormat;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** The part of the document's text that came from this file. */
  readonly span: Span;
}

export interface Page {
  /** 1-based, counted per file. */
  readonly number: number;
  readonly span: Span;
}

/**
 * What a piece of text is, as far as the format tells.
 * - `paragraph`: running text, or a line that may yet turn out to be a heading; `agenda/` decides.
 * - `heading`: the format itself says so (Word style, tag, HTML h1–h6).
 * - `list-item`, `table-row`: as the format says.
 * - `footnote`: a note's text, with its `note` label.
 * - `furniture`: page numbers, running heads, letterhead, kst marks, stray numerals; see `furniture`.
 */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'table-row' | 'footnote' | 'furniture';

export type FurnitureKind =
  | 'page-number'
  | 'running-head'
  | 'running-foot'
  | 'letterhead'
  | 'kamerstuk-head'
  | 'stray-numeral'
  | 'page-break'
  | 'navigation';

/** How the piece looks, as far as the format tells; what is not known is left out. */
export interface BlockStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Type size in pt. */
  readonly size?: number;
  /** Heading level, 1 is the highest. */
  readonly level?: number;
  /** Blank lines (text) or line heights (PDF) of empty space before the block. */
  readonly gapBefore?: number;
  /** Automatic numbering that is not in the text (Word), as it would be printed, e.g. `1.` or `II.`. */
  readonly numbering?: string;
}

/** A mark that refers to a footnote, e.g. the raised 4 of `geïnformeerd.⁴`. */
export interface NoteMark {
  /** The note's label as printed, e.g. `4`. */
  readonly label: string;
  readonly span: Span;
}

export interface Block {
  readonly kind: BlockKind;
  /** In reading order; more than one where a page break, a note or furniture cuts the block in two. */
  readonly spans: readonly Span[];
  readonly style: BlockStyle;
  readonly furniture?: FurnitureKind;
  /** The note's label, on footnotes. */
  readonly note?: string;
  /** Marks inside the block that the format shows to be marks (superscript, a Word reference, an anchor). */
  readonly marks: readonly NoteMark[];
}

export interface SourceDocument {
  readonly files: readonly SourceFile[];
  /** Everything extracted, in reading order, LF line ends. */
  readonly text: string;
  /** Empty where the format has no pages. */
  readonly pages: readonly Page[];
  /** In order of their first span; together they cover every non-space character of `text` exactly once. */
  readonly blocks: readonly Block[];
}
