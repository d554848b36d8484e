/** Finds text that does not fit, element by element, in the page itself. */
import type { Page } from 'puppeteer-core';

/** Rounding of sub-pixel layout, in CSS px of the slide. */
const TOLERANCE = 1.5;

/**
 * Everything on visible slides that sticks out of its slide, its column or cell, or into the foot, that lies over
 * another text, that is clipped by an ancestor, or that is set smaller than the floor for its place.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate((tolerance) => {
    const found: string[] = [];
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
      const scale = box.width / 1280;
      const foot = sheet.querySelector('.foot')!;
      const body = new DOMRect(box.x, box.y, box.width, foot.getBoundingClientRect().top - box.y);
      const lines: { readonly rect: DOMRect; readonly node: Node; readonly name: string }[] = [];
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        if (node.textContent!.trim() === '' || !visible(parent) || parent.closest('.visually-hidden'))
          continue;
        const inFoot = foot.contains(parent);
        const name = `${slide.id}: “${node.textContent!.trim().slice(0, 40)}”`;
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        const small = inFoot || parent.closest('.remarks, .remark-inline, .checksum') !== null;
        const floor = parent.closest('sup') ? 15 : small ? 18 : 24;
        if (size < floor - 0.01) found.push(`${name} is set in ${size} px`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const frame = parent.closest(
          '.column, td, th, .line-text, .entry-label, .entry-text, .source-text, .fact, .field-words, .date-words, .date-text',
        );
        for (const glyphs of range.getClientRects()) {
          // A glyph box is higher than its line: what counts is the letters in its middle.
          const rect = new DOMRect(
            glyphs.x,
            glyphs.y + glyphs.height * 0.2,
            glyphs.width,
            glyphs.height * 0.6,
          );
          lines.push({ rect, node, name });
          if (!inside(rect, inFoot ? foot.getBoundingClientRect() : body, scale))
            found.push(`${name} leaves the slide`);
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
      }
    }
    return found;
  }, TOLERANCE);
}
