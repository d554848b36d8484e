import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireBrowser } from '../../src/export/find-browser.ts';
import { readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeck } from '../../src/render/render-deck.ts';
import { type Presentation, present } from '../../src/server/present.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { BEAMER, INTERNAL } from '../browser/open-deck.ts';
import { sample } from '../markdown/sample-briefing.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-present-'));
const file = join(folder, 'briefing.md');
const written = toMarkdown(sample, 'nl');
const stop = new AbortController();
let presentation: Presentation;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  writeFileSync(file, written);
  const look = await loadLook('rijk');
  presentation = await present({
    files: [file],
    build: async () => {
      const { briefing } = readBriefingFile(readFileSync(file, 'utf8')).value;
      return renderDeck(planDeck(briefing, INTERNAL).value, look, INTERNAL);
    },
    inWords: (error) => `regel 5: ${String(error)}`,
    language: 'nl',
    signal: stop.signal,
    onBuild: () => {},
  });
  // The program's own browser cannot reach any address, by design.
  const { path } = await requireBrowser({ path: null, environment: process.env, platform: process.platform });
  browser = await launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  await page.setViewport(BEAMER);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(presentation.address);
});

afterAll(async () => {
  await browser?.close();
  stop.abort();
  await presentation?.done;
  rmSync(folder, { recursive: true, force: true });
});

const deckFrame = (): Promise<Frame> => page.waitForFrame((frame) => frame.url().includes('deck.html'));
/** Waits until the deck in the frame holds these words and shows a slide. */
const shown = async (words: string) => {
  await page.waitForFunction(
    (text) => {
      const inner = document.querySelector('iframe')?.contentDocument;
      return inner?.querySelector('section.slide.present') && inner.body.textContent?.includes(text);
    },
    {},
    words,
  );
};

test('the deck follows a save, on the slide that it showed, and the address follows the slide', async () => {
  await shown('niet steunen');
  const frame = await deckFrame();
  await frame.evaluate(() => {
    location.hash = `#/${document.querySelectorAll('section[id]')[3]!.id}`;
  });
  await page.waitForFunction(() => location.hash !== '');
  const { hash } = new URL(page.url());

  writeFileSync(file, written.replace('kan het voorstel niet steunen', 'kan het voorstel zo niet steunen'));
  await shown('zo niet steunen');
  const after = await deckFrame();
  expect(await after.evaluate(() => location.hash)).toBe(hash);
  expect(await page.title()).toBe(await after.evaluate(() => document.title));
});

test('a mistake is told over the last good deck, and goes when it is mended', async () => {
  writeFileSync(file, written.replace('plaats: Aarhus', 'plaats: a: b'));
  await page.waitForFunction(() => document.querySelector('#message')?.textContent?.includes('regel 5'));
  await shown('zo niet steunen');
  writeFileSync(file, written);
  await page.waitForFunction(() => document.querySelector('#message')?.textContent === '');
  await shown('kan het voorstel niet steunen');
});

test('the speaker’s window opens beside it and follows the slide', async () => {
  const opened = new Promise<Page | null>((resolve) => {
    page.once('popup', resolve);
  });
  await page.keyboard.press('s');
  const speaker = await opened;
  await speaker!.waitForSelector('main.speaker');
  const before = await speaker!.$eval('h1', (heading) => heading.textContent);
  await page.bringToFront();
  await page.keyboard.press('Home');
  await speaker!.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, {}, before);
});

test('the speaker’s window stays when a save loads the deck anew, follows it, and goes with the page', async () => {
  const other = await browser.newPage();
  const opened = new Promise<Page | null>((resolve) => {
    other.once('popup', resolve);
  });
  await other.goto(presentation.address);
  const inDeck = (text: string) =>
    other.waitForFunction(
      (words) => {
        const inner = document.querySelector('iframe')?.contentDocument;
        return inner?.querySelector('section.slide.present') && inner.body.textContent?.includes(words);
      },
      {},
      text,
    );
  await inDeck('kan het voorstel niet steunen');
  await other.keyboard.press('s');
  const speaker = (await opened)!;
  await speaker.waitForSelector('main.speaker');
  writeFileSync(file, written.replace('kan het voorstel niet steunen', 'kan het voorstel nooit steunen'));
  await inDeck('nooit steunen');
  expect(speaker.isClosed()).toBe(false);

  const title = () => speaker.$eval('h1', (heading) => heading.textContent);
  const before = await title();
  await speaker.keyboard.press('ArrowRight');
  await speaker.waitForFunction((text) => document.querySelector('h1')?.textContent !== text, {}, before);
  const frame = await other.waitForFrame((one) => one.url().includes('deck.html'));
  const moved = await frame.evaluate(() =>
    document.querySelector('section.slide.present')?.getAttribute('aria-label'),
  );
  expect(moved).toContain(await title());

  const closed = new Promise((resolve) => {
    speaker.once('close', resolve);
  });
  writeFileSync(file, written);
  await other.close({ runBeforeUnload: false });
  await closed;
});

test('the browser has nothing to complain of', () => {
  expect(complaints).toEqual([]);
});
