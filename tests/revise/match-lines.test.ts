import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { likeness } from '../../src/revise/compare-words.ts';
import { matchItems, matchLines, REWORDED_FROM } from '../../src/revise/match-lines.ts';
import { wordsOf } from '../../src/text/sentence-id.ts';
import { sample } from '../markdown/sample-briefing.ts';
import { readBriefing } from '../read-briefing.ts';

const AGENDAS = new URL('../fixtures/agendas/', import.meta.url).pathname;

test('no two sentences of one item in any fixture agenda are taken for versions of each other', async () => {
  const folders = readdirSync(AGENDAS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.length).toBeGreaterThanOrEqual(8);
  for (const { name } of folders) {
    const briefing = await readBriefing(`${AGENDAS}${name}/source.txt`);
    for (const { sentences } of briefing.sections.flatMap((section) => section.items)) {
      const words = sentences.map(({ text }) => wordsOf(text));
      for (const [i, one] of words.entries())
        for (const other of words.slice(0, i)) expect(likeness(one, other)).toBeLessThan(REWORDED_FROM);
    }
  }
});

const line = (id: string, text: string) => ({ id, text });

test('a line is matched by its id, else by its words, each once', () => {
  const a = [line('1', 'Nederland steunt het voorstel van de Commissie.'), line('2', 'Er is nog geen stuk.')];
  const b = [
    line('9', 'Nederland steunt het herziene voorstel van de Commissie.'),
    line('2', 'Heel iets anders.'),
  ];
  expect([...matchLines(a, b)].map(([old, now]) => [old.id, now.id])).toEqual([
    ['2', '2'],
    ['1', '9'],
  ]);
});

test('an item is matched by its sentences where its title changed, by its title where its sentences did', () => {
  const items = sample.sections[0]!.items;
  const renamed = items.map((item, index) =>
    index === 0
      ? { ...item, id: 'x', title: 'Heel andere naam' }
      : { ...item, id: 'y', sentences: item.sentences.map((one) => ({ ...one, id: 'z' })) },
  );
  const pairs = matchItems(items, renamed.toReversed());
  expect([...pairs].map(([old, now]) => [old.id, now.id])).toEqual(
    expect.arrayContaining([
      ['schengen', 'x'],
      ['drugs', 'y'],
    ]),
  );
});
