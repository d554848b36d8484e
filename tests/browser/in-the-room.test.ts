import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { goTo, INTERNAL, type OpenDeck, openDeck, slideIds, startBrowser } from './open-deck.ts';

let running: RunningBrowser;
let deck: OpenDeck;
let page: Page;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running?.end());
beforeEach(async () => {
  deck = await openDeck(running, nastyBriefing());
  page = deck.page;
});
afterEach(async () => {
  expect(deck.complaints).toEqual([]);
  await page.evaluate(() => localStorage.clear());
  await deck.close();
});

const current = () => page.$eval('section.slide.present:not([hidden])', (slide) => slide.id);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as 'a');
};
const openDialog = () => page.evaluate(() => document.querySelector('dialog[open]')?.id ?? null);
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.closest('section.slide')?.id ?? element?.id ?? element?.tagName ?? null;
  });
const text = (selector: string) =>
  page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim());

describe('walking through the deck with the keyboard alone', () => {
  test('the space bar shows every slide once, in order', async () => {
    const ids = await slideIds(page);
    const seen = [await current()];
    for (const _ of ids.slice(1)) {
      await press('Space');
      seen.push(await current());
    }
    expect(seen).toEqual(ids);
  });

  test('right and left go by agenda item, down and up within one', async () => {
    await goTo(page, 'punt-one');
    await press('ArrowDown');
    expect(await current()).toBe('punt-one-zaal-1');
    await press('ArrowRight');
    expect(await current()).toBe('punt-scripts');
    await press('ArrowLeft');
    expect(await current()).toMatch(/^punt-one/);
  });

  test('slides that are not shown can be neither read nor reached', async () => {
    await goTo(page, 'punt-one');
    const reachable = await page.$$eval('section.slide', (slides) =>
      slides
        .filter((slide) => !slide.closest('[inert], [hidden], [aria-hidden="true"]'))
        .map((slide) => slide.id),
    );
    expect(reachable).toEqual(['punt-one']);
    expect(await page.$('[role="application"]')).toBeNull();
  });

  test('the tab key reaches every link of the slide and every button, and nothing else', async () => {
    await goTo(page, 'agenda-1');
    const wanted = await page.$$eval('#agenda-1 a, .bar button', (all) => all.length + 1);
    const reached = new Set<string>();
    for (let step = 0; step < wanted; step += 1) {
      await press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.outerHTML ?? ''));
    }
    expect(reached.size).toBe(wanted);
    const inside = await page.evaluate(
      () => document.activeElement?.closest('.bar, #agenda-1, .skip-link') !== null,
    );
    expect(inside).toBe(true);
  });

  test('a link takes the focus along to its slide, and the focus is never lost', async () => {
    await goTo(page, 'agenda-1');
    await page.focus('#agenda-1 .overview-item a');
    await press('Enter');
    expect(await current()).toBe('punt-long');
    expect(await focused()).toBe('punt-long');
    await press('ArrowDown');
    expect(await focused()).toBe(await current());
  });

  test('the skip link leads to the slide', async () => {
    await press('Tab', 'Enter');
    expect(await focused()).toBe(await current());
  });

  test('the space bar on a button presses the button', async () => {
    await page.focus('.bar [data-action="menu"]');
    await press('Space');
    expect(await openDialog()).toBe('menu');
    expect(await current()).toBe('titel');
  });

  test('each slide is announced with its place and title', async () => {
    await goTo(page, 'punt-one-context-1');
    expect(await text('#announcer')).toMatch(/^Dia \d+ van \d+: Diversen – Context$/);
    expect(await page.$eval('#punt-one-context-1', (slide) => slide.getAttribute('aria-label'))).toMatch(
      /^Dia \d+ van/,
    );
  });
});

test('a swipe goes to the next item, the buttons to the next slide', async () => {
  const session = await page.createCDPSession();
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300 }] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await goTo(page, 'punt-one');
  await touch('touchStart', 900);
  for (const x of [800, 600, 400]) await touch('touchMove', x);
  await touch('touchEnd');
  expect(await current()).toBe('punt-scripts');
  await page.click('.bar [data-action="next"]');
  expect(await current()).toBe('punt-scripts-zaal-1');
});

test('nothing on the page is in another language than the deck', async () => {
  const labels = await page.$$eval('[aria-label], [title], [placeholder]', (all) =>
    all.map(
      (one) => one.getAttribute('aria-label') ?? one.getAttribute('title') ?? one.getAttribute('placeholder'),
    ),
  );
  expect(labels.join(' ')).not.toMatch(/\b(?:slide|next|previous|notes|close)\b/i);
});

describe('finding a slide', () => {
  test('a number and Enter go to the item with exactly that number', async () => {
    await press('1');
    expect(
      await page.$$eval('.result-number', (all) => all.map((one) => one.textContent).filter(Boolean)),
    ).toEqual(['1', '12']);
    await press('Enter');
    expect(await current()).toBe('punt-long');
    await press('9', 'b', 'Enter');
    expect(await current()).toBe('punt-notes');
  });

  test('words of a sentence lead to the slide that has it, not to the contents', async () => {
    await press('i');
    await page.keyboard.type('opsommingsteken');
    expect(await text('#list-count')).toMatch(/gevonden/);
    await press('Enter');
    expect(await current()).toBe('punt-scripts-outcome-1');
  });

  test('accents and capitals do not matter', async () => {
    await press('/');
    await page.keyboard.type('ZOLC');
    await press('Enter');
    expect(await current()).toBe('titel');
    await press('Escape', '/');
    await page.keyboard.type('Ελλας');
    expect(await text('#list-results')).toBe('');
    await press('Escape');
    expect(await openDialog()).toBeNull();
  });

  test('the arrow keys walk through what was found', async () => {
    await press('i', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(await current()).toBe('punt-notes');
  });
});

describe('looking up', () => {
  test('B shows the paragraphs of the item as printed, the sentences of the slide marked', async () => {
    await goTo(page, 'punt-scripts-position-1');
    await press('b');
    const marked = await page.$$eval('#source-text mark', (marks) => marks.map((mark) => mark.textContent));
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatch(/^Verwerkingsverantwoordelijkheids/);
    expect(await text('#source-text')).toContain('De heer Παπαδόπουλος');
    expect(await text('.source-place')).toMatch(/^pagina \d+, regel \d+$/);
  });

  test('a footnote opens where its mark is, and Escape brings the reader back to the mark', async () => {
    await goTo(page, 'punt-notes-context-1');
    await page.focus('#punt-notes-context-1 .note-mark');
    await press('Enter');
    expect(await text('#footnote-title')).toBe('Voetnoot 1');
    expect(await focused()).toBe('footnote');
    expect(await current()).toBe('punt-notes-context-1');
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('note-mark');
  });

  test('? lists the keys', async () => {
    await press('?');
    expect(await openDialog()).toBe('help');
    expect((await page.$$('.keys tbody tr')).length).toBeGreaterThan(20);
  });
});

describe('the log of the meeting', () => {
  test('A and P mark an item, on every slide of it, and again undo that', async () => {
    await goTo(page, 'punt-one');
    await press('a');
    expect(await text('#punt-one .foot-state')).toBe('Afgehandeld');
    expect(await text('#punt-one-context-1 .foot-state')).toBe('Afgehandeld');
    await press('p');
    expect(await text('#punt-one .foot-state')).toBe('Geparkeerd');
    await press('p');
    expect(await text('#punt-one .foot-state')).toBe('');
  });

  test('a note and an action with its owner survive a reload', async () => {
    await goTo(page, 'punt-one');
    await press('n');
    await page.keyboard.type('Let op het voorzitterschap');
    await page.click('[data-action="addAction"]');
    await page.keyboard.type('Terugbellen');
    await press('Tab');
    await page.keyboard.type('Jansen');
    await page.click('#log-form .primary');
    await page.reload();
    await page.waitForSelector('.reveal.ready');
    await goTo(page, 'punt-one');
    await press('n');
    expect(await page.$eval('#log-note', (note) => (note as HTMLTextAreaElement).value)).toBe(
      'Let op het voorzitterschap',
    );
    const inputs = await page.$$eval('#log-actions input', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
    expect(inputs).toEqual(['Terugbellen', 'Jansen']);
  });

  test('one key saves it as Markdown, another as JSON, and the JSON can be loaded again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'log-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = () =>
      new Promise<void>((resolve) => {
        session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
      });
    await goTo(page, 'punt-one');
    await press('a');
    let done = saved();
    await press('e');
    await done;
    done = saved();
    await press('j');
    await done;
    expect((await readdir(folder)).sort()).toEqual(['verslag.json', 'verslag.md']);
    const markdown = await readFile(join(folder, 'verslag.md'), 'utf8');
    expect(markdown).toContain('## XXVIII Diversen\n\n- Stand: Afgehandeld');
    await press('a', 'l');
    const input = await page.$('#import-file');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(
      join(folder, 'verslag.json'),
    );
    await page.waitForFunction(() => document.querySelector('#toast')?.textContent === 'Verslag ingelezen.');
    expect(await text('#punt-one .foot-state')).toBe('Afgehandeld');
    await rm(folder, { recursive: true });
  });

  test('a file that is no log is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'log-'));
    const file = join(folder, 'x.json');
    await writeFile(file, '{"version":1,"key":"another","items":{}}');
    await press('l');
    const input = await page.$('#import-file');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await page.waitForFunction(() =>
      document.querySelector('#toast')?.textContent?.includes('ander document'),
    );
    await rm(folder, { recursive: true });
  });

  test('the clock counts for the item that is shown', async () => {
    await goTo(page, 'punt-one');
    await press('k');
    expect(await text('#clock')).toBe('0:00 · totaal 0:00');
    await press('k');
    expect(await page.$eval('#clock', (clock) => (clock as HTMLElement).hidden)).toBe(true);
  });
});

describe('appearance', () => {
  test('T goes from light to dark to high contrast, and is remembered', async () => {
    const appearance = () => page.evaluate(() => document.documentElement.dataset['appearance']);
    await press('t');
    expect(await appearance()).toBe('dark');
    await press('t');
    expect(await appearance()).toBe('contrast');
    await page.reload();
    await page.waitForSelector('.reveal.ready');
    expect(await appearance()).toBe('contrast');
  });

  test.each([
    ['twice as large', 1280, ['+', '+', '+', '+']],
    ['a window of 640 px', 640, []],
    ['a window of 320 px', 320, []],
  ])('%s: all text of a slide can be read, with no scrolling sideways', async (_, width, keys) => {
    await page.setViewport({ width, height: 720 });
    await press(...keys);
    for (const id of [
      'titel',
      'overzicht-1',
      'agenda-1',
      'punt-long',
      'punt-scripts-position-1',
      'punt-one-krachtenveld',
      'bronnen-1',
      'verantwoording',
    ]) {
      await goTo(page, id);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, id).toBeLessThanOrEqual(0);
      const size = await page.$eval(`#${id} .sheet`, (sheet) =>
        Number.parseFloat(getComputedStyle(sheet).fontSize),
      );
      expect(size).toBeGreaterThanOrEqual(width === 1280 ? 48 : 20);
    }
  });

  test('keys that go on scroll a slide that is higher than the window first', async () => {
    await press('+', '+', '+', '+');
    await goTo(page, 'punt-long');
    await press('PageDown');
    expect(await current()).toBe('punt-long');
    for (let step = 0; step < 30 && (await current()) === 'punt-long'; step += 1)
      await press('PageDown', 'End');
    expect(await current()).not.toBe('punt-long');
  });

  test('letter keys can be turned off', async () => {
    await press('m');
    await page.click('#letter-keys');
    await press('Escape', 'b');
    expect(await openDialog()).toBeNull();
    expect(await text('#toast')).toContain('Lettertoetsen staan uit');
    await press('ArrowRight');
    expect(await current()).not.toBe('titel');
  });
});

test('on paper every line of the document stands below the other, and then the deck is as it was', async () => {
  await goTo(page, 'punt-one');
  const shown = () =>
    page.$$eval('.line-text, .source-text', (lines) => [
      lines.filter((line) => line.checkVisibility({ visibilityProperty: true })).length,
      lines.length,
    ]);
  await page.emulateMediaType('print');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const [visible, all] = await shown();
  expect(visible).toBe(all);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMediaType('screen');
  expect((await shown())[0]).toBeLessThan(all!);
  expect(await current()).toBe('punt-one');
});

describe('the speaker window', () => {
  test('shows notes and the next slide from a file on disk, and follows the deck both ways', async () => {
    await goTo(page, 'punt-one');
    const opened = running.browser.waitForTarget(
      (target) => target.url() === 'about:blank' && target.opener() === page.target(),
    );
    await press('s');
    const speaker = await (await opened).page();
    const notes = () => speaker!.$eval('.speaker-notes-text', (element) => element.textContent);
    await speaker!.waitForSelector('.speaker');
    expect(await notes()).toContain('Er is niets te melden.');
    expect(await notes()).toContain('Eigen notitie.');
    await goTo(page, 'punt-scripts');
    expect(await notes()).toContain('Παπαδόπουλος');
    await speaker!.keyboard.press('ArrowRight');
    expect(await current()).not.toBe('punt-scripts');
    await speaker!.close();
  });

  test('says so where the deck is public', async () => {
    const other = await openDeck(running, nastyBriefing(), { settings: { ...INTERNAL, audience: 'public' } });
    await other.page.keyboard.press('s');
    expect(await other.page.$eval('#toast', (toast) => toast.textContent)).toContain('openbare versie');
    await other.close();
  });
});
