import type { Conflict, Point } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  mergeSpot,
  ownId,
  type PlacedPoint,
  type PointHistory,
  type Spot,
  type ThreeWays,
} from './three-ways.ts';

export interface MergedPoint extends Spot {
  readonly point: Point;
}

/** Maps the footnote numbers of the old version to those of the new one; null where the note is gone. */
export type NumberOf = (old: number) => number | null;

/** The points of the merged briefing, each with its place, and what became of those that changed. */
export function mergePoints(
  ways: ThreeWays,
  numberOf: NumberOf,
): { readonly points: MergedPoint[]; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const tell = (id: string, severity: Diagnostic['severity'], text: string) =>
    diagnostics.push({ id, severity, values: { text } });
  const spotOf = ({ point, item }: PlacedPoint): Spot => ({ item: ways.itemKey(item.id), part: point.part });
  const points: MergedPoint[] = [];
  for (const history of ways.histories) {
    const merged = mergeHistory(history, spotOf, numberOf);
    points.push(...merged.points);
    if (merged.report !== null) tell(merged.report, SEVERITY[merged.report], history.old.point.text);
  }
  for (const one of ways.added)
    points.push({ ...spotOf(one), point: renumbered({ ...one.point, sentences: [] }, numberOf) });
  for (const one of ways.arrived) {
    points.push({ ...spotOf(one), point: one.point });
    tell('update-new', 'info', one.point.text);
  }
  return { points, diagnostics };
}

const SEVERITY = {
  'update-reworded': 'info',
  'update-vanished': 'info',
  'update-conflict': 'warning',
  'update-vanished-edited': 'warning',
  'update-deleted-changed': 'warning',
} as const;
type Report = keyof typeof SEVERITY;

interface Merged {
  readonly points: readonly MergedPoint[];
  readonly report: Report | null;
}

function mergeHistory(
  { old, edited, fresh }: PointHistory,
  spotOf: (one: PlacedPoint) => Spot,
  numberOf: NumberOf,
): Merged {
  const before = old.point;
  const spot = (one: PlacedPoint) => mergeSpot(spotOf(old), spotOf(one), fresh && spotOf(fresh));
  if (fresh === null) {
    const kept = edited.flatMap((one) =>
      keptWithoutSource(one.point, before, numberOf).map((point) => ({ ...spot(one), point })),
    );
    return { points: kept, report: kept.length > 0 ? 'update-vanished-edited' : 'update-vanished' };
  }
  const now = fresh.point;
  if (now.id === before.id && now.text === before.text)
    return {
      points: edited.map((one) => ({ ...spot(one), point: carried(one.point, before, now, numberOf) })),
      report: null,
    };
  const [first] = edited;
  if (first === undefined) {
    const conflict: Conflict = { kind: 'deleted', text: before.text };
    return { points: [{ ...spotOf(fresh), point: { ...now, conflict } }], report: 'update-deleted-changed' };
  }
  const words = edited
    .flatMap(({ point }) => personsWords(point, before))
    .filter((text) => text !== now.text);
  const conflict: Conflict | undefined =
    words.length > 0 ? { kind: 'changed', text: words.join(' / ') } : first.point.conflict;
  const review = first.point.review === before.review ? now.review : first.point.review;
  return {
    points: [{ ...spot(first), point: { ...now, review, ...(conflict === undefined ? {} : { conflict }) } }],
    report: words.length > 0 ? 'update-conflict' : 'update-reworded',
  };
}

/** What a person wrote in a line: its words where they are not the source's, and those of a conflict left open. */
function personsWords(point: Point, before: Point): string[] {
  return [
    ...(point.text === before.text && point.status === before.status ? [] : [point.text]),
    ...(point.conflict?.kind === 'changed' && point.conflict.text !== before.conflict?.text
      ? [point.conflict.text]
      : []),
  ];
}

/** A line whose sentence did not change: a person's changes on what the new version has. */
function carried(point: Point, before: Point, now: Point, numberOf: NumberOf): Point {
  const review = point.review === before.review ? now.review : point.review;
  const { conflict } = point;
  const words =
    point.text === before.text && point.status === before.status ? now : renumbered(point, numberOf);
  return {
    ...words,
    id: point.id,
    sentences: now.sentences,
    review,
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** What stays of a line whose sentence is gone: a person's own words, as a line without a source. */
function keptWithoutSource(point: Point, before: Point, numberOf: NumberOf): Point[] {
  const words = personsWords(point, before);
  if (words.length === 0) return [];
  const { marks, links, ...rest } = renumbered(point, numberOf);
  const text = words.join(' / ');
  const sameWords = text === point.text;
  return [
    {
      ...rest,
      id: ownId(point.id),
      ...(sameWords && marks !== undefined ? { marks } : {}),
      ...(sameWords && links !== undefined ? { links } : {}),
      text,
      status: 'added',
      sentences: [],
      conflict: { kind: 'vanished', text: before.text },
    },
  ];
}

/** The point with its footnote marks as the new version numbers them. */
function renumbered(point: Point, numberOf: NumberOf): Point {
  const { marks, ...rest } = point;
  const now = (marks ?? []).flatMap((mark) => {
    const number = numberOf(mark.number);
    return number === null ? [] : [{ ...mark, number }];
  });
  return now.length === 0 ? rest : { ...rest, marks: now };
}
