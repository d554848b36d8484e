/** PDFs whose pages are turned, set in columns or without a key to their signs: read in order, or refused in words. */
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { Extracted } from '../../src/extract/draft-block.ts';
import { fromPdf } from '../../src/extract/from-pdf.ts';
import { Failure } from '../../src/model/failure.ts';
import { bodyOf, furnitureOf, notesOf, uncovered } from './blocks-as-text.ts';
import { lines, type Printed, printedPages } from './printed-pages.ts';

const PROSE = [
  'Op 25 maart jl. is de strategie voor een Europese paraatheidsunie gepubliceerd, die tot doel heeft de',
  'weerbaarheid van de Europese Unie en haar lidstaten te versterken in het licht van de toegenomen',
  'spanningen. Het kabinet verwelkomt de strategie en hecht aan een gerichte en samenhangende aanpak.',
];

const read = async (...pages: readonly (readonly Printed[])[]): Promise<Extracted> =>
  (await fromPdf(await printedPages(pages))).value;

/** The same file with every page turned. */
async function turned(bytes: Uint8Array, angle: number): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  for (const page of document.getPages()) page.setRotation(degrees(angle));
  return document.save();
}

test.each([90, 180, 270])('a page that is turned by %i degrees though its text is not', async (angle) => {
  const { value } = await fromPdf(await turned(await printedPages([lines(PROSE, 100)]), angle));
  expect(bodyOf(value)).toEqual([PROSE.join(' ')]);
});

test('a page that is turned with its text', async () => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([842, 595]);
  page.setRotation(degrees(90));
  PROSE.forEach((text, i) => {
    page.drawText(text, { x: 100 + 12 * i, y: 60, size: 10, font, rotate: degrees(90) });
  });
  const { value } = await fromPdf(await document.save());
  expect(bodyOf(value)).toEqual([PROSE.join(' ')]);
});

test('what is printed across the page is in no sentence', async () => {
  const document = await PDFDocument.load(await printedPages([lines(PROSE, 100)]));
  document.getPage(0).drawText('CONCEPT', { x: 90, y: 690, size: 40, rotate: degrees(45) });
  const { value } = await fromPdf(await document.save());
  expect(bodyOf(value)).toEqual([PROSE.join(' ')]);
  expect(furnitureOf(value).map((each) => each.split(': ')[1])).toEqual(['CONCEPT']);
});

/** A column of running text: what is said, in lines of about 40 characters. */
const column = (said: string): string[] =>
  said
    .replace(/(.{1,42})(?: |$)/g, '$1\n')
    .trimEnd()
    .split('\n');
const said = (subject: string) =>
  [1, 2, 3, 4, 5]
    .map((n) => `Dit is zin ${n} over ${subject}, die het kabinet van groot belang acht.`)
    .join(' ');

test('two columns of text are read one after the other, on over the page, and what is across them first', async () => {
  const [wool, tin, lead] = ['wol', 'tin', 'lood'].map((subject) => column(said(subject)));
  const right = { x: 310 };
  const title: Printed = {
    text: 'Geannoteerde agenda van de Raad Algemene Zaken van 4 maart 2031 te Brussel',
    x: 70,
    y: 60,
    bold: true,
  };
  const whole = [...wool!, ...tin!, ...lead!];
  const third = Math.ceil(whole.length / 3);
  const value = await read(
    [title, ...lines(whole.slice(0, third), 100), ...lines(whole.slice(third, 2 * third), 100, right)],
    lines(whole.slice(2 * third), 100),
  );
  expect(bodyOf(value).join(' ')).toBe([title.text, said('wol'), said('tin'), said('lood')].join(' '));
  expect(value.pages.map(({ number }) => number)).toEqual([1, 2]);
  expect(uncovered(value)).toBe('');
});

test('a note at the foot of a column is a note', async () => {
  const wool = column(said('wol'));
  const tin = column(said('tin'));
  const value = await read([
    ...lines(wool, 100),
    { text: '1', x: 70 + 190, y: 100 + 12 * (wool.length - 1) - 4, size: 6 },
    { text: '1', x: 70, y: 696, size: 5 },
    { text: 'Kamerstuk 36 950, nr. 4.', x: 74, y: 700, size: 7 },
    ...lines(tin, 100, { x: 310 }),
  ]);
  expect(notesOf(value)).toEqual([expect.stringContaining('Kamerstuk 36 950, nr. 4.')]);
});

test('labels beside their text are no column', async () => {
  const labels = ['Wol', 'Tin', 'Lood', 'Koper', 'Zink', 'Nikkel', 'Goud', 'Zilver'];
  const value = await read([
    ...labels.map((text, i) => ({ text, x: 70, y: 100 + i * 14 })),
    ...labels.map((_, i) => ({
      text: `De prijs daarvan is in jaar ${i} sterk gestegen.`,
      x: 260,
      y: 100 + i * 14,
    })),
  ]);
  const text = value.text.replace(/\s+/g, ' ');
  expect(text).toContain('Wol De prijs daarvan is in jaar 0 sterk gestegen. Tin De prijs');
});

/** What a font without a key to its signs gives: every letter another one. */
const coded = (text: string) =>
  [...text]
    .map((char) => (char === ' ' ? ' ' : String.fromCharCode(33 + ((char.charCodeAt(0) * 7) % 90))))
    .join('');
const MANY = [...PROSE, ...PROSE, ...PROSE];

test('text whose signs have no key is refused, with the pages and what to do', async () => {
  const bytes = await printedPages([lines(MANY.map(coded), 100)]);
  const failed = await fromPdf(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(Failure);
  expect(failed).toMatchObject({ id: 'pdf-garbled', values: { pages: '1' } });
});

test('one such page among others is read, and said', async () => {
  const pages = [lines(MANY, 100), lines(MANY.map(coded), 100), lines(MANY, 100)];
  const { diagnostics } = await fromPdf(await printedPages(pages));
  expect(diagnostics).toEqual([{ id: 'pages-garbled', severity: 'warning', values: { pages: '2' } }]);
});
