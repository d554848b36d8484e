import type { Block, Span } from '../model/source.ts';

/** A text of few lines, each of many pages' length, has lost its line ends. */
const FLAT_LINE = 2500;
const FEW_LINES = 12;

/** Whether a text was pasted as one long line, or a line a page. */
export function isFlat(text: string): boolean {
  const lines = text.split(/[\n\f]/).filter((line) => line.trim() !== '');
  return lines.length <= FEW_LINES && lines.some((line) => line.length >= FLAT_LINE);
}

/** Words that notes begin with: what they refer to. */
const OPENS_NOTE = String.raw`(?:Kamerst|Bijlage bij|BNC|COM\s?\(|JOIN\s?\(|SWD\s?\(|Motie|Non-paper|Verordening|Richtlijn|Besluit|Aanbeveling|Mededeling|Voorstel|Idem|Ibid|Raadsconclusies|Raadsdocument|PbEU|Brief|Kamerbrief|Verslag|Advies|Geannoteerde agenda|Conclusies|https?:|www\.|[Zz]ie |TK |EK |Handelingen|Aanhangsel|Convenant|OESO|Vierde|Derde|Tweede Verslag)`;
/** Longest note in characters, and how far apart two notes of one page may be. */
const LONGEST_NOTE = 700;

/** Where the note that begins at `start` ends: before the next note, or after the full stop that closes it. */
function noteEnd(text: string, start: number, next: number, page: number): number {
  const limit = Math.min(text.length, next < 0 ? start + LONGEST_NOTE : next);
  if (next >= 0 && next - start <= LONGEST_NOTE) return next;
  const rest = text.slice(start, limit);
  const stop =
    /(?<!\bnr|\bart|\bp|\bblz|\bd\.d|\b[A-Z])\.(?=\s+(?:\d{1,3}(?:\s+van\s+\d{1,3})?\s|(?:Pagina|\p{Lu})|\p{Ll})|\s*$)/u.exec(
      rest.slice(4),
    );
  const end = stop === null ? limit : start + 4 + stop.index + 1;
  // A note without a full stop ends where the page does, in the page's number.
  const numbered = rest.slice(4).search(new RegExp(String.raw`\s${page}\s+\p{Lu}`, 'u'));
  return numbered >= 0 && start + 4 + numbered < end ? start + 4 + numbered : end;
}

const PAGE_NUMBER = /^\s*((?:Pagina\s+)?\d{1,3}(?:\s+van\s+\d{1,3})?)(?=\s)/;

/** The notes and the page numbers behind them of a text without line ends, in order. */
function flatNotes(text: string): Block[] {
  const blocks: Block[] = [];
  const startOf = (number: number, from: number) => {
    const pattern = new RegExp(String.raw`(?<=\s)${number}\s(?=${OPENS_NOTE})`, 'g');
    pattern.lastIndex = from;
    // A page number before a title looks like a note; only a note has its mark before it.
    const mark = new RegExp(String.raw`(?<=[\p{Ll}.,;:!?)”’»]|(?:19|20)\d\d)${number}(?=[\s.,;:)])`, 'u');
    const marked = text.search(mark);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      if (marked >= 0 && marked < match.index) return match.index;
    return -1;
  };
  let number = 1;
  let pages = 0;
  for (let at = startOf(1, 0); at >= 0; number++) {
    const next = startOf(number + 1, at + 2);
    const end = noteEnd(text, at, next, pages + 1);
    const trimmed = at + text.slice(at, end).trimEnd().length;
    blocks.push({
      kind: 'footnote',
      spans: [{ start: at, end: trimmed }],
      style: {},
      note: String(number),
      marks: [],
    });
    const page = end === next ? null : PAGE_NUMBER.exec(text.slice(trimmed, trimmed + 30));
    if (page !== null) {
      pages = Number(/\d+/.exec(page[1]!)![0]);
      const start = trimmed + page[0].length - page[1]!.length;
      const span = { start, end: trimmed + page[0].length };
      blocks.push({ kind: 'furniture', furniture: 'page-number', spans: [span], style: {}, marks: [] });
    }
    at = next;
  }
  return blocks;
}

/** What pages say of themselves, which stands between the words of two of them: `Pagina 2 van 9`. */
const PAGE_WORDS = /(?<=\s|^)Pagina \d{1,3} van \d{1,3}(?=\s|$)/g;

/** Where page numbers with words begin between two offsets. */
function pagesIn(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(PAGE_WORDS)].map(({ index }) => start + index);
}

function pageNumbers(text: string): Block[] {
  return [...text.matchAll(PAGE_WORDS)].map(({ index, 0: found }) => ({
    kind: 'furniture',
    furniture: 'page-number',
    spans: [{ start: index, end: index + found.length }],
    style: {},
    marks: [],
  }));
}

/** A page's notes with their numbers first, as PDF tools give them: `1 2 Zie Kamerstuk … 741. COM(2010) 522.` */
const NUMBERS_FIRST = new RegExp(String.raw`(?<=\s)((?:\d{1,3} ){1,12})(?=${OPENS_NOTE})`, 'g');

/** The notes of pages whose numbers stand before all of their texts; empty where any does not count on. */
function partedNotes(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { index, 1: numbers = '' } of text.matchAll(NUMBERS_FIRST)) {
    const labels = [...numbers.matchAll(/\d+/g)];
    if (!labels.every(([label], n) => Number(label) === blocks.length + 1 + n)) continue;
    const from = index + numbers.length;
    const near = text.slice(from, from + LONGEST_NOTE * labels.length);
    const body = near.slice(0, near.search(/\s(?:Pagina \d|kst-\d|Tweede Kamer, vergaderjaar)|$/));
    const opens = new RegExp(String.raw`(?<=\.\s)(?=${OPENS_NOTE})`, 'g');
    const starts = [0, ...[...body.matchAll(opens)].map((match) => match.index)].slice(0, labels.length);
    if (starts.length < labels.length) return [];
    for (const [n, start] of starts.entries()) {
      const label = labels[n]!;
      const stop = starts[n + 1] ?? lastStop(body, start);
      const text = { start: from + start, end: from + start + body.slice(start, stop).trimEnd().length };
      const number = { start: index + label.index, end: index + label.index + label[0].length };
      blocks.push({ kind: 'footnote', spans: [number, text], style: {}, note: label[0], marks: [] });
    }
  }
  return blocks;
}

/** Where the last note of a page ends: at the first full stop that ends a sentence before running text, or with the page. */
function lastStop(body: string, start: number): number {
  const stop = /(?<!\bnr|\bart|\bp|\bd\.d|\b\p{Lu})\.(?=\s+\p{Lu}|\s*$)/u.exec(body.slice(start));
  return stop === null ? body.length : start + stop.index + 1;
}

/** The blocks of a text that lost its line ends: its notes and page numbers, and one block with all the rest. */
export function flatBlocks(text: string): Block[] {
  const noted = flatNotes(text);
  const notes = noted.length > 0 ? noted : partedNotes(text);
  const inNotes = new Set(
    notes.flatMap(({ spans }) => spans.flatMap(({ start, end }) => pagesIn(text, start, end))),
  );
  const apart = [...notes, ...pageNumbers(text).filter(({ spans }) => !inNotes.has(spans[0]!.start))].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start,
  );
  const spans: Span[] = [];
  let from = 0;
  const add = (end: number) => {
    const piece = text.slice(from, end);
    const start = from + piece.search(/\S|$/);
    if (start < end) spans.push({ start, end: from + piece.trimEnd().length });
  };
  const gone = apart.flatMap((block) => block.spans).sort((a, b) => a.start - b.start);
  for (const { start, end } of gone) {
    add(start);
    from = end;
  }
  add(text.length);
  const body: Block = { kind: 'paragraph', spans, style: {}, marks: [] };
  return [body, ...apart].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}
