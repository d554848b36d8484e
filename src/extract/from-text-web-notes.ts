import type { TextLine } from './from-text-lines.ts';
import type { PageNote } from './from-text-notes.ts';

/** A line as far as these notes are concerned. */
type Line = Pick<TextLine, 'text'>;

/** What officielebekendmakingen.nl has before a note, on one line or parted: `X Noot 1`. */
const HEADER = /^X\s*Noot\s*(\d{1,3})?(?:\s+(\S.*))?$/;

/** The next line that is not empty; -1 where there is none. */
function nextFilled(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) if (lines[i]!.text !== '') return i;
  return -1;
}

interface Header {
  readonly label: string;
  /** Its lines, and the first line of the note's text among them where that stands on the last of them. */
  readonly lines: readonly number[];
  readonly hasText: boolean;
}

/** The header of a note that begins on line `i`, its parts perhaps on lines of their own. */
function headerAt(lines: readonly Line[], i: number): Header | null {
  const held = [i];
  let text = lines[i]!.text;
  for (let parts = 0; parts < 2; parts++) {
    const match = HEADER.exec(text);
    if (match?.[1] !== undefined) return { label: match[1], lines: held, hasText: match[2] !== undefined };
    const next = nextFilled(lines, held.at(-1)! + 1);
    if (next === -1 || !(text === 'X' || match !== null) || !/^(?:Noot|\d{1,3})\b/.test(lines[next]!.text))
      break;
    held.push(next);
    text = `${text} ${lines[next]!.text}`;
  }
  const match = HEADER.exec(text);
  return match?.[1] === undefined ? null : { label: match[1], lines: held, hasText: match[2] !== undefined };
}

/** The notes of a web page of officielebekendmakingen.nl whose text was pasted: each under its own header. */
export function findWebNotes(lines: readonly Line[]): PageNote[] {
  const notes: PageNote[] = [];
  for (let i = 0; i < lines.length; i++) {
    const header = /^X(?:\s|$)/.test(lines[i]!.text) ? headerAt(lines, i) : null;
    if (header === null) continue;
    const held = [...header.lines];
    let next = header.hasText ? held.at(-1)! + 1 : nextFilled(lines, held.at(-1)! + 1);
    while (
      next !== -1 &&
      next < lines.length &&
      lines[next]!.text !== '' &&
      !/^X(?:\s|$)/.test(lines[next]!.text)
    )
      held.push(next++);
    notes.push({ label: header.label, lines: held });
    i = held.at(-1)!;
  }
  return notes;
}

/** What stands below the notes of a web page, and is no running text: its links. */
export function belowWebNotes(lines: readonly Line[], notes: readonly PageNote[]): number[] {
  const last = notes.at(-1)?.lines.at(-1);
  if (last === undefined) return [];
  const below = lines.flatMap(({ text }, i) => (i > last && text !== '' ? [i] : []));
  return below.some((i) => /[.!?]$/.test(lines[i]!.text)) ? [] : below;
}
