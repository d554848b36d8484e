/**
 * Runs in the page. Finds every text that does not stand wholly inside the boxes that it must stay in: its page, and
 * each ancestor that cuts off or scrolls what is too much.
 */

/** A text that is cut off or sticks out. */
export interface Overflow {
  /** The first words of the text. */
  readonly text: string;
  /** Where it stands, for a person: the nearest id, or the kind of element. */
  readonly where: string;
  /** How far it sticks out, in CSS px. */
  readonly by: number;
}

/** @param pageSelector what counts as a page whose edges text must keep within, beside the document's own width */
export function measureOverflow(pageSelector: string): readonly Overflow[] {
  /** Rounding of layout, in CSS px. */
  const TOLERANCE = 1;
  const LONGEST_EXCERPT = 80;
  const found: Overflow[] = [];
  const boxes = new Map<Element, DOMRect | null>();

  /** The box that an ancestor keeps its text in, or null where it lets text out. */
  const boxOf = (element: Element): DOMRect | null => {
    const known = boxes.get(element);
    if (known !== undefined) return known;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const keeps = display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible');
    const box = keeps || element.matches(pageSelector) ? element.getBoundingClientRect() : null;
    boxes.set(element, box);
    return box;
  };

  /** Text for screen readers only is put in a box of a pixel on purpose. */
  const isUnseen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width <= 1 && height <= 1 && boxOf(element) !== null;
  };

  const report = (node: Text, element: Element, by: number): void => {
    const where = element.closest('[id]')?.id ?? element.tagName.toLowerCase();
    found.push({ text: node.data.trim().slice(0, LONGEST_EXCERPT), where, by: Math.round(by) });
  };

  const width = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || node.data.trim() === '' || parent.closest('style, script, template')) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (rects.length === 0) continue;
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    if (isUnseen(parent)) continue;
    let by = Math.max(0 - left, right - width, 0 - top);
    for (let ancestor: Element | null = parent; ancestor !== null; ancestor = ancestor.parentElement) {
      if (ancestor === document.body || ancestor === document.documentElement) break;
      const box = boxOf(ancestor);
      if (box === null) continue;
      by = Math.max(by, box.left - left, right - box.right, box.top - top, bottom - box.bottom);
    }
    if (by > TOLERANCE) report(node, parent, by);
  }
  return found;
}
