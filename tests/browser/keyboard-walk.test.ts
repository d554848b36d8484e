import { describe, expect, test } from 'vitest';
import { deckInHand } from './deck-in-hand.ts';
import { goTo, slideIds } from './open-deck.ts';

const deck = deckInHand();
const { current, press, openDialog, focused, text } = deck;

describe('walking through the deck with the keyboard alone', () => {
  test('the space bar shows every slide once, in order', async () => {
    const ids = await slideIds(deck.page);
    const seen = [await current()];
    for (const _ of ids.slice(1)) {
      await press('Space');
      seen.push(await current());
    }
    expect(seen).toEqual(ids);
  });

  test('End goes to the last slide of all, Home to the first', async () => {
    const ids = await slideIds(deck.page);
    await press('End');
    expect(await current()).toBe(ids.at(-1));
    await press('Home');
    expect(await current()).toBe(ids[0]);
  });

  test('right and left go by agenda item, down and up within one', async () => {
    await goTo(deck.page, 'punt-one');
    await press('ArrowDown');
    expect(await current()).toBe('punt-one-zaal-1');
    await press('ArrowRight');
    expect(await current()).toBe('punt-scripts');
    await press('ArrowLeft');
    expect(await current()).toMatch(/^punt-one/);
  });

  test('slides that are not shown can be neither read nor reached', async () => {
    await goTo(deck.page, 'punt-one');
    const reachable = await deck.page.$$eval('section.slide', (slides) =>
      slides
        .filter((slide) => !slide.closest('[inert], [hidden], [aria-hidden="true"]'))
        .map((slide) => slide.id),
    );
    expect(reachable).toEqual(['punt-one']);
    expect(await deck.page.$('[role="application"]')).toBeNull();
  });

  test('the tab key reaches every link of the slide and every button, and nothing else', async () => {
    await goTo(deck.page, 'agenda-1');
    const wanted = await deck.page.$$eval('#agenda-1 a, .bar button', (all) => all.length + 1);
    const reached = new Set<string>();
    for (let step = 0; step < wanted; step += 1) {
      await press('Tab');
      reached.add(await deck.page.evaluate(() => document.activeElement?.outerHTML ?? ''));
    }
    expect(reached.size).toBe(wanted);
    const inside = await deck.page.evaluate(
      () => document.activeElement?.closest('.bar, #agenda-1, .skip-link') !== null,
    );
    expect(inside).toBe(true);
  });

  test('a link takes the focus along to its slide, and the focus is never lost', async () => {
    await goTo(deck.page, 'agenda-1');
    await deck.page.focus('#agenda-1 .overview-item a');
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
    await deck.page.focus('.bar [data-action="menu"]');
    await press('Space');
    expect(await openDialog()).toBe('menu');
    expect(await current()).toBe('titel');
  });

  test('each slide is announced with its place and title', async () => {
    await goTo(deck.page, 'punt-one-context-1');
    expect(await text('#announcer')).toMatch(/^Dia \d+ van \d+: Diversen – Context$/);
    expect(await deck.page.$eval('#punt-one-context-1', (slide) => slide.getAttribute('aria-label'))).toMatch(
      /^Dia \d+ van/,
    );
  });
});

test('a swipe goes to the next item, the buttons to the next slide', async () => {
  const session = await deck.page.createCDPSession();
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300 }] });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await goTo(deck.page, 'punt-one');
  await touch('touchStart', 900);
  for (const x of [800, 600, 400]) await touch('touchMove', x);
  await touch('touchEnd');
  expect(await current()).toBe('punt-scripts');
  await deck.page.click('.bar [data-action="next"]');
  expect(await current()).toBe('punt-scripts-zaal-1');
});

test('nothing on the page is in another language than the deck', async () => {
  const labels = await deck.page.$$eval('[aria-label], [title], [placeholder]', (all) =>
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
      await deck.page.$$eval('.result-number', (all) => all.map((one) => one.textContent).filter(Boolean)),
    ).toEqual(['1', '12']);
    await press('Enter');
    expect(await current()).toBe('punt-long');
    await press('9', 'b', 'Enter');
    expect(await current()).toBe('punt-notes');
  });

  test('words of a sentence lead to the slide that has it, not to the contents', async () => {
    await press('i');
    await deck.page.keyboard.type('opsommingsteken');
    expect(await text('#list-count')).toMatch(/gevonden/);
    await press('Enter');
    expect(await current()).toBe('punt-scripts-outcome-1');
  });

  test('accents and capitals do not matter', async () => {
    await press('/');
    await deck.page.keyboard.type('ZOLC');
    await press('Enter');
    expect(await current()).toBe('titel');
    await press('Escape', '/');
    await deck.page.keyboard.type('Ελλας');
    expect(await text('#list-results')).toBe('');
    await press('Escape');
    expect(await openDialog()).toBeNull();
  });

  test('the arrow keys walk through what was found', async () => {
    await press('i', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(await current()).toBe('punt-notes');
  });
});
