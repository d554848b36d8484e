import type { Block, FurnitureKind, Span } from '../model/source.ts';
import { isSentenceStarter } from '../text/abbreviations.ts';
import { anyCase } from '../text/any-case.ts';
import { endsOnPurpose, fillsColumn, type TextLine } from './from-text-lines.ts';
import type { PageNote } from './from-text-notes.ts';
import type { TextRow } from './from-text-tables.ts';

/** Opens a list item: a bullet with a space after it. */
const BULLET = /^[•▪◦●■–—*o-]\s+(?=\S)/u;
/** Opens a numbered heading or list item: `2.`, `b)`, `IV.`, `9b.`, `I.a`, `Ad 3:`, `Agendapunt 4:`. */
const NUMBERED = anyCase(
  /^(?:(?:ad|agendapunt|punt)\s+)?(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[IVX]{1,5}(?:\.[a-z\d])?|[a-z])[.):]\)?\s+(?=[\p{L}‘“"«(])/u,
);
/** The marker of an entry whose text stands on the next line, as PDF tools give lists: `•`, `1.`, `b)`. */
const LONE_MARKER = /^(?:[•▪◦●■–—]|\d{1,2}[.)]|[a-z][.)])$/u;
/** A sentence's end, a note's mark glued to it or parted from it looked past: `… van 25 november jl. 2`. */
const ENDS_SENTENCE =
  /[.!?…:;][)\]”’"»]*\d{0,3}$|(?<!(?:^|[\s(])(?:nr|nrs|art|artt|blz|pp?|par|hfst|lid))[.!?][)\]”’"»]* \d{1,2}$/iu;

interface Draft {
  readonly spans: Span[];
  readonly gapBefore: number;
  readonly bullet: boolean;
  readonly numbered: boolean;
  /** Text of the last line so far, and the number of lines. */
  last: string;
  lines: number;
}

/** What lies between two lines of the body. */
interface Gap {
  readonly blank: number;
  /** A note, a page number or a page's end lies between. */
  readonly interrupted: boolean;
}

/** Words that no heading and no paragraph ends in. */
const UNFINISHED =
  /(?:^|\s)(?:van|de|het|een|en|in|op|voor|met|door|aan|bij|over|tot|uit|naar|of|te|om|dat|die|als|per|ter|ten|inzake|tussen|onder|zijn|haar|hun|deze|dit|is|wordt|zal)$/i;

/** Whether a line that stands between a sentence's end and a capital is a heading without empty lines around it. */
function isTightHeading(line: string, following: string, column: number): boolean {
  return (
    /^\p{Lu}/u.test(line) &&
    !/[.!?…:;,]$/.test(line) &&
    /^[\p{Lu}\p{N}(=]/u.test(following) &&
    !UNFINISHED.test(line) &&
    (endsOnPurpose(line, following, column) ||
      (opensBody(following) && !fillsColumn(line, column) && !/[.!?…]\s/.test(line)))
  );
}

/** Whether a line begins with a word that stands with a capital nowhere but at a sentence's beginning: `Tijdens`. */
function opensBody(line: string): boolean {
  const word = /^\p{Lu}\p{L}*/u.exec(line)?.[0] ?? '';
  return isSentenceStarter(word) && !/^(?:Nederland|Lidstaten|Van|Of|En|Over|Ter|Ten|Op)$/.test(word);
}

/** Of unwrapped text, a line longer than headings are, which would end as a sentence if it ended. */
const LONG_LINE = 300;

/** The title of an agenda with its date and place, on one line. */
const TITLE_ENDS = anyCase(
  /geannoteerde agenda\b.*\b(?:19|20)\d{2}(?:,? (?:te|in) \p{L}[\p{L}-]+|, \p{L}[\p{L}-]+)?$/u,
);

/** Whether a line is the office of who signs, with the name under it. */
function isSignature(line: string, following: string): boolean {
  return (
    /^(?:(?:De|Mede namens de|Namens de) )?(?:minister|staatssecretaris)\b.{0,120},$/i.test(line) &&
    /^(?:\p{L}{2,4}\. )*(?:\p{Lu}\.)+|^\p{Lu}[\p{L}.-]*(?: [\p{L}’'-]+){1,4}$|^$/u.test(following)
  );
}

/** Whether `next` goes on with the paragraph so far; `following` is the line after it. */
function goesOn(draft: Draft, next: string, following: string, gap: Gap, column: number | null): boolean {
  const { last } = draft;
  if (BULLET.test(next) || LONE_MARKER.test(next)) return false;
  if (LONE_MARKER.test(last) && draft.lines === 1 && !gap.interrupted)
    return gap.blank <= 1 && (draft.bullet || /^[\p{Lu}‘“«(]/u.test(next));
  const ended = ENDS_SENTENCE.test(last);
  const lower = /^[\p{Ll}(]/u.test(next) && !NUMBERED.test(next);
  if (gap.interrupted) {
    if (NUMBERED.test(next)) return false;
    if (!ended && lower) return true;
    return column !== null && fillsColumn(last, column) && (!ended || gap.blank === 0);
  }
  if (gap.blank > 0) return false;
  if (column === null) return !ended && (lower || last.length > LONG_LINE || UNFINISHED.test(last));
  // A numbered line after a sentence, or after another numbered line, is an entry of its own.
  if (NUMBERED.test(next) && (ended || draft.numbered)) return false;
  if (ended && (isTightHeading(next, following, column) || isSignature(next, following))) return false;
  if (TITLE_ENDS.test(last)) return false;
  // The body below a heading that would have had room for no word more.
  if (!ended && opensBody(next) && !fillsColumn(last, column) && !UNFINISHED.test(last)) return false;
  if (/^=\s/.test(last) && endsOnPurpose(last, next, column)) return false;
  return !endsOnPurpose(last, next, column) || (lower && !ended) || UNFINISHED.test(last);
}

function toBlock({ spans, gapBefore, bullet }: Draft): Block {
  return { kind: bullet ? 'list-item' : 'paragraph', spans, style: { gapBefore }, marks: [] };
}

/** Adds a line to a paragraph: successive lines make one span. */
function append(draft: Draft, line: TextLine, interrupted: boolean): void {
  const before = draft.spans.at(-1);
  const parted = interrupted || line.afterSide;
  const whole = before === undefined || parted ? null : { start: before.start, end: line.end };
  if (whole !== null) draft.spans[draft.spans.length - 1] = whole;
  else draft.spans.push({ start: line.start, end: line.end });
  draft.last = line.text;
  draft.lines++;
}

/** Where a line belongs: to the paragraphs, to a table between them, or apart from both as notes and furniture. */
type LinePlace = 'body' | 'row' | 'apart';

/** The paragraphs of the lines that belong to them. `column` as `wrapColumn` gives it. */
function paragraphs(
  lines: readonly TextLine[],
  placeOf: (line: number) => LinePlace,
  column: number | null,
): Block[] {
  const drafts: Draft[] = [];
  let blank = 0;
  let interrupted = false;
  let afterRow = false;
  lines.forEach((line, i) => {
    if (line.formFeed) interrupted = true;
    if (line.text === '') blank++;
    else if (placeOf(i) !== 'body') {
      interrupted = true;
      if (placeOf(i) === 'row') afterRow = true;
    } else {
      const open = drafts.at(-1);
      if (
        open !== undefined &&
        !afterRow &&
        goesOn(open, line.text, lines[i + 1]?.text ?? '', { blank, interrupted }, column)
      ) {
        append(open, line, interrupted);
      } else {
        const draft = {
          spans: [],
          gapBefore: blank,
          bullet: BULLET.test(line.text) || /^[•▪◦●■–—]$/u.test(line.text),
          numbered: NUMBERED.test(line.text) || /^\w+[.)]$/.test(line.text),
          last: '',
          lines: 0,
        };
        append(draft, line, false);
        drafts.push(draft);
      }
      blank = 0;
      interrupted = false;
      afterRow = false;
    }
  });
  return drafts.map(toBlock);
}

function noteBlocks(notes: readonly PageNote[], lines: readonly TextLine[]): Block[] {
  return notes.map(({ label, lines: held }) => {
    const spans: Span[] = [];
    held.forEach((i, n) => {
      const { start, end, afterSide } = lines[i]!;
      const before = spans.at(-1);
      if (before !== undefined && i === held[n - 1]! + 1 && !afterSide)
        spans[spans.length - 1] = { start: before.start, end };
      else spans.push({ start, end });
    });
    return { kind: 'footnote', spans, style: {}, note: label, marks: [] };
  });
}

/** The lines of a text file, with what was found in them. */
export interface ReadLines {
  readonly lines: readonly TextLine[];
  readonly furniture: ReadonlyMap<number, FurnitureKind>;
  readonly notes: readonly PageNote[];
  readonly rows: readonly TextRow[];
  /** What stood in columns beside the text. */
  readonly side: readonly Span[];
}

const rowBlock = ({ spans }: TextRow): Block => ({ kind: 'table-row', spans, style: {}, marks: [] });

const furnitureBlock = ({ start, end }: Span, furniture: FurnitureKind): Block => ({
  kind: 'furniture',
  furniture,
  spans: [{ start, end }],
  style: {},
  marks: [],
});

/** All blocks of a text file, in the order of their first span; `column` as `wrapColumn` gives it. */
export function textBlocks(read: ReadLines, column: number | null): Block[] {
  const { lines, furniture, notes, rows, side } = read;
  const noted = new Set(notes.flatMap((note) => note.lines));
  const inRows = new Set(rows.flatMap((row) => row.lines));
  const placeOf = (i: number): LinePlace =>
    inRows.has(i) ? 'row' : noted.has(i) || furniture.has(i) ? 'apart' : 'body';
  return [
    ...paragraphs(lines, placeOf, column),
    ...rows.map(rowBlock),
    ...noteBlocks(notes, lines),
    ...[...furniture].map(([i, kind]) => furnitureBlock(lines[i]!, kind)),
    ...side.map((span) => furnitureBlock(span, 'letterhead')),
  ].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}
