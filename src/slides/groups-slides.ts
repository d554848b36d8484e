/** Lines under labels over slides: whole groups together where that takes no more slides. */
import type { Fit, Line, LineGroup } from '../model/deck.ts';
import { GROUPS, SMALLEST_TEXT, TITLE_WIDTH } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { cutLine } from './cut-lines.ts';
import type { Draft, Frame } from './draft.ts';
import { paginateGroups } from './paginate.ts';
import { lineHeight, roomBelow } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { textHeight } from './text-height.ts';

export type GroupsDraft = Extract<Draft, { kind: 'groups' }>;

/** What the slides of a run of groups repeat, and the size of their lines. */
export interface FittedFrame extends Frame {
  readonly fit: Fit;
}

/** Lines that stay together. */
interface Entry {
  readonly group: LineGroup;
  readonly lines: readonly Line[];
  /** Whether it is the first of its group, and so carries the label. */
  readonly opens: boolean;
}

/** Stands between a label and the words of ours behind it. */
export const LABEL_DOT = ' · ';

const labelHeight = ({ kicker, label, own }: LineGroup) => {
  const whole = [kicker, [label, own].filter(Boolean).join(LABEL_DOT)].filter(Boolean).join(' ');
  return textHeight(whole, SMALLEST_TEXT, TITLE_WIDTH, 'bold') + GROUPS.labelGap;
};

const heightOfLines = (lines: readonly Line[], fit: Fit) =>
  lines.reduce((sum, line) => sum + lineHeight(line, fit) + GROUPS.lineGap, 0);

/** Lines of a group as entries; a line too high for a slide is cut, and an old text stays with the new one. */
function entriesOf(group: LineGroup, fit: Fit, room: number): Entry[] {
  const fits = (line: Line, text: string) => heightOfLines([{ ...line, text }], fit) <= room;
  const entries: Entry[] = [];
  for (const line of group.lines.flatMap((whole) => cutLine(whole, (text) => fits(whole, text)))) {
    const last = entries.at(-1);
    const both = [...(last?.lines ?? []), line];
    if (last?.lines.at(-1)?.change?.kind === 'before' && heightOfLines(both, fit) <= room)
      entries[entries.length - 1] = { ...last, lines: both };
    else entries.push({ group, lines: [line], opens: entries.length === 0 });
  }
  return entries;
}

/** Slides of the groups that have lines; none where none has. */
export function groupsSlides(
  groups: readonly LineGroup[],
  frame: FittedFrame,
  words: DeckWords,
): GroupsDraft[] {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return [];
  const { fit, headHeight, ...rest } = frame;
  // Each page may open with the label of a group that goes on.
  const room = roomBelow(headHeight) - Math.max(...filled.map(labelHeight)) + GROUPS.groupGap;
  const entries = filled.flatMap((group) => entriesOf(group, fit, room - GROUPS.groupGap));
  const heightOf = ({ lines, opens, group }: Entry) =>
    heightOfLines(lines, fit) + (opens ? labelHeight(group) + GROUPS.groupGap : 0);
  const pages = paginateGroups(entries, heightOf, ({ group }) => group, room);
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    const onPage = [...new Set(page.map(({ group }) => group))];
    return {
      kind: 'groups',
      ...rest,
      id: `${rest.id}-${index + 1}`,
      title: titleOfRun(rest.heading, run, words),
      run,
      sentences: page.flatMap(({ lines }) => lines.flatMap((line) => line.sentences)),
      fit,
      groups: onPage.map((group) => ({
        ...group,
        continued: !page.some((entry) => entry.group === group && entry.opens),
        lines: page.filter((entry) => entry.group === group).flatMap(({ lines }) => lines),
      })),
    };
  });
}
