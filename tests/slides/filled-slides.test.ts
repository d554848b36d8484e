import { describe, expect, test } from 'vitest';
import type { Briefing, Part } from '../../src/model/briefing.ts';
import type { Deck } from '../../src/model/deck.ts';
import { cutLine } from '../../src/slides/cut-lines.ts';
import { dividePages } from '../../src/slides/divide-pages.ts';
import { plainLine } from '../../src/slides/lines.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { nastyBriefing } from '../nasty-briefing.ts';

const plan = (briefing: Briefing): Deck =>
  planDeck(briefing, { language: 'nl', audience: 'internal', marking: null }).value;

describe('slides that are filled', () => {
  const words = (count: number) => `${'woord '.repeat(count)}einde.`;
  const detailsOf = (paragraph: readonly (readonly [Part, string])[]) => {
    const briefing = nastyBriefing();
    const section = briefing.sections[1]!;
    const point = section.items[2]!.points[0]!;
    const points = paragraph.map(([part, text], index) => ({ ...point, id: `p${index}`, part, text }));
    const item = { ...section.items[2]!, points };
    const { slides } = plan({ ...briefing, sections: [{ ...section, items: [item] }] });
    return slides.filter((slide) => slide.kind === 'detail');
  };

  test('a part begins below another and goes on where that saves a slide, and says that it goes on', () => {
    const details = detailsOf([
      ['context', words(20)],
      ...Array.from({ length: 7 }, () => ['position', words(15)] as const),
      ['outcome', words(20)],
    ]);
    expect(details.map(({ title }) => title)).toEqual([
      'Context, Nederlandse inzet (1/2)',
      'Nederlandse inzet (2/2), Verwachte uitkomst',
    ]);
    expect(details.map(({ id }) => id)).toEqual(['punt-one-context-1', 'punt-one-position-2']);
    expect(details[0]!.parts[1]!.id).toBe('punt-one-position-1');
  });

  test('parts stand on slides of their own where that takes no more', () => {
    const details = detailsOf([
      ...Array.from({ length: 5 }, () => ['context', words(15)] as const),
      ...Array.from({ length: 5 }, () => ['position', words(15)] as const),
    ]);
    expect(details.map(({ title }) => title)).toEqual(['Context', 'Nederlandse inzet']);
  });

  test('what to do in the room is set large where it is little', () => {
    const rooms = plan(nastyBriefing()).slides.filter((slide) => slide.id.includes('-zaal-'));
    const fits = rooms.map((slide) => slide.kind === 'groups' && `${slide.id} ${slide.fit}`);
    expect(fits).toContain('punt-one-zaal-1 large');
    expect(fits).toContain('punt-long-zaal-1 medium');
  });

  test('a sentence that takes more slides than one leaves no few words for the last', () => {
    const line = plainLine(words(105));
    const pieces = cutLine(line, (text) => text.length <= 300).map(({ text }) => text);
    expect(pieces.join(' ')).toBe(line.text);
    expect(pieces).toHaveLength(3);
    const lengths = pieces.map((text) => text.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20);
  });

  test('a letter that says nothing after its topics is signed below its opening', () => {
    const briefing = nastyBriefing();
    const signatories = [{ role: 'De minister', name: 'A. de Proef' }];
    const intro = briefing.letter!.intro.slice(0, 1).map((one) => ({ ...one, text: words(10) }));
    const { slides } = plan({
      ...briefing,
      letter: { ...briefing.letter!, intro, closing: [], signatories },
    });
    const signed = slides.filter((slide) => slide.kind === 'text' && slide.signatories.length > 0);
    expect(signed.map(({ id }) => id)).toEqual(['brief-inleiding-1']);
  });

  test('pages of equal rows are even, and a thing higher than a page has one of its own', () => {
    const pages = (heights: readonly number[]) =>
      dividePages(heights.length, (_, index) => heights[index]!, 100).map(({ start, end }) => end - start);
    expect(pages([20, 20, 20, 20, 20, 20])).toEqual([3, 3]);
    expect(pages([30, 150, 30])).toEqual([1, 1, 1]);
    expect(pages([60, 50, 20])).toEqual([1, 2]);
    expect(pages([])).toEqual([]);
  });
});
