import type { Agenda, Placement } from '../model/agenda.ts';
import type { NoteMark, SourceDocument } from '../model/source.ts';
import { visibleRuns } from '../text/invisible.ts';
import type { Paint } from './reading.ts';

/** Lays the paints over one another, later ones on top, marks on top of all: for each character the number of its paint. */
function layOver(length: number, paints: readonly Paint[]): Int32Array {
  const owner = new Int32Array(length).fill(-1);
  paints.forEach((paint, number) => {
    for (const { start, end } of paint.spans) owner.fill(number, start, end);
  });
  return owner;
}

/**
 * The account of a source: every character that is seen belongs to exactly one placement. What nothing was
 * said of is `unplaced`.
 */
export function placementsOf(
  source: SourceDocument,
  paints: readonly Paint[],
  marks: readonly NoteMark[],
): Placement[] {
  const base = source.blocks.flatMap((block): Paint[] =>
    block.kind === 'furniture'
      ? [{ spans: block.spans, kind: 'furniture', ref: block.furniture ?? null }]
      : [],
  );
  const onTop = marks.map(
    (mark): Paint => ({
      spans: [mark.span],
      kind: 'note-mark',
      ref: String(Number.parseInt(mark.label, 10)),
    }),
  );
  const all = [...base, ...paints, ...onTop];
  const owner = layOver(source.text.length, all);
  const placements: Placement[] = [];
  const solid = visibleRuns();
  let open: { number: number; start: number; end: number } | null = null;
  const close = () => {
    if (open === null) return;
    const paint = all[open.number];
    placements.push({
      kind: paint?.kind ?? 'unplaced',
      span: { start: open.start, end: open.end },
      ref: paint?.ref ?? null,
    });
    open = null;
  };
  for (let match = solid.exec(source.text); match !== null; match = solid.exec(source.text)) {
    for (let i = match.index; i < match.index + match[0].length; i++) {
      const number = owner[i]!;
      if (open !== null && (open as { number: number }).number !== number) close();
      if (open === null) open = { number, start: i, end: i + 1 };
      else (open as { end: number }).end = i + 1;
    }
  }
  close();
  return placements;
}

/** The sum of an account: characters of the source and of the placements, which must be equal. */
export interface LedgerCheck {
  readonly ok: boolean;
  /** Characters of the source that are seen: no white space, no soft hyphens. */
  readonly source: number;
  /** Those that exactly one placement holds. */
  readonly placed: number;
  /** Those that more than one placement holds. */
  readonly twice: number;
}

/** Counts anew, from the source's text and the placements alone, whether every character is placed exactly once. */
export function checkLedger(agenda: Pick<Agenda, 'source' | 'placements'>): LedgerCheck {
  const { text } = agenda.source;
  const times = new Uint8Array(text.length);
  for (const { span } of agenda.placements) {
    for (let i = span.start; i < span.end; i++) if (times[i]! < 2) times[i] = times[i]! + 1;
  }
  let source = 0;
  let placed = 0;
  let twice = 0;
  for (const { index, 0: word } of text.matchAll(visibleRuns())) {
    source += word.length;
    for (let i = index; i < index + word.length; i++) {
      if (times[i] === 1) placed++;
      else if (times[i] === 2) twice++;
    }
  }
  return { ok: source === placed, source, placed, twice };
}
