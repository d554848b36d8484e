/** Lines under labels: what an item's text asks of the minister in the room, and all positions in one list. */
import type { Briefing, BriefingItem, Fact } from '../model/briefing.ts';
import type { Fit, ItemHead, Line, LineGroup } from '../model/deck.ts';
import { GROUPS, PLAIN_HEADING_HEIGHT, SMALLEST_TEXT, TITLE_WIDTH } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { cutLine } from './cut-lines.ts';
import type { Draft, Frame } from './draft.ts';
import { keyPointLine, plainLine } from './lines.ts';
import { paginateGroups } from './paginate.ts';
import { lineHeight, roomBelow } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { firstWords, textHeight } from './text-height.ts';

type GroupsDraft = Extract<Draft, { kind: 'groups' }>;

/** Lines that an item's title may take as a label; a longer one ends in `…`. */
const LABEL_LINES = 1;

interface Entry {
  readonly group: LineGroup;
  readonly line: Line;
  /** Whether it is the first of its group, and so carries the label. */
  readonly opens: boolean;
}

interface FittedFrame extends Frame {
  readonly fit: Fit;
}

const labelHeight = ({ label }: LineGroup) =>
  textHeight(label, SMALLEST_TEXT, TITLE_WIDTH, 'bold') + GROUPS.labelGap;

/** Lines of a group as entries; a line too high for a slide is cut. */
function entriesOf(group: LineGroup, fit: Fit, room: number): Entry[] {
  const fits = (line: Line, text: string) => lineHeight({ ...line, text }, fit) + GROUPS.lineGap <= room;
  return group.lines
    .flatMap((line) => cutLine(line, (text) => fits(line, text)))
    .map((line, index) => ({ group, line, opens: index === 0 }));
}

function groupsSlides(groups: readonly LineGroup[], frame: FittedFrame, words: DeckWords): GroupsDraft[] {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return [];
  const { fit, headHeight, ...rest } = frame;
  // Each page may open with the label of a group that goes on.
  const room = roomBelow(headHeight) - Math.max(...filled.map(labelHeight)) + GROUPS.groupGap;
  const entries = filled.flatMap((group) => entriesOf(group, fit, room - GROUPS.groupGap));
  const heightOf = ({ line, opens, group }: Entry) =>
    lineHeight(line, fit) + GROUPS.lineGap + (opens ? labelHeight(group) + GROUPS.groupGap : 0);
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
      sentences: page.flatMap(({ line }) => line.sentences),
      fit,
      groups: onPage.map((group) => ({
        ...group,
        lines: page.filter((entry) => entry.group === group).map(({ line }) => line),
      })),
    };
  });
}

function factLine(fact: Fact, item: BriefingItem): Line {
  const sentence = item.sentences.find(({ id }) => id === fact.sentence);
  return plainLine(fact.text, {
    place: sentence?.source ?? null,
    sentences: sentence && sentence.text === fact.text ? [sentence.id] : [],
  });
}

/** In de zaal, for an item whose text asks something of the minister or answers a promise to parliament. */
export function planRoom(item: BriefingItem, head: ItemHead, words: DeckWords): GroupsDraft[] {
  if (item.asks.length + item.commitments.length === 0) return [];
  const title = runningTitle(item.title);
  const group = (label: string, facts: readonly Fact[]): LineGroup => ({
    label,
    target: null,
    lines: facts.map((fact) => factLine(fact, item)),
  });
  const actors = item.actors.length > 0 ? [plainLine(item.actors.join(', '))] : [];
  const groups = [
    group(words.asks, item.asks),
    group(words.awaitedHere, item.awaited),
    group(words.commitments, item.commitments),
    { label: words.actors, target: null, lines: actors },
  ];
  const frame: FittedFrame = {
    id: `${head.target}-zaal`,
    heading: words.room,
    item: head,
    runningTitle: title,
    headHeight: runningHeadHeight(title),
    fit: 'medium',
  };
  return groupsSlides(groups, frame, words);
}

/** The Dutch position at each item, in its key points: what a reader takes away. */
export function planPositions(
  briefing: Briefing,
  heads: ReadonlyMap<string, ItemHead>,
  words: DeckWords,
): GroupsDraft[] {
  const groups = briefing.sections.flatMap((section) =>
    section.items.map((item): LineGroup => {
      const keyPoints = item.keyPoints.filter(({ part }) => part === 'position');
      const named = [item.number, item.title].filter(Boolean).join(' ');
      return {
        label: firstWords(named, SMALLEST_TEXT.size, TITLE_WIDTH, LABEL_LINES),
        target: heads.get(item.id)!.target,
        lines:
          keyPoints.length === 0
            ? [plainLine(words.missing)]
            : keyPoints.map((keyPoint) => keyPointLine(keyPoint, item)),
      };
    }),
  );
  const frame: FittedFrame = {
    id: 'inzet',
    heading: words.positions,
    item: null,
    runningTitle: null,
    headHeight: PLAIN_HEADING_HEIGHT,
    fit: 'small',
  };
  return groupsSlides(groups, frame, words);
}
