import { fillsColumn, type TextLine } from './from-text-lines.ts';
import type { NoteRun } from './from-text-notes.ts';

/** Longest note, in lines. */
const MAX_NOTE_LINES = 15;

const loneNumber = (line: TextLine): number | null =>
  /^\d{1,3}$/.test(line.text) ? Number(line.text) : null;

/** Whether a line goes on with the note so far, whose last line is `before`. */
function goesOn(before: TextLine, line: TextLine, afterGap: boolean, column: number): boolean {
  if (/^[\p{Ll}(‘“]/u.test(line.text)) return !afterGap || !/[.!?]$/.test(before.text);
  return !afterGap && !/[.!?]$/.test(before.text) && fillsColumn(before.text, column);
}

/**
 * Notes whose raised numbers PDF tools gave lines of their own, from place `from` on: each number before its text, or
 * the numbers of a page first and then their texts. Null where the number `due` does not stand there alone.
 */
export function readParted(
  lines: readonly TextLine[],
  body: readonly number[],
  from: number,
  due: number,
  column: number,
): NoteRun | null {
  const numberAt = (n: number) => (n < body.length ? loneNumber(lines[body[n]!]!) : null);
  if (numberAt(from) !== due) return null;
  const notes: { label: string; lines: number[] }[] = [];
  let n = from;
  while (numberAt(n) === due + notes.length) {
    const numbers: number[] = [];
    while (numberAt(n) === due + notes.length + numbers.length) numbers.push(body[n++]!);
    for (const [i, number] of numbers.entries()) {
      if (n >= body.length) return null;
      const held = [number, body[n++]!];
      const isLast = i === numbers.length - 1;
      for (; n < body.length && held.length <= MAX_NOTE_LINES; n++) {
        if (numberAt(n) === due + notes.length + numbers.length - i) break;
        const afterGap = body[n]! > body[n - 1]! + 1;
        if (!goesOn(lines[body[n - 1]!]!, lines[body[n]!]!, afterGap && isLast, column)) break;
        held.push(body[n]!);
      }
      notes.push({ label: String(due + notes.length), lines: held });
    }
  }
  return { notes, end: n };
}
