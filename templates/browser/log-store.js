// @ts-check
import { deckData } from './deck-data.js';
import { emptyLog, entryOf, readLog, withEntry } from './log-state.js';
import { keep, recall } from './storage.js';

/**
 * The log of this deck, kept in the browser's storage under the document's own key.
 * @typedef {ReturnType<typeof createLogStore>} LogStore
 */
export function createLogStore() {
  const place = `briefdeck-log-${deckData.key}`;
  const kept = readLog(recall(place), deckData.key);
  let log = typeof kept === 'string' ? emptyLog(deckData.key) : kept;
  let isKept = true;
  /** @type {(() => void)[]} */
  const listeners = [];
  const set = (/** @type {import('./log-state.js').Log} */ next) => {
    log = next;
    isKept = keep(place, log);
    for (const listener of listeners) listener();
  };
  return {
    log: () => log,
    entry: (/** @type {string} */ item) => entryOf(log, item),
    change: (/** @type {string} */ item, /** @type {Partial<import('./log-state.js').LogEntry>} */ changes) =>
      set(withEntry(log, item, changes)),
    replace: set,
    clear: () => set(emptyLog(deckData.key)),
    isKept: () => isKept,
    onChange: (/** @type {() => void} */ listener) => {
      listeners.push(listener);
    },
  };
}

/** Shows the state of each item in the foot of its slides; only what changed is touched, for the clock writes every second. */
export function showStates(
  /** @type {LogStore} */ store,
  /** @type {Readonly<Record<string, string>>} */ words,
) {
  /** @type {Map<string, Element[]>} */
  const slidesOf = new Map();
  for (const slide of document.querySelectorAll('section.slide[data-item]')) {
    const item = slide.getAttribute('data-item') ?? '';
    const slides = slidesOf.get(item);
    if (slides) slides.push(slide);
    else slidesOf.set(item, [slide]);
  }
  /** @type {Map<string, string>} */
  const shown = new Map();
  const show = () => {
    for (const { id } of deckData.items) {
      const { state } = store.entry(id);
      const label = state === 'open' ? '' : (words[state] ?? '');
      if (label === (shown.get(id) ?? '')) continue;
      shown.set(id, label);
      for (const slide of slidesOf.get(id) ?? []) stateMark(slide.querySelector('.foot'), label);
    }
  };
  store.onChange(show);
  show();
}

function stateMark(/** @type {Element | null} */ foot, /** @type {string} */ label) {
  const mark = foot?.querySelector('.foot-state');
  if (mark) mark.textContent = label;
  else if (foot && label !== '') {
    const made = document.createElement('p');
    made.className = 'foot-state';
    made.textContent = label;
    foot.insertBefore(made, foot.querySelector('.foot-number'));
  }
}
