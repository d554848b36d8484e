import { describe, expect, test } from 'vitest';
import { cutLine } from '../../src/slides/cut-lines.ts';
import { plainLine } from '../../src/slides/lines.ts';
import { paginate, paginateGroups } from '../../src/slides/paginate.ts';
import { countLines, firstWords, textWidth } from '../../src/slides/text-height.ts';

describe('how many lines a text takes', () => {
  test('one where it fits, more where it does not', () => {
    expect(countLines('kort', 26, 300)).toBe(1);
    expect(countLines('een iets langere tekst van enkele woorden', 26, 300)).toBe(2);
  });

  test('a word wider than the column is counted for what it takes', () => {
    expect(countLines('m'.repeat(100), 24, 400)).toBeGreaterThanOrEqual(5);
  });

  test('a date is not broken', () => {
    const width = textWidth('de Raad van 22', 24) * 1.05;
    expect(countLines('de Raad van 22 juli', 24, width)).toBe(2);
    expect(countLines('de Raad van 22 landen', 24, width)).toBe(2);
  });

  test('bold is wider than regular', () => {
    expect(textWidth('Nederlandse inzet', 24, 'bold')).toBeGreaterThan(textWidth('Nederlandse inzet', 24));
  });
});

describe('the first words of a text', () => {
  test('the whole text where it fits', () => {
    expect(firstWords('Werklunch: kinderrechten', 24, 600, 1)).toBe('Werklunch: kinderrechten');
  });

  test('else as many words as fit, and an ellipsis', () => {
    const text = 'De strategie voor een Europese paraatheidsunie – hoe de civiele paraatheid wordt versterkt';
    const short = firstWords(text, 24, 420, 1);
    expect(short).toMatch(/ …$/);
    expect(text.startsWith(short.slice(0, -2))).toBe(true);
    expect(countLines(short, 24, 420, 'bold')).toBe(1);
  });
});

describe('a sentence higher than a slide', () => {
  const text = Array.from({ length: 300 }, (_, index) => `woord${index}`).join(' ');
  const marks = [
    { number: 7, at: text.indexOf(' woord150') },
    { number: 8, at: text.length },
  ];
  const links = [
    { href: 'https://example.org/', start: text.indexOf('woord99'), end: text.indexOf(' woord102') },
  ];
  const pieces = cutLine(plainLine(text, { marks, links }), (piece) => piece.length < 900);

  test('is cut between words, and adds up', () => {
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.map((piece) => piece.text).join(' ')).toBe(text);
    expect(pieces.map(({ cut }) => cut)).toEqual(['start', ...pieces.slice(2).map(() => 'middle'), 'end']);
  });

  test('keeps every footnote mark once, at its word', () => {
    const kept = pieces.flatMap((piece) =>
      piece.marks.map(({ number, at }) => [number, piece.text.slice(0, at).split(' ').at(-1)]),
    );
    expect(kept).toEqual([
      [7, 'woord149'],
      [8, 'woord299'],
    ]);
  });

  test('keeps links on their words', () => {
    const linked = pieces.flatMap((piece) =>
      piece.links.map(({ start, end }) => piece.text.slice(start, end)),
    );
    expect(linked.join(' ')).toBe('woord99 woord100 woord101');
  });
});

describe('dividing over pages', () => {
  test('takes as few as can be and evens them out', () => {
    const pages = paginate([1, 1, 1, 1, 1, 1], () => 10, 0, 50);
    expect(pages.map((page) => page.length)).toEqual([3, 3]);
  });

  test('keeps order and loses nothing', () => {
    const entries = Array.from({ length: 97 }, (_, index) => index);
    const pages = paginate(entries, (entry) => 5 + (entry % 13), 3, 60);
    expect(pages.flat()).toEqual(entries);
    for (const page of pages)
      expect(page.reduce((sum, entry) => sum + 8 + (entry % 13), -3)).toBeLessThanOrEqual(60);
  });

  test('gives an entry that is too high a page of its own', () => {
    expect(paginate([80, 10, 10], (entry) => entry, 0, 50)).toEqual([[80], [10, 10]]);
  });

  test('keeps groups whole where that takes no more pages', () => {
    const entries = ['a1', 'a2', 'a3', 'b1', 'b2'];
    const pages = paginateGroups(
      entries,
      () => 10,
      (entry) => entry[0],
      30,
    );
    expect(pages).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2'],
    ]);
  });
});
