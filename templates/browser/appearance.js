// @ts-check
import { byId, fillIn, words } from './deck-data.js';
import { keep, recall } from './storage.js';

/** Kept for all decks: a reader who needs large type needs it everywhere. */
const KEY = 'briefdeck-appearance';

const APPEARANCES = ['light', 'dark', 'contrast'];
/** Sizes of text in per cent; from the second on, a slide is laid out as running text. */
const SIZES = [100, 125, 150, 175, 200];
/** Windows narrower than this, in px, show running text: a phone, or a page enlarged to 200 % or more. */
const NARROW = 800;

/**
 * Colours and size of text: chosen in the menu or with a key, and remembered.
 * @returns actions for the keys and the menu
 */
export function createAppearance(/** @type {import('reveal.js').RevealApi} */ deck) {
  const root = document.documentElement;
  const kept = recall(KEY) ?? {};
  const contrast = matchMedia('(prefers-contrast: more)').matches ? 'contrast' : 'light';
  let appearance = APPEARANCES.includes(kept.appearance) ? kept.appearance : contrast;
  let size = SIZES.includes(kept.size) ? kept.size : SIZES[0];
  let letterKeys = kept.letterKeys !== false;
  const narrow = matchMedia(`(max-width: ${NARROW - 1}px)`);

  const apply = () => {
    root.dataset['appearance'] = appearance;
    root.style.setProperty('--text-scale', String(size / 100));
    root.dataset['layout'] = size > 100 || narrow.matches ? 'flow' : 'slides';
    byId('text-size').textContent = fillIn(words['textSizePercent'] ?? '', { percent: size });
    for (const input of document.querySelectorAll('input[name="appearance"]')) {
      const radio = /** @type {HTMLInputElement} */ (input);
      radio.checked = radio.value === appearance;
    }
    /** @type {HTMLInputElement} */ (byId('letter-keys')).checked = letterKeys;
    deck.layout();
  };
  const change = () => {
    keep(KEY, { appearance, size, letterKeys });
    apply();
  };
  const resize = (/** @type {number} */ step) => {
    size = SIZES[Math.min(SIZES.length - 1, Math.max(0, SIZES.indexOf(size) + step))];
    change();
  };
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    if (input.name === 'appearance') appearance = input.value;
    else if (input.id === 'letter-keys') letterKeys = input.checked;
    else return;
    change();
  });
  narrow.addEventListener('change', apply);
  apply();
  return {
    next: () => {
      appearance = APPEARANCES[(APPEARANCES.indexOf(appearance) + 1) % APPEARANCES.length];
      change();
    },
    larger: () => resize(1),
    smaller: () => resize(-1),
    letterKeysOn: () => letterKeys,
  };
}
