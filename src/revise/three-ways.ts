import type { Briefing, BriefingItem, BriefingSection, Part, Point } from '../model/briefing.ts';
import { matchItems, matchLines } from './match-lines.ts';

/** A point and where it stands. */
export interface PlacedPoint {
  readonly point: Point;
  readonly item: BriefingItem;
}

/** A point of the old reading, what a person made of it and what the new version has of it. */
export interface PointHistory {
  readonly old: PlacedPoint;
  /** Nothing where a person deleted it; more than one where the line was cut in pieces. */
  readonly edited: readonly PlacedPoint[];
  readonly fresh: PlacedPoint | null;
}

/**
 * Three versions of a briefing, matched: the old reading, a person's edit of it and the reading of a new version of
 * the agenda. Keys name sections, items and points across the three: the id in the new version, else the old one.
 */
export interface ThreeWays {
  readonly base: Briefing;
  readonly edited: Briefing;
  readonly fresh: Briefing;
  readonly histories: readonly PointHistory[];
  /** Points that a person added. */
  readonly added: readonly PlacedPoint[];
  /** Points that only the new version has. */
  readonly arrived: readonly PlacedPoint[];
  readonly sectionKey: (id: string) => string;
  readonly itemKey: (id: string) => string;
  readonly pointKey: (id: string) => string;
}

export function threeWays(base: Briefing, edited: Briefing, fresh: Briefing): ThreeWays {
  const [oldItems, newItems] = [itemsOf(base), itemsOf(fresh)];
  const itemPairs = matchItems(oldItems, newItems);
  const sectionPairs = matchSections(base, fresh, itemPairs);
  const pointPairs = matchPoints(oldItems, newItems, itemPairs);
  const stems = stemsOf(placed(base));
  const byStem = new Map<Point, PlacedPoint[]>();
  const added: PlacedPoint[] = [];
  for (const one of placed(edited)) {
    const stem = stems(one.point);
    if (stem === null) added.push(one);
    else byStem.set(stem, [...(byStem.get(stem) ?? []), one]);
  }
  const homes = new Map(placed(fresh).map((one) => [one.point, one]));
  const histories = placed(base).map((old) => ({
    old,
    edited: byStem.get(old.point) ?? [],
    fresh: homes.get(pointPairs.get(old.point)!) ?? null,
  }));
  const known = new Set(
    histories.flatMap((history) => (history.fresh === null ? [] : [history.fresh.point])),
  );
  const rename = (pairs: Iterable<readonly [{ readonly id: string }, { readonly id: string }]>) => {
    const names = new Map([...pairs].map(([old, now]) => [old.id, now.id]));
    return (id: string) => names.get(id) ?? id;
  };
  const pointName = rename(pointPairs);
  const gone = new Map(
    histories.flatMap((history) =>
      history.fresh === null ? history.edited.map(({ point }) => [point.id, ownId(point.id)]) : [],
    ),
  );
  return {
    base,
    edited,
    fresh,
    histories,
    added,
    arrived: placed(fresh).filter(({ point }) => !known.has(point)),
    sectionKey: rename(sectionPairs),
    itemKey: rename(itemPairs),
    pointKey: (id) => gone.get(id) ?? pointName(id),
  };
}

/** The id of a line whose sentence is gone: like those of lines that a person added, it starts with an n. */
export function ownId(id: string): string {
  return `n${id}`;
}

export function itemsOf(briefing: Briefing): BriefingItem[] {
  return briefing.sections.flatMap((section) => section.items);
}

function placed(briefing: Briefing): PlacedPoint[] {
  return itemsOf(briefing).flatMap((item) => item.points.map((point) => ({ point, item })));
}

/** Points with the same words anywhere, then the most alike within items that belong together. */
function matchPoints(
  oldItems: readonly BriefingItem[],
  newItems: readonly BriefingItem[],
  itemPairs: ReadonlyMap<BriefingItem, BriefingItem>,
): Map<Point, Point> {
  const newById = new Map(newItems.flatMap((item) => item.points.map((point) => [point.id, point])));
  const pairs = new Map<Point, Point>();
  for (const point of oldItems.flatMap((item) => item.points)) {
    const same = newById.get(point.id);
    if (same !== undefined) pairs.set(point, same);
  }
  const taken = new Set(pairs.values());
  for (const [old, now] of itemPairs) {
    const alike = matchLines(
      old.points.filter((point) => !pairs.has(point)),
      now.points.filter((point) => !taken.has(point)),
    );
    for (const [point, other] of alike) pairs.set(point, other);
  }
  return pairs;
}

/** Sections with the same id, then those that hold the most of the same items. */
export function matchSections(
  a: Briefing,
  b: Briefing,
  itemPairs: ReadonlyMap<BriefingItem, BriefingItem>,
): Map<BriefingSection, BriefingSection> {
  const pairs = new Map<BriefingSection, BriefingSection>();
  const free = new Set(b.sections);
  for (const section of a.sections) {
    const same = b.sections.find(({ id }) => id === section.id);
    if (same !== undefined && free.delete(same)) pairs.set(section, same);
  }
  for (const section of a.sections) {
    if (pairs.has(section)) continue;
    const partners = new Set(section.items.map((item) => itemPairs.get(item)));
    const shared = (other: BriefingSection) => other.items.filter((item) => partners.has(item)).length;
    const best = [...free].sort((x, y) => shared(y) - shared(x))[0];
    if (best !== undefined && shared(best) > 0 && free.delete(best)) pairs.set(section, best);
  }
  return pairs;
}

/** The point of the reading that an edited point comes from: by id, or by its sentences where a line was cut. */
function stemsOf(points: readonly PlacedPoint[]): (point: Point) => Point | null {
  const byId = new Map(points.map(({ point }) => [point.id, point]));
  const bySentence = new Map(points.flatMap(({ point }) => point.sentences.map((id) => [id, point])));
  return ({ id, sentences }) => byId.get(id) ?? bySentence.get(sentences[0] ?? '') ?? null;
}

/** Where a point stands, in keys. */
export interface Spot {
  readonly item: string;
  readonly part: Part;
}

/** A person's choice of place where there is one, else the new version's. */
export function mergeSpot(old: Spot, edited: Spot, fresh: Spot | null): Spot {
  if (fresh === null) return edited;
  return {
    item: edited.item === old.item ? fresh.item : edited.item,
    part: edited.part === old.part ? fresh.part : edited.part,
  };
}
