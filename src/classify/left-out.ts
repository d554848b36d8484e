import type { Agenda, Placement, PlacementKind } from '../model/agenda.ts';
import type { LeftOut, SourcePlace } from '../model/briefing.ts';

/** What stands on no slide of an item, and so is listed: the kinds of placement, as the briefing names them. */
const LISTED: Partial<Record<PlacementKind, LeftOut['kind']>> = {
  furniture: 'furniture',
  letter: 'letter',
  unplaced: 'unplaced',
};

/** The source text left out of the items, neighbouring pieces of one kind and reason joined, in source order. */
export function leftOutOf(agenda: Agenda, placeAt: (offset: number) => SourcePlace): LeftOut[] {
  const listed = agenda.placements.filter((placement) => LISTED[placement.kind] !== undefined);
  return joinNeighbours(listed, agenda.source.text).map((placement) => ({
    kind: LISTED[placement.kind]!,
    reason: placement.ref ?? '',
    text: agenda.source.text.slice(placement.span.start, placement.span.end).replace(/\s+/g, ' ').trim(),
    source: placeAt(placement.span.start),
  }));
}

function joinNeighbours(placements: readonly Placement[], text: string): Placement[] {
  const joined: Placement[] = [];
  for (const placement of placements) {
    const last = joined.at(-1);
    const alike = last && last.kind === placement.kind && last.ref === placement.ref;
    if (alike && text.slice(last.span.end, placement.span.start).trim() === '')
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: placement.span.end } };
    else joined.push(placement);
  }
  return joined;
}

/** How many non-space characters the source has, and how many of them went where. */
export function sourceAccount(agenda: Agenda): {
  readonly characters: number;
  readonly account: Record<string, number>;
} {
  const account: Record<string, number> = {};
  for (const { kind, span } of agenda.placements) {
    account[kind] = (account[kind] ?? 0) + countSolid(agenda.source.text.slice(span.start, span.end));
  }
  return { characters: countSolid(agenda.source.text), account };
}

/** Number of UTF-16 code units that are no white space. */
function countSolid(text: string): number {
  return text.replace(/\s+/g, '').length;
}
