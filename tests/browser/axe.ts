/** axe-core in the page, with the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe-core in the page; evaluated by the browser's protocol, so the page's policy does not stop it. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe-core finds wrong now, one line an element. */
export function axeViolations(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe;
    const runOnly = { type: 'tag' as const, values: tags };
    const { violations } = await run.run(document, { runOnly, resultTypes: ['violations'] });
    const where = document.querySelector('section.slide.present:not([hidden])')?.id ?? 'print';
    const why = (summary = '') => summary.split('\n')[1]?.trim();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${where}: ${id} ${node.target.join(' ')} ${why(node.failureSummary)}`),
    );
  }, TAGS);
}

/**
 * The same for a deck on screen, with the slides that are not shown taken out meanwhile: axe-core would walk through all
 * of them for each slide. That they can't be read is tested by itself.
 */
export async function axeViolationsOfSlide(page: Page): Promise<string[]> {
  const others = await page.evaluateHandle(() => {
    const slides = document.querySelector('.slides')!;
    const all = [...slides.children];
    slides.replaceChildren(...all.filter((slide) => slide.matches('.present')));
    return all;
  });
  const found = await axeViolations(page);
  await others.evaluate((all) => document.querySelector('.slides')!.replaceChildren(...all));
  return found;
}
