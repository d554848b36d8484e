import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { numbersInWords, selectItems } from '../../src/revise/select-items.ts';
import { briefingOf, SAMPLE } from '../pdf/documents.ts';

const briefing = await briefingOf(SAMPLE);
const all = briefing.sections.flatMap(({ items }) => items);

describe('a choice of items', () => {
  test('is everything when nothing is chosen', () => {
    expect(selectItems(briefing, { items: null, sections: null, pages: null })).toEqual({
      briefing,
      items: null,
      of: all.length,
    });
  });

  test('counts items over the whole document', () => {
    const {
      briefing: part,
      items,
      of,
    } = selectItems(briefing, { items: [1, 4], sections: null, pages: null });
    expect(part.sections.flatMap((section) => section.items)).toEqual([all[0], all[3]]);
    expect([items, of]).toEqual([[1, 4], all.length]);
  });

  test('by pages of the source takes every item that has a sentence there', () => {
    const last = Math.max(...all.flatMap(({ sentences }) => sentences.map(({ source }) => source.page ?? 0)));
    const { briefing: part, items } = selectItems(briefing, { items: null, sections: null, pages: [last] });
    const expected = all.filter(({ source, sentences }) =>
      [source, ...sentences.map((sentence) => sentence.source)].some(({ page }) => page === last),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(part.sections.flatMap((section) => section.items)).toEqual(expected);
    expect(items).toEqual(expected.map((item) => all.indexOf(item) + 1));
  });

  test('by pages is refused where the source has none', () => {
    const unpaged: Briefing = {
      ...briefing,
      sections: briefing.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({
          ...item,
          source: { ...item.source, page: null },
          sentences: item.sentences.map((sentence) => ({
            ...sentence,
            source: { ...sentence.source, page: null },
          })),
        })),
      })),
    };
    expect(() => selectItems(unpaged, { items: null, sections: null, pages: [1] })).toThrow(
      expect.objectContaining({ id: 'pages-unknown', exit: 2 }),
    );
  });

  test('of sections takes their items', () => {
    const { briefing: part } = selectItems(briefing, { items: null, sections: [2], pages: null });
    expect(part.sections).toEqual([briefing.sections[1]]);
  });

  test('of both takes what is in both', () => {
    const second = (briefing.sections[0]?.items.length ?? 0) + 1;
    const { items } = selectItems(briefing, { items: [1, second], sections: [2], pages: null });
    expect(items).toEqual([second]);
  });

  test('keeps the footnotes that it refers to, and no others', () => {
    for (const number of all.keys()) {
      const { briefing: part } = selectItems(briefing, { items: [number + 1], sections: null, pages: null });
      const marked = all[number]!.sentences.flatMap(({ footnotes }) => footnotes);
      const title = all[number]!.titleFootnotes.map((mark) => mark.number);
      const expected = new Set([...title, ...marked]);
      expect(new Set(part.footnotes.map((note) => note.number))).toEqual(expected);
    }
  });

  test('of nothing is a mistake that says what there is', () => {
    expect(() => selectItems(briefing, { items: [999], sections: null, pages: null })).toThrow(
      expect.objectContaining({
        id: 'selection-empty',
        values: { items: all.length, sections: briefing.sections.length },
      }),
    );
  });

  test('is written as people write numbers', () => {
    expect(numbersInWords([1, 3, 4, 5, 9])).toBe('1, 3–5, 9');
    expect(numbersInWords([2, 1])).toBe('1–2');
  });
});
