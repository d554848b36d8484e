import { describe, expect, test } from 'vitest';
import { dealPages, type Flow, pageNumbers, type Slice } from '../../src/export/deal-pages.ts';

const LINE = 20;

/** A flow of lines of 20 px, written as words: `h` heading, `n1` line with note 1, `p2/5` line 2 of 5, `|` new page, `?` unless it fits. */
function flow(words: string, pageLines: number, noteHeights: Record<string, number> = {}): Flow {
  const slices: Slice[] = [];
  let startsPage = false;
  let startsUnlessFits = false;
  for (const word of words.split(' ')) {
    if (word === '|') {
      startsPage = true;
      continue;
    }
    if (word === '?') {
      startsUnlessFits = true;
      continue;
    }
    const [, line, lines] = /(\d+)\/(\d+)/.exec(word) ?? [];
    const top = slices.length * LINE;
    slices.push({
      id: word,
      start: top,
      top,
      bottom: top + LINE,
      line: line ? Number(line) : 0,
      lines: lines ? Number(lines) : 1,
      keepsNext: word.startsWith('h'),
      startsPage,
      startsUnlessFits,
      gives: 0,
      tableHead: 0,
      notes: [...word.matchAll(/n(\w)/g)].map(([, note]) => note!),
    });
    startsPage = false;
    startsUnlessFits = false;
  }
  return { pageHeight: pageLines * LINE + 2, ruleHeight: 10, noteHeights, slices };
}

/** The pages as words, with their notes behind a colon. */
function dealt(given: Flow): string[] {
  const { pages } = dealPages(given);
  return pages.map(({ first, next, notes }) => {
    const words = given.slices.slice(first, next).map(({ id }) => id);
    return words.join(' ') + (notes.length > 0 ? `: ${notes.join(' ')}` : '');
  });
}

describe('pages', () => {
  test('are filled to the last line that fits', () => {
    expect(dealt(flow('a b c d e', 2))).toEqual(['a b', 'c d', 'e']);
  });

  test('begin where the style sheet says so', () => {
    expect(dealt(flow('a | b c', 5))).toEqual(['a', 'b c']);
  });

  test('go on with what wants a page of its own where all of it fits, with its notes', () => {
    expect(dealt(flow('a ? b c | d', 3))).toEqual(['a b c', 'd']);
    expect(dealt(flow('a ? b c d | e', 3))).toEqual(['a', 'b c d', 'e']);
    expect(dealt(flow('a ? b nc ? d', 4, { c: 20 }))).toEqual(['a', 'b nc: c', 'd']);
    expect(dealt(flow('a ? b c d', 3))).toEqual(['a', 'b c d']);
    expect(dealt(flow('a b c d ? e f g', 3))).toEqual(['a b c', 'd', 'e f g']);
  });

  test('do not end in a heading', () => {
    expect(dealt(flow('a b h c', 3))).toEqual(['a b', 'h c']);
    expect(dealt(flow('a h1 h2 c', 3))).toEqual(['a', 'h1 h2 c']);
  });

  test('leave no line of a paragraph alone', () => {
    expect(dealt(flow('a b p0/4 p1/4 p2/4 p3/4', 3))).toEqual(['a b', 'p0/4 p1/4', 'p2/4 p3/4']);
    expect(dealt(flow('a p0/4 p1/4 p2/4 p3/4 b c', 4))).toEqual(['a p0/4 p1/4', 'p2/4 p3/4 b c']);
  });

  test('do not hold a few last lines of a paragraph and nothing else', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, line) => `p${line}/${count}`).join(' ');
    expect(dealt(flow(`a b h ${lines(4)} | c`, 5))).toEqual(['a b', `h ${lines(4)}`, 'c']);
    expect(dealt(flow(`a b h ${lines(4)}`, 5))).toEqual(['a b', `h ${lines(4)}`]);
    // More than that may stand by itself, and a long paragraph is not moved for it.
    expect(dealt(flow(`a ${lines(7)}`, 4))).toEqual(['a p0/7 p1/7 p2/7', 'p3/7 p4/7 p5/7 p6/7']);
    expect(dealt(flow(`a ${lines(11)}`, 10))[0]).toBe(`a ${lines(11).split(' ').slice(0, 9).join(' ')}`);
  });

  test('hold the notes of their own lines', () => {
    expect(dealt(flow('a xn1 b c', 4, { '1': LINE }))).toEqual(['a xn1: 1', 'b c']);
  });

  test('send a line to the next page when its note does not fit with it', () => {
    expect(dealt(flow('a b xn1 c', 4, { '1': LINE }))).toEqual(['a b', 'xn1 c: 1']);
  });

  test('carry notes over when a line has more than a page holds', () => {
    const pages = dealt(flow('xn1n2n3 b c', 3, { '1': LINE, '2': LINE, '3': LINE }));
    expect(pages).toEqual(['xn1n2n3: 1', 'b: 2', 'c: 3']);
    expect(dealPages(flow('xn1n2', 2, { '1': 2 * LINE, '2': 2 * LINE })).left).toEqual(['1', '2']);
  });

  test('are as many when a line is higher than a page', () => {
    const tall = flow('a b', 1);
    const slices = tall.slices.map((slice) => ({ ...slice, bottom: slice.bottom + 5 * LINE }));
    expect(dealPages({ ...tall, slices }).pages).toHaveLength(2);
  });

  test('count the head that a table repeats', () => {
    const table = flow('hhead r1 r2 r3 r4', 3);
    const slices = table.slices.map((slice) => ({
      ...slice,
      tableHead: slice.id.startsWith('r') ? LINE : 0,
    }));
    expect(dealt({ ...table, slices })).toEqual(['hhead r1 r2', 'r3 r4']);
  });

  test('are numbered for the contents', () => {
    const given = flow('a b c d', 2);
    expect(pageNumbers(given, dealPages(given))).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });
});
