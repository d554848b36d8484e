import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import type { Block, BlockStyle, FurnitureKind, NoteMark, Page, Span } from '../model/source.ts';
import { type Extracted, withoutControls } from './draft-block.ts';
import { inReadingOrder } from './from-pdf-columns.ts';
import { findPdfFurniture } from './from-pdf-furniture.ts';
import { isGarbled } from './from-pdf-garbled.ts';
import { findLayout, type PdfLayout } from './from-pdf-layout.ts';
import { type PdfLine, pageLines } from './from-pdf-lines.ts';
import { findPdfNotes } from './from-pdf-notes.ts';
import { type PdfPage, readPdfPages } from './from-pdf-pages.ts';
import { findParagraphs, type PlacedLine } from './from-pdf-paragraphs.ts';
import { apartFromSide, sideEdges } from './from-pdf-side.ts';
import { findPrintedNotes } from './from-pdf-web-notes.ts';
import { refuseLong } from './limits.ts';

/** The text of all lines, a line each, and where each of them stands. */
interface Laid {
  readonly text: string;
  readonly pages: readonly Page[];
  readonly starts: ReadonlyMap<PdfLine, number>;
}

function layText(pages: readonly PdfPage[], lines: readonly (readonly PdfLine[])[]): Laid {
  const starts = new Map<PdfLine, number>();
  const texts: string[] = [];
  const spans: Page[] = [];
  let length = 0;
  pages.forEach((page, index) => {
    const start = length;
    for (const line of lines[index]!) {
      starts.set(line, length);
      texts.push(line.text);
      length += line.text.length + 1;
    }
    refuseLong(length);
    // The columns of one page follow one another.
    const last = spans.at(-1);
    if (last?.number === page.number)
      spans[spans.length - 1] = { ...last, span: { ...last.span, end: length } };
    else spans.push({ number: page.number, span: { start, end: length } });
  });
  return { text: withoutControls(texts.map((text) => `${text}\n`).join('')), pages: spans, starts };
}

/** The spans of a block's lines; lines that follow one another in the text share one. */
function spansOf(lines: readonly PdfLine[], { starts }: Laid): Span[] {
  const spans: Span[] = [];
  for (const line of lines) {
    const start = starts.get(line)!;
    const last = spans.at(-1);
    if (last !== undefined && last.end + 1 === start)
      spans[spans.length - 1] = { start: last.start, end: start + line.text.length };
    else spans.push({ start, end: start + line.text.length });
  }
  return spans;
}

function marksOf(lines: readonly PdfLine[], { starts }: Laid): NoteMark[] {
  return lines.flatMap((line) =>
    line.marks.map(({ label, span }) => ({
      label,
      span: { start: starts.get(line)! + span.start, end: starts.get(line)! + span.end },
    })),
  );
}

function styleOf(lines: readonly PdfLine[], gapBefore: number | null): BlockStyle {
  const first = lines[0]!;
  return {
    ...(lines.every((line) => line.bold) ? { bold: true } : {}),
    ...(lines.every((line) => line.italic) ? { italic: true } : {}),
    ...(first.level === null ? {} : { level: first.level }),
    ...(gapBefore === null ? {} : { gapBefore }),
    size: Math.round(first.size * 10) / 10,
  };
}

/** Empty space above a paragraph in line heights, to a tenth; null at the top of a page. */
function gapBefore(first: PlacedLine, before: PlacedLine | undefined, layout: PdfLayout): number | null {
  if (before === undefined || before.page !== first.page) return null;
  const lines = (first.line.y - before.line.y) / (first.line.size * layout.leading) - 1;
  return Math.max(0, Math.round(lines * 10) / 10);
}

const BULLET = /^[•▪◦‣●○■□]\s/;

function kindOf(lines: readonly PdfLine[]): Block['kind'] {
  const first = lines[0]!;
  if (first.row !== null) return 'table-row';
  if (first.level !== null) return 'heading';
  return BULLET.test(first.text) ? 'list-item' : 'paragraph';
}

function textBlocks(lines: readonly PlacedLine[], layout: PdfLayout, laid: Laid): Block[] {
  let before: PlacedLine | undefined;
  return findParagraphs(lines, layout).map((paragraph) => {
    const gap = gapBefore(paragraph[0]!, before, layout);
    before = paragraph.at(-1);
    const own = paragraph.map(({ line }) => line);
    return {
      kind: kindOf(own),
      spans: spansOf(own, laid),
      style: styleOf(own, gap),
      marks: marksOf(own, laid),
    };
  });
}

/** Fewest lines with gaps one below the other that are a table, and of them those with two gaps. */
const FEWEST_ROWS = 3;
const FEWEST_WIDE_ROWS = 2;

/** Lines with gaps in them, one below the other, as rows of a table that is neither tagged nor ruled. */
function gappedRows(blocks: readonly Block[], text: string): Block[] {
  const gapsOf = ({ kind, spans }: Block) =>
    kind === 'paragraph' && spans.length === 1
      ? text.slice(spans[0]!.start, spans[0]!.end).split(/\t(?=\S)/).length - 1
      : 0;
  const found = [...blocks];
  for (let from = 0, to = 0; from < blocks.length; from = to + 1) {
    for (to = from; to < blocks.length && gapsOf(blocks[to]!) > 0; ) to++;
    const rows = blocks.slice(from, to);
    if (rows.length < FEWEST_ROWS || rows.filter((row) => gapsOf(row) > 1).length < FEWEST_WIDE_ROWS)
      continue;
    rows.forEach((row, i) => {
      found[from + i] = { ...row, kind: 'table-row' };
    });
  }
  return found;
}

/** `1, 2 en 5`: the pages without text. */
function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
}

/** Says which pages have no text, or none that can be read; refuses a file where that holds for all. */
function reportUnread(pages: readonly PdfPage[]): Diagnostic[] {
  const numbersOf = (some: readonly PdfPage[]) => listed(some.map(({ number }) => number));
  const scanned = pages.filter((page) => page.scanned);
  const texts = pages.filter((page) => page.items.length > 0);
  if (texts.length === 0) {
    if (scanned.length === 0) throw new Failure('file-empty', EXIT.empty);
    throw new Failure('pdf-without-text', EXIT.unsupported, { pages: numbersOf(scanned) });
  }
  const garbled = texts.filter(isGarbled);
  if (garbled.length > 0 && garbled.length >= texts.length / 2)
    throw new Failure('pdf-garbled', EXIT.unreadable, { pages: numbersOf(garbled) });
  const found = [
    ['pages-without-text', scanned],
    ['pages-garbled', garbled],
  ] as const;
  return found
    .filter(([, some]) => some.length > 0)
    .map(([id, some]) => ({ id, severity: 'warning', values: { pages: numbersOf(some) } }));
}

/**
 * Reads a PDF with pdfjs: lines by place, running heads, page numbers and letterhead set apart by place and
 * repetition, notes at the foot of the page with their raised marks, paragraphs that go on over lines and pages;
 * two columns of text one after the
 * other; headings where the tags say so, otherwise the weight, size and space by which they can be told. Line breaks stay as
 * they are, so that a line of the text is a line of the page.
 *
 * @throws Failure `file-encrypted`, `file-damaged`, `too-many-pages`, `file-too-long`, `file-empty`, `pdf-without-text` or `pdf-garbled`.
 */
export async function fromPdf(bytes: Uint8Array): Promise<Staged<Extracted>> {
  const whole = await readPdfPages(bytes);
  const diagnostics = reportUnread(whole);
  const pages = whole.flatMap(inReadingOrder);
  const layout = findLayout(pages.map((page) => pageLines(page, 'any')));
  const edges = sideEdges(pages, layout);
  const apart = pages.map((page) => apartFromSide(page, layout, edges));
  const main = apart.map((page) => pageLines(page.main, [layout.right]));
  const lines = main.map((own, index) => [...own, ...apart[index]!.side]);
  const furniture = findPdfFurniture(
    pages.map(({ number, height }, index) => ({ number, height, lines: main[index]! })),
    layout,
  );
  for (const line of apart.flatMap(({ side }) => side)) furniture.set(line, 'letterhead');
  const plain = lines.map((each) => each.filter((line) => !furniture.has(line)));
  const printed = findPrintedNotes(plain, layout);
  for (const line of printed.below) furniture.set(line, 'navigation');
  const notes = printed.notes.length > 0 ? printed.notes : findPdfNotes(plain, layout);
  const inNotes = new Set(notes.flatMap((note) => note.lines));
  const body = plain.flatMap((each, page) =>
    each.filter((line) => !inNotes.has(line) && !furniture.has(line)).map((line) => ({ line, page })),
  );

  const laid = layText(pages, lines);
  const blocks: Block[] = [
    ...gappedRows(textBlocks(body, layout, laid), laid.text),
    ...notes.map(({ label, lines: own }) => ({
      kind: 'footnote' as const,
      spans: spansOf(own, laid),
      style: styleOf(own, null),
      note: label,
      marks: [],
    })),
    ...[...furniture].map(([line, kind]: [PdfLine, FurnitureKind]) => ({
      kind: 'furniture' as const,
      furniture: kind,
      spans: spansOf([line], laid),
      style: styleOf([line], null),
      marks: [],
    })),
  ];
  blocks.sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
  return { value: { text: laid.text, pages: laid.pages, blocks }, diagnostics };
}
