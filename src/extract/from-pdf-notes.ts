import { ROMAN_LABELS } from '../text/roman-labels.ts';
import type { PdfLayout } from './from-pdf-layout.ts';
import type { PdfLine } from './from-pdf-lines.ts';

/** A footnote: its label and its lines, which may go on on the next page. */
export interface PdfNote {
  readonly label: string;
  readonly lines: readonly PdfLine[];
}

/** Notes are set smaller than the text: at most at this share of its size. */
const NOTE_SIZE = 0.94;
/** Where a whole page is small, so many lines can be the rest of a note. */
const LONGEST_REST = 6;

/** The label that a line begins with: a raised number, or the number that is due. */
function labelOf(line: PdfLine, due: number): string | null {
  const raised = line.marks.find((mark) => mark.span.start === 0);
  // The raised number may stand so high that it is a line of its own.
  if (line.text === String(due)) return line.text;
  if (raised !== undefined && line.text.length > raised.span.end) return raised.label;
  const plain = /^(?:\[(\d{1,3})\]|(\d{1,3}|[ivx]{1,6})[.)]?)\s+\S/.exec(line.text);
  const label = plain?.[1] ?? plain?.[2];
  return label !== undefined && numberOf(label) === due ? label : null;
}

/** The place of a label in the count. */
const numberOf = (label: string): number =>
  ROMAN_LABELS.includes(label) ? ROMAN_LABELS.indexOf(label) + 1 : Number(label);

/**
 * Where the foot of a page begins: the first of the small lines that it ends with, or, where notes are as large as the
 * text, the first of the lines from a raised number at the start of a line, or from the number that is due.
 */
function footStart(
  lines: readonly PdfLine[],
  layout: PdfLayout,
  due: number,
  marked: ReadonlySet<number>,
): number {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size <= NOTE_SIZE * layout.size) start--;
  if (start < lines.length) return start;
  const raised = lines.findIndex((line) => line.marks.some((mark) => mark.span.start === 0));
  if (raised !== -1) return raised;
  // Neither smaller nor raised: the number that is due, of which the mark stands above or on an earlier page.
  const mark = lines.findIndex((line) => line.marks.some(({ label }) => numberOf(label) === due));
  const plain = lines.findLastIndex((line) => numberOf(/^(\w+)\s/.exec(line.text)?.[1] ?? '') === due);
  const isNote = plain > mark && !lines[plain]!.bold && (mark !== -1 || marked.has(due));
  return isNote ? plain : lines.length;
}

/** The number that the next note should have. */
const dueAfter = (notes: readonly PdfNote[]): number => {
  const last = numberOf(notes.at(-1)?.label ?? '0');
  return (Number.isNaN(last) ? notes.length : last) + 1;
};

/** Whether the foot of a page begins with the rest of the last note, rather than with other small type. */
function goesOn(foot: readonly PdfLine[], lines: readonly PdfLine[], notes: readonly PdfNote[]): boolean {
  const first = foot[0];
  if (first === undefined) return false;
  if (foot.length < lines.length) return first.y > (lines[0]!.y + lines.at(-1)!.y) / 2;
  return foot.length <= LONGEST_REST || foot.some((line) => labelOf(line, dueAfter(notes)) !== null);
}

/**
 * The footnotes at the foot of the pages and the endnotes after the text, in order. `pages` are the lines of each
 * page without furniture.
 */
export function findPdfNotes(pages: readonly (readonly PdfLine[])[], layout: PdfLayout): PdfNote[] {
  const notes: { readonly label: string; readonly lines: PdfLine[] }[] = [];
  const marked = new Set<number>();
  let notesBefore = false;
  for (const lines of pages) {
    const foot = lines.slice(footStart(lines, layout, dueAfter(notes), marked));
    for (const { label } of lines.flatMap(({ marks }) => marks)) marked.add(numberOf(label));
    // Until a label comes, lines of the foot belong to the last note of the page before.
    let within: boolean = notesBefore && goesOn(foot, lines, notes);
    notesBefore = false;
    for (const line of foot) {
      const label = labelOf(line, dueAfter(notes));
      if (label !== null) notes.push({ label, lines: [line] });
      else if (within) notes.at(-1)!.lines.push(line);
      if (label !== null) within = true;
      notesBefore = within;
    }
  }
  return notes;
}
