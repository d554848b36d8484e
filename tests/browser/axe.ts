/** axe-core in the page, with the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What stands open over the slides. */
const WINDOW = 'dialog[open], .footnote:popover-open';

/** Puts axe-core in the page; evaluated by the browser's protocol, so the page's policy does not stop it. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * What axe-core finds wrong now, or cannot tell of contrast, one line an element. Of an open window the contrast is
 * looked at by itself: over slides axe-core cannot tell what is behind it.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const isOpen = (await page.$(WINDOW)) !== null;
  const found = await violationsIn(page, null, !isOpen);
  return isOpen ? [...found, ...(await axeViolationsOfWindow(page))] : found;
}

/** The same of the window that stands open, without the slides behind it. */
export async function axeViolationsOfWindow(page: Page): Promise<string[]> {
  const behind = (display: string) =>
    page.evaluate((value) => {
      document.querySelector<HTMLElement>('.reveal')!.style.display = value;
    }, display);
  await behind('none');
  const found = await violationsIn(page, WINDOW, true);
  await behind('');
  return found;
}

function violationsIn(page: Page, selector: string | null, withContrast: boolean): Promise<string[]> {
  return page.evaluate(
    async (tags, within, mustTell) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe;
      const runOnly = { type: 'tag' as const, values: tags };
      const context = within === null ? document : document.querySelector(within)!;
      const { violations, incomplete } = await run.run(context, {
        runOnly,
        resultTypes: ['violations', 'incomplete'],
      });
      const where = document.querySelector('section.slide.present:not([hidden])')?.id ?? 'page';
      const why = (summary = '') => summary.split('\n')[1]?.trim();
      // Of drawings, signs, single characters, empty fields and what lies under the bar axe-core never can; the colours of both are tested with the themes.
      const untold = (node: (typeof incomplete)[number]['nodes'][number]) =>
        document.querySelector(String(node.target[0]))?.closest('svg') == null &&
        !/too short to determine|only non-text|has no value|partially obscured/.test(
          node.failureSummary ?? '',
        );
      const unsure = incomplete
        .filter(({ id }) => mustTell && id === 'color-contrast')
        .map((result) => ({ ...result, nodes: result.nodes.filter(untold) }));
      return [...violations, ...unsure].flatMap(({ id, nodes }) =>
        nodes.map((node) => `${where}: ${id} ${node.target.join(' ')} ${why(node.failureSummary)}`),
      );
    },
    TAGS,
    selector,
    withContrast,
  );
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

/** Fills the window of the source with what it shows at each item and text, one after the other, and opens it. */
export async function openEverySource(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { Reveal } = globalThis as unknown as { readonly Reveal: import('reveal.js').RevealApi };
    const box = document.querySelector('#source-text')!;
    const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', bubbles: true }));
    const all: Node[] = [];
    const seen = new Set<string>();
    for (const slide of document.querySelectorAll<HTMLElement>('section.slide')) {
      // The slides of an item show the same paragraphs; those with its sentences have some marked.
      const shown = slide.dataset['item'] ?? slide.id;
      if (seen.has(shown) || (slide.dataset['item'] && !slide.querySelector('.lines'))) continue;
      seen.add(shown);
      const { h, v } = Reveal.getIndices(slide);
      Reveal.slide(h, v);
      press();
      all.push(...[...box.childNodes].map((child) => child.cloneNode(true)));
      press();
    }
    press();
    box.replaceChildren(...all);
  });
}

/** Shows all slides of a deck on screen below each other, as they look there, so that all can be checked at once. */
export async function showEverySlide(page: Page): Promise<void> {
  await page.evaluate(() => {
    const important = (element: HTMLElement, properties: Readonly<Record<string, string>>) => {
      for (const [name, value] of Object.entries(properties))
        element.style.setProperty(name, value, 'important');
    };
    const grown = { height: 'auto', overflow: 'visible', transform: 'none', zoom: '1', inset: 'auto' };
    const above = [document.documentElement, document.body];
    for (const element of [...above, ...document.querySelectorAll<HTMLElement>('.reveal, .slides')])
      important(element, grown);
    for (const slide of document.querySelectorAll<HTMLElement>('.slides section')) {
      for (const name of ['hidden', 'aria-hidden', 'inert']) slide.removeAttribute(name);
      important(slide, {
        ...grown,
        display: 'block',
        position: 'relative',
        visibility: 'visible',
        opacity: '1',
      });
    }
    // They keep their place in the window, which now is over some slide or other.
    for (const fixed of document.querySelectorAll<HTMLElement>('.bar, .toast, .skip-link'))
      important(fixed, { display: 'none' });
    // It reaches to the edge of the window, which now is over the slide before.
    for (const ribbon of document.querySelectorAll<HTMLElement>('.ribbon'))
      important(ribbon, { top: '0', height: '92px', 'border-top': 'none' });
    for (const sheet of document.querySelectorAll<HTMLElement>('.sheet'))
      important(sheet, { position: 'relative', width: '1280px', height: '720px', overflow: 'hidden' });
  });
}
