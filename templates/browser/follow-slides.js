// @ts-check
import { byId, deckData, fillIn, words } from './deck-data.js';

/** @returns {string} element id of the slide that is shown */
export function currentSlideId(/** @type {import('reveal.js').RevealApi} */ deck) {
  return deck.getCurrentSlide()?.id ?? '';
}

/** @returns what is known of the slide that is shown */
export function currentSlide(/** @type {import('reveal.js').RevealApi} */ deck) {
  const id = currentSlideId(deck);
  return deckData.slides.find((slide) => slide.id === id) ?? null;
}

/** @returns the agenda item that the slide belongs to, or null */
export function currentItem(/** @type {import('reveal.js').RevealApi} */ deck) {
  const id = currentSlide(deck)?.item;
  return deckData.items.find((item) => item.id === id) ?? null;
}

/**
 * Goes to the slide that is, or holds, the element with an id.
 * @param {import('reveal.js').RevealApi} deck
 * @param {string} id
 */
export function goToElement(deck, id) {
  const element = document.getElementById(id);
  const slide = element?.closest('section.slide');
  if (!element || !slide) return;
  const { h, v } = deck.getIndices(/** @type {HTMLElement} */ (slide));
  deck.slide(h, v);
  const target = element === slide ? slide : element;
  target.setAttribute('tabindex', '-1');
  /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
}

/** Says the title of a new slide, and keeps the keyboard's focus from getting lost on the one that went. */
export function followSlides(/** @type {import('reveal.js').RevealApi} */ deck) {
  const announcer = byId('announcer');
  // The window around a slide of other proportions, and the bar in it, take the colours of the slide's kind.
  const dressWindow = () => {
    document.documentElement.dataset['kind'] = currentSlide(deck)?.kind ?? '';
  };
  deck.on('slidechanged', dressWindow);
  dressWindow();
  deck.on('slidechanged', () => {
    const slide = deck.getCurrentSlide();
    const index = deckData.slides.findIndex(({ id }) => id === slide.id);
    const title = deckData.slides[index]?.title ?? '';
    announcer.textContent = fillIn(words['slideAnnounce'] ?? '', {
      number: index + 1,
      total: deckData.slides.length,
      title,
    });
    // The browser takes the focus off a slide as it goes, so what had it is remembered.
    if (wasOnSlide && !slide.contains(document.activeElement)) {
      slide.setAttribute('tabindex', '-1');
      slide.focus({ preventScroll: true });
    }
  });
  let wasOnSlide = false;
  document.addEventListener('focusin', ({ target }) => {
    wasOnSlide = target instanceof Element && target.closest('section.slide') !== null;
  });
  // Links inside the deck: reveal.js would follow the address too, but leaves the focus behind.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || link.matches('.note-mark, [data-action]')) return;
    event.preventDefault();
    goToElement(deck, decodeURIComponent((link.getAttribute('href') ?? '').slice(1)));
  });
}
