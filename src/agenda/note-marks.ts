import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, NoteMark, SourceDocument, Span } from '../model/source.ts';
import { ROMAN_LABELS } from '../text/roman-labels.ts';
import { noteNumbers } from './note-numbers.ts';

/** The note marks of a document, in its order. */
export interface FoundMarks {
  readonly marks: readonly NoteMark[];
  /** Numbers of notes that no mark refers to. */
  readonly unreferred: readonly number[];
  /** Marks without a note. */
  readonly dangling: readonly NoteMark[];
}

const isBody = (block: Block) => block.kind !== 'footnote' && block.kind !== 'furniture';

/** A candidate is strong where it can hardly be anything but a mark: after a lower-case word or a full stop. */
interface Candidate {
  readonly span: Span;
  readonly strong: boolean;
}

/** Characters before a mark that tell what it is glued to: `Postbus 20201` has none. */
const NEAR = 12;

/**
 * The places from `from` to `to` where the digits of `label` stand glued to what is before them, as text without
 * superscript has its marks: `gedeeld1`, `benadrukt5.`, `6 december 20246`, `geïnformeerd.4 De`.
 */
function* candidates(text: string, label: string, from: number, to: number): Generator<Candidate> {
  for (let at = text.indexOf(label, from); at !== -1 && at < to; at = text.indexOf(label, at + 1)) {
    const end = at + label.length;
    const before = text.slice(Math.max(0, at - NEAR), at);
    const after = text.slice(end, end + 3);
    if (!/^(?:[\s.,;:)!?’”"»\]]|$)/u.test(after) || /^[.,]\d/.test(after)) continue;
    const opensNext = /^[\s)’”"»\]]*(?:\p{Lu}|$|[\s(‘“])/u.test(after.trimStart()) || /^\s*$/.test(after);
    if (/\p{Ll}[.!?][)’”"»\]]*$/u.test(before) || /[)’”"»\]%\p{Lu}][.!?]$/u.test(before))
      yield { span: { start: at, end }, strong: true };
    else if (/\d[.!?]$/.test(before) && opensNext && !/^[.,:;)]/.test(after))
      yield { span: { start: at, end }, strong: true };
    else if (/(?:\p{Ll}|[)’”"»\],;:])$/u.test(before)) yield { span: { start: at, end }, strong: true };
    else if (/(?<!\d|Postbus )(?:19|20)\d{2}$/.test(before)) yield { span: { start: at, end }, strong: true };
    else if (/\p{Lu}$/u.test(before)) yield { span: { start: at, end }, strong: false };
  }
}

function firstOf(found: Generator<Candidate>): Span | null {
  let weak: Span | null = null;
  for (const { span, strong } of found) {
    if (strong) return span;
    weak ??= span;
  }
  return weak;
}

/** Whether the format itself shows where marks stand. */
function formatShowsMarks(source: SourceDocument): boolean {
  return source.blocks.some((block) => isBody(block) && block.marks.length > 0);
}

/** For each note, the page its text is on: start of the page, and where the note begins. */
function searchRange(source: SourceDocument, note: Block): Span {
  const start = note.spans[0]!.start;
  const page = source.pages.findLast(({ span }) => span.start <= start);
  return { start: page?.span.start ?? 0, end: start };
}

/** The first place from `from` on where `ii` stands glued to the end of a clause. */
function romanMark(text: string, label: string, from: number): Span | null {
  const pattern = new RegExp(`(?<=[\\p{L}\\d][.,;:!?)”’]{1,3})${label}(?=\\s|$)`, 'gu');
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + label.length };
}

/** A mark that a tool parted from the sentence it ends: `de afgesproken termijnen. 1`. */
function spacedMark(text: string, label: string, { start, end }: Span): Span | null {
  const pattern = new RegExp(`(?<=[\\p{Ll})”’][.!?]) ${label}(?=\\s*\\n|\\s+\\p{Lu})`, 'gu');
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null || match.index >= end
    ? null
    : { start: match.index, end: match.index + match[0].length };
}

/** Marks found in a text that shows none, one for each note, in the order of the notes. */
function gluedMarks(source: SourceDocument, notes: readonly Block[]): NoteMark[] {
  const bodyOnly = hideNotes(source);
  const marks: NoteMark[] = [];
  let from = 0;
  for (const note of notes) {
    const label = note.note!;
    const range = searchRange(source, note);
    if (ROMAN_LABELS.includes(label)) {
      const at = romanMark(bodyOnly, label, from);
      if (at !== null) marks.push({ label, span: at });
      from = at?.end ?? from;
      continue;
    }
    const onPage = { start: Math.max(from, range.start), end: range.end };
    const span =
      firstOf(candidates(bodyOnly, label, onPage.start, onPage.end)) ??
      firstOf(candidates(bodyOnly, label, from, range.end)) ??
      spacedMark(bodyOnly, label, onPage);
    if (span === null) continue;
    marks.push({ label, span });
    from = span.end;
  }
  return marks;
}

/**
 * Marks of notes that did not come along, as when text was pasted from somewhere: 1, 2, 3 … glued to words, and to the end
 * of a sentence at least once. One alone is no evidence, and neither is a digit behind a year.
 */
function marksWithoutNotes(source: SourceDocument): NoteMark[] {
  const marks: NoteMark[] = [];
  const { text } = source;
  let ends = 0;
  for (let number = 1, from = 0; ; number++) {
    const label = String(number);
    const span = firstStrong(candidates(text, label, from, text.length), text);
    if (span === null) break;
    if (/\p{Ll}[”’]?[.!?]$/u.test(text.slice(Math.max(0, span.start - 3), span.start))) ends++;
    from = span.end;
    marks.push({ label, span });
  }
  return marks.length > 1 && ends > 0 ? marks : [];
}

/** The first place that can hardly be anything but a mark, and is no number of five digits. */
function firstStrong(found: Generator<Candidate>, text: string): Span | null {
  for (const { span, strong } of found)
    if (strong && !/\d{4}$/.test(text.slice(Math.max(0, span.start - 4), span.start))) return span;
  return null;
}

/** The text with notes and furniture blanked out, so that their numbers are not taken for marks. */
function hideNotes(source: SourceDocument): string {
  const pieces: string[] = [];
  let at = 0;
  const hidden = source.blocks.filter((block) => !isBody(block)).flatMap((block) => block.spans);
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    pieces.push(source.text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return `${pieces.join('')}${source.text.slice(at)}`;
}

/**
 * Finds the note marks of a document: those that its format shows, or else the digits glued to words where each note
 * is to be expected.
 */
export function findMarks(source: SourceDocument): FoundMarks {
  const notes = source.blocks.filter((block) => block.kind === 'footnote' && block.note !== undefined);
  const shown = formatShowsMarks(source);
  const marks = shown
    ? source.blocks.filter(isBody).flatMap((block) => block.marks)
    : notes.length === 0
      ? marksWithoutNotes(source)
      : gluedMarks(
          source,
          notes.filter((note) => /^(?:\d+|[ivx]+)$/.test(note.note!)),
        );
  const numberOf = noteNumbers(source);
  const shifted = (label: string, at: number) => {
    const number = numberOf(label, at);
    return Number.isNaN(number) ? label : String(number);
  };
  const labelled = marks.map(({ label, span }) => ({ label: shifted(label, span.start), span }));
  const labelOf = (note: Block) => shifted(note.note!, note.spans[0]!.start);
  const labels = new Set(notes.map(labelOf));
  const used = new Set(labelled.map((mark) => mark.label));
  return {
    marks: labelled.sort((a, b) => a.span.start - b.span.start),
    unreferred: notes
      .filter((note) => !used.has(labelOf(note)))
      .map((note) => Number.parseInt(labelOf(note), 10)),
    dangling: labelled.filter((mark) => !labels.has(mark.label)),
  };
}

/** The diagnostics of marks and notes that don't belong together. */
export function markDiagnostics(
  found: FoundMarks,
  placeAt: (offset: number) => Diagnostic['place'],
): Diagnostic[] {
  const warn = (id: string, number: number | string, place?: Diagnostic['place']): Diagnostic => ({
    id,
    severity: 'warning',
    values: { number },
    ...(place === undefined ? {} : { place }),
  });
  return [
    ...found.unreferred.map((number) => warn('footnote-without-mark', number)),
    ...found.dangling.map(({ label, span }) => warn('mark-without-footnote', label, placeAt(span.start))),
  ];
}
