import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';
import {
  addAxe,
  axeViolations,
  axeViolationsOfSlide,
  axeViolationsOfWindow,
  openEverySource,
  showEverySlide,
} from './axe.ts';
import { goTo, openDeck, openPrintPage, slideIds, startBrowser } from './open-deck.ts';

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

const SAMPLE = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
const THEMES = ['rijk', 'neutral', 'contrast'];
const APPEARANCES = ['light', 'dark', 'contrast'];

const dressed = (page: Page, appearance: string) =>
  page.evaluate((value) => {
    document.documentElement.dataset['appearance'] = value;
  }, appearance);

/** Every slide, the source of every slide, and the list of a deck on screen, in each appearance. */
async function violationsOnScreen(briefing: Briefing, theme: string): Promise<string[]> {
  const { page, complaints, close } = await openDeck(running, briefing, { theme });
  await addAxe(page);
  const found: string[] = [];
  // High contrast is the same in every theme.
  const appearances = theme === THEMES[0] ? APPEARANCES : ['light', 'dark'];
  const look = async (state: string, violations = axeViolationsOfWindow) => {
    for (const appearance of appearances) {
      await dressed(page, appearance);
      for (const violation of await violations(page)) found.push(`${state}, ${appearance}: ${violation}`);
    }
    await dressed(page, 'light');
  };
  await page.keyboard.press('i');
  await look('list open');
  await page.keyboard.press('Escape');
  await openEverySource(page);
  expect((await page.$$('#source-text mark')).length).toBeGreaterThan(10);
  await look('source open');
  await page.keyboard.press('Escape');
  await showEverySlide(page);
  await look('slides', axeViolations);
  await close();
  return [...complaints, ...found];
}

describeShared('the real agenda', () => {
  const real = () => readBriefing(shared('agendas/jbz-raad-2025-07.txt'));

  test('has no violations on a slide of each kind as it is shown, with the whole page around it', async () => {
    const { page, complaints, close } = await openDeck(running, await real());
    await addAxe(page);
    const found: string[] = await axeViolations(page);
    const kinds = await page.$$eval('section.slide', (slides) =>
      slides.map((slide) => [slide.className.replace(/ (?:present|past|future)/g, ''), slide.id] as const),
    );
    // The first of each kind: a later one with the same key would take its place.
    for (const id of new Map(kinds.reverse()).values()) {
      await goTo(page, id);
      found.push(...(await axeViolationsOfSlide(page)));
    }
    expect([...complaints, ...found]).toEqual([]);
    await close();
  });

  test.each(THEMES)('has no violations in the theme %s, in any state and colour', async (theme) => {
    expect(await violationsOnScreen(await real(), theme)).toEqual([]);
  });
});

test.each(THEMES)('the sample has no violations in the theme %s, in any state and colour', async (theme) => {
  expect(await violationsOnScreen(await readBriefing(SAMPLE), theme)).toEqual([]);
});

describe('a nasty agenda', () => {
  test.each(THEMES)('has no violations in the theme %s, in any state and colour', async (theme) => {
    expect(await violationsOnScreen(nastyBriefing(), theme)).toEqual([]);
  });

  test('has no violations as it is printed', async () => {
    const { page, close } = await openPrintPage(running, nastyBriefing());
    await addAxe(page);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  test('a violation is seen, on slides and in windows', async () => {
    const { page, close } = await openDeck(running, nastyBriefing());
    await addAxe(page);
    await page.evaluate(() => document.documentElement.style.setProperty('--color-muted', '#ccc'));
    await openEverySource(page);
    expect((await axeViolationsOfWindow(page)).join()).toContain('color-contrast');
    await page.keyboard.press('Escape');
    await showEverySlide(page);
    const slides = (await slideIds(page)).length;
    const found = (await axeViolations(page)).filter((one) => one.includes('color-contrast'));
    // At least the foot of every slide but the dividers.
    expect(found.length).toBeGreaterThan(slides);
    await close();
  });
});

/** What can stand open over a slide, and the keys that open it. */
const STATES: readonly (readonly [string, readonly string[]])[] = [
  ['menu', ['m']],
  ['list', ['i']],
  ['list with results', ['i', 'k', 'a', 'b']],
  ['list without results', ['i', 'x', 'q', 'x', 'q']],
  ['source', ['b']],
  ['keys', ['?']],
  ['log of an item', ['n']],
  ['log of the meeting', ['l']],
  ['clock', ['k']],
  ['item dealt with', ['a']],
  ['larger text', ['+', '+', '+', '+']],
];

test.each(APPEARANCES)('nothing that stands open has violations, in %s', async (appearance) => {
  const { page, complaints, close } = await openDeck(running, nastyBriefing());
  await addAxe(page);
  await goTo(page, 'punt-notes-context-1');
  await dressed(page, appearance);
  const found: string[] = [];
  const look = async (state: string) => {
    for (const violation of await axeViolations(page)) found.push(`${state}: ${violation}`);
    await page.keyboard.press('Escape');
  };
  await look('a plain slide');
  await page.click('section.slide.present:not([hidden]) .note-mark');
  expect(await page.$eval('#footnote', (note) => note.matches(':popover-open'))).toBe(true);
  await look('footnote');
  for (const [state, keys] of STATES) {
    for (const key of keys) await page.keyboard.press(key as 'a');
    await dressed(page, appearance);
    await look(state);
  }
  await page.evaluate(() => localStorage.clear());
  expect([...complaints, ...found]).toEqual([]);
  await close();
});
