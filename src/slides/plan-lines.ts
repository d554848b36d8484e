/** Running text over slides: which lines go together, and at which size. */
import type { Fit, Line } from '../model/deck.ts';
import {
  DETAIL,
  LINE_WIDTH,
  MARGIN,
  PLACE_LINE,
  SLIDE,
  TEXT_SIZES,
  TITLE_WIDTH,
} from '../model/slide-metrics.ts';
import { cutLine } from './cut-lines.ts';
import { measuredText } from './lines.ts';
import { paginate } from './paginate.ts';
import { textHeight } from './text-height.ts';

export interface LinePage {
  readonly lines: readonly Line[];
  readonly fit: Fit;
}

/** Most lines that are set large: a page of a few large lines is read, one of many is a wall. */
const LARGE_LINES = 3;

/** Remarks that stand beside a line: its place, that it is edited, changed, uncertain or cut. */
function remarkCount(line: Line): number {
  const said = [
    line.place !== null,
    line.status !== 'source',
    line.review,
    line.cut !== 'none',
    line.change !== null,
    line.change?.partBefore,
  ];
  return said.filter(Boolean).length;
}

/** Height of a line of running text with the remarks beside it, in px. */
export function lineHeight(line: Line, fit: Fit): number {
  return Math.max(
    textHeight(measuredText(line), TEXT_SIZES[fit], LINE_WIDTH),
    remarkCount(line) * PLACE_LINE,
  );
}

/** Height of the heading of the part of an item that a line stands in, with the space below it. */
export function subheadingHeight({ subheading }: Line, fit: Fit): number {
  if (subheading === null) return 0;
  return textHeight(subheading, TEXT_SIZES[fit], TITLE_WIDTH, 'bold') + DETAIL.subheadingGap;
}

/** Whether the line at an index stands under another heading than the one before it. */
const opensPart = (lines: readonly Line[], index: number): boolean =>
  lines[index]!.subheading !== (lines[index - 1]?.subheading ?? null);

/** Height of the line at an index, with the heading that it opens. */
function heightAt(lines: readonly Line[], index: number, fit: Fit): number {
  const line = lines[index]!;
  return lineHeight(line, fit) + (opensPart(lines, index) ? subheadingHeight(line, fit) : 0);
}

/** Height that lines take together, headings and gaps between them included. */
export function linesHeight(lines: readonly Line[], fit: Fit): number {
  const heights = lines.reduce((sum, _, index) => sum + heightAt(lines, index, fit), 0);
  return heights + DETAIL.lineGap * Math.max(0, lines.length - 1);
}

/** Room for lines below a head of `headHeight` px. */
export function roomBelow(headHeight: number): number {
  return SLIDE.height - MARGIN.top - MARGIN.bottom - headHeight;
}

/** The size at which lines fit: large for a few, else medium; null where neither fits. */
export function fitOfFew(count: number, fits: (fit: Fit) => boolean): Fit | null {
  if (count <= LARGE_LINES && fits('large')) return 'large';
  return fits('medium') ? 'medium' : null;
}

/** Lines at one size over as few slides as hold them; a sentence higher than a slide is cut. */
function pagesAt(lines: readonly Line[], fit: Fit, whole: number): LinePage[] {
  // Each slide may open with the heading of a part that goes on.
  const room = whole - Math.max(0, ...lines.map((line) => subheadingHeight(line, fit)));
  const fits = (text: string, line: Line) => lineHeight({ ...line, text }, fit) <= room;
  const pieces = lines.flatMap((line) => cutLine(line, (text) => fits(text, line)));
  const entries = pieces.map((line, index) => ({ line, height: heightAt(pieces, index, fit) }));
  const pages = paginate(entries, ({ height }) => height, DETAIL.lineGap, room);
  return pages.map((page) => ({ lines: page.map(({ line }) => line), fit }));
}

/**
 * Divides lines over as few slides as hold them, at sentence borders. The smallest type is used only where it saves a
 * slide or keeps a sentence whole. `headHeight` is what stands above the lines, in px from the top margin.
 */
export function planLines(lines: readonly Line[], headHeight: number): LinePage[] {
  if (lines.length === 0) return [];
  const room = roomBelow(headHeight);
  if (fitOfFew(lines.length, (fit) => linesHeight(lines, fit) <= room) === 'large')
    return [{ lines, fit: 'large' }];
  const medium = pagesAt(lines, 'medium', room);
  const small = pagesAt(lines, 'small', room);
  return small.length < medium.length ? small : medium;
}
