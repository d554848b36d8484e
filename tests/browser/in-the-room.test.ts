import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nastyBriefing } from '../nasty-briefing.ts';
import { deckInHand } from './deck-in-hand.ts';
import { goTo, INTERNAL, openDeck } from './open-deck.ts';

const deck = deckInHand();
const { current, press, openDialog, focused, text } = deck;

describe('looking up', () => {
  test('B shows the paragraphs of the item as printed, the sentences of the slide marked', async () => {
    await goTo(deck.page, 'punt-scripts-context-1');
    await press('b');
    const marked = await deck.page.$$eval('#source-text mark', (marks) =>
      marks.map((mark) => mark.textContent),
    );
    expect(marked).toHaveLength(2);
    expect(marked[1]).toMatch(/^Verwerkingsverantwoordelijkheids/);
    expect(await text('#source-text')).toContain('De heer Παπαδόπουλος');
    expect(await text('.source-place')).toMatch(/^pagina \d+, regel \d+$/);
  });

  test('End and Home read the source to its end and back, a line that goes on fades out, B closes it', async () => {
    await goTo(deck.page, 'punt-many-position-1');
    await press('b');
    const restsAt = (edge: 'top' | 'end') =>
      deck.page.waitForFunction(
        (where) => {
          const box = document.querySelector('#source-text')!;
          const left = box.scrollHeight - box.clientHeight - box.scrollTop;
          const [above, below] = [box.hasAttribute('data-above'), box.hasAttribute('data-below')];
          return where === 'end' ? left < 5 && above && !below : box.scrollTop < 5 && below && !above;
        },
        {},
        edge,
      );
    await press('End');
    await restsAt('end');
    await press('b');
    expect(await openDialog()).toBeNull();
    expect(await current()).toBe('punt-many-position-1');
    await press('b');
    expect(await openDialog()).toBe('source');
    // A key at once after another glides on from it, so from a place of its own.
    await deck.page.$eval('#source-text', (box) => box.scrollTo(0, 700));
    await press('Home');
    await restsAt('top');
  });

  test('a footnote opens where its mark is, and Escape brings the reader back to the mark', async () => {
    await goTo(deck.page, 'punt-notes-context-1');
    await deck.page.focus('#punt-notes-context-1 .note-mark');
    await press('Enter');
    expect(await text('#footnote-title')).toBe('Voetnoot 1');
    expect(await focused()).toBe('footnote');
    expect(await current()).toBe('punt-notes-context-1');
    await press('Escape');
    expect(await deck.page.evaluate(() => document.activeElement?.className)).toBe('note-mark');
  });

  test('? lists the keys', async () => {
    await press('?');
    expect(await openDialog()).toBe('help');
    expect((await deck.page.$$('.keys tbody tr')).length).toBeGreaterThan(20);
  });
});

describe('the log of the meeting', () => {
  test('A and P mark an item, on every slide of it, and again undo that', async () => {
    await goTo(deck.page, 'punt-one');
    await press('a');
    expect(await text('#punt-one .foot-state')).toBe('Afgehandeld');
    expect(await text('#punt-one-context-1 .foot-state')).toBe('Afgehandeld');
    await press('p');
    expect(await text('#punt-one .foot-state')).toBe('Geparkeerd');
    await press('p');
    expect(await text('#punt-one .foot-state')).toBe('');
  });

  test('a note and an action with its owner survive a reload', async () => {
    await goTo(deck.page, 'punt-one');
    await press('n');
    await deck.page.keyboard.type('Let op het voorzitterschap');
    await deck.page.click('[data-action="addAction"]');
    await deck.page.keyboard.type('Terugbellen');
    await press('Tab');
    await deck.page.keyboard.type('Jansen');
    await deck.page.click('#log-form .primary');
    await deck.page.reload();
    await deck.page.waitForSelector('.reveal.ready');
    await goTo(deck.page, 'punt-one');
    await press('n');
    expect(await deck.page.$eval('#log-note', (note) => (note as HTMLTextAreaElement).value)).toBe(
      'Let op het voorzitterschap',
    );
    const inputs = await deck.page.$$eval('#log-actions input', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
    expect(inputs).toEqual(['Terugbellen', 'Jansen']);
  });

  test('the button that keeps it is in sight, and never over the field that has the focus', async () => {
    await goTo(deck.page, 'punt-one');
    await press('n');
    for (const _ of ['first', 'second', 'third', 'fourth']) {
      await deck.page.$eval('[data-action="addAction"]', (button) => (button as HTMLElement).click());
      const seen = await deck.page.evaluate(() => {
        const top = (element: Element) => {
          const { left, top: y, width, height } = element.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, y + height / 2);
        };
        const field = document.activeElement!;
        const button = document.querySelector('#log-form .primary')!;
        return { field: field.matches('input') && top(field) === field, button: top(button) === button };
      });
      expect(seen).toEqual({ field: true, button: true });
    }
  });

  test('one key saves it as Markdown, another as JSON, and the JSON can be loaded again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'log-'));
    const session = await deck.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const saved = () =>
      new Promise<void>((resolve) => {
        session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
      });
    await goTo(deck.page, 'punt-one');
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
    const input = await deck.page.$('#import-file');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(
      join(folder, 'verslag.json'),
    );
    await deck.page.waitForFunction(
      () => document.querySelector('#toast')?.textContent === 'Verslag ingelezen.',
    );
    expect(await text('#punt-one .foot-state')).toBe('Afgehandeld');
    await rm(folder, { recursive: true });
  });

  test('a file that is no log is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'log-'));
    const file = join(folder, 'x.json');
    await writeFile(file, '{"version":1,"key":"another","items":{}}');
    await press('l');
    const input = await deck.page.$('#import-file');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await deck.page.waitForFunction(() =>
      document.querySelector('#toast')?.textContent?.includes('ander document'),
    );
    await rm(folder, { recursive: true });
  });

  test('the clock counts for the item that is shown', async () => {
    await goTo(deck.page, 'punt-one');
    await press('k');
    expect(await text('#clock')).toBe('0:00 · totaal 0:00');
    await press('a');
    const crowded = await deck.page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const foot = [...document.querySelectorAll('#punt-one .foot > *')].map((one) =>
        one.getBoundingClientRect(),
      );
      return foot.some(({ right, bottom }) => right > box('#clock').left || bottom > innerHeight);
    });
    expect(crowded).toBe(false);
    await press('k');
    expect(await deck.page.$eval('#clock', (clock) => (clock as HTMLElement).hidden)).toBe(true);
  });
});

describe('appearance', () => {
  test('T goes from light to dark to high contrast, and is remembered', async () => {
    const appearance = () => deck.page.evaluate(() => document.documentElement.dataset['appearance']);
    await press('t');
    expect(await appearance()).toBe('dark');
    await press('t');
    expect(await appearance()).toBe('contrast');
    await deck.page.reload();
    await deck.page.waitForSelector('.reveal.ready');
    expect(await appearance()).toBe('contrast');
  });

  test('the window around a slide of other proportions takes its colour, in light, dark and high contrast', async () => {
    await deck.page.setViewport({ width: 1024, height: 768 });
    await goTo(deck.page, 'punt-one');
    for (const appearance of ['light', 'dark', 'contrast']) {
      const [around, slide] = await deck.page.$$eval('body, #punt-one .sheet', (all) =>
        all.map((one) => getComputedStyle(one).backgroundColor),
      );
      expect(around, appearance).toBe(slide);
      await press('t');
    }
  });

  test.each([
    ['twice as large', 1280, ['+', '+', '+', '+']],
    ['a window of 640 px', 640, []],
    ['a window of 320 px', 320, []],
  ])('%s: all text of a slide can be read, with no scrolling sideways', async (_, width, keys) => {
    await deck.page.setViewport({ width, height: 720 });
    await press(...keys);
    for (const id of [
      'titel',
      'overzicht-1',
      'agenda-1',
      'punt-long',
      'punt-scripts-context-1',
      'punt-one-krachtenveld',
      'bronnen-1',
      'verantwoording',
    ]) {
      await goTo(deck.page, id);
      const wide = await deck.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, id).toBeLessThanOrEqual(0);
      const size = await deck.page.$eval(`#${id} .sheet`, (sheet) =>
        Number.parseFloat(getComputedStyle(sheet).fontSize),
      );
      expect(size).toBeGreaterThanOrEqual(width === 1280 ? 48 : 20);
    }
  });

  test('the map takes the colours that a reader has the system force upon pages', async () => {
    await goTo(deck.page, 'punt-one-krachtenveld');
    const session = await deck.page.createCDPSession();
    const features = [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ];
    await session.send('Emulation.setEmulatedMedia', { features });
    const [letters, words] = await deck.page.evaluate(() => [
      getComputedStyle(document.querySelector('#punt-one-krachtenveld .tile-none text')!).fill,
      getComputedStyle(document.querySelector('#punt-one-krachtenveld .running-title')!).color,
    ]);
    expect(letters).toBe(words);
  });

  test('the map keeps its tiles in larger type', async () => {
    await press('+', '+', '+', '+');
    await goTo(deck.page, 'punt-one-krachtenveld');
    const sides = await deck.page.$$eval('#punt-one-krachtenveld .map rect', (tiles) =>
      tiles.map((tile) => Math.round(tile.getBoundingClientRect().height)),
    );
    expect(sides).toHaveLength(27);
    expect(Math.min(...sides)).toBeGreaterThan(58);
  });

  test('keys that go on scroll a slide that is higher than the window first', async () => {
    await press('+', '+', '+', '+');
    await goTo(deck.page, 'punt-long');
    await press('PageDown');
    expect(await current()).toBe('punt-long');
    for (let step = 0; step < 30 && (await current()) === 'punt-long'; step += 1)
      await press('PageDown', 'End');
    expect(await current()).not.toBe('punt-long');
  });

  test('letter keys can be turned off', async () => {
    await press('m');
    await deck.page.click('#letter-keys');
    await press('Escape', 'b');
    expect(await openDialog()).toBeNull();
    expect(await text('#toast')).toContain('Lettertoetsen staan uit');
    await press('ArrowRight');
    expect(await current()).not.toBe('titel');
  });
});

test('on paper every line of the document stands below the other, and then the deck is as it was', async () => {
  await goTo(deck.page, 'punt-one');
  const shown = () =>
    deck.page.$$eval('.line-text, .source-text', (lines) => [
      lines.filter((line) => line.checkVisibility({ visibilityProperty: true })).length,
      lines.length,
    ]);
  await deck.page.emulateMediaType('print');
  await deck.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const [visible, all] = await shown();
  expect(visible).toBe(all);
  await deck.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await deck.page.emulateMediaType('screen');
  expect((await shown())[0]).toBeLessThan(all!);
  expect(await current()).toBe('punt-one');
});

describe('the speaker window', () => {
  test('shows notes and the next slide from a file on disk, and follows the deck both ways', async () => {
    await goTo(deck.page, 'punt-one');
    const opened = deck.running.browser.waitForTarget(
      (target) => target.url() === 'about:blank' && target.opener() === deck.page.target(),
    );
    await press('s');
    const speaker = await (await opened).page();
    const notes = () => speaker!.$eval('.speaker-notes-text', (element) => element.textContent);
    await speaker!.waitForSelector('.speaker');
    expect(await notes()).toContain('Er is niets te melden.');
    expect(await notes()).toContain('Eigen notitie.');
    await goTo(deck.page, 'punt-scripts');
    expect(await notes()).toContain('Παπαδόπουλος');
    await speaker!.keyboard.press('ArrowRight');
    expect(await current()).not.toBe('punt-scripts');
    await speaker!.close();
  });

  test('says so where the deck is public', async () => {
    const other = await openDeck(deck.running, nastyBriefing(), {
      settings: { ...INTERNAL, audience: 'public' },
    });
    await other.page.keyboard.press('s');
    expect(await other.page.$eval('#toast', (toast) => toast.textContent)).toContain('openbare versie');
    await other.close();
  });
});
