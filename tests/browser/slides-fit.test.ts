import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { DeckSettings } from '../../src/model/deck.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';
import { misfits } from './misfits.ts';
import { goTo, INTERNAL, openDeck, openPrintPage, slideIds, startBrowser } from './open-deck.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const THEMES = ['rijk', 'neutral', 'contrast'];

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

/** Every slide of the deck on screen, one after the other. */
async function misfitsOnScreen(
  briefing: Briefing,
  theme: string,
  size: (typeof SIZES)[number],
): Promise<string[]> {
  const { page, complaints, close } = await openDeck(running, briefing, { theme, size });
  const found: string[] = [];
  for (const id of await slideIds(page)) {
    await goTo(page, id);
    found.push(...(await misfits(page)));
  }
  await close();
  return [...complaints, ...found];
}

/** The same slides below each other, as they are printed: quick, so for every theme. */
async function misfitsInPrint(briefing: Briefing, theme: string, settings = INTERNAL): Promise<string[]> {
  const { page, complaints, close } = await openPrintPage(running, briefing, theme, settings);
  const found = await misfits(page);
  await close();
  return [...complaints, ...found];
}

describe('a nasty agenda', () => {
  test.each(SIZES)('fits on screen at $width × $height', async (size) => {
    expect(await misfitsOnScreen(nastyBriefing(), 'rijk', size)).toEqual([]);
  });

  test.each(THEMES)('fits in print in the theme %s', async (theme) => {
    expect(await misfitsInPrint(nastyBriefing(), theme)).toEqual([]);
  });

  test('fits with an English interface and a marking', async () => {
    const settings: DeckSettings = {
      language: 'en',
      audience: 'internal',
      marking: 'Departementaal vertrouwelijk',
    };
    expect(await misfitsInPrint(nastyBriefing(), 'rijk', settings)).toEqual([]);
  });

  test('the measure sees what does not fit', async () => {
    const { page, close } = await openPrintPage(running, nastyBriefing());
    await page.evaluate(() => {
      for (const line of document.querySelectorAll<HTMLElement>('.line-text')) line.style.fontSize = '60px';
    });
    expect((await misfits(page)).length).toBeGreaterThan(5);
    await close();
  });
});

const FIXTURES = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(slugs.map(({ name }) => name))('the fictional agenda %s fits', async (slug) => {
  expect(await misfitsInPrint(await readBriefing(`${FIXTURES}${slug}/source.txt`), 'rijk')).toEqual([]);
});

describeShared('the real agenda', () => {
  const real = () => readBriefing(shared('agendas/jbz-raad-2025-07.txt'));

  test.each(SIZES)('fits on screen at $width × $height', async (size) => {
    expect(await misfitsOnScreen(await real(), 'rijk', size)).toEqual([]);
  });

  test.each(THEMES)('fits in print in the theme %s', async (theme) => {
    expect(await misfitsInPrint(await real(), theme)).toEqual([]);
  });
});
