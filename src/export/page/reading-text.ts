/**
 * Runs in the page. The words that the tags must hold: all text that is not hidden from readers, blocks apart by line
 * ends. The feet of pages, which stand in the middle of whatever text goes on there, come after all other text.
 */
export function readingText(): string {
  const LINES = 'p, a, h1, h2, h3, h4, h5, h6, .page-foot';
  const parts: string[] = [];
  const feet: HTMLElement[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      parts.push(node.data);
      return;
    }
    if (!(node instanceof HTMLElement) || /^(STYLE|SCRIPT|TEMPLATE)$/.test(node.tagName)) return;
    if (node.getAttribute('aria-hidden') === 'true') return;
    const { display, overflow } = getComputedStyle(node);
    const { width, height } = node.getBoundingClientRect();
    // What is only for screen readers is cut to a pixel, and a PDF holds only what is drawn.
    const isUnseen = overflow === 'hidden' && width <= 1 && height <= 1;
    if (display === 'none' || isUnseen) return;
    if (node.matches('.page-foot') && !feet.includes(node)) {
      feet.push(node);
      return;
    }
    const around = node.parentElement?.closest(LINES) ?? null;
    const isInLine = around !== null && !around.matches('.page-foot') && !node.matches('.page-foot');
    const isBlock = !isInLine && !/^(inline|contents|ruby)/.test(display);
    if (isBlock || node.tagName === 'BR') parts.push('\n');
    for (const child of node.childNodes) visit(child);
    if (isBlock) parts.push('\n');
  };
  visit(document.body);
  for (const foot of feet) visit(foot);
  return parts.join('');
}
