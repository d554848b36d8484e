import type { FurnitureKind } from '../model/source.ts';
import type { TextLine } from './from-text-lines.ts';
import {
  bareNumber,
  EDGE_LINES,
  furnitureByWords,
  hasShape,
  isRestOfAddressee,
  repeatedLines,
} from './page-furniture.ts';

/** A page of a text file: the numbers of its first line and of the line after its last. */
export interface LinePage {
  readonly first: number;
  readonly end: number;
}

/** Most lines in a hundred that may begin with one space for that to be the trace of a form feed. */
const MAX_SPACED_LINES = 5;

/** Whether the number alone on line `i` is a page number: blank lines around it, and one more than the last. */
function isPageNumber(lines: readonly TextLine[], i: number, last: number): boolean {
  const number = bareNumber(lines[i]!.text);
  if (number === null || (lines[i - 1]?.text ?? '') !== '' || (lines[i + 1]?.text ?? '') !== '') return false;
  return number === last + 1 || (last === 0 && number === 2);
}

/** Lines that begin a page in a text without form feeds. */
function softBreaks(lines: readonly TextLine[]): Set<number> {
  const breaks = new Set<number>();
  let last = 0;
  lines.forEach((line, i) => {
    if (isPageNumber(lines, i, last)) {
      last = Number(line.text);
      breaks.add(i + 1);
    } else if (furnitureByWords(line.text) === 'page-number') breaks.add(i + 1);
  });
  const spaced = lines.flatMap((line, i) => (line.oneSpaceBefore && i > 0 ? [i] : []));
  const filled = lines.filter((line) => line.text !== '').length;
  if (spaced.length * 100 <= filled * MAX_SPACED_LINES) for (const i of spaced) breaks.add(i);
  return breaks;
}

/** The pages of a text; one where nothing shows where pages end. */
export function linePages(lines: readonly TextLine[]): LinePage[] {
  const hard = lines.flatMap((line, i) => (line.formFeed ? [i] : []));
  const breaks = hard.length > 0 ? hard : [...softBreaks(lines)].sort((a, b) => a - b);
  const isEmpty = (page: LinePage) => lines.slice(page.first, page.end).every((line) => line.text === '');
  const pages: LinePage[] = [];
  for (const [n, end] of [...breaks, lines.length].entries()) {
    const page = { first: n === 0 ? 0 : breaks[n - 1]!, end };
    const before = pages.at(-1);
    // Nothing but white space is no page of its own; it ends the one before.
    if (before !== undefined && isEmpty(page)) pages[pages.length - 1] = { first: before.first, end };
    else pages.push(page);
  }
  return pages;
}

/** The lines that are furniture, with their kind: by their words, by coming back on every page, by being a page number. */
export function findFurniture(
  lines: readonly TextLine[],
  pages: readonly LinePage[],
): Map<number, FurnitureKind> {
  const found = new Map<number, FurnitureKind>();
  const filled = pages.map(({ first, end }) =>
    lines.slice(first, end).flatMap((line, i) => (line.text === '' ? [] : [first + i])),
  );
  const { heads, feet } = repeatedLines(filled.map((page) => page.map((i) => lines[i]!.text)));
  // Pages that say `Pagina 1 van 4` have no bare numbers besides.
  const worded = filled.filter((page) =>
    page.some((i) => furnitureByWords(lines[i]!.text) === 'page-number'),
  );
  const bare = worded.length * 2 < pages.length;
  let last = 0;
  for (const page of filled) {
    const numbers = new Set([page[0], page.at(-1)]);
    page.forEach((i, n) => {
      const { text } = lines[i]!;
      const addressed = isRestOfAddressee(text, lines[page[n - 1] ?? -1]?.text ?? '');
      const kind = addressed ? null : furnitureByWords(text);
      const number = bareNumber(text);
      if (kind !== null) found.set(i, kind);
      else if (
        bare &&
        number !== null &&
        pages.length > 1 &&
        (numbers.has(i) || isPageNumber(lines, i, last))
      ) {
        found.set(i, 'page-number');
        last = number;
      } else if (number === null && n < EDGE_LINES && hasShape(heads, text)) found.set(i, 'running-head');
      else if (number === null && n >= page.length - EDGE_LINES && hasShape(feet, text))
        found.set(i, 'running-foot');
    });
  }
  for (const i of labelValues(lines, found)) found.set(i, 'letterhead');
  for (const i of repeatedLetterhead(lines, filled, found)) found.set(i, 'letterhead');
  for (const i of letterheadBlocks(lines, found)) found.set(i, 'letterhead');
  return found;
}

/** A value that stands right under its label: a reference with a digit in it, a number of annexes, or a dash. */
function labelValues(lines: readonly TextLine[], found: ReadonlyMap<number, FurnitureKind>): number[] {
  return [...found].flatMap(([i, kind]) => {
    const isLabel = kind === 'letterhead' && /^(?:Ons|Onze|Uw|Bijlage)\b[^\d]*$/.test(lines[i]!.text);
    const value = lines[i + 1]?.text ?? '';
    return isLabel && /^(?:-|(?=\S*\d)[\p{L}\d][\p{L}\d./-]*)$/u.test(value) ? [i + 1] : [];
  });
}

/** Longest line of a letterhead's narrow column, and the fewest that show themselves to be of one. */
const NARROW = 45;
const FEWEST_SHOWN = 2;
/** Running text has lines of at least so many characters. */
const RUNNING = 60;

/**
 * The lines of a letterhead that a tool gave below or between running text: lines that stand together, all short, of
 * which some are a letterhead's by their words and the others no sentence, or all known from one above.
 */
function letterheadBlocks(lines: readonly TextLine[], found: ReadonlyMap<number, FurnitureKind>): number[] {
  const text = lines.findIndex(
    (line) => line.text.length >= RUNNING && !/^(?:Betreft|Onderwerp)/.test(line.text),
  );
  const known = [...found].flatMap(([i, kind]) => (kind === 'letterhead' ? [i] : []));
  const blocks: number[][] = [[]];
  lines.forEach((line, i) => {
    if (line.formFeed || line.text === '' || found.get(i) === 'page-number') blocks.push([]);
    if (i >= text && line.text !== '' && found.get(i) !== 'page-number') blocks.at(-1)!.push(i);
  });
  const head = new Set(lines.slice(0, Math.max(0, text)).map((line) => line.text));
  for (const block of blocks) {
    const shown = block.filter((i) => found.get(i) === 'letterhead');
    const others = block.filter((i) => found.get(i) !== 'letterhead').map((i) => lines[i]!.text);
    const isAgain = others.every(
      (other) => head.has(other) || /^(?:Datum|\d{1,2} \p{L}{3,9} (?:19|20)\d{2})$/u.test(other),
    );
    const isNarrow = others.every((other) => other.length <= NARROW && !/[.!?:;]$/.test(other));
    if (
      shown.length === 0 ||
      !(isAgain || (isNarrow && shown.length >= FEWEST_SHOWN && others.length < block.length))
    )
      continue;
    for (const i of block) known.push(i);
    for (const other of others) head.add(other);
  }
  return known;
}

/** Lines at a page's top among which a letterhead may stand, parted by the text beside it; the fewest that show it. */
const TOP_LINES = 14;
const FEWEST_REPEATED = 2;
const LETTER_DATE = /^(?:Datum\s+)?(\d{1,2} \p{L}{3,9} (?:19|20)\d{2})$/u;

/** The lines at the top of later pages that stand in the first page's letterhead, word for word, or give its date again. */
function repeatedLetterhead(
  lines: readonly TextLine[],
  [first = [], ...later]: readonly (readonly number[])[],
  found: ReadonlyMap<number, FurnitureKind>,
): number[] {
  const opens = first.findIndex((i) => /^Geachte\b/i.test(lines[i]!.text));
  const head = opens < 0 ? [] : first.slice(0, opens);
  const shown = first.filter((i) => found.get(i) === 'letterhead');
  if (shown.length === 0) return [];
  const date = first.map((i) => LETTER_DATE.exec(lines[i]!.text)?.[1]).find((text) => text !== undefined);
  const words = new Set([...head, ...shown].map((i) => lines[i]!.text));
  if (date !== undefined) for (const word of ['Datum', date]) words.add(word);
  return later.flatMap((page) => {
    const again = page.slice(0, TOP_LINES).filter((i) => words.has(lines[i]!.text));
    return again.length < FEWEST_REPEATED ? [] : again;
  });
}
