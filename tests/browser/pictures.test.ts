/**
 * Small pictures of the main kinds of slides, compared with those that were looked at and found good.
 * After a wanted change: `UPDATE_PICTURES=1 npx vitest run tests/browser/pictures.test.ts`, and look at them.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import { briefingSchema } from '../../src/model/briefing-schema.ts';
import { type OpenDeck, openPrintPage, startBrowser } from './open-deck.ts';

const PICTURES = new URL('pictures/', import.meta.url).pathname;
/** A part of the sample as it once was read, so that only the looks of slides count. */
const SAMPLE = new URL('pictures/briefing.json', import.meta.url).pathname;

/** Size of the pictures: small enough that another version's edges of letters do not count. */
const SMALL = { width: 192, height: 108 };
/** Mean difference that is still the same picture, in levels of grey of 255; a moved column makes 5 and more. */
const SAME = 2;

const KINDS: Readonly<Record<string, readonly string[]>> = {
  rijk: [
    'title',
    'glance-table',
    'overview',
    'section',
    'text',
    'item-glance',
    'detail',
    'groups',
    'field',
    'timeline',
    'sources',
    'list',
    'account',
  ],
  neutral: ['title', 'section', 'item-glance', 'detail'],
  contrast: ['item-glance'],
};

/** A slide in small, as PNG in base 64, and how far it is from another such picture. */
function picture(
  page: Page,
  full: string,
  wanted: string | null,
): Promise<{ small: string; difference: number }> {
  return page.evaluate(
    async (png, other, { width, height }) => {
      const draw = async (source: string) => {
        const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d')!;
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width, height);
        return { canvas, levels: context.getImageData(0, 0, width, height).data };
      };
      const now = await draw(png);
      const small = now.canvas.toDataURL('image/png').split(',')[1]!;
      if (other === null) return { small, difference: Number.POSITIVE_INFINITY };
      const then = await draw(other);
      let sum = 0;
      for (const [index, level] of now.levels.entries()) sum += Math.abs(level - then.levels[index]!);
      return { small, difference: sum / now.levels.length };
    },
    full,
    wanted,
    SMALL,
  );
}

let running: RunningBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());

describe.each(Object.keys(KINDS))('in the theme %s', (theme) => {
  let deck: OpenDeck;
  beforeAll(async () => {
    const sample = briefingSchema.parse(JSON.parse(await readFile(SAMPLE, 'utf8')));
    deck = await openPrintPage(running, sample, theme);
  });
  afterAll(() => deck?.close());

  test.each(KINDS[theme]!)('the slide %s looks as it did', async (kind) => {
    const file = `${PICTURES}${theme}-${kind}.png`;
    const slide = await deck.page.$(`section.slide-${kind}`);
    const full = await slide!.screenshot({ encoding: 'base64' });
    const wanted = existsSync(file) ? await readFile(file, 'base64') : null;
    const { small, difference } = await picture(deck.page, full, wanted);
    if (process.env['UPDATE_PICTURES'] === '1' && process.env['CI'] !== 'true') {
      await mkdir(PICTURES, { recursive: true });
      await writeFile(file, small, 'base64');
    } else {
      expect(difference).toBeLessThan(SAME);
    }
  });

  test('a slide that has moved is seen', async () => {
    const kind = KINDS[theme]![0]!;
    const slide = await deck.page.$(`section.slide-${kind}`);
    const move = (by: string) =>
      slide!.evaluate((element, value) => {
        element.querySelector<HTMLElement>('.sheet')!.style.transform = value;
      }, by);
    await move('translateX(24px)');
    const full = await slide!.screenshot({ encoding: 'base64' });
    await move('');
    const wanted = await readFile(`${PICTURES}${theme}-${kind}.png`, 'base64');
    expect((await picture(deck.page, full, wanted)).difference).toBeGreaterThan(SAME);
  });
});
