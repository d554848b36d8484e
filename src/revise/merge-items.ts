import { type BriefingItem, type KeyPoint, PARTS, type Point } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { NO_FACTS } from '../model/no-facts.ts';
import { mergeOrder } from './merge-order.ts';
import type { MergedPoint, NumberOf } from './merge-points.ts';
import { itemsOf, type ThreeWays } from './three-ways.ts';

const PROPERTIES = ['number', 'title', 'treatment'] as const;

/** The items of the merged briefing by key; those that nothing is left of are not among them. */
export function mergeItems(
  ways: ThreeWays,
  points: readonly MergedPoint[],
  numberOf: NumberOf,
): { readonly items: Map<string, BriefingItem>; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const [base, edited, fresh] = [ways.base, ways.edited, ways.fresh].map(
    (briefing) => new Map(itemsOf(briefing).map((item) => [ways.itemKey(item.id), item])),
  ) as [Map<string, BriefingItem>, Map<string, BriefingItem>, Map<string, BriefingItem>];
  const items = new Map<string, BriefingItem>();
  for (const key of new Set([...fresh.keys(), ...edited.keys()])) {
    const [old, mine, now] = [base.get(key), edited.get(key), fresh.get(key)];
    const here = points.filter((merged) => merged.item === key);
    if (!isKept(old, mine, now, here.length)) {
      if (old !== undefined && now === undefined)
        diagnostics.push({ id: 'update-item-vanished', severity: 'info', values: { title: old.title } });
      continue;
    }
    if (old === undefined && now !== undefined)
      diagnostics.push({ id: 'update-item-new', severity: 'info', values: { title: now.title } });
    const frame = now ?? withoutSource(key, mine!);
    const head = { ...frame, ...mergeHead(old, mine, now, numberOf, diagnostics) };
    const ordered = mergeLines(ways, key, old, mine, now, here);
    items.set(key, {
      ...head,
      points: ordered,
      keyPoints: mergeKeyPoints(ways, old, mine, now, ordered),
      speaker: mine?.speaker ?? frame.speaker,
      note: mine?.note ?? frame.note,
    });
  }
  return { items, diagnostics };
}

/** A deleted item comes back only with something new; one that vanished stays only with something of a person's. */
function isKept(
  old: BriefingItem | undefined,
  mine: BriefingItem | undefined,
  now: BriefingItem | undefined,
  lines: number,
): boolean {
  if (old === undefined) return true;
  if (now !== undefined) return mine !== undefined || lines > 0;
  return mine !== undefined && (lines > 0 || mine.note !== old.note || mine.speaker !== old.speaker);
}

/** An item of a person's own, or one whose source is gone and that a person's lines keep. */
function withoutSource(key: string, item: BriefingItem): BriefingItem {
  return {
    ...item,
    id: key,
    kind: 'added',
    ...NO_FACTS,
  };
}

function mergeHead(
  old: BriefingItem | undefined,
  mine: BriefingItem | undefined,
  now: BriefingItem | undefined,
  numberOf: NumberOf,
  diagnostics: Diagnostic[],
): Partial<BriefingItem> {
  if (mine === undefined || now === undefined || old === undefined) return {};
  const head: { -readonly [Key in keyof BriefingItem]?: BriefingItem[Key] } = {};
  for (const property of PROPERTIES) {
    if (mine[property] === old[property]) continue;
    Object.assign(head, { [property]: mine[property] });
    if (now[property] !== old[property])
      diagnostics.push({
        id: 'update-heading',
        severity: 'warning',
        values: { yours: mine[property] ?? '–', fresh: now[property] ?? '–' },
      });
  }
  if (head.title === undefined) return head;
  const marks = mine.titleFootnotes.flatMap(({ number, at }) => {
    const renumbered = numberOf(number);
    return renumbered === null ? [] : [{ number: renumbered, at }];
  });
  return { ...head, titleFootnotes: marks };
}

/** The points of an item in order; the new version's own order where a person changed nothing. */
function mergeLines(
  ways: ThreeWays,
  key: string,
  old: BriefingItem | undefined,
  mine: BriefingItem | undefined,
  now: BriefingItem | undefined,
  here: readonly MergedPoint[],
): readonly Point[] {
  const ordered = PARTS.flatMap((part) => {
    const members = new Map(here.filter((one) => one.part === part).map(({ point }) => [point.id, point]));
    const keysOf = (item: BriefingItem | undefined) =>
      (item?.points ?? []).filter((point) => point.part === part).map((point) => ways.pointKey(point.id));
    const order = mergeOrder(keysOf(old), keysOf(mine), keysOf(now), new Set(members.keys()));
    return order.map((id) => ({ ...members.get(id)!, part }));
  });
  if (now === undefined || now.id !== key) return ordered;
  const asRead = PARTS.flatMap((part) => now.points.filter((point) => point.part === part));
  return JSON.stringify(asRead.map(canonical)) === JSON.stringify(ordered.map(canonical))
    ? now.points
    : ordered;
}

const canonical = (point: Point) => Object.entries(point).sort(([a], [b]) => (a < b ? -1 : 1));

/** Per part the new version's key points, or a person's where that person changed those of the part. */
function mergeKeyPoints(
  ways: ThreeWays,
  old: BriefingItem | undefined,
  mine: BriefingItem | undefined,
  now: BriefingItem | undefined,
  points: readonly Point[],
): readonly KeyPoint[] {
  const of = (item: BriefingItem | undefined, part: string) =>
    (item?.keyPoints ?? []).filter((line) => line.part === part);
  const touched = PARTS.filter((part) => JSON.stringify(of(old, part)) !== JSON.stringify(of(mine, part)));
  if (now !== undefined && (touched.length === 0 || mine === undefined)) return now.keyPoints;
  const shown = new Set(points.map(({ id }) => id));
  return PARTS.flatMap((part) => {
    if (!touched.includes(part) || mine === undefined) return of(now, part);
    return of(mine, part).flatMap((line): KeyPoint[] => {
      const point = ways.pointKey(line.point);
      const wasThere = keyPointsOf(ways.base).some(
        (one) => one.point === line.point && one.text === line.text,
      );
      if (wasThere) {
        const chosen = keyPointsOf(ways.fresh).find((one) => one.point === point);
        return chosen === undefined ? [] : [{ ...chosen, part }];
      }
      if (shown.has(point)) return [{ ...line, point }];
      return [{ ...line, status: 'added' }];
    });
  });
}

function keyPointsOf(briefing: ThreeWays['base']): KeyPoint[] {
  return itemsOf(briefing).flatMap((item) => item.keyPoints);
}
