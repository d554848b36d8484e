/** A page of HTML, handed to the browser and printed; what comes out conforms to nothing yet. */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { EXIT, Failure } from '../model/failure.ts';
import type { BrowserSession } from './browser.ts';
import { HINT_MARK } from './conform/structure-hints.ts';
import { layOutPages } from './lay-out-pages.ts';
import { keepSpaces } from './page/keep-spaces.ts';
import { measureOverflow, type Overflow } from './page/measure-overflow.ts';
import { nameLeftward } from './page/name-leftward.ts';
import { preparePage } from './page/prepare-page.ts';
import { type ReadPage, readPage } from './page/read-page.ts';
import { readingText } from './page/reading-text.ts';
import { loadPage, showPage, writePage } from './page/write-page.ts';

/** A printed page, and what its PDF must say that the browser does not make it say. */
export interface PrintedPage extends Seen {
  readonly bytes: Uint8Array;
  /** How many pages it must have; null where that is up to the browser. */
  readonly pages: number | null;
  /** Stands for the page's HTML: another page has another one. */
  readonly seed: string;
}

/** What is seen in the page before it is printed. */
interface Seen extends ReadPage {
  /** Text that is cut off or sticks out of its page; empty when all is well. */
  readonly overflow: readonly Overflow[];
  /** Words of elements, by their ids, whose letters stand otherwise on the page. */
  readonly actualTexts: Readonly<Record<string, string>>;
  /** The words of the page, blocks apart. */
  readonly text: string;
}

/** What is a page of its own, whose edges text must keep within. */
const PAGE_SELECTOR = '.slide';

/** The size of a slide, in CSS px; wide enough for the handout's column, whose width its own style sets. */
const VIEWPORT = { width: 1280, height: 720 };

/** Time a page may take, in ms: 60 s, and 1 s for each 10 kB of HTML. A slow laptop needs a tenth of that. */
const BASE_LIMIT = 60_000;
const LIMIT_PER_CHARACTER = 0.1;

/**
 * Prints a page. The page is handed over in memory, runs no scripts of its own and can load nothing.
 * @throws Failure `page-reaches-out` when it tries to; failures of the browser as `BrowserSession.withPage`.
 */
export function printPage(session: BrowserSession, html: string): Promise<PrintedPage> {
  const limit = BASE_LIMIT + LIMIT_PER_CHARACTER * html.length;
  return session.withPage(limit, (page) => print(page, html));
}

async function print(page: Page, html: string): Promise<PrintedPage> {
  const reached = await lockIn(page);
  const stay = (): void => {
    if (reached.length > 0) throw new Failure('page-reaches-out', EXIT.browser, { url: reached[0]! });
  };
  try {
    const printed = await printLocked(page, html);
    stay();
    return printed;
  } catch (error) {
    // A page that tries to leave may take what is done in it along; then that it tried is what went wrong.
    stay();
    throw error;
  }
}

async function printLocked(page: Page, html: string): Promise<PrintedPage> {
  await Promise.all([page.setViewport(VIEWPORT), page.emulateMediaType('print')]);
  await page.evaluate(writePage, html);
  await page.evaluate(keepSpaces);
  await page.evaluate(loadPage);
  const pages = await layOutPages(page);
  const seen = (await page.evaluate(`(() => {
    const actualTexts = (${nameLeftward})();
    (${preparePage})(${JSON.stringify(HINT_MARK)});
    (${showPage})();
    const overflow = (${measureOverflow})(${JSON.stringify(PAGE_SELECTOR)});
    return { actualTexts, overflow, text: (${readingText})(), ...(${readPage})() };
  })()`)) as Seen;
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    printBackground: true,
    preferCSSPageSize: true,
    waitForFonts: false,
    timeout: 0,
  });
  return { ...seen, bytes, pages, seed: createHash('sha256').update(html).digest('hex') };
}

/**
 * What a request that leaves the page looks like, in the patterns of Chromium's `Fetch.enable`. What the page holds
 * itself, such as its fonts, need not be asked for: each would cross to this side and back, with all its bytes.
 */
const LEAVING = '*://*';

/** Takes scripts and every request away from the page; the addresses it asks for are gathered. */
async function lockIn(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  const client = await page.createCDPSession();
  client.on('Fetch.requestPaused', ({ requestId, request }) => {
    // A picture in the page may have an address among its words.
    const isHeld = /^(data|about|blob):/.test(request.url);
    if (!isHeld) reached.push(request.url);
    const answer = isHeld
      ? client.send('Fetch.continueRequest', { requestId })
      : client.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    answer.catch(() => {});
  });
  await Promise.all([
    page.setJavaScriptEnabled(false),
    client.send('Fetch.enable', { patterns: [{ urlPattern: LEAVING }] }),
  ]);
  return reached;
}
