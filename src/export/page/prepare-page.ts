/**
 * Runs in the page. Says to Chromium's accessibility tree, from which it makes the tags, what the tags must be. Nothing
 * here asks how the page is laid out, so that it can come before that is done for the first time.
 * @param hintMark what stands between language and type, from `conform/structure-hints.ts`
 */
export function preparePage(hintMark: string): void {
  const LINES = 'p, a, h1, h2, h3, h4, h5, h6';
  const isBlock = (element: Element) => {
    const { display } = getComputedStyle(element);
    return !/^(inline|contents|none|ruby)/.test(display);
  };

  // A picture drawn in a shadow tree is one figure: no links lead out of it, and it has no headings of its own.
  for (const picture of document.querySelectorAll('[role="img"]')) {
    for (const link of picture.shadowRoot?.querySelectorAll('a') ?? []) link.removeAttribute('href');
    for (const heading of picture.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])
      heading.setAttribute('role', 'presentation');
  }

  for (const mark of document.querySelectorAll('a.note-mark')) mark.setAttribute('data-pdf', 'Reference');

  // Chromium leaves empty cells out of the tags; the row would then lack a column.
  for (const cell of document.querySelectorAll('td, th'))
    if (cell.textContent.trim() === '') cell.append('\u00a0');

  // Boxes of words that are no paragraphs by name have no tag that keeps them apart: the last word of one and the first
  // of the next would be read as one. They become paragraphs, and within a paragraph or a link a space divides them.
  for (const element of document.querySelectorAll(
    'div, span, dt, dd, footer, strong, b, em, i, small, time',
  )) {
    if (!isBlock(element) || element.textContent.trim() === '' || element.hasAttribute('data-pdf')) continue;
    if ([...element.children].some(isBlock)) continue;
    if (element.parentElement?.closest(LINES) === null) {
      element.setAttribute('data-pdf', 'P');
      continue;
    }
    const before = element.previousSibling;
    if (before instanceof Text && !/\s$/.test(before.data)) before.data += ' ';
    const isLast = element.nextElementSibling === null;
    const isApart = /\s$/.test(element.textContent) || getComputedStyle(element).position === 'absolute';
    if (!isLast && !isApart) element.append(' ');
  }

  // An element without a meaning of its own is left out of the tree, and its language lost, unless it says what it is.
  for (const element of document.querySelectorAll('[lang], [data-pdf]'))
    if (!element.hasAttribute('aria-roledescription') && (element.matches('span') || !isBlock(element)))
      element.setAttribute('aria-roledescription', element.getAttribute('data-pdf') ?? 'taal');

  const language = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? '';
  const hints = [...document.querySelectorAll('[data-pdf]')].map((element) => ({
    element,
    tag: [`${language(element)}${hintMark}${element.getAttribute('data-pdf')}`, element.id]
      .filter((part) => part !== '')
      .join('-'),
  }));
  // A box without a meaning has no tag, and Chromium says the language of an element only where that around it differs:
  // so those in the box say it, and the box does not.
  const boxes = [...document.querySelectorAll('div[lang]:not([data-pdf])')];
  const within = boxes.flatMap((box) =>
    [...box.querySelectorAll('p, li, td, th, h1, h2, h3, h4, h5, h6')].map((element) => ({
      element,
      own: language(element),
    })),
  );
  for (const { element, own } of within) element.setAttribute('lang', own);
  for (const box of boxes) box.removeAttribute('lang');
  for (const { element, tag } of hints) element.setAttribute('lang', tag);

  // These roles of HTML's publishing module cost a link its Link tag, and a list of notes its L.
  for (const element of document.querySelectorAll('[role^="doc-"]')) element.removeAttribute('role');
}
