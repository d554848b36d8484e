import { type BriefingItem, type KeyPoint, PARTS, type Part, type Point } from '../model/briefing.ts';
import { type EditContext, warn } from './edit-context.ts';
import { readInline } from './inline-text.ts';
import { freshId, keyPointId, pointOfKeyPoint } from './line-ids.ts';
import type { VisibleItem, VisibleLine } from './visible-file.ts';
import { sameMarkdown, withWords } from './written-text.ts';

/** A second line from one sentence, as when a person cuts a line in two, has the sentence's id and a letter. */
const SPLIT_SUFFIX = /-[b-z]$/;
const SPLIT_LETTERS = 'bcdefghijklmnopqrstuvwxyz';

/** The points of an item as its lines in the edited file have them. */
export function applyPoints(context: EditContext, base: BriefingItem | null, visible: VisibleItem): Point[] {
  const points = visible.points.map((line) => {
    const point = readPoint(context, base, line);
    context.used.add(point.id);
    context.lines.set(point.id, line.line);
    return point;
  });
  const order = new Map(base?.points.map((point, index) => [point.id, { index, part: point.part }]));
  return inOrderOf(points, (point) => order.get(point.id) ?? null);
}

function readPoint(context: EditContext, base: BriefingItem | null, line: VisibleLine): Point {
  const { id, known } = identify(context, base, line);
  const old = known === null ? null : (context.before.points.get(known.id) ?? null);
  if (known === null || old === null) return addedPoint(context, line);
  const { conflict: _conflict, ...rest } = known;
  const sameConflict = JSON.stringify(old.conflict) === JSON.stringify(line.conflict);
  const conflict = sameConflict ? known.conflict : (line.conflict ?? undefined);
  const point: Point = {
    ...rest,
    id,
    part: line.part,
    review: line.review,
    ...(conflict === undefined ? {} : { conflict }),
  };
  const unchanged = id === known.id && sameMarkdown(old.markdown, line.markdown);
  return unchanged ? point : withWords(point, line.markdown, context.sentences);
}

/** The point of the reading that a line stands for, if any, and the id it has from now on. */
function identify(
  context: EditContext,
  base: BriefingItem | null,
  line: VisibleLine,
): { readonly id: string; readonly known: Point | null } {
  const { id } = line;
  const exact = id === null ? undefined : context.points.get(id);
  if (id !== null && exact !== undefined) {
    if (!context.used.has(id)) return { id, known: exact };
    warn(context, 'markdown-duplicate-id', line.line, { id });
    const letter = [...SPLIT_LETTERS].find((candidate) => !context.taken.has(`${id}-${candidate}`));
    context.taken.add(`${id}-${letter}`);
    return { id: `${id}-${letter}`, known: exact };
  }
  const stem = id === null ? undefined : context.points.get(id.replace(SPLIT_SUFFIX, ''));
  if (id !== null && stem !== undefined && !context.used.has(id)) return { id, known: stem };
  const lost = base?.points.find(
    (point) =>
      !context.present.has(point.id) &&
      !context.used.has(point.id) &&
      sameMarkdown(context.before.points.get(point.id)?.markdown ?? '', line.markdown),
  );
  if (lost === undefined) return { id: id ?? '', known: null };
  warn(context, 'markdown-id-restored', line.line, { id: lost.id });
  return { id: lost.id, known: lost };
}

function addedPoint(context: EditContext, line: VisibleLine): Point {
  const blank: Point = {
    id: '',
    part: line.part,
    text: '',
    status: 'added',
    review: line.review,
    sentences: [],
    ...(line.conflict === null ? {} : { conflict: line.conflict }),
  };
  const point = withWords(blank, line.markdown, context.sentences);
  const own = line.id !== null && !context.used.has(line.id) && !isOfReading(context, line.id);
  if (line.id !== null && !own) warn(context, 'markdown-duplicate-id', line.line, { id: line.id });
  return { ...point, id: own ? line.id! : freshId('n', point.text, context.taken) };
}

/** Whether an id belongs to a section, item or point of the reading, so that no added line may have it. */
export function isOfReading(context: EditContext, id: string): boolean {
  return context.sections.has(id) || context.items.has(id) || context.points.has(id);
}

/** The lines of the glance slide as the edited file has them. */
export function applyKeyPoints(
  context: EditContext,
  base: BriefingItem | null,
  visible: VisibleItem,
  points: readonly Point[],
): KeyPoint[] {
  const seen = new Map<string, number>();
  const bases = new Map<KeyPoint, KeyPoint>();
  const keys = visible.keyPoints.map((line) => {
    const id = line.id === null ? null : pointOfKeyPoint(line.id);
    const count = seen.get(id ?? '') ?? 0;
    seen.set(id ?? '', count + 1);
    const known = id === null ? undefined : context.keyPoints.get(id)?.[count];
    const old = id === null ? undefined : context.before.keyPoints.get(keyPointId(id))?.[count];
    const unchanged = known !== undefined && old !== undefined && sameMarkdown(old.markdown, line.markdown);
    const key = unchanged ? { ...known, part: line.part } : writtenKeyPoint(context, line, id, known, points);
    if (known !== undefined) bases.set(key, known);
    context.lines.set(keyPointId(key.point), line.line);
    return key;
  });
  return inOrderOf(keys, (key) => {
    const known = bases.get(key);
    const index = known === undefined ? -1 : (base?.keyPoints.indexOf(known) ?? -1);
    return index < 0 ? null : { index, part: known!.part };
  });
}

function writtenKeyPoint(
  context: EditContext,
  line: VisibleLine,
  id: string | null,
  known: KeyPoint | undefined,
  points: readonly Point[],
): KeyPoint {
  const { text } = readInline(line.markdown);
  const point = id === null ? undefined : (points.find((one) => one.id === id) ?? context.points.get(id));
  if (id !== null && (known !== undefined || point !== undefined)) {
    const whole = point?.text === text;
    return { part: line.part, text, point: id, shortened: !whole, ...(whole ? {} : { status: 'edited' }) };
  }
  return {
    part: line.part,
    text,
    point: id ?? freshId('n', text, context.taken),
    shortened: false,
    status: 'added',
  };
}

/**
 * The reading's own order where the file keeps it, each part by itself; else the file's: part after part.
 * @param placeOf where an entry stood in the reading and in what part; null for what was not there.
 */
function inOrderOf<T extends { readonly part: Part }>(
  entries: readonly T[],
  placeOf: (entry: T) => { readonly index: number; readonly part: Part } | null,
): T[] {
  const places = entries.map((entry) => ({ entry, place: placeOf(entry) }));
  const last = new Map<Part, number>();
  const kept = places.every(({ entry, place }) => {
    if (place === null || place.part !== entry.part || place.index <= (last.get(entry.part) ?? -1))
      return false;
    last.set(entry.part, place.index);
    return true;
  });
  if (kept) return places.sort((a, b) => a.place!.index - b.place!.index).map(({ entry }) => entry);
  return PARTS.flatMap((part) => entries.filter((entry) => entry.part === part));
}
