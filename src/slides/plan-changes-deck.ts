/** What changed between two versions → a deck of its own: a summary, then the changes of each item in full. */
import type { Briefing } from '../model/briefing.ts';
import type { ChangeGroup, Changes } from '../model/changes.ts';
import type { Deck, DeckSettings, ItemHead, Line, LineGroup } from '../model/deck.ts';
import type { Staged } from '../model/diagnostic.ts';
import { PART_HEADING, PLAIN_HEADING_HEIGHT, TITLE_WIDTH } from '../model/slide-metrics.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import { type FittedFrame, type GroupsDraft, groupsSlides } from './groups-slides.ts';
import { elementId, itemHeads } from './item-heads.ts';
import { itemKicker } from './item-label.ts';
import { plainLine } from './lines.ts';
import { CHANGES_ID, ownWords, planChanges } from './plan-changes.ts';
import { listSlides } from './plan-closing.ts';
import { DECK_LEVEL, DIVISION_LEVEL, deckKey, placeDrafts } from './plan-deck.ts';
import { sourceTexts } from './plan-source.ts';
import { planTitle } from './plan-title.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { footerOf } from './slide-foot.ts';
import { countLines, firstWords } from './text-height.ts';

/** Lines that an item's title may take as a heading; a longer one ends in `…`. */
const HEADING_LINES = 2;

const COUNTED = ['added', 'dropped', 'reworded', 'moved'] as const;

/** The changes of one item, or of what is no item. */
interface Chapter {
  /** Null where it is no item. */
  readonly head: ItemHead | null;
  readonly id: string;
  readonly heading: string;
  readonly groups: readonly ChangeGroup[];
}

/** Plans the deck; `changes` are those from an older version to `briefing`, with the texts of new items. */
export function planChangesDeck(changes: Changes, briefing: Briefing, settings: DeckSettings): Staged<Deck> {
  const words = deckStrings[settings.language];
  const name = briefing.meeting.title ?? briefing.meeting.council ?? words.agenda;
  const title = fill(words.changesOf, { title: name });
  const cover = planTitle({ ...briefing, meeting: { ...briefing.meeting, title } }, settings, words);
  const chapters = chaptersOf(changes, briefing, settings, words);
  const summary =
    chapters.length === 0 ? planChanges(changes, [], new Map(), words) : summaryOf(changes, chapters, words);
  const days = daysInWords(briefing.meeting.dates, settings.language);
  const value: Deck = {
    title: [title, days].filter(Boolean).join(', '),
    footer: footerOf(briefing, settings),
    slides: [
      ...placeDrafts([cover], 'titel', DECK_LEVEL),
      ...placeDrafts(summary, CHANGES_ID, DIVISION_LEVEL),
      ...chapters.flatMap((chapter) =>
        placeDrafts(chapterSlides(chapter, words), chapter.id, DIVISION_LEVEL),
      ),
    ],
    items: chapters.flatMap(({ head }) => head ?? []),
    source: sourceTexts(briefing, words),
    key: deckKey(briefing),
  };
  return { value, diagnostics: [] };
}

/** What belongs to one item together; its head leads to the first of its slides. */
function chaptersOf(
  { groups }: Changes,
  briefing: Briefing,
  settings: DeckSettings,
  words: DeckWords,
): Chapter[] {
  const heads = itemHeads(briefing, settings, words);
  const chapters: { key: string; groups: ChangeGroup[] }[] = [];
  for (const group of groups) {
    const key = JSON.stringify(
      isOfItem(group) ? [group.subject, group.item, group.title] : group.subject === 'footnotes',
    );
    const last = chapters.at(-1);
    if (last?.key === key) last.groups.push(group);
    else chapters.push({ key, groups: [group] });
  }
  return chapters.map(({ groups: inside }, index) => {
    const [first] = inside as [ChangeGroup];
    const id = elementId('wijziging', `${index + 1}`);
    if (!isOfItem(first)) {
      const heading = first.subject === 'footnotes' ? words['subject-footnotes'] : words.changesGeneral;
      return { head: null, id, heading, groups: inside };
    }
    const known = first.item === null ? undefined : heads.get(first.item);
    const head = { ...(known ?? droppedHead(first, id, words)), target: `${id}-1`, ordinal: index + 1 };
    return { head, id, heading: head.title, groups: inside };
  });
}

function isOfItem({ subject }: ChangeGroup): boolean {
  return subject === 'item' || subject === 'droppedItem';
}

function droppedHead(
  { number, title }: ChangeGroup,
  id: string,
  words: DeckWords,
): Omit<ItemHead, 'target' | 'ordinal'> {
  const change = words['subject-droppedItem'];
  return { id, number, title, titleMarks: [], treatment: null, speaker: null, section: null, change };
}

/** All chapters with how many texts came, went and changed in each. */
function summaryOf({ since }: Changes, chapters: readonly Chapter[], words: DeckWords) {
  const heads = new Map(chapters.flatMap(({ head }) => (head ? [[head.id, head] as const] : [])));
  const entries = chapters.map(({ head, id, heading, groups }) => ({
    kicker: head && itemKicker(head, heads),
    label: heading,
    target: `${id}-1`,
    line: plainLine(countsOf(groups, words)),
  }));
  return listSlides(CHANGES_ID, fill(words.changedSince, { since }), words.changesIntro, entries, words);
}

/** What changed of the heading, and how many texts did what. */
function countsOf(groups: readonly ChangeGroup[], words: DeckWords): string {
  const isHeading = (group: ChangeGroup) => isOfItem(group) && group.part === null;
  const head = groups.filter(isHeading).flatMap(({ changes }) => changes.flat());
  const texts = groups.filter((group) => !isHeading(group)).flatMap(({ changes }) => changes.flat());
  const told = head.filter(({ kind }) => kind !== 'before').map(({ kind }) => words[`change-${kind}`]);
  const counted = COUNTED.flatMap((kind) => {
    const count = texts.filter((text) => text.kind === kind).length;
    return count === 0 ? [] : [fill(words[`count-${kind}`], { count })];
  });
  return [...told, ...counted].join(' · ');
}

function chapterSlides({ head, id, heading, groups }: Chapter, words: DeckWords): GroupsDraft[] {
  const shown = firstWords(heading, PART_HEADING.size, TITLE_WIDTH, HEADING_LINES);
  const more = (countLines(shown, PART_HEADING.size, TITLE_WIDTH, 'bold') - 1) * PART_HEADING.line;
  const above = head && runningTitle([head.section, head.change].filter(Boolean).join(' · ') || words.item);
  const frame: FittedFrame = {
    id,
    heading: shown,
    item: head,
    runningTitle: above,
    headHeight: above === null ? PLAIN_HEADING_HEIGHT : runningHeadHeight(above) + more,
    fit: 'small',
  };
  return groupsSlides(
    groups.map((group) => linesOf(group, words)),
    frame,
    words,
  );
}

function linesOf(group: ChangeGroup, words: DeckWords): LineGroup {
  const lines = group.changes
    .flat()
    .map(
      ({ kind, words: ranges, partBefore, text, place }): Line =>
        plainLine(text, { place, change: { kind, words: ranges, partBefore, target: null } }),
    );
  const label = group.subject === 'intro' ? group.title : '';
  return { kicker: null, label, continued: false, own: ownWords(group, words), target: null, lines };
}
