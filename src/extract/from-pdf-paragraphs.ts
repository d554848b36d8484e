import type { PdfLayout } from './from-pdf-layout.ts';
import type { PdfLine } from './from-pdf-lines.ts';

/** Distance to the line before, as a share of the usual distance, from which a new paragraph begins. */
const GAP = 1.25;
/** Raised marks push a line down, as browsers print it. */
const RAISED_GAP = 1.5;
/** Sizes of lines of one paragraph differ by no more than this share. */
const SAME_SIZE = 0.06;
/** How much of the room at the end of a line its next word may take before it is certain that it did not fit. */
const ROOM = 0.9;
/** Share of the pairs of lines that look like one paragraph which tags may part before they are not believed. */
const MOST_PARTED = 0.3;
/** Fewest such pairs for the share to mean something. */
const FEWEST_PAIRS = 5;

const SENTENCE_END = /[.!?:;]["”’)\]]*\s*(?:\d{1,3})?$/;
const LIST_MARKER = /^(?:[•▪◦‣●○■□–—-]\s|(?:\d{1,2}|[a-z])[.)]\t|\((?:\d{1,2}|[a-z])\)\s)/;

/** A line of running text with the page it stands on. */
export interface PlacedLine {
  readonly line: PdfLine;
  readonly page: number;
}

const sameLook = (a: PdfLine, b: PdfLine): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);

/** About how wide characters are, as a share of a lower-case letter; digits and capitals are wider. */
function weight(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/[iljtf.,:;'’|()\-\s]/.test(character)) sum += 0.6;
    else if (/[mwMW@%]/.test(character)) sum += 1.5;
    else sum += /[\p{Lu}\d]/u.test(character) ? 1.15 : 1;
  }
  return sum;
}

/** Whether the first word of `next` would have found room at the end of `line`: then the line was ended on purpose. */
function hadRoom(line: PdfLine, next: PdfLine, right: number): boolean {
  const word = next.text.split(/\s/, 1)[0] ?? '';
  const unit = (next.right - next.x) / Math.max(1, weight(next.text));
  return weight(` ${word}`) * unit < (right - line.right) * ROOM;
}

/** Opens a numbered heading: `2. Iets`, `II. Iets`, `I.a Iets`, `Ad 3: Iets`. */
const NUMBERED =
  /^(?:(?:\d{1,2}[a-z]?|[IVX]{1,5})[.)]\s+|[a-h]\)\s+|[IVX]{1,5}\.[a-z]\s+|Ad\.?\s+\d{1,2}[a-z]?\s*[.):]\s*)[\p{Lu}\d‘“"«]/u;

/** Whether two lines look like successive lines of one paragraph, tags aside. */
function looksLikeOne(before: PlacedLine, after: PlacedLine, layout: PdfLayout): boolean {
  const [a, b] = [before.line, after.line];
  if (LIST_MARKER.test(b.text)) return false;
  if (before.page !== after.page) {
    return sameLook(a, b) && !a.bold && !(SENTENCE_END.test(a.text) || hadRoom(a, b, layout.right));
  }
  const distance = (b.y - a.y) / Math.max(a.size, b.size);
  const gap = b.marks.length > 0 && !SENTENCE_END.test(a.text) ? RAISED_GAP : GAP;
  if (distance > gap * layout.leading || distance < 0) return false;
  if (!sameLook(a, b)) return sameLineLook(a, b, layout);
  if (!a.bold) return !hadRoom(a, b, layout.right);
  // Bold lines are headings: a number opens the next one, and so does a line for which the last one had room.
  if (NUMBERED.test(b.text)) return false;
  return !hadRoom(a, b, layout.right) || /^\p{Ll}/u.test(b.text) || /[,–-]$/.test(a.text);
}

/** A paragraph may turn bold or italic in mid-line: then the full line before ends in mid-sentence. */
function sameLineLook(a: PdfLine, b: PdfLine, layout: PdfLayout): boolean {
  const sized = Math.abs(a.size - b.size) <= SAME_SIZE * Math.max(a.size, b.size);
  return sized && a.bold === b.bold && !SENTENCE_END.test(a.text) && !hadRoom(a, b, layout.right);
}

/** Whether tags part paragraphs where paragraphs end, and not, as some programs do, at every line. */
function tagsAreTrue(lines: readonly PlacedLine[], layout: PdfLayout): boolean {
  let pairs = 0;
  let parted = 0;
  for (const [index, after] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== after.page || !looksLikeOne(before, after, layout)) continue;
    pairs++;
    if (before.line.element !== after.line.element) parted++;
  }
  return pairs >= FEWEST_PAIRS && parted <= pairs * MOST_PARTED;
}

/**
 * Puts lines of running text, in reading order, together into paragraphs: by distance, look, room at the end of the
 * line before, marks of lists, and the tags of the page where they can be believed. A paragraph may go on on the next
 * page.
 */
export function findParagraphs(lines: readonly PlacedLine[], layout: PdfLayout): PlacedLine[][] {
  const trusted = tagsAreTrue(lines, layout);
  const paragraphs: PlacedLine[][] = [];
  let before: PlacedLine | null = null;
  for (const after of lines) {
    if (before !== null && goesOn(before, after, layout, trusted)) paragraphs.at(-1)!.push(after);
    else paragraphs.push([after]);
    before = after;
  }
  return paragraphs;
}

function goesOn(before: PlacedLine, after: PlacedLine, layout: PdfLayout, trusted: boolean): boolean {
  const [a, b] = [before.line, after.line];
  if (before.page === after.page) {
    if (a.row !== null || b.row !== null) return a.row === b.row;
    if (a.level !== null && b.level !== null && trusted) return a.element === b.element;
    if (trusted && a.element !== b.element) return false;
  }
  return looksLikeOne(before, after, layout);
}
