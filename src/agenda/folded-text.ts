import type { FootnoteMark } from '../model/briefing.ts';
import type { NoteMark, Span } from '../model/source.ts';
import { lineEndHyphen, type WordCounts } from '../text/hyphenation.ts';
import { isInvisible, SOFT_HYPHEN } from '../text/invisible.ts';

/**
 * A piece of the source as running text: white space folded, note marks out, hyphens at line ends settled. Every
 * character knows where in the source it stands.
 */
export interface Folded {
  readonly text: string;
  /** For each character of `text`, its offset in the source. */
  readonly at: readonly number[];
  /** Note marks, by offset into `text`; numbers that are none are left out. */
  readonly marks: readonly FootnoteMark[];
  /** Offsets into `text` at which a new line of the source begins, the first one left out. */
  readonly lineStarts: readonly number[];
}

interface Builder {
  readonly chars: string[];
  readonly at: number[];
  readonly marks: FootnoteMark[];
  readonly lineStarts: number[];
}

/** Longest word looked at around a hyphen at a line's end. */
const WORD_WINDOW = 60;

function settleHyphen(builder: Builder, rest: string, spaced: boolean, counts: WordCounts): boolean {
  const { chars, at } = builder;
  if (chars.at(-1) === '\u00ad') {
    chars.pop();
    at.pop();
    return true;
  }
  if (chars.at(-1) !== '-' || spaced || !/[\p{L}\p{N}]/u.test(chars.at(-2) ?? ' ')) return false;
  const before = /[\p{L}-]*$/u.exec(chars.slice(-WORD_WINDOW, -1).join(''))![0];
  const after = /^[\p{L}\p{N}]*/u.exec(rest.slice(0, WORD_WINDOW))![0];
  const settled = lineEndHyphen(before.split('-').at(-1)!, after, counts);
  if (settled === 'joined') {
    chars.pop();
    at.pop();
  }
  return settled !== 'suspended' && after !== '';
}

/** Adds the white space from `from` on, seen as far as `to`: a space, or nothing where a broken word goes on. */
function addGap(
  builder: Builder,
  text: string,
  from: number,
  to: number,
  newLine: boolean,
  counts: WordCounts,
  cut = false,
): void {
  const { chars, at } = builder;
  if (chars.length === 0) return;
  // Where the text was cut, what stands behind it is not its own.
  const spaced = !cut && /^[^\S\n\f]/.test(text.slice(from, from + 1));
  const joined = newLine && settleHyphen(builder, text.slice(to, to + WORD_WINDOW), spaced, counts);
  if (!joined && chars.at(-1) !== ' ') {
    chars.push(' ');
    at.push(Math.min(from, text.length - 1));
  }
  if (newLine) builder.lineStarts.push(chars.length);
}

/** White space as `\s` has it; a comparison of numbers for the characters that there are most of. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** Folds the pieces of `text` that `spans` name; `marks` are the note marks in them, in order. */
export function fold(
  text: string,
  spans: readonly Span[],
  marks: readonly NoteMark[],
  counts: WordCounts,
): Folded {
  const builder: Builder = { chars: [], at: [], marks: [], lineStarts: [] };
  let mark = 0;
  spans.forEach((span, n) => {
    // Cells of a row stand in the order of their columns, the lines of one perhaps below the next cell's.
    if (n > 0 && span.start < spans[n - 1]!.end) mark = 0;
    if (n > 0) addGap(builder, text, spans[n - 1]!.end, span.start, true, counts, true);
    for (let i = span.start; i < span.end; i++) {
      while (mark < marks.length && marks[mark]!.span.end <= i) mark++;
      const here = marks[mark];
      if (here !== undefined && here.span.start <= i) {
        const number = Number.parseInt(here.label, 10);
        if (!Number.isNaN(number)) builder.marks.push({ number, at: builder.chars.length });
        i = Math.min(here.span.end, span.end) - 1;
        continue;
      }
      const code = text.charCodeAt(i);
      // A soft hyphen at a line's end is seen there, and says that the word goes on.
      const breaks = code === SOFT_HYPHEN && i + 1 < span.end && isSpace(text.charCodeAt(i + 1));
      if (isInvisible(code) && !breaks) continue;
      if (!isSpace(code)) {
        builder.chars.push(text[i]!);
        builder.at.push(i);
        continue;
      }
      let next = i + 1;
      while (next < span.end && isSpace(text.charCodeAt(next))) next++;
      addGap(builder, text, i, next, /[\n\f]/.test(text.slice(i, next)), counts);
      i = next - 1;
    }
  });
  return trimmed(builder);
}

function trimmed({ chars, at, marks, lineStarts }: Builder): Folded {
  while (chars.at(-1) === ' ') {
    chars.pop();
    at.pop();
  }
  // A mark after a space belongs to the word before it.
  const settled = marks.map(({ number, at: offset }) => ({
    number,
    at: chars[offset - 1] === ' ' ? offset - 1 : offset,
  }));
  return {
    text: chars.join(''),
    at,
    marks: settled,
    lineStarts: lineStarts.filter((start) => start < chars.length),
  };
}

/** The part of a folded text from `start` to `end`, without white space around it. */
export function sliceFolded(folded: Folded, start: number, end: number): Folded {
  const piece = folded.text.slice(start, end);
  const from = start + piece.search(/\S|$/);
  const to = Math.max(from, start + piece.trimEnd().length);
  return {
    text: folded.text.slice(from, to),
    at: folded.at.slice(from, to),
    marks: folded.marks
      // A mark just before a sentence belongs to the one that ended there.
      .filter(({ at }) => (from === 0 ? at >= 0 : at > from) && at <= to)
      .map(({ number, at }) => ({ number, at: Math.min(at, to) - from })),
    lineStarts: folded.lineStarts.filter((line) => line > from && line < to).map((line) => line - from),
  };
}

/** Where a folded text stands in the source: from its first to its last character, cut where `spans` are. */
export function sourceSpans(folded: Folded, spans: readonly Span[]): Span[] {
  if (folded.at.length === 0) return [];
  if (!inOrder(spans)) return spansOfCells(folded, spans);
  const start = folded.at[0]!;
  const end = folded.at.at(-1)! + 1;
  return spans
    .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter((span) => span.start < span.end);
}

const inOrder = (spans: readonly Span[]) =>
  spans.every(({ start }, n) => n === 0 || start >= spans[n - 1]!.end);

/** As `sourceSpans`, of a row whose cells are over several lines: each span is cut by itself. */
function spansOfCells({ text, at }: Folded, spans: readonly Span[]): Span[] {
  return spans.flatMap(({ start, end }) => {
    const own = at.filter((place, i) => place >= start && place < end && text[i] !== ' ');
    return own.length === 0 ? [] : [{ start: own[0]!, end: own.at(-1)! + 1 }];
  });
}
