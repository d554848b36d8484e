/** A deck in a real browser, with what it did that it should not have done. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../../src/export/find-browser.ts';
import { launchBrowser, type RunningBrowser } from '../../src/export/launch-browser.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import type { DeckSettings } from '../../src/model/deck.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeck, renderDeckForPrint } from '../../src/render/render-deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';

export const INTERNAL: DeckSettings = { language: 'nl', audience: 'internal', marking: null };

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const BEAMER: Size = { width: 1280, height: 720 };

export interface OpenDeck {
  readonly page: Page;
  /** Console errors and uncaught errors, and requests other than the file itself. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export async function startBrowser(): Promise<RunningBrowser> {
  const { path } = await requireBrowser({ path: null, environment: process.env, platform: process.platform });
  const settings = { path, extensions: false, platform: process.platform, uid: process.getuid?.() ?? null };
  return launchBrowser({ ...settings, noSandbox: false }, { signal: null });
}

/** Opens a page of HTML from a file of its own, as a person would. */
export async function openPage(
  running: RunningBrowser,
  html: string,
  size: Size = BEAMER,
): Promise<OpenDeck> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-'));
  const file = join(folder, 'deck.html');
  await writeFile(file, html);
  const address = pathToFileURL(file).href;
  const page = await running.browser.newPage();
  await page.setViewport(size);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`request: ${url}`);
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const close = async () => {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, complaints, close };
}

export async function openDeck(
  running: RunningBrowser,
  briefing: Briefing,
  { theme = 'rijk', size = BEAMER, settings = INTERNAL } = {},
): Promise<OpenDeck> {
  const html = renderDeck(planDeck(briefing, settings).value, await loadLook(theme), settings);
  const deck = await openPage(running, html, size);
  await deck.page.waitForSelector('.reveal.ready');
  return deck;
}

export async function openPrintPage(
  running: RunningBrowser,
  briefing: Briefing,
  theme = 'rijk',
  settings = INTERNAL,
): Promise<OpenDeck> {
  const html = renderDeckForPrint(planDeck(briefing, settings).value, await loadLook(theme), settings);
  return openPage(running, html);
}

/** Ids of all slides, in order. */
export function slideIds(page: Page): Promise<string[]> {
  return page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
}

/** Goes to a slide. */
export async function goTo(page: Page, id: string): Promise<void> {
  const shown = await page.evaluate((target) => {
    const deck = (globalThis as unknown as { Reveal: import('reveal.js').RevealApi }).Reveal;
    const { h, v } = deck.getIndices(document.getElementById(target)!);
    deck.slide(h, v);
    return deck.getCurrentSlide().id;
  }, id);
  if (shown !== id) throw new Error(`${id} was not shown, but ${shown}`);
}
