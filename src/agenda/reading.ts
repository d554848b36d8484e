import type { Footnote, Paragraph, PlacementKind, Sentence } from '../model/agenda.ts';
import type { Span } from '../model/source.ts';
import { sentenceIds } from '../text/sentence-id.ts';
import { splitSentences } from '../text/sentences.ts';
import { sliceFolded, sourceSpans } from './folded-text.ts';
import { identifiers } from './identifiers.ts';
import { findReferences } from './references.ts';
import { referredReferences } from './repeated-references.ts';
import type { Unit } from './units.ts';

/** Where a piece of the source went, before pieces are laid over one another. */
export interface Paint {
  readonly spans: readonly Span[];
  readonly kind: PlacementKind;
  readonly ref: string | null;
}

/** What one reading of a document gathers as it goes: the account, and the ids given so far. */
export interface Reading {
  readonly paints: readonly Paint[];
  /** Writes to the account where `spans` went. */
  paint(spans: readonly Span[], kind: PlacementKind, ref: string | null): void;
  /** An id made of a title, for a section or item. */
  newId(title: string): string;
  /** The sentences of a unit from offset `from` on, written to the account. */
  sentences(unit: Unit, from?: number): Sentence[];
}

/** A reading with nothing gathered yet, of a document with these `notes`. */
export function newReading(notes: readonly Footnote[]): Reading {
  const paints: Paint[] = [];
  const nextId = sentenceIds();
  return {
    paints,
    newId: identifiers(),
    paint: (spans, kind, ref) => void paints.push({ spans, kind, ref }),
    sentences(unit, from = 0) {
      const rest = sliceFolded(unit.folded, from, unit.folded.text.length);
      return splitSentences(rest.text).map(({ start, end }) => {
        const folded = sliceFolded(rest, start, end);
        const spans = sourceSpans(folded, unit.spans);
        const id = nextId(folded.text);
        paints.push({ spans, kind: 'sentence', ref: id });
        return {
          id,
          text: folded.text,
          spans,
          footnotes: folded.marks,
          references: [...findReferences(folded.text), ...referredReferences(folded.text, notes)],
        };
      });
    },
  };
}

/** A unit as a paragraph of running text. */
export function textParagraph(unit: Unit, reading: Reading): Paragraph {
  return { kind: 'text', label: null, marker: null, sentences: reading.sentences(unit) };
}
