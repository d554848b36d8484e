import { expect, test } from 'vitest';
import { read } from './as-gold.ts';

const fixture = (name: string) => new URL(`../fixtures/layouts/${name}`, import.meta.url).pathname;

/** What the three notes of each document begin with, in whatever way a tool parted them from their numbers and marks. */
const ECOFIN = ['Zie Kamerstukken II 2037/38', 'COM(2038) 522', 'Kamerstuk 21 501-03'];
const TABLE = ['COM(2050) 57', 'JOIN(2050) 4', 'Idem.'];
const JBZ = ['Kamerstukken II 2046/47', 'Zie ook het BNC-fiche', 'Raadsdocument 9305/19'];
const MILIEU = ['COM(2041) 516', 'COM(2042) 15', 'Kamerstuk 26 407'];

test.each([
  ['letterhead-column-left.docx', ECOFIN],
  ['letterhead-column-left.libreoffice.pdf', ECOFIN],
  ['letterhead-column-left.chromium.pdf', ECOFIN],
  ['letterhead-column-left-laid-out.txt', ECOFIN],
  ['letterhead-below-the-text.txt', JBZ],
  ['two-ministers-with-table-laid-out.txt', TABLE],
  ['web-page-printed-with-notes.txt', TABLE],
  ['web-page-printed-with-notes.chromium.pdf', TABLE],
  ['notes-under-their-numbers.txt', MILIEU],
])('the notes of %s are notes, and sentences of items refer to them', async (name, openings) => {
  const { value: agenda } = await read(fixture(name));
  expect(agenda.footnotes.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(agenda.footnotes.map(({ text }, i) => text.slice(0, openings[i]!.length))).toEqual(openings);
  const sentences = agenda.sections
    .flatMap(({ items }) => items)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.sentences);
  expect(sentences.flatMap(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual([1, 2, 3]);
});
