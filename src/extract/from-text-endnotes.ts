import { ROMAN_LABELS } from '../text/roman-labels.ts';
import type { TextLine } from './from-text-lines.ts';
import type { PageNote } from './from-text-notes.ts';

/**
 * Endnotes labelled `i`, `ii`, `iii`, which end a text: each label opens a line, and the first ones stand in the text
 * before them, glued to the end of a clause. None where anything else stands among them.
 */
export function findEndnotes(lines: readonly TextLine[], isFurniture: (line: number) => boolean): PageNote[] {
  const body = lines.flatMap(({ text }, i) => (text === '' || isFurniture(i) ? [] : [i]));
  const from = body.findLastIndex((i) => /^i\s+\S/.test(lines[i]!.text));
  const before = body.slice(0, Math.max(0, from)).map((i) => lines[i]!.text);
  if (!before.some((text) => /[\p{L}\d][.,;:!?)”’]+i(?=\s|$)/u.test(text))) return [];
  const notes: { label: string; lines: number[] }[] = [];
  for (const i of body.slice(from)) {
    const label = /^([ivx]+)\s+\S/.exec(lines[i]!.text)?.[1];
    if (label !== undefined && label === ROMAN_LABELS[notes.length]) notes.push({ label, lines: [i] });
    else notes.at(-1)?.lines.push(i);
  }
  return notes;
}
