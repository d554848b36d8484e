/** Text that lost its line ends, as when it was pasted as one long line: what can be told by words alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/agenda/ledger.ts';
import type { Item } from '../../src/model/agenda.ts';
import { readText } from './as-gold.ts';

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const titlesOf = (items: readonly Pick<Item, 'title'>[]) => items.map(({ title }) => title.toLowerCase());
const oneLine = (slug: string) => readFileSync(`${folder}${slug}/source.txt`, 'utf8').replace(/\s+/g, ' ');

test('nine of ten items and sentences of the fictional agendas are found, and hardly any that is none', async () => {
  const sum = { items: 0, found: 0, made: 0, sentences: 0, whole: 0 };
  for (const slug of slugs) {
    const gold = JSON.parse(readFileSync(`${folder}${slug}/gold.json`, 'utf8')) as {
      readonly sections: readonly { readonly items: readonly GoldItem[] }[];
    };
    const wanted = gold.sections.flatMap(({ items }) => items);
    const agenda = await readText(oneLine(slug));
    expect(checkLedger(agenda), slug).toMatchObject({ ok: true, twice: 0 });
    const items = agenda.sections.flatMap((section) => section.items);
    const titles = titlesOf(items);
    const sentences = new Set(
      items.flatMap((item) => item.paragraphs.flatMap((part) => part.sentences.map(({ text }) => text))),
    );
    const wantedSentences = wanted.flatMap((item) => item.sentences.map(({ text }) => text));
    sum.items += wanted.length;
    sum.found += titlesOf(wanted).filter((title) => titles.includes(title)).length;
    sum.made += items.length;
    sum.sentences += wantedSentences.length;
    sum.whole += wantedSentences.filter((text) => sentences.has(text)).length;
  }
  expect(sum.found / sum.items).toBeGreaterThan(0.9);
  expect(sum.found / sum.made).toBeGreaterThan(0.95);
  expect(sum.whole / sum.sentences).toBeGreaterThan(0.92);
});

interface GoldItem {
  readonly title: string;
  readonly sentences: readonly { readonly text: string }[];
}

test('a page number before the title is no note', async () => {
  const agenda = await readText(oneLine('energieraad-2031-02'));
  expect(agenda.meeting).toMatchObject({
    title: 'Geannoteerde agenda informele Energieraad',
    place: 'Tartu',
  });
  expect(agenda.footnotes.map(({ text }) => text)[0]).toMatch(/^Kamerstukken II, 2030-31/);
});
