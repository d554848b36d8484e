/** The browser's modules that need no page. */
import { describe, expect, test } from 'vitest';
import { findItems, findSlides, folded } from '../../templates/browser/find-text.js';
import { emptyLog, logMarkdown, minutes, readLog, withEntry } from '../../templates/browser/log-state.js';

const WORDS = {
  logHeading: 'Verslag',
  logEmpty: 'Er is nog niets vastgelegd.',
  logSpent: 'Besteed',
  state: 'Stand',
  open: 'Open',
  done: 'Afgehandeld',
  parked: 'Geparkeerd',
};

describe('the log', () => {
  const item = { id: 'a', number: '1', title: 'Terugkeer *nu*' };
  const log = withEntry(emptyLog('key'), 'a', {
    state: 'done',
    note: '# Geen kop\n\nTweede regel',
    actions: [
      { text: 'Bellen', owner: 'Jansen' },
      { text: 'Mailen', owner: '' },
    ],
    spent: 75.4,
  });

  test('is read back as it was written', () => {
    expect(readLog(JSON.parse(JSON.stringify(log)), 'key')).toEqual(log);
  });

  test.each([
    ['nothing', null],
    ['a text', 'log'],
    ['another version', { ...log, version: 2 }],
    ['an unknown state', { ...log, items: { a: { ...log.items['a'], state: 'x' } } }],
    ['actions that are none', { ...log, items: { a: { ...log.items['a'], actions: [1] } } }],
    ['time below nothing', { ...log, items: { a: { ...log.items['a'], spent: -1 } } }],
  ])('refuses %s', (_, value) => expect(readLog(value, 'key')).toBe('wrong'));

  test('refuses that of another document', () => expect(readLog(log, 'other')).toBe('other'));

  test('as Markdown shows what was typed as text, never as markup', () => {
    expect(logMarkdown(log, [item, { id: 'b', number: null, title: 'Niets' }], 'JBZ-Raad', WORDS)).toBe(
      [
        '# Verslag: JBZ-Raad',
        '## 1 Terugkeer \\*nu\\*',
        '- Stand: Afgehandeld\n- Besteed: 1:15',
        '\\# Geen kop  \n  Tweede regel',
        '- [ ] Bellen (Jansen)\n- [ ] Mailen',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  test('says so when nothing was noted', () => {
    expect(logMarkdown(emptyLog('key'), [item], 'JBZ-Raad', WORDS)).toContain('Er is nog niets vastgelegd.');
  });

  test('counts minutes', () =>
    expect([0, 59.6, 75, 3600].map(minutes)).toEqual(['0:00', '1:00', '1:15', '60:00']));
});

describe('finding', () => {
  const items = ['1', '2', '12', null].map((number, index) => ({
    number,
    title: ['Paraatheid', 'Terugkeer', 'Financiën', 'Brief over Oekraïne'][index]!,
    section: 'Binnenlandse Zaken',
    target: `punt-${index}`,
    ordinal: index + 1,
  }));
  const slide = (id: string, kind: string, text: string) => ({
    id,
    kind,
    title: id,
    text,
    folded: folded(text),
  });
  const slides = [
    slide('agenda-1', 'overview', 'Terugkeer en Oekraïne'),
    slide(
      'punt-1-context-1',
      'detail',
      `${'woord '.repeat(30)}de Terugkeerverordening ${'slot '.repeat(30)}`,
    ),
  ];
  const titles = (query: string) => findItems(items, query).map(({ title }) => title);

  test('an item by its number, the exact one first', () => {
    expect(titles('1')).toEqual(['Paraatheid', 'Financiën']);
    expect(titles('12')).toEqual(['Financiën']);
    expect(titles('3')).toEqual([]);
  });

  test('an item by its title, without accents or capitals', () => {
    expect(titles('oekraine')).toEqual(['Brief over Oekraïne']);
    expect(titles('FINANCIEN')).toEqual(['Financiën']);
    expect(titles('')).toHaveLength(4);
  });

  test('a slide by its words, contents last, with the words around', () => {
    const found = findSlides(slides, 'terugkeer');
    expect(found.map((one) => one.slide.id)).toEqual(['punt-1-context-1', 'agenda-1']);
    expect(found[0]!.match).toBe('Terugkeer');
    expect(found[0]!.before.startsWith('…') && found[0]!.after.endsWith('…')).toBe(true);
  });

  test('folding keeps every place in the text', () => {
    for (const text of ['Łódź 𝔸 İstanbul ﬃ', 'één 👍🏽 twee']) expect(folded(text)).toHaveLength(text.length);
  });
});
