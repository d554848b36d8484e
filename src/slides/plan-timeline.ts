/** Timelines: the dates that an item's text names, with the sentences that name them; and those of the whole agenda. */
import type { Briefing, BriefingItem, ItemDate } from '../model/briefing.ts';
import type { DeckSettings, ItemHead, TimelineEntry } from '../model/deck.ts';
import {
  CONTENT_WIDTH,
  PLACE_WIDTH,
  PLAIN_HEADING_HEIGHT,
  SMALLEST_TEXT,
  TIMELINE,
} from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { cutLine } from './cut-lines.ts';
import type { Draft, Frame } from './draft.ts';
import { itemKicker } from './item-label.ts';
import { plainLine } from './lines.ts';
import { paginate } from './paginate.ts';
import { roomBelow } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { firstWords, textHeight } from './text-height.ts';
import { axisFor, type Period, periodOf } from './time-axis.ts';

/** Fewer dates than this make no line. */
const FEWEST = 2;

const TEXT_WIDTH = CONTENT_WIDTH - TIMELINE.number - TIMELINE.date - TIMELINE.columnGap - PLACE_WIDTH;

interface Dated {
  readonly period: Period;
  readonly text: string;
  /** The year, where the text leaves it out. */
  readonly year: string | null;
  readonly item: BriefingItem;
  readonly sentence: string;
}

type TimelineDraft = Extract<Draft, { kind: 'timeline' }>;

/** The dates of an item; those that one expression names ("26-27 juni") make one period. */
function datesOf(item: BriefingItem): Dated[] {
  const found = new Map<string, Dated>();
  for (const { date, text, sentence } of item.dates satisfies readonly ItemDate[]) {
    const period = periodOf(date);
    if (!period) continue;
    const key = `${sentence} ${text}`;
    const same = found.get(key)?.period;
    const from = Math.min(period.from, same?.from ?? period.from);
    const to = Math.max(period.to, same?.to ?? period.to);
    const year = date.slice(0, 4);
    found.set(key, { period: { from, to }, text, year: text.includes(year) ? null : year, item, sentence });
  }
  return [...found.values()];
}

/** The timeline of an item shows the sentences; that of the whole agenda, with `heads`, the items. */
function entriesOf(dates: readonly Dated[], heads: ReadonlyMap<string, ItemHead> | null): TimelineEntry[] {
  return dates.map(({ text, year, item, sentence: id }, index) => {
    const sentence = item.sentences.find((candidate) => candidate.id === id);
    const place = sentence?.source ?? null;
    const line = heads
      ? plainLine('', { place })
      : plainLine(sentence?.text ?? '', { place, sentences: [id] });
    const head = heads?.get(item.id);
    return {
      number: index + 1,
      date: text,
      year,
      line,
      item: heads && head ? namedItem(head, heads) : null,
    };
  });
}

function namedItem(head: ItemHead, heads: ReadonlyMap<string, ItemHead>): TimelineEntry['item'] {
  const width = TEXT_WIDTH + PLACE_WIDTH - TIMELINE.place - TIMELINE.kicker;
  const title = firstWords(head.title, SMALLEST_TEXT.size, width, TIMELINE.titleLines);
  return { target: head.target, kicker: itemKicker(head, heads), title };
}

function entryHeight({ date, year, line, item }: TimelineEntry): number {
  const kicker = textHeight(item?.kicker ?? '', SMALLEST_TEXT, TIMELINE.kicker);
  const title = item ? Math.max(SMALLEST_TEXT.line, kicker) : 0;
  const whole = [date, year].filter(Boolean).join(' ');
  const text = textHeight(line.text, SMALLEST_TEXT, TEXT_WIDTH);
  return Math.max(textHeight(whole, SMALLEST_TEXT, TIMELINE.date, 'bold'), title + text);
}

function timelineSlides(
  dates: readonly Dated[],
  heads: ReadonlyMap<string, ItemHead> | null,
  frame: Frame,
  meetingDays: readonly string[],
  settings: DeckSettings,
  words: DeckWords,
): TimelineDraft[] {
  if (dates.length < FEWEST) return [];
  const sorted = [...dates].sort((a, b) => a.period.from - b.period.from || a.period.to - b.period.to);
  const meeting = meetingDays.map(periodOf).filter((period) => period !== null);
  const room = roomBelow(frame.headHeight + TIMELINE.axis);
  const fits = (entry: TimelineEntry, text: string) =>
    entryHeight({ ...entry, line: { ...entry.line, text } }) <= room;
  const entries = entriesOf(sorted, heads).flatMap((entry) =>
    cutLine(entry.line, (text) => fits(entry, text)).map((line) => ({ ...entry, line })),
  );
  const pages = paginate(entries, entryHeight, TIMELINE.gap, room);
  return pages.map((page, index): TimelineDraft => {
    const run = runOf(index, pages.length);
    const { id, heading, item, runningTitle: repeated } = frame;
    const numbers = [...new Set(page.map((entry) => entry.number))];
    const shown = numbers.map((number) => ({ number, period: sorted[number - 1]!.period }));
    // An axis of its own for each slide: dates of years apart would leave no room for those of one month.
    const axis = axisFor([...shown.map(({ period }) => period), ...meeting], settings.language);
    const placed = ({ from, to }: Period) => ({ start: axis.placeOf(from), end: axis.placeOf(to) });
    const marks = shown.map(({ number, period }) => ({ number, ...placed(period) }));
    return {
      kind: 'timeline',
      id: `${id}-${index + 1}`,
      title: titleOfRun(heading, run, words),
      run,
      sentences: page.flatMap((entry) => entry.line.sentences),
      item,
      runningTitle: repeated,
      heading,
      entries: page,
      marks,
      ticks: axis.ticks,
      meeting:
        meeting.length === 0 ? null : { start: placed(meeting[0]!).start, end: placed(meeting.at(-1)!).end },
    };
  });
}

/** The timeline of an item that names two dates or more. */
export function planItemTimeline(
  item: BriefingItem,
  head: ItemHead,
  briefing: Briefing,
  settings: DeckSettings,
  words: DeckWords,
): TimelineDraft[] {
  const title = runningTitle(item.title);
  const frame: Frame = {
    id: `${head.target}-tijdlijn`,
    heading: words.timeline,
    item: head,
    runningTitle: title,
    headHeight: runningHeadHeight(title),
  };
  return timelineSlides(datesOf(item), null, frame, briefing.meeting.dates, settings, words);
}

/** The timeline of the whole agenda, where its items together name two dates or more. */
export function planTimeline(
  briefing: Briefing,
  heads: ReadonlyMap<string, ItemHead>,
  settings: DeckSettings,
  words: DeckWords,
): TimelineDraft[] {
  const dates = briefing.sections.flatMap((section) => section.items.flatMap(datesOf));
  const frame: Frame = {
    id: 'tijdlijn',
    heading: words.timelineWhole,
    item: null,
    runningTitle: null,
    headHeight: PLAIN_HEADING_HEIGHT,
  };
  return timelineSlides(dates, heads, frame, briefing.meeting.dates, settings, words);
}
