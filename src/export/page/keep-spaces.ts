/**
 * Runs in the page. Chromium's PDF loses the space at a soft line end, so that "meerdere" and "regels" are read as
 * one word. Spaces that are kept by style are not lost: white space is folded here as CSS would fold it, and then
 * kept by `white-space: pre-wrap`.
 */
/** TypeScript's own list of CSS properties lags behind. */
type Styles = CSSStyleDeclaration & { readonly whiteSpaceCollapse: string };

export function keepSpaces(): void {
  // All styles before the first change: the browser would work them out anew after each.
  const styles = new Map(
    [...document.body.querySelectorAll('*'), document.body].map((element) => {
      const { display, position, float, whiteSpaceCollapse } = getComputedStyle(element) as Styles;
      return [element, { display, position, float, whiteSpaceCollapse }];
    }),
  );

  /** The last words of the line of text that is being walked, and whether a space there would be the second. */
  let last: Text | null = null;
  let afterSpace = true;

  const trimEnd = (): void => {
    if (last === null || !last.data.endsWith(' ')) return;
    const trimmed = last.data.slice(0, -1);
    if (trimmed === '') last.remove();
    else last.data = trimmed;
  };
  const boundary = (): void => {
    trimEnd();
    last = null;
    afterSpace = true;
  };
  const text = (node: Text): void => {
    const folded = node.data.replace(/[ \t\n\r\f]+/g, ' ');
    const kept = afterSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (kept === '') {
      node.remove();
      return;
    }
    if (kept !== node.data) node.data = kept;
    last = node;
    afterSpace = kept.endsWith(' ');
  };
  /** A box with lines of its own, set aside or standing in the line like a letter. */
  const inside = (element: Element, breaksLine: boolean): void => {
    const before = { last, afterSpace };
    last = null;
    afterSpace = true;
    for (const child of [...element.childNodes]) visit(child);
    boundary();
    if (breaksLine) return;
    last = before.last;
    afterSpace = before.afterSpace;
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      text(node);
      return;
    }
    if (!(node instanceof HTMLElement)) {
      if (node instanceof Element) {
        last = null;
        afterSpace = false;
      }
      return;
    }
    if (/^(STYLE|SCRIPT|TEMPLATE|PRE|TEXTAREA)$/.test(node.tagName)) return;
    if (node.tagName === 'BR') {
      boundary();
      return;
    }
    const { display, position, float, whiteSpaceCollapse } = styles.get(node)!;
    if (display === 'none') return;
    if (whiteSpaceCollapse === 'preserve') {
      // Written with care for its spaces; what follows does not depend on them.
      last = null;
      afterSpace = display !== 'inline';
      return;
    }
    if (position === 'absolute' || position === 'fixed' || float !== 'none') inside(node, false);
    else if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) {
      for (const child of [...node.childNodes]) visit(child);
    } else if (display.startsWith('inline-')) {
      inside(node, false);
      last = null;
      afterSpace = false;
    } else {
      boundary();
      inside(node, true);
    }
  };

  visit(document.body);
  // A sheet made by script: the page's policy lets no style element in.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('body { white-space: pre-wrap } svg, pre { white-space: revert-layer }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
