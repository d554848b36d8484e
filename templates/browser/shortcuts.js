// @ts-check
import { words } from './deck-data.js';
import { closeDialogs, tell } from './dialogs.js';
import { isForSlides } from './start-reveal.js';

/** Letters and signs, by what they do; the help lists the same. */
const ACTION_OF_KEY = /** @type {Readonly<Record<string, string>>} */ ({
  i: 'list',
  '/': 'list',
  b: 'source',
  a: 'done',
  p: 'parked',
  n: 'log',
  e: 'exportMarkdown',
  j: 'exportJson',
  l: 'export',
  k: 'clock',
  s: 'speaker',
  t: 'appearance',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  f: 'fullscreen',
  '.': 'black',
  h: 'print',
  m: 'menu',
  '?': 'help',
});

const isOpen = (/** @type {string} */ id) => document.querySelector(`dialog[open]#${id}`) !== null;

const isTyping = (/** @type {EventTarget | null} */ target) =>
  target instanceof Element && target.matches('input, textarea');

/**
 * Lets single keys do things. They can be turned off (WCAG 2.2, 2.1.4), after which only the keys of reveal.js that
 * are no characters work. The key that opened a window closes it again.
 *
 * @param {Readonly<Record<string, (element: Element | null) => void>>} actions
 * @param {(digit: string) => void} onDigit
 * @param {() => boolean} enabled
 */
export function listenToKeys(actions, onDigit, enabled) {
  let told = false;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const digit = /^[0-9]$/.test(event.key);
      const action = ACTION_OF_KEY[event.key.toLowerCase()];
      if (!digit && !action) return;
      if (action && isOpen(action) && !isTyping(event.target)) {
        event.preventDefault();
        return closeDialogs();
      }
      if (!isForSlides(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!enabled()) {
        if (!told) tell(words['shortcutsOff'] ?? '');
        told = true;
      } else if (digit) onDigit(event.key);
      else actions[action ?? '']?.(null);
    },
    true,
  );
}

/**
 * Lets buttons with `data-action` do the same things.
 * @param {Readonly<Record<string, (element: Element | null) => void>>} actions
 */
export function listenToButtons(actions) {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-action]') : null;
    const action = button && actions[button.getAttribute('data-action') ?? ''];
    if (!action) return;
    event.preventDefault();
    action(button);
  });
}
