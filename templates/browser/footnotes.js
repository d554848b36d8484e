// @ts-check
import { byId, fillIn, words } from './deck-data.js';
import { goToElement } from './follow-slides.js';

/** Distance in px between a mark and its note, and between a note and the edge of the window. */
const GAP = 10;

/** Places the note below its mark, or above it where there is no room, inside the window. */
function placeBeside(/** @type {HTMLElement} */ note, /** @type {Element} */ mark) {
  const at = mark.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight;
  note.style.top = `${Math.max(GAP, below ? at.bottom + GAP : at.top - GAP - height)}px`;
  note.style.left = `${Math.max(GAP, Math.min(at.left - GAP, innerWidth - width - GAP))}px`;
}

/** Opens footnotes where their marks are; Escape or a click elsewhere closes them. */
export function openFootnotesInPlace(/** @type {import('reveal.js').RevealApi} */ deck) {
  const note = byId('footnote');
  const all = /** @type {HTMLAnchorElement} */ (byId('footnote-all'));
  /** @type {HTMLElement | null} */
  let opener = null;
  const open = (/** @type {MouseEvent} */ event) => {
    const mark = event.target instanceof Element ? event.target.closest('a.note-mark') : null;
    const id = (mark?.getAttribute('href') ?? '').slice(1);
    const text = document.getElementById(id)?.querySelector('.source-text');
    if (!mark || !text) return;
    // Before reveal.js, which would go to the slide of the sources.
    event.preventDefault();
    event.stopPropagation();
    opener = /** @type {HTMLElement} */ (mark);
    byId('footnote-title').textContent = fillIn(words['footnote'] ?? '', {
      number: mark.textContent?.trim() ?? '',
    });
    byId('footnote-text').replaceChildren(...[...text.childNodes].map((child) => child.cloneNode(true)));
    all.href = `#${id}`;
    note.showPopover();
    placeBeside(note, mark);
    note.focus({ preventScroll: true });
  };
  document.addEventListener('click', open, true);
  note.addEventListener('beforetoggle', (event) => {
    const closing = /** @type {ToggleEvent} */ (event).newState === 'closed';
    if (closing && note.contains(document.activeElement)) opener?.focus({ preventScroll: true });
  });
  all.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    opener = null;
    note.hidePopover();
    goToElement(deck, all.hash.slice(1));
  });
  deck.on('slidechanged', () => {
    if (note.matches(':popover-open')) note.hidePopover();
  });
}
