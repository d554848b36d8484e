/**
 * Makes the pages of a flowing document. Chromium can't put footnotes at the foot of their page, nor print on which
 * page something stands; so the flow is measured, dealt over pages here, and every page ended where it must end.
 */
import type { Page } from 'puppeteer-core';
import { type DealtPages, dealPages, type Flow, pageNumbers } from './deal-pages.ts';
import { endPages } from './page/end-pages.ts';
import { measureFlow } from './page/measure-flow.ts';
import { showPage } from './page/write-page.ts';
import { smallPictures, withSmaller } from './small-pictures.ts';

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
  const small = smallPictures(flow);
  const slices = small.length === 0 ? flow.slices : withSmaller(flow.slices, new Set(small));
  const dealt: DealtPages = dealPages({ ...flow, slices });
  if (small.length > 0)
    await measured.evaluate(
      (own, indexes, moved) => {
        for (const index of indexes) own.elements[index]!.classList.add('small');
        Object.assign(own, { slices: moved });
      },
      small,
      slices,
    );
  await page.evaluate(endPages, measured, dealt.pages, dealt.left, pageNumbers({ ...flow, slices }, dealt));
  await measured.dispose();
  return dealt.pages.length;
}
