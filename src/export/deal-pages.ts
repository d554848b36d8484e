/** Which slices of the flow, and which footnotes, stand on which page. Lengths in CSS px. */

/** A piece of the flow that stays whole: a line, or a block. */
export interface Slice {
  /** Id of its element; empty where it has none. */
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** Top of the outermost box that begins with it: where a page begins that begins with this slice. */
  readonly start: number;
  /** Number of the line in its block, from 0, and of all its lines; 0 of 1 for a whole block. */
  readonly line: number;
  readonly lines: number;
  /** A heading: what follows stands on the same page. */
  readonly keepsNext: boolean;
  readonly startsPage: boolean;
  /** Begins a page too, unless it fits, up to the next that begins one, on what is left of the page before it. */
  readonly startsUnlessFits: boolean;
  /** How much shorter it can be made: a picture that can be smaller; 0 for all else. */
  readonly gives: number;
  /** Height of the head that a table repeats above this row on a new page; 0 for the head itself and what is no row. */
  readonly tableHead: number;
  /** Ids of the footnotes that it is the first to refer to. */
  readonly notes: readonly string[];
}

export interface Flow {
  readonly pageHeight: number;
  /** Height of the rule above a page's notes. */
  readonly ruleHeight: number;
  readonly noteHeights: Readonly<Record<string, number>>;
  readonly slices: readonly Slice[];
}

export interface DealtPage {
  /** First slice, and the first that is on the next page. */
  readonly first: number;
  readonly next: number;
  /** Height that the slices take. */
  readonly used: number;
  readonly notes: readonly string[];
}

export interface DealtPages {
  readonly pages: readonly DealtPage[];
  /** Notes for which there was no room on any page. */
  readonly left: readonly string[];
}

/** Fewest lines of a paragraph on either side of a page's end. */
const FEWEST_LINES = 2;

/** Fewer lines than this, alone on the last page before one that begins anew, take their paragraph along. */
const FEWEST_ON_LAST = 4;
/** Most lines that they take along, which leave the foot of the page before white. */
const MOST_ALONG = 8;

/** Rounding of lengths that may add up on one page. */
const SLACK = 2;

/**
 * Fills page after page. A note stands on the page of its mark; only when a line's notes alone are more than the page
 * holds do the last of them go to the next page's foot.
 */
export function dealPages({ pageHeight, ruleHeight, noteHeights, slices }: Flow): DealtPages {
  const room = pageHeight - SLACK;
  const footHeight = (notes: readonly string[]): number =>
    notes.length === 0 ? 0 : ruleHeight + notes.reduce((sum, id) => sum + noteHeights[id]!, 0);

  const pages: DealtPage[] = [];
  let waiting: readonly string[] = [];
  for (let first = 0; first < slices.length; first = pages.at(-1)!.next) {
    const start = slices[first]!;
    const used = (end: number) => start.tableHead + slices[end - 1]!.bottom - start.start;
    let next = first + 1;
    let notes = [...waiting, ...start.notes];
    for (let slice = slices[next]; slice !== undefined && !slice.startsPage; slice = slices[next]) {
      // Where it should begin a page, all that would stand on that is looked at.
      const end = slice.startsUnlessFits ? endOfRun(slices, next) : next + 1;
      const more = [...notes, ...slices.slice(next, end).flatMap((each) => each.notes)];
      if (used(end) + footHeight(more) > room) break;
      notes = more;
      next = end;
    }
    const isFull = next < slices.length && !slices[next]!.startsPage && !slices[next]!.startsUnlessFits;
    if (isFull) next = withParagraph(slices, first, pageEnd(slices, first, next));
    const all = [...waiting, ...slices.slice(first, next).flatMap((slice) => slice.notes)];
    let kept = all.length;
    while (kept > 0 && used(next) + footHeight(all.slice(0, kept)) > room) kept--;
    pages.push({ first, next, used: used(next), notes: all.slice(0, kept) });
    waiting = all.slice(kept);
  }
  return { pages, left: waiting };
}

/** Where what begins at slice `from` ends: at the next that begins a page. */
function endOfRun(slices: readonly Slice[], from: number): number {
  const ends = slices.findIndex(
    (slice, index) => index > from && (slice.startsPage || slice.startsUnlessFits),
  );
  return ends < 0 ? slices.length : ends;
}

/** The last good end of the page that begins at `first`, when slice `full` no longer fits on it. */
function pageEnd(slices: readonly Slice[], first: number, full: number): number {
  for (let end = full; end > first; end--) {
    const { line, lines } = slices[end]!;
    const isTorn = line > 0 && (line < FEWEST_LINES || lines - line < FEWEST_LINES);
    if (!isTorn && !slices[end - 1]!.keepsNext) return end;
  }
  return full;
}

/** The end of the page, or an earlier one where the page after it would hold nothing but a few last lines. */
function withParagraph(slices: readonly Slice[], first: number, end: number): number {
  const { line } = slices[end]!;
  if (line === 0 || line > MOST_ALONG) return end;
  const left = slices.slice(end, end + FEWEST_ON_LAST);
  const goesOn = !left.some(({ startsPage }, index) => index > 0 && startsPage);
  if (left.length === FEWEST_ON_LAST && goesOn) return end;
  const start = pageEnd(slices, first, Math.max(end - line, first));
  return start > first ? start : end;
}

/** The page, counted from 1, on which each element with an id begins. */
export function pageNumbers({ slices }: Flow, { pages }: DealtPages): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const [index, { first, next }] of pages.entries())
    for (const { id } of slices.slice(first, next)) if (id !== '') numbers[id] ??= index + 1;
  return numbers;
}
