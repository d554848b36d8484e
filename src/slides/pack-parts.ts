/** The parts of an item over as few slides as hold them: a part begins below the one before where that saves a slide. */
import type { Part } from '../model/briefing.ts';
import type { Fit, Line } from '../model/deck.ts';
import { DETAIL, PART_HEADING } from '../model/slide-metrics.ts';
import { cutLine } from './cut-lines.ts';
import { type Division, dividePages } from './divide-pages.ts';
import { fitOfFew, lineHeight, subheadingHeight } from './plan-lines.ts';

export interface PartLine {
  readonly part: Part;
  readonly line: Line;
}

export interface PartPage {
  readonly lines: readonly PartLine[];
  readonly fit: Fit;
}

/** White space above a part below another, its heading and the space below that, in px. */
const BETWEEN_PARTS = DETAIL.partGap + PART_HEADING.line + DETAIL.bodyGap;

/**
 * What is bad about a page, beside the square of the share of it that is empty: that it goes on with a part from the
 * page before, and that a part that is cut has a single line on it.
 */
const CUT_PART = 0.25;
const SINGLE_LINE = 0.1;

/** Height that the line at `index` adds to a page that begins at `start`, with what stands above it. */
function addedHeight(lines: readonly PartLine[], start: number, index: number, fit: Fit): number {
  const { part, line } = lines[index]!;
  const before = index === start ? null : lines[index - 1]!;
  const isSame = before?.part === part;
  const hasHeading = !isSame || before?.line.subheading !== line.subheading;
  const gap = before === null ? 0 : isSame ? DETAIL.lineGap : BETWEEN_PARTS;
  return gap + (hasHeading ? subheadingHeight(line, fit) : 0) + lineHeight(line, fit);
}

/** Height of a page of lines, headings of parts below the first included. */
function pageHeight(lines: readonly PartLine[], fit: Fit): number {
  return lines.reduce((sum, _, index) => sum + addedHeight(lines, 0, index, fit), 0);
}

/** How bad it is that parts are cut where a page begins and ends. */
function badnessOfCuts(lines: readonly PartLine[], { start, end }: Division): number {
  const isSame = (a: number, b: number) => lines[a]?.part === lines[b]?.part;
  const goesOn = end < lines.length && isSame(end - 1, end);
  const singleAtEnd = goesOn && (end - 1 === start || !isSame(end - 2, end - 1));
  const cameFromBefore = start > 0 && isSame(start - 1, start);
  const singleAtTop = cameFromBefore && (start + 1 === end || !isSame(start, start + 1));
  return (cameFromBefore ? CUT_PART : 0) + (singleAtTop ? SINGLE_LINE : 0) + (singleAtEnd ? SINGLE_LINE : 0);
}

/** The fewest pages at one size; a line higher than a page is cut. */
function pagesAt(lines: readonly PartLine[], fit: Fit, room: number): PartLine[][] {
  const pieces = lines.flatMap(({ part, line }) => {
    const fits = (text: string) => subheadingHeight(line, fit) + lineHeight({ ...line, text }, fit) <= room;
    return cutLine(line, fits).map((piece) => ({ part, line: piece }));
  });
  const added = (start: number, index: number) => addedHeight(pieces, start, index, fit);
  const pages = dividePages(pieces.length, added, room, (page) => badnessOfCuts(pieces, page));
  return pages.map(({ start, end }) => pieces.slice(start, end));
}

/**
 * Divides the lines of an item's parts, in order, over as few slides as hold them, at sentence borders. The smallest type is
 * used where it saves a slide; a slide that has room for it takes a larger one. `room` is below the heading, in px.
 */
export function packParts(lines: readonly PartLine[], room: number): PartPage[] {
  const medium = pagesAt(lines, 'medium', room);
  const small = pagesAt(lines, 'small', room);
  const pages = small.length < medium.length ? small : medium;
  return pages.map((page) => ({
    lines: page,
    fit: fitOfFew(page.length, (fit) => pageHeight(page, fit) <= room) ?? 'small',
  }));
}
