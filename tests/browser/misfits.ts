/** Finds text that does not fit and boxes that are empty, element by element, in the page itself. */
import type { Page } from 'puppeteer-core';

type Finder = { readonly findMisfits: () => string[] };

/** Rounding of sub-pixel layout, in CSS px of the slide. */
const TOLERANCE = 1.5;

/**
 * Everything on visible slides that sticks out of its slide, its column or cell, or into the foot, that lies over
 * another text, that is clipped by an ancestor, that is set smaller than the floor for its place, or that is a box
 * with nothing in it. Running text, for larger type, may go on below the window, but never beside it.
 */
function findMisfits(tolerance: number): string[] {
  const found: string[] = [];
  const isFlow = document.documentElement.dataset['layout'] === 'flow';
  const visible = (element: Element) => element.getClientRects().length > 0;
  const inside = (inner: DOMRect, outer: DOMRect, scale: number) =>
    inner.left >= outer.left - tolerance * scale &&
    inner.right <= outer.right + tolerance * scale &&
    inner.top >= outer.top - tolerance * scale &&
    inner.bottom <= outer.bottom + tolerance * scale;
  for (const slide of document.querySelectorAll('section.slide')) {
    if (!visible(slide) || slide.hasAttribute('hidden')) continue;
    const sheet = slide.querySelector('.sheet')!;
    const box = sheet.getBoundingClientRect();
    const scale = isFlow ? 1 : box.width / 1280;
    const foot = sheet.querySelector('.foot')!;
    const footBox = foot.getBoundingClientRect();
    const body = new DOMRect(box.x, box.y, box.width, footBox.top - box.y);
    const lines: { readonly rect: DOMRect; readonly node: Node; readonly name: string }[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const unseen = '.visually-hidden, [data-layout="flow"] thead';
      if (node.textContent!.trim() === '' || !visible(parent) || parent.closest(unseen)) continue;
      const inFoot = foot.contains(parent);
      const name = `${slide.id}: “${node.textContent!.trim().slice(0, 40)}”`;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const small = inFoot || parent.closest('.remarks, .remark-inline, .checksum, .map') !== null;
      const floor = parent.closest('sup') ? 15 : small ? 18 : 24;
      if (size < floor - 0.01) found.push(`${name} is set in ${size} px`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = parent.closest(
        '.column, td, th, .line-text, .entry-label, .entry-text, .source-text, .fact, .field-words, .date-words, .date-text',
      );
      for (const glyphs of range.getClientRects()) {
        // A glyph box is higher than its line: what counts is the letters in its middle.
        const middle = glyphs.y + glyphs.height * 0.2;
        const rect = new DOMRect(glyphs.x, middle, glyphs.width, glyphs.height * 0.6);
        lines.push({ rect, node, name });
        if (isFlow && (rect.left < -tolerance || rect.right > innerWidth + tolerance))
          found.push(`${name} lies beside the window`);
        else if (!inside(rect, inFoot ? footBox : body, scale)) found.push(`${name} leaves the slide`);
        else if (frame && !inside(rect, frame.getBoundingClientRect(), scale))
          found.push(`${name} leaves its frame`);
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        if (one.node !== other.node && wide > tolerance * scale && high > tolerance * scale)
          found.push(`${one.name} lies over ${other.name}`);
      }
    }
    for (const element of sheet.querySelectorAll('*')) {
      if (!visible(element) || element.closest('svg, .visually-hidden')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isBox = element.matches('.column, table, ul') && !foot.contains(element);
      if (isBox && element.getBoundingClientRect().bottom > body.bottom + tolerance * scale)
        found.push(`${slide.id}: ${element.className} reaches into the foot`);
      if (overflowX !== 'visible' || overflowY !== 'visible')
        found.push(`${slide.id}: ${element.className} clips`);
      // These hold their place without a border or colour of their own; the ribbon is a sign.
      const mayBeEmpty = '.ribbon, .kicker, .remarks, .item-number, .label-kicker, td, br';
      const isEmpty = element.textContent!.trim() === '' && !element.querySelector('svg');
      if (isEmpty && !element.matches(mayBeEmpty)) found.push(`${slide.id}: ${element.className} is empty`);
    }
    const heading = sheet.querySelector('.heading')?.textContent ?? '';
    // A divider may: the items of a section stand under the headings after it.
    const isDivider = slide.classList.contains('slide-section');
    if (!isDivider && lines.every(({ node }) => foot.contains(node) || heading.includes(node.textContent!)))
      found.push(`${slide.id} holds nothing but its heading`);
  }
  return found;
}

/** What does not fit on the slides that can be seen: one on screen, all of a page for the printer. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(findMisfits, TOLERANCE);
}

/** What does not fit on any slide of a deck on screen, each shown by itself. */
export async function misfitsOfEverySlide(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.findMisfits = () => (${findMisfits})(${TOLERANCE})`);
  return page.evaluate(() => {
    const { Reveal, findMisfits: find } = globalThis as unknown as Finder & {
      readonly Reveal: import('reveal.js').RevealApi;
    };
    return [...document.querySelectorAll<HTMLElement>('section.slide')].flatMap((slide) => {
      const { h, v } = Reveal.getIndices(slide);
      Reveal.slide(h, v);
      return Reveal.getCurrentSlide() === slide ? find() : [`${slide.id} was not shown`];
    });
  });
}
