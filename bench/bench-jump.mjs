import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../dist/modules/export/find-browser.js';
import { agendaOf } from './agenda-of-items.mjs';
import { agendaPath, row } from './measure.mjs';

const ITEMS = 200;
const JUMPS = 50;
const PAINTS = 9;
const run = promisify(execFile);
const CLI = new URL('../dist/cli.js', import.meta.url).pathname;

/** What a person does, as the page sees it; each goes to another slide or changes what is said of one. */
const ACTS = {
  'address of a slide': "location.hash = '#/' + id",
  'number and Enter in the list': "press(search, 'Enter')",
  'key to the next item': "press(document, 'ArrowRight', 39)",
  'key to the next item while the clock runs': "press(document, 'ArrowRight', 39)",
  'item dealt with': "press(document, 'a')",
};

/** Milliseconds from an act until what it does is painted and the page takes the next key. */
const timeOf = (page, act, id) =>
  page.evaluate(
    async (code, target) => {
      const press = (element, key, keyCode = 0) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode, bubbles: true }));
      const work = new Function('id', 'press', 'search', code);
      const from = performance.now();
      // The browser tells of a new address when it likes.
      const told =
        code.includes('hash') &&
        new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      work(target, press, document.querySelector('#list-search'));
      await told;
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      return performance.now() - from;
    },
    act,
    id,
  );

/** How soon a slide of a deck of 200 items is there, from wherever the deck stands. */
async function jumps(browser, home) {
  const source = join(home, 'agenda.txt');
  await writeFile(source, agendaOf(ITEMS));
  await run(process.execPath, [CLI, 'build', source, '-o', home, '--to', 'html', '--quiet']);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(home, 'deck.html')).href);
  await page.waitForSelector('.reveal.ready');
  const ids = await page.$$eval('section.slide', (slides) => slides.map((slide) => slide.id));
  console.log(`  ${ITEMS} items, ${ids.length} slides`);
  const perJump = Math.floor(ids.length / JUMPS);
  for (const [name, act] of Object.entries(ACTS)) {
    const times = [];
    if (name.endsWith('runs')) await page.keyboard.press('k');
    for (let jump = 0; jump < JUMPS; jump++) {
      // Forwards and backwards through the whole deck, never to a neighbour.
      const at = (((jump + 1) * 17) % JUMPS) * perJump;
      if (act.includes('search')) {
        await page.keyboard.press('i');
        await page.keyboard.type(String(1 + ((jump * 83) % ITEMS)));
      } else if (act.includes('press')) {
        await page.evaluate(
          (id) => globalThis.Reveal.slide(globalThis.Reveal.getIndices(document.getElementById(id)).h),
          ids[at],
        );
      }
      times.push(await timeOf(page, act, ids[at]));
    }
    row(name, times);
  }
  await page.close();
}

/** The first slide of the real agenda on the screen, beside an empty page, each loaded anew in turn. */
async function firstPaint(browser, home) {
  await run(process.execPath, [CLI, 'build', agendaPath(), '-o', home, '--to', 'html', '--quiet']);
  const deck = join(home, 'deck.html');
  const empty = join(home, 'empty.html');
  await writeFile(empty, '<!doctype html><title>x</title><p>x</p>');
  const times = { deck: [], empty: [] };
  const requests = new Set();
  for (let round = 0; round < PAINTS; round++) {
    for (const [name, file] of Object.entries({ deck, empty })) {
      const page = await browser.newPage();
      page.on('request', (request) => {
        if (request.url().startsWith('data:')) return;
        if (request.url() !== pathToFileURL(file).href) requests.add(request.url());
      });
      await page.goto(pathToFileURL(file).href);
      const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      await page.waitForFunction(paint);
      if (name === 'deck') await page.waitForSelector('.reveal.ready');
      times[name].push(await page.evaluate(paint));
      await page.close();
    }
  }
  row('first paint of the deck', times.deck);
  row('first paint of an empty page', times.empty);
  console.log(`  ${Math.round((await stat(deck)).size / 1000)} kB, ${requests.size} requests`);
}

/** What the room notices of a deck: how soon it is there, and how soon a slide is. */
export async function benchJump() {
  const home = await mkdtemp(join(tmpdir(), 'briefdeck-bench-'));
  const { path } = await findBrowser({ path: null, environment: process.env, platform: process.platform });
  const browser = await launch({
    executablePath: path,
    headless: /headless[-_]shell/.test(path) ? 'shell' : true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    await firstPaint(browser, home);
    await jumps(browser, home);
  } finally {
    await browser.close();
    await rm(home, { recursive: true, force: true });
  }
}
