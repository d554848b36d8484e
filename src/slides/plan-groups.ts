/** Lines under labels: what an item's text asks of the minister in the room, and all positions in one list. */
import type { Briefing, BriefingItem, Fact } from '../model/briefing.ts';
import type { ItemHead, Line, LineGroup } from '../model/deck.ts';
import { PLAIN_HEADING_HEIGHT, SMALLEST_TEXT, TITLE_WIDTH } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { type FittedFrame, type GroupsDraft, groupsSlides } from './groups-slides.ts';
import { itemOnLine } from './item-label.ts';
import { keyPointLine, plainLine } from './lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { textWidth } from './text-height.ts';

/** Most lines of what to do in the room that are set large, where one slide holds them. */
const FEW_LINES = 4;

/** A group whose label is words of ours. */
const UNNAMED = { kicker: null, continued: false, own: null, target: null } as const;

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
    ...UNNAMED,
    label,
    lines: facts.map((fact) => factLine(fact, item)),
  });
  const actors = item.actors.length > 0 ? [plainLine(item.actors.join(', '))] : [];
  const groups = [
    group(words.asks, item.asks),
    group(words.awaitedHere, item.awaited),
    group(words.commitments, item.commitments),
    { ...UNNAMED, label: words.actors, lines: actors },
  ];
  const frame: FittedFrame = {
    id: `${head.target}-zaal`,
    heading: words.room,
    item: head,
    runningTitle: title,
    headHeight: runningHeadHeight(title),
    fit: 'medium',
  };
  const large = groupsSlides(groups, { ...frame, fit: 'large' }, words);
  const isFew = groups.reduce((sum, { lines }) => sum + lines.length, 0) <= FEW_LINES;
  return isFew && large.length === 1 ? large : groupsSlides(groups, frame, words);
}

/** The Dutch position at each item, in its key points: what a reader takes away. */
export function planPositions(
  briefing: Briefing,
  heads: ReadonlyMap<string, ItemHead>,
  words: DeckWords,
): GroupsDraft[] {
  const continued = textWidth(` (${words.continued})`, SMALLEST_TEXT.size);
  const groups = briefing.sections.flatMap((section) =>
    section.items.map((item): LineGroup => {
      const keyPoints = item.keyPoints.filter(({ part }) => part === 'position');
      const head = heads.get(item.id)!;
      const { kicker, title } = itemOnLine(head, heads, TITLE_WIDTH - continued);
      return {
        kicker,
        label: title,
        continued: false,
        own: null,
        target: head.target,
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
