import { describe, expect, test } from 'vitest';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { axisFor, periodOf } from '../../src/slides/time-axis.ts';
import { nastyBriefing } from '../nasty-briefing.ts';

const DAY = 86_400_000;

describe('the period that a date names', () => {
  test.each([
    ['2031-03-27', 1],
    ['2031-02', 28],
    ['2032', 366],
  ])('%s takes %i days', (iso, days) => {
    const period = periodOf(iso)!;
    expect((period.to - period.from) / DAY).toBe(days);
  });

  test('is none for other words', () => expect(periodOf('volgend jaar')).toBeNull());
});

test('an axis holds all its periods, in order, inside its edges', () => {
  const periods = ['2024-12-06', '2025-03-25', '2026'].map((iso) => periodOf(iso)!);
  const { placeOf, ticks } = axisFor(periods, 'nl');
  const places = periods.flatMap(({ from, to }) => [placeOf(from), placeOf(to)]);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...places)).toBeLessThanOrEqual(1);
  expect(ticks.map(({ label }) => label)).toEqual(['2025', '2026']);
});

describe('in the deck', () => {
  const slides = planDeck(nastyBriefing(), { language: 'nl', audience: 'internal', marking: null }).value
    .slides;

  test('an item with two dates has a timeline, with its dates in order and the sentence of each', () => {
    const timeline = slides.filter((slide) => slide.kind === 'timeline' && slide.item?.id === 'notes');
    const entries = timeline.flatMap((slide) => (slide.kind === 'timeline' ? slide.entries : []));
    expect(entries.map(({ date }) => date)).toEqual(['27 maart', '2032']);
  });

  test('the map marks the states that the text names, the Netherlands, and no other', () => {
    const field = slides.find((slide) => slide.kind === 'field' && slide.item.id === 'notes');
    const marked = field?.kind === 'field' ? field.tiles.filter(({ role }) => role !== null) : [];
    expect(Object.fromEntries(marked.map(({ code, role }) => [code, role]))).toEqual({
      DK: 'with-netherlands',
      GR: 'opposes',
      NL: 'self',
    });
    expect(field?.kind === 'field' && field.tiles).toHaveLength(27);
    expect(field?.kind === 'field' && field.groups.map(({ label, names }) => [label, names])).toEqual([
      ['Samen met Nederland', ['Denemarken']],
      ['Heeft bezwaren', ['Griekenland']],
    ]);
  });
});
