/** The axis of a timeline as numbers for its template, which draws it as SVG. */
import type { TimelineMark, TimelineSlide } from '../model/deck.ts';
import { CONTENT_WIDTH, TIMELINE } from '../model/slide-metrics.ts';

/** Height of the row of numbered discs, of the line of time, and of the words along it, in px from the top. */
const DISC = { y: 24, radius: 19 } as const;
const LINE_Y = 78;
const TICK_LABEL_Y = 112;
const PERIOD_HEIGHT = 12;
/** Least distance between the middles of two discs. */
const SPACING = 44;

export interface DrawnMark {
  readonly number: number;
  /** Middle of the disc, and the period on the line. */
  readonly x: number;
  readonly from: number;
  readonly width: number;
  readonly middle: number;
}

/** Width in which a single day is drawn. */
const SHORTEST = 8;
/** Width in which a meeting of a single day is drawn. */
const SHORTEST_MEETING = 10;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Moves discs apart that would overlap, as little as can be: those that are too near each other form a row around the
 * middle of where they belong (regression that keeps the order, by pooling neighbours; Barlow et al., 1972).
 */
function spread(wanted: readonly number[]): number[] {
  const rows: { readonly sum: number; readonly count: number }[] = [];
  const mean = ({ sum, count }: (typeof rows)[number]) => sum / count;
  for (const [index, place] of wanted.entries()) {
    let row = { sum: place - index * SPACING, count: 1 };
    for (let before = rows.at(-1); before && mean(before) > mean(row); before = rows.at(-1)) {
      rows.pop();
      row = { sum: before.sum + row.sum, count: before.count + row.count };
    }
    rows.push(row);
  }
  const lowest = DISC.radius;
  const highest = CONTENT_WIDTH - DISC.radius - (wanted.length - 1) * SPACING;
  const within = (place: number) => Math.max(lowest, Math.min(place, highest));
  return rows
    .flatMap((row) => Array.from({ length: row.count }, () => within(mean(row))))
    .map((place, index) => place + index * SPACING);
}

function drawMarks(marks: readonly TimelineMark[]): DrawnMark[] {
  const middles = marks.map(({ start, end }) => ((start + end) / 2) * CONTENT_WIDTH);
  // By their middles, which need not be the order of their beginnings: a year and a month in it.
  const order = middles.map((_, index) => index).sort((a, b) => middles[a]! - middles[b]!);
  const places = spread(order.map((index) => middles[index]!));
  return marks.map(({ number, start, end }, index) => ({
    number,
    x: round(places[order.indexOf(index)]!),
    middle: round(middles[index]!),
    from: round(start * CONTENT_WIDTH),
    width: round(Math.max((end - start) * CONTENT_WIDTH, SHORTEST)),
  }));
}

export function timelineDrawing(slide: TimelineSlide) {
  const { meeting } = slide;
  const marks = drawMarks(slide.marks);
  const days = meeting && {
    x: round(meeting.start * CONTENT_WIDTH),
    width: round(Math.max((meeting.end - meeting.start) * CONTENT_WIDTH, SHORTEST_MEETING)),
  };
  // The longest first, so that a month in a year lies over it, and the meeting over all that would hide it.
  const periods = [...marks].sort((a, b) => b.width - a.width).map(({ from, width }) => ({ from, width }));
  const hides = ({ from, width }: (typeof periods)[number]) =>
    days !== null && width > days.width && from <= days.x && from + width >= days.x + days.width;
  return {
    width: CONTENT_WIDTH,
    height: TIMELINE.axis,
    discY: DISC.y,
    discRadius: DISC.radius,
    discBottom: DISC.y + DISC.radius,
    lineY: LINE_Y,
    labelY: TICK_LABEL_Y,
    marks,
    behind: periods.filter(hides),
    periods: periods.filter((period) => !hides(period)),
    periodY: LINE_Y - PERIOD_HEIGHT / 2,
    periodHeight: PERIOD_HEIGHT,
    ticks: slide.ticks.map(({ at, label }) => ({ x: round(at * CONTENT_WIDTH), label })),
    meeting: days,
  };
}
