import type { TextLine } from './from-text-lines.ts';
import type { LinePage } from './from-text-pages.ts';

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

/**
 * Reads notes from line `from` to the end of its page: the numbers go up by one, and what stands between two of
 * them is the first one's text. An empty line may stand before a note, and within one only where its text clearly goes
 * on. Null where something else stands there.
 */
function readNotes(
  lines: readonly TextLine[],
  body: readonly number[],
  from: number,
  first: number,
): PageNote[] | null {
  const notes: { label: string; lines: number[] }[] = [];
  for (let n = from; n < body.length; n++) {
    const i = body[n]!;
    const number = noteNumber(lines[i]!.text);
    if (number === first + notes.length) {
      notes.push({ label: String(number), lines: [i] });
      continue;
    }
    const note = notes.at(-1);
    if (note === undefined || note.lines.length >= MAX_NOTE_LINES) return null;
    const afterGap = i > body[n - 1]! + 1;
    const goesOn = /^[\p{Ll}\p{N}(‘“]/u.test(lines[i]!.text) || !/[.!?]$/.test(lines[body[n - 1]!]!.text);
    if (afterGap && !goesOn) return null;
    note.lines.push(i);
  }
  return notes;
}

/**
 * The footnotes at the feet of the pages, in their order; each note's number is one more than the last one's.
 * `isFurniture` tells which lines to leave out.
 */
export function findNotes(
  lines: readonly TextLine[],
  pages: readonly LinePage[],
  isFurniture: (line: number) => boolean,
): PageNote[] {
  const found: PageNote[] = [];
  for (const page of pages) {
    const body: number[] = [];
    for (let i = page.first; i < page.end; i++) if (lines[i]!.text !== '' && !isFurniture(i)) body.push(i);
    const next = Number(found.at(-1)?.label ?? 0) + 1;
    const starts = body.flatMap((i, n) => (noteNumber(lines[i]!.text) === next ? [n] : []));
    for (const start of starts) {
      const opensGap = start > 0 && body[start]! > body[start - 1]! + 1;
      const notes = opensGap ? readNotes(lines, body, start, next) : null;
      if (notes === null) continue;
      found.push(...notes);
      break;
    }
  }
  return found;
}
