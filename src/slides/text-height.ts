/**
 * How high a text becomes: a pure stand-in for the browser's line breaking, on the careful side. It knows no
 * hyphenation, so the browser never needs more lines; the browser tests measure that.
 */
import type { TypeSize } from '../model/slide-metrics.ts';
import { keepTogether } from '../text/no-break.ts';
import { glyphWidth, type Weight } from './glyph-widths.ts';

/** Share of the width that is counted on, for rounding and for browsers that balance lines. */
const USABLE = 0.975;

/** Width of a text on one line, in px. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let thousandths = 0;
  for (const character of text) thousandths += glyphWidth(character, weight);
  return (thousandths * size) / 1000;
}

/**
 * Lines that a text takes in a column of `width` px. A line may break at a space and after a hyphen or slash; a word
 * wider than the column is broken where it must be, as `overflow-wrap: anywhere` does.
 */
export function countLines(text: string, size: number, width: number, weight: Weight = 'regular'): number {
  const room = width * USABLE;
  const space = textWidth(' ', size, weight);
  let lines = 1;
  let used = 0;
  for (const word of keepTogether(text).split(/[ \t\n]+/)) {
    const pieces = word.split(/(?<=[-/–—])(?=\p{L})/u);
    pieces.forEach((piece, index) => {
      const length = textWidth(piece, size, weight);
      const before = used === 0 || index > 0 ? 0 : space;
      if (used + before + length <= room) {
        used += before + length;
      } else {
        if (used > 0) lines += 1;
        lines += Math.floor(length / room);
        used = length % room;
      }
    });
  }
  return lines;
}

/** Height of a text in px; nothing for an empty one. */
export function textHeight(text: string, type: TypeSize, width: number, weight: Weight = 'regular'): number {
  return text === '' ? 0 : countLines(text, type.size, width, weight) * type.line;
}

/**
 * A text whole where it takes at most `lines` lines, else as many of its first words as do, and `…`: words only go, so
 * what is shown is still the source's.
 */
export function firstWords(
  text: string,
  size: number,
  width: number,
  lines: number,
  weight: Weight = 'bold',
): string {
  const words = text.split(' ');
  const start = (count: number) =>
    count === words.length
      ? text
      : `${words
          .slice(0, count)
          .join(' ')
          .replace(/[\s,;:–-]+$/, '')} …`;
  let low = 1;
  let high = words.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (countLines(start(middle), size, width, weight) <= lines) low = middle;
    else high = middle - 1;
  }
  return start(low);
}
