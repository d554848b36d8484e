import { type BriefingItem, PARTS, type Point } from '../model/briefing.ts';
import { NO_FACTS } from '../model/no-facts.ts';
import { applyKeyPoints, applyPoints, isOfReading } from './apply-line-edits.ts';
import { type EditContext, warn } from './edit-context.ts';
import { readHeading } from './headings.ts';
import { readInline } from './inline-text.ts';
import { freshId } from './line-ids.ts';
import type { VisibleItem } from './visible-file.ts';

/** An item as the edited file has it; its sentences and facts are still those of the reading. */
export function applyItem(context: EditContext, visible: VisibleItem): BriefingItem {
  const base = knownItem(context, visible);
  const head = base === null ? addedHead(context, visible) : editedHead(context, base, visible);
  context.used.add(head.id);
  context.lines.set(head.id, visible.line);
  const points = applyPoints(context, base, visible);
  const keyPoints = applyKeyPoints(context, base, visible, points);
  const before = base === null ? undefined : context.before.items.get(base.id);
  return {
    ...head,
    points,
    keyPoints,
    missing:
      base === null ? PARTS.filter((part) => !points.some((point) => point.part === part)) : base.missing,
    speaker: visible.speaker === before?.speaker ? base!.speaker : readInline(visible.speaker).text,
    note: base !== null && visible.note === (before?.note ?? '') ? base.note : visible.note,
  };
}

/** The item of the reading that a heading stands for: by its id, or by its words where the id was lost. */
function knownItem(context: EditContext, visible: VisibleItem): BriefingItem | null {
  const { id } = visible;
  if (id !== null && context.items.has(id)) {
    if (!context.used.has(id)) return context.items.get(id)!;
    warn(context, 'markdown-duplicate-id', visible.line, { id });
  }
  if (id !== null) return null;
  for (const [known, item] of context.items) {
    if (context.present.has(known) || context.used.has(known)) continue;
    if (context.before.items.get(known)?.heading !== visible.heading) continue;
    warn(context, 'markdown-id-restored', visible.line, { id: known });
    return item;
  }
  return null;
}

function addedHead(context: EditContext, visible: VisibleItem): BriefingItem {
  const { number, text: title, marks } = readHeading(visible.heading);
  const own = visible.id !== null && !context.used.has(visible.id) && !isOfReading(context, visible.id);
  return {
    id: own ? visible.id! : freshId('i', title, context.taken),
    number,
    title,
    titleFootnotes: marks,
    source: { file: 0, page: null, line: 1 },
    treatment: visible.treatment === null ? null : readInline(visible.treatment).text,
    kind: 'added',
    ...NO_FACTS,
    points: [],
    keyPoints: [],
    speaker: '',
    note: '',
  };
}

function editedHead(context: EditContext, base: BriefingItem, visible: VisibleItem): BriefingItem {
  const old = context.before.items.get(base.id);
  if (old === undefined) return base;
  if (old.heading === visible.heading && old.treatment === visible.treatment) return base;
  const [was, is] = [readHeading(old.heading, base.number), readHeading(visible.heading, base.number)];
  const [wasDone, isDone] = [old.treatment, visible.treatment].map((text) =>
    text === null ? null : readInline(text).text,
  );
  const head = {
    number: was.number === is.number ? base.number : is.number,
    title: was.text === is.text ? base.title : is.text,
    treatment: wasDone === isDone ? base.treatment : (isDone ?? null),
  };
  const { original: earlier, ...rest } = base;
  const original = earlier ?? { number: base.number, title: base.title, treatment: base.treatment };
  const changed =
    PROPERTIES.some((property) => head[property] !== original[property]) && base.kind !== 'added';
  const sameMarks = JSON.stringify(was.marks) === JSON.stringify(is.marks);
  return {
    ...rest,
    ...head,
    titleFootnotes: sameMarks ? base.titleFootnotes : is.marks,
    ...(changed ? { original } : {}),
  };
}

const PROPERTIES = ['number', 'title', 'treatment'] as const;

/**
 * The parts on which the source is silent, after a person's edits: a part that got a line is no longer silent, and a
 * part whose lines were all moved elsewhere is; a part whose lines were deleted is not, for the source does speak.
 */
export function missingAfter(
  base: BriefingItem,
  points: readonly Point[],
  shown: ReadonlySet<string>,
): BriefingItem['missing'] {
  const inUse = new Set(points.map((point) => point.part));
  const movedAway = (part: Point['part']) => {
    const old = base.points.filter((point) => point.part === part);
    return old.length > 0 && old.every((point) => shown.has(point.id));
  };
  const kept = base.missing.filter(
    (part) => !inUse.has(part) || base.points.some((point) => point.part === part),
  );
  const silent = PARTS.filter((part) => !kept.includes(part) && !inUse.has(part) && movedAway(part));
  return silent.length === 0 && kept.length === base.missing.length
    ? base.missing
    : PARTS.filter((part) => kept.includes(part) || silent.includes(part));
}
