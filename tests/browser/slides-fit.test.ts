import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { DeckSettings } from '../../src/model/deck.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';
import { misfits, misfitsOfEverySlide } from './misfits.ts';
import { INTERNAL, openDeck, openPrintPage, startBrowser } from './open-deck.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];
const THEMES = ['rijk', 'neutral', 'contrast'];
/** How often the key for larger text is pressed for 200 per cent; half as often for 150. */
const TWICE = 4;

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

/**
 * Every slide on screen, in each size of window and twice as large; in one theme also in each appearance and in the
 * sizes between, which the themes have in common.
 */
async function misfitsOnScreen(briefing: Briefing, theme: string): Promise<string[]> {
  const { page, complaints, close } = await openDeck(running, briefing, { theme });
  const found: string[] = [];
  const look = async (state: string) => {
    for (const misfit of await misfitsOfEverySlide(page)) found.push(`${state}: ${misfit}`);
  };
  for (const size of SIZES) {
    await page.setViewport(size);
    await look(`${size.width} × ${size.height}`);
  }
  const isWhole = theme === THEMES[0];
  for (const appearance of isWhole ? ['dark', 'contrast'] : []) {
    await page.keyboard.press('t');
    await look(appearance);
  }
  for (let press = 1; press <= TWICE; press += 1) {
    await page.keyboard.press('+');
    if (press === TWICE || (isWhole && press === TWICE / 2)) await look(`${press} steps larger`);
  }
  await page.setViewport(SIZES[0]!);
  await look('twice as large in a small window');
  await page.evaluate(() => localStorage.clear());
  await close();
  return [...complaints, ...found];
}

/** The same slides below each other, as they are printed. */
async function misfitsInPrint(briefing: Briefing, theme: string, settings = INTERNAL): Promise<string[]> {
  const { page, complaints, close } = await openPrintPage(running, briefing, theme, settings);
  const found = await misfits(page);
  await close();
  return [...complaints, ...found];
}

describe('a nasty agenda', () => {
  test.each(THEMES)('fits on screen in the theme %s, in every size, colour and type', async (theme) => {
    expect(await misfitsOnScreen(nastyBriefing(), theme)).toEqual([]);
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

  test('the measure sees what does not fit, what is clipped and what is empty', async () => {
    const { page, close } = await openPrintPage(running, nastyBriefing());
    await page.evaluate(() => {
      for (const line of document.querySelectorAll<HTMLElement>('.line-text')) line.style.fontSize = '60px';
      document.querySelector<HTMLElement>('.columns')!.style.overflow = 'hidden';
      document.querySelector('.key-points')!.replaceChildren();
    });
    const found = (await misfits(page)).join('\n');
    for (const kind of ['leaves the slide', 'clips', 'key-points is empty']) expect(found).toContain(kind);
    await close();
  });

  test('the measure sees what does not fit in larger type', async () => {
    const { page, close } = await openDeck(running, nastyBriefing());
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    await page.evaluate(() => {
      for (const line of document.querySelectorAll<HTMLElement>('.line-text'))
        line.style.whiteSpace = 'nowrap';
    });
    expect((await misfitsOfEverySlide(page)).join('\n')).toContain('lies beside the window');
    await page.evaluate(() => localStorage.clear());
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

  test.each(THEMES)('fits on screen in the theme %s, in every size, colour and type', async (theme) => {
    expect(await misfitsOnScreen(await real(), theme)).toEqual([]);
  });

  test.each(THEMES)('fits in print in the theme %s', async (theme) => {
    expect(await misfitsInPrint(await real(), theme)).toEqual([]);
  });
});
