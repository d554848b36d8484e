import type { BlockKind, BlockStyle, NoteMark, SourceDocument, Span } from '../model/source.ts';
import type { WordCounts } from '../text/hyphenation.ts';
import { flatCuts, mayBeFlat } from './flat-cuts.ts';
import { type Folded, fold, sliceFolded, sourceSpans } from './folded-text.ts';
import { leadingLabel } from './labels.ts';
import { lineCuts } from './line-cuts.ts';
import { parseNumbering } from './numbering.ts';
import { isProse } from './shapes.ts';
import { isTreatment } from './treatments.ts';

/** A piece of the source that plays one role: a heading, a label, a paragraph, a line of the letter. */
export interface Unit {
  readonly folded: Folded;
  readonly spans: readonly Span[];
  readonly kind: BlockKind;
  readonly style: BlockStyle;
  /** Stands on one line with the label before it, so that it is what the label names. */
  readonly labelled?: boolean;
}

const NO_STYLE: BlockStyle = {};

/** The part of a unit from `start` to `end`; what the format says of its beginning stays with the first part. */
export function sliceUnit(unit: Unit, start: number, end: number): Unit {
  const folded = sliceFolded(unit.folded, start, end);
  const { numbering: _numbering, ...rest } = unit.style;
  return {
    folded,
    spans: sourceSpans(folded, unit.spans),
    kind: start === 0 || unit.kind === 'heading' ? unit.kind : 'paragraph',
    style: start === 0 ? unit.style : rest,
  };
}

/** Two units that are one: a heading with an empty line in it. */
export function joinUnits(a: Unit, b: Unit): Unit {
  const by = a.folded.text.length + 1;
  return {
    ...a,
    spans: [...a.spans, ...b.spans],
    folded: {
      text: `${a.folded.text} ${b.folded.text}`,
      at: [...a.folded.at, b.folded.at[0] ?? 0, ...b.folded.at],
      marks: [...a.folded.marks, ...b.folded.marks.map(({ number, at }) => ({ number, at: at + by }))],
      lineStarts: [...a.folded.lineStarts, by, ...b.folded.lineStarts.map((line) => line + by)],
    },
  };
}

const RUN_IN_TREATMENT = /^([^.!?]{4,250}?\s?\(([^()]{4,80})\))\s+(?=\p{Lu})/u;

/** Where a heading with its treatment in brackets runs on into the body: `… (voortgangsrapport) Het Zweedse …`. */
function runInCut({ text }: Folded): number | null {
  const match = RUN_IN_TREATMENT.exec(text);
  return match !== null && isTreatment(match[2]!) && isProse(text.slice(match[0].length))
    ? match[0].length
    : null;
}

/** Whether a unit of a document of `blocks` blocks lost its line ends, so that words alone tell its headings. */
function isFlat({ folded, kind }: Unit, blocks: number): boolean {
  return kind !== 'table-row' && mayBeFlat(folded.text, folded.lineStarts.length + 1, blocks);
}

/** Takes a unit apart where it holds a heading, label or treatment with its body; a `flat` one by its words. */
function cleave(unit: Unit, flat: boolean): Unit[] {
  const { folded } = unit;
  if (unit.kind === 'table-row') return [unit];
  const cuts = [0, ...(flat ? flatCuts(folded.text) : lineCuts(folded)), folded.text.length];
  const pieces = cuts.slice(1).map((end, i) => sliceUnit(unit, cuts[i]!, end));
  return pieces.flatMap((piece) => {
    const runIn = runInCut(piece.folded);
    const label = leadingLabel(piece.folded.text);
    const named = label === null ? '' : piece.folded.text.slice(label.length);
    // A treatment is a phrase; a whole sentence after its label is text of the item.
    const isText = label !== null && (label.meaning !== 'treatment' || isProse(named));
    const cut = runIn ?? (isText ? label.length : null);
    if (cut === null) return [piece];
    const rest = sliceUnit(piece, cut, piece.folded.text.length);
    return [sliceUnit(piece, 0, cut), runIn === null ? { ...rest, labelled: true } : rest];
  });
}

/** A heading that goes on after an empty line: the rest begins with a small letter and is no sentence. */
function goesOn(before: Unit, unit: Unit): boolean {
  const { text } = unit.folded;
  return (
    unit.kind !== 'list-item' &&
    unit.kind !== 'table-row' &&
    before.kind !== 'list-item' &&
    before.kind !== 'table-row' &&
    text.length < 120 &&
    /^\p{Ll}/u.test(text) &&
    !/[.:;]$/.test(text) &&
    parseNumbering(text) === null &&
    before.folded.text.length < 300 &&
    /[\p{L}\p{N}–-]$/u.test(before.folded.text)
  );
}

/** The units of a document. */
export interface Units {
  /** In reading order, notes and furniture left out. */
  readonly units: readonly Unit[];
  /** Line ends were lost, and headings found by their words alone. */
  readonly flat: boolean;
}

/** Makes the units of a document. */
export function makeUnits(source: SourceDocument, marks: readonly NoteMark[], counts: WordCounts): Units {
  const units: Unit[] = [];
  let flat = false;
  const bodies = source.blocks.filter(({ kind }) => kind !== 'footnote' && kind !== 'furniture').length;
  let next = 0;
  for (const block of source.blocks) {
    if (block.kind === 'footnote' || block.kind === 'furniture') continue;
    const first = block.spans[0]?.start ?? 0;
    const last = block.spans.reduce((most, { end }) => Math.max(most, end), 0);
    while (next > 0 && marks[next - 1]!.span.start >= first) next--;
    while (next < marks.length && marks[next]!.span.end <= first) next++;
    const within: NoteMark[] = [];
    for (let i = next; i < marks.length && marks[i]!.span.start < last; i++) within.push(marks[i]!);
    const folded = fold(source.text, block.spans, within, counts);
    if (folded.text === '') continue;
    const whole = { folded, spans: block.spans, kind: block.kind, style: block.style ?? NO_STYLE };
    const lostLines = isFlat(whole, bodies);
    const pieces = cleave(whole, lostLines);
    flat ||= lostLines && pieces.length > 1;
    for (const unit of pieces) {
      if (unit.folded.text === '') continue;
      const before = units.at(-1);
      if (before !== undefined && goesOn(before, unit)) units[units.length - 1] = joinUnits(before, unit);
      else units.push(unit);
    }
  }
  return { units, flat };
}
