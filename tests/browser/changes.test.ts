import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Deck } from '../../src/model/deck.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeck, renderDeckForPrint } from '../../src/render/render-deck.ts';
import { planChangesDeck } from '../../src/slides/plan-changes-deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { compared, revisedNasty, revisedSample, type TwoVersions } from '../revised-briefings.ts';
import { addAxe, axeViolations } from './axe.ts';
import { misfits } from './misfits.ts';
import { goTo, INTERNAL, type OpenDeck, openPage, slideIds, startBrowser } from './open-deck.ts';

const THEMES = ['rijk', 'neutral', 'contrast'];
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

const sample = await revisedSample();
const sinceDeck = (versions: TwoVersions): Deck => {
  const { marked, changes } = compared(versions);
  return planDeck(marked, INTERNAL, changes).value;
};
const diffDeck = (versions: TwoVersions): Deck =>
  planChangesDeck(compared(versions, true).changes, versions.now, INTERNAL).value;
const DECKS = [
  { name: 'the sample since its old version', deck: sinceDeck(sample), themes: ['rijk'] },
  { name: 'what changed in the sample', deck: diffDeck(sample), themes: THEMES },
  { name: 'a nasty agenda since its old version', deck: sinceDeck(revisedNasty()), themes: ['neutral'] },
  { name: 'what changed in a nasty agenda', deck: diffDeck(revisedNasty()), themes: THEMES },
];

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

async function onScreen(deck: Deck, size = SIZES[0]!): Promise<OpenDeck> {
  const opened = await openPage(running, renderDeck(deck, await loadLook('rijk'), INTERNAL), size);
  await opened.page.waitForSelector('.reveal.ready');
  return opened;
}

/** Slides with the list of changes, and with a line that changed. */
const changedSlides = (page: Page): Promise<string[]> =>
  page.$$eval('section.slide', (slides) =>
    slides.filter((slide) => slide.querySelector('.remark-change, .change-sign')).map((slide) => slide.id),
  );

describe.each(DECKS)('$name', ({ deck, themes }) => {
  test.each(themes)(
    'fits, and breaks no rule of accessibility, as it is printed in the theme %s',
    async (theme) => {
      const { page, complaints, close } = await openPage(
        running,
        renderDeckForPrint(deck, await loadLook(theme), INTERNAL),
      );
      await addAxe(page);
      expect([...complaints, ...(await misfits(page)), ...(await axeViolations(page))]).toEqual([]);
      for (const appearance of ['dark', 'contrast']) {
        await page.evaluate((value) => {
          document.documentElement.dataset['appearance'] = value;
        }, appearance);
        expect(await axeViolations(page), appearance).toEqual([]);
      }
      await close();
    },
  );

  test.each(SIZES)('fits on screen at $width × $height', async (size) => {
    const { page, complaints, close } = await onScreen(deck, size);
    const found: string[] = [];
    for (const id of await changedSlides(page)) {
      await goTo(page, id);
      found.push(...(await misfits(page)));
    }
    expect([...complaints, ...found]).toEqual([]);
    await close();
  });
});

describe('the list of changes in a deck', () => {
  test('leads to the slide of each change, and that slide leads back', async () => {
    const { page, close } = await onScreen(DECKS[0]!.deck);
    const { list, target } = await page.$eval(
      '[id^="gewijzigd-"] .remark-change a[href*="context"]',
      (link) => ({
        list: link.closest('section')!.id,
        target: link.getAttribute('href')!.slice(1),
      }),
    );
    await goTo(page, list);
    await page.click(`#${list} a[href="#${target}"]`);
    await page.waitForSelector(`#${target}.present`);
    await page.click(`#${target} .remark-change a`);
    await page.waitForSelector(`#${list}.present`);
    await close();
  });

  test('names every changed text by a word and a sign, and every new word stands in an element of its own', async () => {
    const { page, close } = await onScreen(DECKS[0]!.deck);
    const lines = await page.$$eval('[id^="gewijzigd-"] .line', (all) =>
      all.map((line) => ({
        word: line.querySelector('.remark-change')?.textContent?.trim(),
        sign: line.querySelector('.change-sign path')?.getAttribute('d'),
        marked: [...line.querySelectorAll('ins, del')].map((one) => `${one.localName} ${one.textContent}`),
      })),
    );
    expect(lines.every(({ word, sign }) => Boolean(word && sign))).toBe(true);
    expect(new Map(lines.map(({ word, sign }) => [word, sign])).size).toBeGreaterThan(2);
    expect(lines.flatMap(({ marked }) => marked)).toEqual(
      expect.arrayContaining(['ins herziene', 'del 24', 'ins 31']),
    );
    await close();
  });

  test('stands before the agenda, and the deck shows every slide', async () => {
    const { page, close } = await onScreen(DECKS[0]!.deck);
    expect((await slideIds(page)).slice(0, 2)).toEqual(['titel', 'gewijzigd-1']);
    await close();
  });
});

test('the style sheet tells new from gone without colour', () => {
  const css = readFileSync(new URL('../../templates/styles/changes.css', import.meta.url), 'utf8');
  expect(css).toMatch(/ins \{[^}]*underline/);
  expect(css).toMatch(/del \{[^}]*line-through/);
});
