/** Runs in the page. Gathers what its PDF must say, as it is laid out. */
import type { PageLink } from '../conform/describe-links.ts';

/** What the page knows and its PDF must say. */
export interface ReadPage {
  /** The links in their order. */
  readonly links: readonly PageLink[];
  /** The words of the headings in their order, for the bookmarks; marks of footnotes are no part of them. */
  readonly headings: readonly string[];
}

export function readPage(): ReadPage {
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isShown = (element: Element) =>
    element.closest('[aria-hidden="true"]') === null && element.getClientRects().length > 0;

  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isShown).map((link) => ({
    target: link.getAttribute('href')!.startsWith('#') ? link.getAttribute('href')! : link.href,
    text: folded(link.getAttribute('aria-label') ?? link.innerText),
  }));
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown).map((heading) => {
    const words = heading.cloneNode(true) as Element;
    for (const mark of words.querySelectorAll('.note-mark, svg')) mark.remove();
    return folded(words.textContent);
  });
  return { links, headings };
}
