import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import { readPdf } from '../../src/export/verify/read-pdf.ts';
import { inspectPdf } from '../../src/export/verify/verify-pdf.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeck } from '../../src/render/render-deck.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { renderSlidesHandout } from '../../src/render/render-slides-handout.ts';
import { claimsOf } from '../../src/slides/make-ledger.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { type PrintedPdf, printPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';
import { briefingOf, META, SAMPLE } from './documents.ts';
import { readWithPdfjs } from './read-with-pdfjs.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const SETTINGS = { language: 'nl', audience: 'internal', marking: null } as const;
const briefing = await briefingOf(SAMPLE);
const look = await loadLook('rijk');
const deck = planDeck(briefing, SETTINGS).value;
const PAGES = {
  'with pictures of the slides': renderHandout(briefing, look, {
    ...SETTINGS,
    choice: null,
    slides: deck,
    changes: null,
    notesLines: 4,
  }),
  'of 2 slides a page': renderSlidesHandout(deck, look, SETTINGS, 2),
  'of 4 slides a page': renderSlidesHandout(deck, look, SETTINGS, 4),
  'of 6 slides a page': renderSlidesHandout(deck, look, SETTINGS, 6),
};
/** Of few items: two pages. */
const SHORT = renderSlidesHandout({ ...deck, slides: deck.slides.slice(0, 8) }, look, SETTINGS, 6);
const KINDS = Object.keys(PAGES) as (keyof typeof PAGES)[];

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-kinds-'));
const prints = new Map<string, PrintedPdf>();
let session: BrowserSession;

beforeAll(async () => {
  session = await openTestBrowser();
  for (const kind of KINDS) {
    const print = await printPdf(session, PAGES[kind], META);
    prints.set(kind, print);
    writeFileSync(join(folder, `${kind}.pdf`), print.pdf);
  }
}, 300_000);
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});

describe.each(KINDS)('a handout %s', (kind) => {
  test('fits, is sound, and holds all of the source', async () => {
    const { overflow, pdf, text, pages } = prints.get(kind)!;
    expect(overflow).toEqual([]);
    const claims = claimsOf(briefing);
    const { findings, found } = await inspectPdf(pdf, { text, claims, ...(pages === null ? {} : { pages }) });
    expect(findings).toEqual([]);
    expect(claims.filter(({ id }) => !found.has(id)).map((claim) => claim.text)).toEqual([]);
  });
});

test.each([2, 4, 6] as const)('%i slides stand on a page', async (perPage) => {
  const { pages } = await readWithPdfjs(prints.get(`of ${perPage} slides a page`)!.pdf);
  expect(pages).toHaveLength(Math.ceil(deck.slides.length / perPage));
});

test('a handout of two pages is sound too', async () => {
  const { pdf, text, overflow } = await printPdf(session, SHORT, META);
  expect(overflow).toEqual([]);
  expect((await inspectPdf(pdf, { text, claims: [] })).findings).toEqual([]);
});

test.each([
  [2, 175],
  [4, 125],
  [6, 100],
] as const)('of %i slides on a sheet each is at least %i mm wide, to be read', async (perPage, least) => {
  const widths = await session.withPage(60_000, async (page) => {
    await page.setContent(PAGES[`of ${perPage} slides a page`]);
    return page.$$eval('.slide', (slides) => slides.map((slide) => slide.getBoundingClientRect().width));
  });
  expect((Math.min(...widths) / 96) * 25.4).toBeGreaterThanOrEqual(least);
});

describeShared('the real agenda with pictures of its slides', () => {
  test('leaves no few lines on a page by themselves, and gets every word on its page', async () => {
    const real = await readBriefing(shared('agendas/jbz-raad-2025-07.docx'));
    const slides = planDeck(real, SETTINGS).value;
    const more = { choice: null, slides, changes: null, notesLines: 0 };
    const { pdf, overflow, pages, text } = await printPdf(
      session,
      renderHandout(real, look, { ...SETTINGS, ...more }),
      META,
    );
    expect(overflow).toEqual([]);
    const { findings } = await inspectPdf(pdf, { text, claims: claimsOf(real), pages: pages! });
    expect(findings).toEqual([]);
    const read = await readWithPdfjs(pdf);
    const words = read.pages.map(({ tagged }) => tagged.split(/\s+/).length);
    expect(Math.min(...words)).toBeGreaterThan(50);
  });
});

test('nothing of what a speaker reads goes along', () => {
  expect(renderDeck(deck, look, SETTINGS)).toContain('class="notes"');
  for (const kind of KINDS) expect(PAGES[kind]).not.toContain('class="notes"');
});

test('lines for notes can be seen, each far enough below the one before to write on', async () => {
  const lines = await session.withPage(60_000, async (page) => {
    await page.setContent(PAGES['with pictures of the slides']);
    return page.$$eval('.own-notes .rule', (rules) =>
      rules.map((rule) => {
        const { borderBottomWidth, borderBottomColor } = getComputedStyle(rule);
        return {
          width: Number.parseFloat(borderBottomWidth),
          color: borderBottomColor,
          height: rule.clientHeight,
        };
      }),
    );
  });
  expect(lines).toHaveLength(4 * briefing.sections.flatMap((section) => section.items).length);
  for (const { width, color, height } of lines) {
    expect(width).toBeGreaterThan(0);
    expect(color).not.toBe('rgb(255, 255, 255)');
    // 7 mm in CSS px: the ruling of writing paper.
    expect(height).toBeGreaterThan((7 / 25.4) * 96);
  }
});

test('a picture is one figure with the name of its slide, and is read once', async () => {
  const { pdf } = prints.get('with pictures of the slides')!;
  const { pages } = await readWithPdfjs(pdf);
  const roles = pages.flatMap((page) => page.roles);
  const glances = deck.slides.filter(({ kind }) => kind === 'item-glance');
  expect(roles.filter((role) => role === 'Figure')).toHaveLength(glances.length);
  // What it is drawn of has no tags of its own.
  const { pieces } = await readPdf(pdf);
  const drawn = pieces.filter(({ types }) => types.includes('Figure'));
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.filter(({ types }) => types.at(-1) !== 'Figure')).toEqual([]);
  const items = briefing.sections.flatMap((section) => section.items);
  expect(roles.filter((role) => role === 'H3')).toHaveLength(items.length);
});

test.skipIf(!canValidate)('veraPDF finds nothing against any of them (skipped where Java is missing)', () => {
  expect(failedRules(KINDS.map((kind) => join(folder, `${kind}.pdf`)))).toEqual([]);
});
