/** For sentences higher than a slide: the only place where a sentence is divided, and always between two words. */
import type { TextRange } from '../model/briefing.ts';
import type { Line } from '../model/deck.ts';

/** End of the longest piece of `text` from `start` that ends before a space and for which `fits` holds. */
function lastFittingBreak(text: string, start: number, fits: (piece: string) => boolean): number {
  const breaks = [...text.slice(start).matchAll(/\s+/g)].map((match) => start + match.index);
  let low = 0;
  let high = breaks.length - 1;
  if (high < 0) return text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(start, breaks[middle]!))) low = middle;
    else high = middle - 1;
  }
  return breaks[low]!;
}

/** The ranges that stand between two offsets of a text, as offsets from the first. */
function rangesBetween<Range extends TextRange>(
  ranges: readonly Range[],
  start: number,
  end: number,
): Range[] {
  return ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      ...range,
      start: Math.max(0, range.start - start),
      end: Math.min(end, range.end) - start,
    }));
}

/** The part of a line between two offsets of its text. */
function pieceOf(line: Line, start: number, end: number): Line {
  const last = end === line.text.length;
  return {
    ...line,
    text: line.text.slice(start, end),
    marks: line.marks
      .filter((mark) => mark.at > start && (mark.at <= end || last))
      .map((mark) => ({ ...mark, at: mark.at - start })),
    links: rangesBetween(line.links, start, end),
    change: line.change && { ...line.change, words: rangesBetween(line.change.words, start, end) },
    cut: start === 0 ? 'start' : last ? 'end' : 'middle',
  };
}

/** The pieces of a line of which each but the last is as long as can be. */
function cutGreedily(line: Line, fits: (text: string) => boolean): Line[] {
  const pieces: Line[] = [];
  for (let start = 0; start < line.text.length; ) {
    const end = fits(line.text.slice(start)) ? line.text.length : lastFittingBreak(line.text, start, fits);
    pieces.push(pieceOf(line, start, end));
    start = end + (line.text.slice(end).match(/^\s+/)?.[0].length ?? 0);
  }
  return pieces;
}

/** Attempts at shorter pieces when these are evened out; each halves the range. */
const HALVINGS = 8;

/**
 * Divides a line that does not fit into as few pieces as do, of about one length. Together the pieces hold every word and
 * footnote mark once.
 */
export function cutLine(line: Line, fits: (text: string) => boolean): Line[] {
  if (line.text === '' || fits(line.text)) return [line];
  let pieces = cutGreedily(line, fits);
  let low = line.text.length / pieces.length;
  let high = line.text.length;
  for (let attempt = 0; attempt < HALVINGS && pieces.length > 1; attempt += 1) {
    const longest = (low + high) / 2;
    const shorter = cutGreedily(line, (text) => text.length <= longest && fits(text));
    if (shorter.length === pieces.length) {
      pieces = shorter;
      high = longest;
    } else {
      low = longest;
    }
  }
  return pieces.length === 1 ? [line] : pieces;
}
