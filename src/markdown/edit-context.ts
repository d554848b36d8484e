import type {
  Briefing,
  BriefingItem,
  BriefingSection,
  BriefingSentence,
  KeyPoint,
  Point,
} from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { idsOf } from './line-ids.ts';
import type { VisibleFile, VisibleItem, VisibleLine, VisibleSection } from './visible-file.ts';

/** What applying a person's edits goes by: the reading, how it looked in the file, and what was seen so far. */
export interface EditContext {
  readonly reading: Briefing;
  readonly sections: ReadonlyMap<string, BriefingSection>;
  readonly items: ReadonlyMap<string, BriefingItem>;
  readonly points: ReadonlyMap<string, Point>;
  readonly keyPoints: ReadonlyMap<string, readonly KeyPoint[]>;
  readonly sentences: ReadonlyMap<string, BriefingSentence>;
  /** How the reading stood in the file, by id. */
  readonly before: {
    readonly sections: ReadonlyMap<string, VisibleSection>;
    readonly items: ReadonlyMap<string, VisibleItem>;
    readonly points: ReadonlyMap<string, VisibleLine>;
    readonly keyPoints: ReadonlyMap<string, readonly VisibleLine[]>;
  };
  /** All ids of the reading and those that stand in the edited file. */
  readonly taken: Set<string>;
  /** Ids that stand in the edited file. */
  readonly present: ReadonlySet<string>;
  /** Ids that a section, item or point of the result already has. */
  readonly used: Set<string>;
  /** Line in the edited file of each section, item, point and key point, by the id it has there. */
  readonly lines: Map<string, number>;
  readonly diagnostics: Diagnostic[];
}

export function editContext(reading: Briefing, before: VisibleFile, after: VisibleFile): EditContext {
  const items = reading.sections.flatMap((section) => section.items);
  const seen = before.sections.flatMap((section) => section.items);
  const present = new Set(idsIn(after));
  return {
    reading,
    sections: byId(reading.sections),
    items: byId(items),
    points: byId(items.flatMap((item) => item.points)),
    keyPoints: grouped(
      items.flatMap((item) => item.keyPoints),
      (key) => key.point,
    ),
    sentences: byId(items.flatMap((item) => item.sentences)),
    before: {
      sections: byId(before.sections),
      items: byId(seen),
      points: byId(seen.flatMap((item) => item.points)),
      keyPoints: grouped(
        seen.flatMap((item) => item.keyPoints),
        (line) => line.id ?? '',
      ),
    },
    taken: new Set([...idsOf(reading), ...present]),
    present,
    used: new Set(),
    lines: new Map(),
    diagnostics: [],
  };
}

function byId<T extends { readonly id: string | null }>(all: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const one of all) if (one.id !== null && !map.has(one.id)) map.set(one.id, one);
  return map;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function* idsIn(file: VisibleFile): Generator<string> {
  for (const section of file.sections) {
    if (section.id !== null) yield section.id;
    for (const item of section.items) {
      if (item.id !== null) yield item.id;
      for (const { id } of [...item.points, ...item.keyPoints]) if (id !== null) yield id;
    }
  }
}

/** Notes something about a line for the person who edited it. */
export function warn(
  context: EditContext,
  id: string,
  line: number,
  values: Diagnostic['values'] = {},
): void {
  context.diagnostics.push({ id, severity: 'warning', values, place: { line } });
}
