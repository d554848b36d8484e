import type { Footnote, Reference } from '../model/agenda.ts';
import type { SourceDocument } from '../model/source.ts';
import type { WordCounts } from '../text/hyphenation.ts';
import { fold, sliceFolded } from './folded-text.ts';
import { noteNumbers } from './note-numbers.ts';
import { findReferences } from './references.ts';
import { type Repeatable, repeatedReferences } from './repeated-references.ts';

/** The label that a note's text opens with, as printed; officielebekendmakingen.nl puts `X Noot` before it. */
function labelLength(text: string, label: string): number {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^(?:X\\s*Noot\\s*)?[[(]?${escaped}(?!\\d)[\\])]?[.:]?\\s*`).exec(text)?.[0].length ?? 0;
}

/** The footnotes of a document, in its order, with the links that their text gives. */
export function readFootnotes(source: SourceDocument, counts: WordCounts): Footnote[] {
  const notes: Footnote[] = [];
  const numberOf = noteNumbers(source);
  const earlier: Repeatable[] = [];
  for (const block of source.blocks) {
    if (block.kind !== 'footnote') continue;
    const whole = fold(source.text, block.spans, block.marks, counts);
    const { text } = sliceFolded(whole, labelLength(whole.text, block.note ?? ''), whole.text.length);
    const own = findReferences(text);
    const repeated = repeatedReferences(text, earlier);
    const references: Reference[] = [...own, ...repeated].sort((a, b) => a.start - b.start);
    const known = numberOf(block.note ?? '', block.spans[0]!.start);
    const number = Number.isNaN(known) ? notes.length + 1 : known;
    notes.push({ number, text, spans: block.spans, references });
    earlier.push({ number, references });
  }
  return notes;
}
