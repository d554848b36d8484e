import { fillsColumn, type TextLine } from './from-text-lines.ts';
import type { LinePage } from './from-text-pages.ts';
import { readParted } from './from-text-parted-notes.ts';

/** A footnote of a page: its label and the lines that hold it, in order. */
export interface PageNote {
  readonly label: string;
  readonly lines: readonly number[];
}

/** A note opens with its number, a space and its text: `7 BNC-fiche …`, `[7] …`, `7) …`. */
const NOTE_START = /^(?:\[(\d{1,3})\]|(\d{1,3})\))?\s*(?:(\d{1,3})\s)?\s*(?=\S)/;
/** Longest note, in lines. */
const MAX_NOTE_LINES = 15;

function noteNumber(text: string): number | null {
  const match = NOTE_START.exec(text);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  return digits === undefined || match![0].length === text.length ? null : Number(digits);
}

/** A run of notes; `end` is the place after its last line. */
export interface NoteRun {
  readonly notes: readonly PageNote[];
  readonly end: number;
}

/** Lines of one note that tools may part from its first one, where its number was raised. */
const PARTED_LINES = 6;

/** Whether the lines from place `n` on stand together and are followed, with no empty line between, by the note that is due. */
function leadsToNote(lines: readonly TextLine[], body: readonly number[], n: number, due: number): boolean {
  for (let next = n + 1; next <= n + PARTED_LINES && next < body.length; next++) {
    if (body[next]! !== body[next - 1]! + 1) return false;
    if (noteNumber(lines[body[next]!]!.text) === due) return true;
  }
  return false;
}

/**
 * Reads notes from place `from` on: the numbers go up by one, and what stands between two of them is the first one's
 * text. An empty line may stand before a note, and within one only where its text clearly goes on.
 */
function readRun(
  lines: readonly TextLine[],
  body: readonly number[],
  from: number,
  first: number,
  column: number,
): NoteRun {
  const notes: { label: string; lines: number[] }[] = [];
  let n = from;
  for (; n < body.length; n++) {
    const line = lines[body[n]!]!;
    const number = noteNumber(line.text);
    if (number === first + notes.length) {
      notes.push({ label: String(number), lines: [body[n]!] });
      continue;
    }
    const note = notes.at(-1)!;
    const before = lines[body[n - 1]!]!.text;
    const afterGap = body[n]! > body[n - 1]! + 1;
    const lower = /^[\p{Ll}\p{N}(‘“]/u.test(line.text);
    const goesOn = afterGap
      ? (lower && !/[.!?]$/.test(before)) || leadsToNote(lines, body, n, first + notes.length)
      : lower || fillsColumn(before, column) || leadsToNote(lines, body, n, first + notes.length);
    if (!goesOn || note.lines.length >= MAX_NOTE_LINES) break;
    note.lines.push(body[n]!);
  }
  return { notes, end: n };
}

/** What notes refer to; a line with none of these, away from the foot of a page, is hardly a note. */
const REFERS =
  /Kamerst|COM ?\(|JOIN ?\(|SWD ?\(|BNC|Motie|https?:|www\.|[Vv]erordening|[Rr]ichtlijn|[Ii]dem|[Ii]bid|PbEU|\bnr\.|(?:19|20)\d{2}|Raadsdocument|^\S+ Zie /;

/** Whether a run of notes in the middle of a page is one: each of its notes refers to something. */
function refers(run: NoteRun, lines: readonly TextLine[]): boolean {
  return run.notes.every((note) => note.lines.some((i) => REFERS.test(lines[i]!.text)));
}

/**
 * The footnotes, in their order, each note's number one more than the last one's: at the feet of the pages, or, where
 * the text does not show where its pages end, between its paragraphs. `isFurniture` tells which lines to leave out.
 */
export function findNotes(
  lines: readonly TextLine[],
  pages: readonly LinePage[],
  column: number,
  isFurniture: (line: number) => boolean,
): PageNote[] {
  const found: PageNote[] = [];
  for (const page of pages) {
    const body: number[] = [];
    for (let i = page.first; i < page.end; i++) if (lines[i]!.text !== '' && !isFurniture(i)) body.push(i);
    let after = 0;
    for (let n = 1; n < body.length; n++) {
      const next = Number(found.at(-1)?.label ?? 0) + 1;
      const parted = readParted(lines, body, n, next, column);
      if (parted !== null) {
        const marked = hasMark(lines, body.slice(after, n), next);
        if (!(marked && (refers(parted, lines) || parted.end === body.length))) continue;
        found.push(...parted.notes);
        after = parted.end;
        n = parted.end - 1;
        continue;
      }
      const number = noteNumber(lines[body[n]!]!.text);
      if (number === null || number < next) continue;
      // A number that is not the next one shows itself to be a note's by its mark.
      if (number !== next && !hasMark(lines, body.slice(Math.max(after, n - REACH), n), number)) continue;
      const run = readRun(lines, body, n, number, column);
      const opensGap = body[n]! > body[n - 1]! + 1;
      const closesPage = run.end === body.length && opensGap;
      const inText = () =>
        opensGap ||
        ENDS_SENTENCE.test(lines[body[n - 1]!]!.text) ||
        hasMark(lines, body.slice(after, n), number);
      if (!closesPage && !(refers(run, lines) && inText())) continue;
      found.push(...run.notes);
      after = run.end;
      n = run.end - 1;
    }
  }
  return found;
}

/** Lines before a note among which its mark stands: a page. */
const REACH = 80;

const ENDS_SENTENCE = /[.!?:…]\d{0,3}[)”’"»]*\d{0,3}$/;

/** Whether one of the lines has the mark `number` glued to a word. */
function hasMark(lines: readonly TextLine[], among: readonly number[], number: number): boolean {
  const mark = new RegExp(`(?:[\\p{Ll}.,)”’]|\\p{Lu}{2}|[.)] )${number}(?=[\\s.,;:)]|$)`, 'u');
  return among.some((i) => mark.test(lines[i]!.text));
}
