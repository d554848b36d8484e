/** axe-core in the page, with the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Puts axe-core in the page; evaluated by the browser's protocol, so the page's policy does not stop it. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe-core finds wrong now in what `selector` matches, one line an element. */
export function axeViolations(page: Page, selector = 'html'): Promise<string[]> {
  return page.evaluate(
    async (tags, include) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe;
      const { violations } = await run.run(include, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      const where = document.querySelector('section.slide.present:not([hidden])')?.id ?? 'print';
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          (node) => `${where}: ${id} ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim()}`,
        ),
      );
    },
    TAGS,
    selector,
  );
}
