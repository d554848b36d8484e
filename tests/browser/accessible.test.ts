import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';
import { addAxe, axeViolations, axeViolationsOfSlide } from './axe.ts';
import { goTo, openDeck, openPrintPage, slideIds, startBrowser } from './open-deck.ts';

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

const THEMES = ['rijk', 'neutral', 'contrast'];
const APPEARANCES = ['light', 'dark', 'contrast'];
/** The appearance of high contrast is the same in every theme. */
const LOOKS = THEMES.flatMap((theme) =>
  APPEARANCES.filter((appearance) => appearance !== 'contrast' || theme === 'rijk').map((appearance) => ({
    theme,
    appearance,
  })),
);

const dressed = (page: Page, appearance: string) =>
  page.evaluate((value) => {
    document.documentElement.dataset['appearance'] = value;
  }, appearance);

/** All slides at once, as they are printed but in any colours. */
async function violationsInColours(briefing: Briefing, theme: string, appearance: string): Promise<string[]> {
  const { page, close } = await openPrintPage(running, briefing, theme);
  await addAxe(page);
  await dressed(page, appearance);
  const found = await axeViolations(page);
  await close();
  return found;
}

describeShared('the real agenda', () => {
  const real = () => readBriefing(shared('agendas/jbz-raad-2025-07.txt'));

  test('has no violations on any slide on screen', async () => {
    const { page, complaints, close } = await openDeck(running, await real());
    await addAxe(page);
    const found: string[] = await axeViolations(page);
    for (const id of await slideIds(page)) {
      await goTo(page, id);
      found.push(...(await axeViolationsOfSlide(page)));
    }
    expect([...complaints, ...found]).toEqual([]);
    await close();
  });

  test.each(LOOKS)('has no violations on any slide in $theme, $appearance', async ({ theme, appearance }) => {
    expect(await violationsInColours(await real(), theme, appearance)).toEqual([]);
  });
});

describe('a nasty agenda', () => {
  test.each(['light', 'dark'])('has no violations on any slide in rijk, %s', async (appearance) => {
    expect(await violationsInColours(nastyBriefing(), 'rijk', appearance)).toEqual([]);
  });

  test('a violation is seen', async () => {
    const { page, close } = await openPrintPage(running, nastyBriefing());
    await addAxe(page);
    await page.evaluate(() => document.documentElement.style.setProperty('--color-muted', '#ccc'));
    expect((await axeViolations(page)).join()).toContain('color-contrast');
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
  expect([...complaints, ...found]).toEqual([]);
  await close();
});
