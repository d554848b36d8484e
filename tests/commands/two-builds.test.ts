import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../pdf/documents.ts';
import { readWithPdfjs } from '../pdf/read-with-pdfjs.ts';
import { briefdeck } from '../run-briefdeck.ts';

const PLACES = ['Tallinn', 'Helsinki'];

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'two-builds-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('two builds into one folder at once leave all files of one of them', async () => {
  const text = await readFile(SAMPLE, 'utf8');
  const folder = join(home, 'out');
  const building = PLACES.map(async (place) => {
    const source = join(home, `${place}.txt`);
    await writeFile(source, text.replaceAll('Tallinn', place));
    return briefdeck(['build', source, '-o', folder]);
  });
  for (const { status } of await Promise.all(building)) expect(status).toBe(0);
  expect(await readdir(folder)).toEqual([
    'briefing.md',
    'deck.html',
    'deck.pdf',
    'handout.pdf',
    'ledger.json',
  ]);
  const words = async (name: string) => {
    const bytes = await readFile(join(folder, name));
    if (!name.endsWith('.pdf')) return bytes.toString('utf8');
    return (await readWithPdfjs(bytes)).pages.map(({ tagged }) => tagged).join(' ');
  };
  const found: string[][] = [];
  for (const name of await readdir(folder)) {
    const all = await words(name);
    found.push(PLACES.filter((place) => all.includes(place)));
  }
  expect(new Set(found.flat()).size).toBe(1);
  expect(found.every((places) => places.length === 1)).toBe(true);
});
