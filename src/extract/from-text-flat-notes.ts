import type { Block } from '../model/source.ts';

/** Words that notes begin with: what they refer to. */
const OPENS_NOTE = String.raw`(?:Kamerst|Bijlage bij|BNC|COM\s?\(|JOIN\s?\(|SWD\s?\(|Motie|Non-paper|Verordening|Richtlijn|Besluit|Aanbeveling|Mededeling|Voorstel|Idem|Ibid|Raadsconclusies|Raadsdocument|PbEU|Brief|Kamerbrief|Verslag|Advies|Geannoteerde agenda|Conclusies|https?:|www\.|[Zz]ie |TK |EK |Handelingen|Aanhangsel|Convenant|OESO|Vierde|Derde|Tweede Verslag)`;
/** Longest note in characters, and how far apart two notes of one page may be. */
const LONGEST_NOTE = 700;

/** Where the note that begins at `start` ends: before the next note or page, or after the full stop that closes it. */
function noteEnd(text: string, start: number, next: number, page: number, edges: readonly number[]): number {
  const edge = edges.find((at) => at > start) ?? text.length;
  const limit = Math.min(edge, next < 0 ? start + LONGEST_NOTE : next);
  const broken = pageBreak(text.slice(start, limit), page);
  if (broken >= 0) return start + broken;
  if (next >= 0 && next <= edge && next - start <= LONGEST_NOTE) return next;
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

/** Where a note's page ends in its number and the sentence that the page cut goes on; -1 where none does. */
function pageBreak(note: string, page: number): number {
  const found = /(?<!\bnr|\bart|\bp|\bblz|\bd\.d)\.(?=\s+(\d{1,3})(?:\s+van\s+\d{1,3})?\s+\p{Ll})/u.exec(
    note,
  );
  return found !== null && Number(found[1]) >= page ? found.index + 1 : -1;
}

const PAGE_NUMBER = /^\s*((?:Pagina\s+)?\d{1,3}(?:\s+van\s+\d{1,3})?)(?=\s)/;

/** Words before a number that it belongs to. */
const REFERS = String.raw`\b(?:artikel|art\.|lid|leden|punt|nr\.|nummer|bijlage|paragraaf|hoofdstuk|fase|pijler|en|of|t\/m|van|op|in|met|te) `;

const noteAt = (label: string, ...spans: Block['spans'][number][]): Block => ({
  kind: 'footnote',
  spans,
  style: {},
  note: label,
  marks: [],
});

/** The notes and the page numbers behind them, in order; `edges` are where pages begin and end. */
function notesByWords(text: string, edges: readonly number[]): Block[] {
  const blocks: Block[] = [];
  let pages = 0;
  const startOf = (number: number, from: number) => {
    const coming = [1, 2, 3].map((more) => pages + more).join('|');
    // What begins with other words shows itself by its end: the next note, or the page's number.
    const closed = String.raw`\p{Lu}.{3,300}?\.\s+(?:${number + 1}\s\p{Lu}|(?:${coming})(?:\s+van\s+\d{1,3})?\s)`;
    const pattern = new RegExp(
      String.raw`(?<=\s)${number}\s(?:(?=${OPENS_NOTE})|(?<!${REFERS}${number}\s)(?=${closed}))`,
      'gu',
    );
    pattern.lastIndex = from;
    // A page number before a title looks like a note; only a note has its mark before it.
    const marked = text.search(markOf(number));
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      if (marked >= 0 && marked < match.index) return match.index;
    return -1;
  };
  let number = 1;
  for (let at = startOf(1, 0); at >= 0; number++) {
    const next = startOf(number + 1, at + 2);
    const end = noteEnd(text, at, next, pages + 1, edges);
    const trimmed = at + text.slice(at, end).trimEnd().length;
    blocks.push(noteAt(String(number), { start: at, end: trimmed }));
    const page =
      end === next || edges.includes(end) ? null : PAGE_NUMBER.exec(text.slice(trimmed, trimmed + 30));
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

/** The mark of a note, glued to the word before it. */
function markOf(number: number): RegExp {
  return new RegExp(
    String.raw`(?<=[\p{Ll}.,;:!?)”’»"]|(?<!Postbus )(?:19|20)\d\d)${number}(?=[\s.,;:)])`,
    'gu',
  );
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
      const words = { start: from + start, end: from + start + body.slice(start, stop).trimEnd().length };
      const number = { start: index + label.index, end: index + label.index + label[0].length };
      blocks.push(noteAt(label[0], number, words));
    }
  }
  return blocks;
}

/** Where the last note of a page ends: at the first full stop that ends a sentence before running text, or with the page. */
function lastStop(body: string, start: number): number {
  const stop = /(?<!\bnr|\bart|\bp|\bd\.d|\b\p{Lu})\.(?=\s+\p{Lu}|\s*$)/u.exec(body.slice(start));
  return stop === null ? body.length : start + stop.index + 1;
}

/** A number that opens a note at a document's end, whatever the note begins with. */
const OPENS_ANY_NOTE = /(?<=[.!?)”"»] |[.!?]\d{1,2} )(\d{1,3}) (?=\p{Lu}|https?:|www\.|«|“)/gu;

/**
 * The notes that end a text, 1, 2, 3 … to its last word, where each has its mark in the text before them, in the same
 * order. One alone is no evidence.
 */
function endNotes(text: string): Block[] {
  const opens = [...text.matchAll(OPENS_ANY_NOTE)];
  for (const [n, first] of opens.entries()) {
    if (first[1] !== '1') continue;
    const starts = [first.index];
    for (const { 1: number, index } of opens.slice(n + 1))
      if (Number(number) === starts.length + 1) starts.push(index);
    const ends = [...starts.slice(1), text.length];
    const short = starts.every((start, i) => ends[i]! - start <= LONGEST_NOTE);
    if (starts.length < 2 || !short || !areMarked(text.slice(0, first.index), starts.length)) continue;
    return starts.map((start, i) =>
      noteAt(String(i + 1), { start, end: start + text.slice(start, ends[i]).trimEnd().length }),
    );
  }
  return [];
}

/** Whether a text has the marks 1 to `count`, in this order. */
function areMarked(text: string, count: number): boolean {
  let from = 0;
  for (let number = 1; number <= count; number++) {
    const pattern = markOf(number);
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) return false;
    from = match.index + match[0].length;
  }
  return true;
}

/** The notes of a text without line ends, and the bare page numbers behind them, in order. */
export function flatNotes(text: string, edges: readonly number[]): Block[] {
  const atEnd = endNotes(text);
  const byWords = notesByWords(text, edges);
  const notes = byWords.filter(({ kind }) => kind === 'footnote');
  if (atEnd.length > notes.length) return atEnd;
  return notes.length > 0 ? byWords : partedNotes(text);
}
