/**
 * Makes the pages of a flowing document. Chromium can't put footnotes at the foot of their page, nor print on which
 * page something stands; so the flow is measured, dealt over pages here, and every page ended where it must end.
 */
import type { Page } from 'puppeteer-core';
import { type DealtPages, dealPages, type Flow, pageNumbers } from './deal-pages.ts';
import { endPages } from './page/end-pages.ts';
import { measureFlow } from './page/measure-flow.ts';
import { showPage } from './page/write-page.ts';

/**
 * Lays out a page that asks for it by `data-pages` on its body.
 * @returns the number of pages, or null where the page does not ask
 */
export async function layOutPages(page: Page): Promise<number | null> {
  const asks = await page.evaluate(() => document.body.hasAttribute('data-pages'));
  if (!asks) return null;
  await page.evaluate(showPage);
  const measured = await page.evaluateHandle(measureFlow);
  const flow: Flow = await measured.evaluate(({ pageHeight, ruleHeight, noteHeights, slices }) => ({
    pageHeight,
    ruleHeight,
    noteHeights,
    slices,
  }));
  const dealt: DealtPages = dealPages(flow);
  await page.evaluate(endPages, measured, dealt.pages, dealt.left, pageNumbers(flow, dealt));
  await measured.dispose();
  return dealt.pages.length;
}
