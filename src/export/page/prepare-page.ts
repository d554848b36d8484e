/**
 * Runs in the page. Says to Chromium's accessibility tree, from which it makes the tags, what the tags must be.
 */
import type { PageLink } from '../conform/describe-links.ts';

/**
 * @param hintMark what stands between language and type, from `conform/structure-hints.ts`
 * @returns the page's links in their order
 */
export function preparePage(hintMark: string): readonly PageLink[] {
  for (const mark of document.querySelectorAll('a.note-mark')) mark.setAttribute('data-pdf', 'Reference');

  // An inline element is left out of the tree unless it says what it is; its language is then lost.
  for (const element of document.querySelectorAll('[lang], [data-pdf]'))
    if (getComputedStyle(element).display === 'inline' && !element.hasAttribute('aria-roledescription'))
      element.setAttribute('aria-roledescription', element.getAttribute('data-pdf') ?? 'taal');

  const language = (element: Element) => element.closest('[lang]')?.getAttribute('lang') ?? '';
  const hints = [...document.querySelectorAll('[data-pdf]')].map((element) => ({
    element,
    tag: [`${language(element)}${hintMark}${element.getAttribute('data-pdf')}`, element.id]
      .filter(Boolean)
      .join('-'),
  }));
  for (const { element, tag } of hints) element.setAttribute('lang', tag);

  // These roles of HTML's publishing module cost a link its Link tag, and a list of notes its L.
  for (const element of document.querySelectorAll('[role^="doc-"]')) element.removeAttribute('role');

  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => link.getClientRects().length > 0 && link.closest('[aria-hidden="true"]') === null)
    .map((link) => ({
      target: link.getAttribute('href')!.startsWith('#') ? link.getAttribute('href')! : link.href,
      text: (link.getAttribute('aria-label') ?? link.innerText).trim().replace(/\s+/g, ' '),
    }));
}
