// @ts-check
import { byId, deckData, fillIn, make, words } from './deck-data.js';
import { closeDialogs, openDialog } from './dialogs.js';
import { findItems, findSlides, folded } from './find-text.js';
import { goToElement } from './follow-slides.js';

/** Slides whose text is read at a time, so that no key press has to wait for a long deck. */
const AT_A_TIME = 40;

/**
 * The texts of the slides, read from the page while the browser has nothing else to do.
 * @returns a function that gives them all, reading what is left
 */
function readSlideTexts() {
  /** @type {import('./find-text.js').FindableSlide[]} */
  const texts = [];
  const readTo = (/** @type {number} */ end) => {
    for (const { id, title, kind } of deckData.slides.slice(texts.length, end)) {
      const parts = byId(id).querySelectorAll(':scope > .sheet > :not(.foot)');
      const text = [...parts]
        .map((part) => part.textContent)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      texts.push({ id, title, kind, text, folded: folded(text) });
    }
    return texts;
  };
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  const readOn = () => {
    readTo(texts.length + AT_A_TIME);
    if (texts.length < deckData.slides.length) whenIdle(readOn);
  };
  whenIdle(readOn);
  return () => readTo(deckData.slides.length);
}

/** @param {import('./find-text.js').FindableItem & { treatment?: string | null }} item */
function itemLink(item) {
  const link = make('a', '', 'result');
  link.setAttribute('href', `#${item.target}`);
  link.append(make('span', item.number ?? '', 'result-number'), make('span', item.title, 'result-title'));
  const below = [item.section, item.treatment].filter(Boolean).join(' · ');
  link.append(make('span', below, 'result-below'));
  return link;
}

/** @param {ReturnType<typeof findSlides>[number]} found */
function slideLink({ slide, before, match, after }) {
  const link = make('a', '', 'result');
  link.setAttribute('href', `#${slide.id}`);
  const text = make('span', '', 'result-below');
  text.append(before, make('mark', match), after);
  link.append(make('span', '', 'result-number'), make('span', slide.title, 'result-title'), text);
  return link;
}

/**
 * @param {string} heading
 * @param {readonly Element[]} links
 */
function group(heading, links) {
  if (links.length === 0) return [];
  const list = make('ul');
  for (const link of links) {
    const entry = make('li');
    entry.append(link);
    list.append(entry);
  }
  return [make('h3', heading), list];
}

/**
 * The searchable list of items and slides. Enter in the search field goes to the first that was found.
 * @returns a function that opens it, with a number already typed or not
 */
export function createItemList(/** @type {import('reveal.js').RevealApi} */ deck) {
  const search = /** @type {HTMLInputElement} */ (byId('list-search'));
  const results = byId('list-results');
  const texts = readSlideTexts();

  const go = (/** @type {Element | null} */ link) => {
    const target = link?.getAttribute('href')?.slice(1);
    if (!target) return;
    closeDialogs();
    goToElement(deck, target);
  };
  const links = () => [...results.querySelectorAll('a')];
  const show = () => {
    const items = findItems(deckData.items, search.value).map(itemLink);
    const slides = findSlides(texts(), search.value).map(slideLink);
    results.replaceChildren(
      ...group(words['listItems'] ?? '', items),
      ...group(words['listSlides'] ?? '', slides),
    );
    const count = items.length + slides.length;
    byId('list-count').textContent =
      count === 0 ? (words['listNothing'] ?? '') : fillIn(words['listCount'] ?? '', { count });
  };

  search.addEventListener('input', show);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(links()[0] ?? null);
    else if (event.key === 'ArrowDown') links()[0]?.focus();
    // The browser would only empty the field.
    else if (event.key === 'Escape') closeDialogs();
    else return;
    event.preventDefault();
  });
  results.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = links();
    const next = all.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) + step;
    (next < 0 ? search : all[next])?.focus();
  });
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    go(link);
  });
  return (/** @type {string} */ typed = '') => {
    search.value = typed;
    show();
    openDialog('list');
    search.focus();
  };
}
