/** The axis of a timeline as numbers for its template, which draws it as SVG. */
import type { TimelineMark, TimelineSlide } from '../model/deck.ts';
import { CONTENT_WIDTH, TIMELINE } from '../model/slide-metrics.ts';

/** Height of the row of numbered discs, of the line of time, and of the words along it, in px from the top. */
const DISC = { y: 24, radius: 19 } as const;
const LINE_Y = 78;
const TICK_LABEL_Y = 112;
/** Least distance between the middles of two discs. */
const SPACING = 44;

export interface DrawnMark {
  readonly number: number;
  /** Middle of the disc, and the ends of the period on the line. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Moves discs apart that would overlap, to the right first and back from the end where there is no more room. */
function spread(wanted: readonly number[]): number[] {
  const places = [...wanted];
  for (let index = 1; index < places.length; index += 1)
    places[index] = Math.max(places[index]!, places[index - 1]! + SPACING);
  let limit = CONTENT_WIDTH - DISC.radius - 2;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index]!, limit);
    limit = places[index]! - SPACING;
  }
  return places;
}

function drawMarks(marks: readonly TimelineMark[]): DrawnMark[] {
  const middles = marks.map(({ start, end }) => ((start + end) / 2) * CONTENT_WIDTH);
  const discs = spread(middles);
  return marks.map(({ number, start, end }, index) => ({
    number,
    x: round(discs[index]!),
    middle: round(middles[index]!),
    from: round(start * CONTENT_WIDTH),
    to: round(Math.max(end * CONTENT_WIDTH, start * CONTENT_WIDTH + 6)),
  }));
}

export function timelineDrawing(slide: TimelineSlide) {
  const { meeting } = slide;
  return {
    width: CONTENT_WIDTH,
    height: TIMELINE.axis,
    discY: DISC.y,
    discRadius: DISC.radius,
    discBottom: DISC.y + DISC.radius,
    lineY: LINE_Y,
    labelY: TICK_LABEL_Y,
    marks: drawMarks(slide.marks),
    ticks: slide.ticks.map(({ at, label }) => ({ x: round(at * CONTENT_WIDTH), label })),
    meeting: meeting && {
      x: round(meeting.start * CONTENT_WIDTH),
      width: round(Math.max((meeting.end - meeting.start) * CONTENT_WIDTH, 10)),
    },
  };
}
