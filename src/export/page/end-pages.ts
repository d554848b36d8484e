/**
 * Runs in the page. Ends every page where it must end, with its footnotes at its foot, and writes the page numbers.
 * All measuring comes before all changing, so that the time is linear in the length of the text.
 */
import type { DealtPage } from '../deal-pages.ts';
import type { MeasuredFlow } from './measure-flow.ts';

export function endPages(
  { pageHeight, slices, elements, notes }: MeasuredFlow,
  pages: readonly DealtPage[],
  left: readonly string[],
  numbers: Readonly<Record<string, number>>,
): void {
  /** A foot is this much shorter than its room, in px: too little for a line, enough for rounding. */
  const SLACK = 3;
  const edge = document.body.getBoundingClientRect().left;

  /** The notes of a page at its foot, and room above them so that nothing else fits. */
  const footOf = (tag: 'div' | 'span', page: DealtPage): HTMLElement => {
    const foot = document.createElement(tag);
    foot.className = 'page-foot';
    foot.style.height = `${Math.max(0, pageHeight - page.used - SLACK)}px`;
    if (page.notes.length > 0) {
      const rule = document.createElement('div');
      rule.className = 'page-foot-rule';
      foot.append(rule, ...page.notes.map((id) => notes.get(id)!));
    }
    return foot;
  };

  /** The outermost element that begins with this block, so that a label beside it goes along. */
  const outermost = (element: HTMLElement): HTMLElement => {
    let found = element;
    for (;;) {
      const parent: HTMLElement | null = found.parentElement;
      if (parent === null || parent === document.body || parent.tagName === 'MAIN') return found;
      const first = [...parent.children].find((child) => getComputedStyle(child).position !== 'absolute');
      if (first !== found) return found;
      found = parent;
    }
  };

  /** The place in the text where a line begins whose top is at `top`. */
  const lineStart = (element: HTMLElement, top: number): Range => {
    const range = document.createRange();
    const isBelow = (node: Text, at: number): boolean => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      return (box.top + box.bottom) / 2 >= top;
    };
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.length === 0 || !isBelow(node, node.length - 1)) continue;
      let low = 0;
      let high = node.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isBelow(node, middle)) high = middle;
        else low = middle + 1;
      }
      range.setStart(node, low);
      range.collapse(true);
      return range;
    }
    throw new Error('no text begins the line');
  };

  const ends = pages.map((page) => {
    const next = slices[page.next];
    const element = elements[page.next];
    if (next === undefined || element === undefined) return { page, place: null };
    const from = next.line > 0 ? element : outermost(element);
    const box = from.getBoundingClientRect();
    if (next.line === 0) {
      const gap = box.top - slices[page.next - 1]!.bottom;
      const margin = Number.parseFloat(getComputedStyle(from).marginLeft);
      return { page, place: { before: from, gap, indent: box.left - margin - edge } };
    }
    const padding = Number.parseFloat(getComputedStyle(element).paddingLeft);
    return { page, place: { range: lineStart(element, next.top), indent: box.left + padding - edge } };
  });

  for (const { page, place } of ends.reverse()) {
    if (place === null) {
      if (page.notes.length > 0) document.body.append(footOf('div', page));
    } else if ('range' in place) {
      const foot = footOf('span', page);
      foot.style.float = 'left';
      foot.style.marginLeft = `${-place.indent}px`;
      place.range.insertNode(foot);
    } else {
      if (page.notes.length > 0) {
        const foot = footOf('div', page);
        foot.style.marginTop = `${-place.gap}px`;
        foot.style.marginLeft = `${-place.indent}px`;
        place.before.before(foot);
      }
      place.before.style.breakBefore = 'page';
    }
  }
  for (const id of left) document.body.append(notes.get(id)!);
  for (const entry of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    entry.textContent = String(numbers[entry.dataset['pageOf'] ?? ''] ?? '');
}
