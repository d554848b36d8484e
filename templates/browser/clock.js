// @ts-check
import { byId, fillIn, words } from './deck-data.js';
import { tell } from './dialogs.js';
import { currentItem } from './follow-slides.js';
import { minutes } from './log-state.js';

/** Milliseconds between two looks at the clock. */
const TICK = 1000;

/**
 * Time spent, for the item that is shown and in all: words for the bar.
 * @param {import('./log-state.js').LogEntry | null} entry
 * @param {number} total seconds
 */
export function clockText(entry, total) {
  const sum = fillIn(words['clockTotal'] ?? '', { total: minutes(total) });
  if (!entry) return { text: sum, over: false };
  const budget = (entry.budget ?? 0) * 60;
  const over = budget > 0 && entry.spent > budget;
  const values = {
    spent: minutes(entry.spent),
    budget: minutes(budget),
    over: minutes(entry.spent - budget),
  };
  const template = over ? words['clockOver'] : budget > 0 ? words['clockOf'] : words['clockSpent'];
  return { text: `${fillIn(template ?? '', values)} · ${sum}`, over };
}

/**
 * Counts the time that each item is shown while the clock runs.
 * @param {import('reveal.js').RevealApi} deck
 * @param {import('./log-store.js').LogStore} store
 * @returns the action that starts and stops it
 */
export function createClock(deck, store) {
  const display = byId('clock');
  /** @type {ReturnType<typeof setInterval> | null} */
  let timer = null;
  let last = 0;

  const show = () => {
    const item = currentItem(deck);
    const total = Object.values(store.log().items).reduce((sum, entry) => sum + entry.spent, 0);
    const { text, over } = clockText(item && store.entry(item.id), total);
    display.textContent = text;
    display.classList.toggle('clock-over', over);
  };
  const count = (/** @type {string | null} */ item) => {
    const now = performance.now();
    if (item !== null) store.change(item, { spent: store.entry(item).spent + (now - last) / 1000 });
    last = now;
    show();
  };
  let counted = /** @type {string | null} */ (null);
  deck.on('slidechanged', () => {
    if (timer === null) return;
    count(counted);
    counted = currentItem(deck)?.id ?? null;
    show();
  });
  return () => {
    const starting = timer === null;
    if (timer === null) {
      last = performance.now();
      counted = currentItem(deck)?.id ?? null;
      timer = setInterval(() => count(counted), TICK);
    } else {
      clearInterval(timer);
      timer = null;
      count(counted);
    }
    display.hidden = !starting;
    document.documentElement.toggleAttribute('data-clock', starting);
    show();
    tell((starting ? words['clockStarted'] : words['clockStopped']) ?? '');
  };
}
