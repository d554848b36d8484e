/** From a page of HTML to a PDF that conforms to PDF/UA-1 and PDF/A-2a. */
import type { Page } from 'puppeteer-core';
import { EXIT, Failure } from '../model/failure.ts';
import type { BrowserSession } from './browser.ts';
import type { PdfMeta } from './conform/metadata.ts';
import { HINT_MARK } from './conform/structure-hints.ts';
import { layOutPages } from './lay-out-pages.ts';
import { keepSpaces } from './page/keep-spaces.ts';
import { measureOverflow, type Overflow } from './page/measure-overflow.ts';
import { nameLeftward } from './page/name-leftward.ts';
import { type PreparedPage, preparePage } from './page/prepare-page.ts';
import { readingText } from './page/reading-text.ts';

export type { Overflow, PdfMeta };

export interface PrintedPdf {
  readonly pdf: Uint8Array;
  /** Text that is cut off or sticks out of its page; empty when all is well. */
  readonly overflow: readonly Overflow[];
  /** The words of the page, for `verify/verify-pdf.ts`. */
  readonly text: string;
  /** How many pages it must have; null where that is up to the browser. */
  readonly pages: number | null;
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
export async function printPdf(session: BrowserSession, html: string, meta: PdfMeta): Promise<PrintedPdf> {
  const limit = BASE_LIMIT + LIMIT_PER_CHARACTER * html.length;
  // Loaded while the browser prints, and only by those who print.
  const loading = import('./conform/conform.ts');
  const printed = await session.withPage(limit, (page) => print(page, html));
  const { conform } = await loading;
  const pdf = await conform(printed.bytes, {
    meta,
    ...printed.prepared,
    actualTexts: printed.actualTexts,
    seed: html,
  });
  return { pdf, overflow: printed.overflow, text: printed.text, pages: printed.pages };
}

interface Printed {
  readonly bytes: Uint8Array;
  readonly prepared: PreparedPage;
  readonly actualTexts: Readonly<Record<string, string>>;
  readonly overflow: readonly Overflow[];
  readonly text: string;
  readonly pages: number | null;
}

async function print(page: Page, html: string): Promise<Printed> {
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

async function printLocked(page: Page, html: string): Promise<Printed> {
  await page.setViewport(VIEWPORT);
  await page.emulateMediaType('print');
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await page.evaluate(keepSpaces);
  const pages = await layOutPages(page);
  const overflow = await page.evaluate(measureOverflow, PAGE_SELECTOR);
  const actualTexts = await page.evaluate(nameLeftward);
  const prepared = await page.evaluate(preparePage, HINT_MARK);
  const text = await page.evaluate(readingText);
  const bytes = await page.pdf({
    tagged: true,
    outline: true,
    printBackground: true,
    preferCSSPageSize: true,
    timeout: 0,
  });
  return { bytes, prepared, actualTexts, overflow, text, pages };
}

/** Takes scripts and every request away from the page; the addresses it asks for are gathered. */
async function lockIn(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    if (/^(data|about|blob):/.test(url)) {
      request.continue().catch(() => {});
      return;
    }
    reached.push(url);
    request.abort('blockedbyclient').catch(() => {});
  });
  return reached;
}
