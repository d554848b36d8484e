/** What a person may choose of a document, and how its handout is made, told on the command line. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folded } from '../../src/export/verify/found-text.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { briefingOf, SAMPLE } from '../pdf/documents.ts';
import { type DocumentRead, readWithPdfjs } from '../pdf/read-with-pdfjs.ts';
import { briefdeck } from '../run-briefdeck.ts';

const briefing = await briefingOf(SAMPLE);
const all = briefing.sections.flatMap((section, index) =>
  section.items.map((item) => ({ ...item, inSection: index + 1 })),
);
const titles = (numbers: readonly number[]) => numbers.map((number) => folded(all[number - 1]!.title));

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'choices-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function build(kind: string, flags: readonly string[], env: Record<string, string> = {}) {
  const outcome = await briefdeck(['build', SAMPLE, '-o', home, '--to', kind, ...flags], { env });
  expect(outcome.stderr).not.toMatch(/^fout/m);
}

/** The items of a deck for the screen, by the headings of their slides, in order. */
async function itemsOnSlides(...flags: string[]): Promise<string[]> {
  await build('html', flags);
  const html = await readFile(join(home, 'deck.html'), 'utf8');
  const ids = new Set(
    [...html.matchAll(/class="slide slide-item-glance"[^>]* data-item="([^"]+)"/g)].map(([, id]) => id),
  );
  return all.filter(({ id }) => ids.has(id)).map(({ title }) => folded(title));
}

async function handout(...flags: string[]): Promise<DocumentRead> {
  await build('handout', flags);
  return readWithPdfjs(await readFile(join(home, 'handout.pdf')));
}

/** The items that have a bookmark of their own. */
const bookmarked = ({ bookmarks }: DocumentRead): string[] =>
  all
    .map(({ title }) => folded(title))
    .filter((title) => bookmarks.some((mark) => folded(mark.title).endsWith(title)));

const words = ({ pages }: DocumentRead) => folded(pages.map(({ tagged }) => tagged).join(' '));

describe('a choice', () => {
  test('of items is those, in ranges and alone, in the deck and in the handout, which says so', async () => {
    const chosen = titles([1, 3, 4, 5]);
    expect(await itemsOnSlides('--items', '1,3-5')).toEqual(chosen);
    const read = await handout('--items', '1,3-5');
    expect(bookmarked(read)).toEqual(chosen);
    expect(words(read)).toContain(`Een keuze uit het stuk: agendapunten 1, 3–5 van ${all.length}`);
  });

  test('of sections is their items', async () => {
    const chosen = all.filter(({ inSection }) => inSection === 2).map(({ title }) => folded(title));
    expect(chosen.length).toBeLessThan(all.length);
    expect(await itemsOnSlides('--sections', '2')).toEqual(chosen);
  });

  test('of pages of the source is the items on them, over a range too', async () => {
    const on = (pages: readonly number[]) =>
      all
        .filter(({ source, sentences }) =>
          [source, ...sentences.map((sentence) => sentence.source)].some(({ page }) =>
            pages.includes(page ?? 0),
          ),
        )
        .map(({ title }) => folded(title));
    expect(on([3]).length).toBeLessThan(on([3, 4]).length);
    expect(await itemsOnSlides('--pages', '3')).toEqual(on([3]));
    expect(await itemsOnSlides('--pages', '3-4')).toEqual(on([3, 4]));
  });
});

describe('a handout', () => {
  test('has as many lines for notes as asked for, by each item', async () => {
    const count = async (...flags: string[]) =>
      words(await handout('--items', '1-2', ...flags)).split('Ruimte voor aantekeningen').length - 1;
    expect(await count()).toBe(0);
    expect(await count('--notes-lines', '3')).toBe(2);
    const pages = async (lines: string) =>
      (await handout('--items', '1-2', '--notes-lines', lines)).pages.length;
    expect(await pages('25')).toBeGreaterThan(await pages('1'));
  });

  test('with slides has a picture of each item above its full text, an item a page or more', async () => {
    const { pages, bookmarks } = await handout('--handout', 'slides');
    const figures = pages.flatMap(({ roles }) => roles.filter((role) => role === 'Figure'));
    expect(figures.length).toBeGreaterThanOrEqual(all.length);
    const begins = titles(all.map((_, index) => index + 1)).map(
      (title) => bookmarks.find((mark) => folded(mark.title).endsWith(title))!.page,
    );
    expect(new Set(begins).size).toBe(all.length);
    // Nothing of the item before stands above; above the first what opens the letter may.
    for (const begin of begins.slice(1)) {
      const { roles } = pages[begin - 1]!;
      expect(roles.slice(0, roles.indexOf('Figure'))).not.toContain('P');
    }
  });

  test.each([
    [2, 'portrait'],
    [4, 'landscape'],
    [6, 'landscape'],
  ] as const)('of %i slides a page has all of them on A4 %s', async (perPage, turn) => {
    const { slides } = planDeck(briefing, { language: 'nl', audience: 'internal', marking: null }).value;
    const read = await handout('--handout', `slides-${perPage}`);
    expect(read.pages).toHaveLength(Math.ceil(slides.length / perPage));
    const sizes = new Set(read.pages.map(({ size }) => size.map(Math.round).join(' × ')));
    expect([...sizes]).toEqual([turn === 'portrait' ? '595 × 842' : '842 × 595']);
    for (const [index, page] of read.pages.entries())
      for (let slide = index * perPage + 1; slide <= Math.min((index + 1) * perPage, slides.length); slide++)
        expect(page.tagged).toContain(`${slide} van ${slides.length}`);
  });
});

test('the date of a PDF is that of the source, or SOURCE_DATE_EPOCH', async () => {
  const dateOf = async () =>
    (
      await PDFDocument.load(await readFile(join(home, 'handout.pdf')), { updateMetadata: false })
    ).getCreationDate();
  await build('handout', ['--items', '1']);
  expect(await dateOf()).toEqual(new Date(briefing.letter?.date ?? briefing.meeting.dates[0]!));
  await build('handout', ['--items', '1'], { SOURCE_DATE_EPOCH: '1900000000' });
  expect(await dateOf()).toEqual(new Date(1_900_000_000_000));
});
