/** A fresh deck of the nasty agenda for each test, and what a test asks of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { RunningBrowser } from '../../src/export/launch-browser.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { type OpenDeck, openDeck, startBrowser } from './open-deck.ts';

export interface DeckInHand {
  readonly running: RunningBrowser;
  readonly page: Page;
  /** Id of the slide that is shown. */
  readonly current: () => Promise<string>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Id of the window that is open, or null. */
  readonly openDialog: () => Promise<string | null>;
  /** The slide, or else the element, that has the focus. */
  readonly focused: () => Promise<string | null>;
  readonly text: (selector: string) => Promise<string | undefined>;
}

/** Sets up and tears down the deck around each test of a file; a complaint of the page fails the test. */
export function deckInHand(): DeckInHand {
  let running: RunningBrowser;
  let deck: OpenDeck;
  beforeAll(async () => {
    running = await startBrowser();
  });
  afterAll(() => running?.end());
  beforeEach(async () => {
    deck = await openDeck(running, nastyBriefing());
  });
  afterEach(async () => {
    expect(deck.complaints).toEqual([]);
    await deck.page.evaluate(() => localStorage.clear());
    await deck.close();
  });
  return {
    get running() {
      return running;
    },
    get page() {
      return deck.page;
    },
    current: () => deck.page.$eval('section.slide.present:not([hidden])', (slide) => slide.id),
    press: async (...keys) => {
      for (const key of keys) await deck.page.keyboard.press(key as 'a');
    },
    openDialog: () => deck.page.evaluate(() => document.querySelector('dialog[open]')?.id ?? null),
    focused: () =>
      deck.page.evaluate(() => {
        const element = document.activeElement;
        return element?.closest('section.slide')?.id ?? element?.id ?? element?.tagName ?? null;
      }),
    text: (selector) =>
      deck.page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim()),
  };
}
