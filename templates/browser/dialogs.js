// @ts-check
import { byId } from './deck-data.js';

/** @returns {HTMLDialogElement} */
export function dialog(/** @type {string} */ id) {
  return /** @type {HTMLDialogElement} */ (byId(id));
}

/** Opens a window over the deck; another one that is open closes. The browser keeps the focus in it. */
export function openDialog(/** @type {string} */ id) {
  closeDialogs();
  const opened = dialog(id);
  opened.showModal();
  // The text to be read takes the keys that scroll, Home and End among them; the button that closes would not.
  /** @type {HTMLElement | null} */ (opened.querySelector('[data-reads]'))?.focus({ preventScroll: true });
}

export function closeDialogs() {
  for (const open of document.querySelectorAll('dialog[open]')) {
    /** @type {HTMLDialogElement} */ (open).close();
    leave(open);
  }
}

/** Takes the focus out of a closed window at once; until then keys would go to a field that nobody sees. */
function leave(/** @type {Element} */ closed) {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && closed.contains(focused)) focused.blur();
}

/** A short message at the foot of the screen, read out by screen readers. */
export function tell(/** @type {string} */ message) {
  const toast = byId('toast');
  toast.textContent = message;
  toast.classList.toggle('toast-shown', message !== '');
}

/** A click beside a window closes it; a message goes with the next key or click. */
export function watchDialogs() {
  document.addEventListener('click', (event) => {
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });
  const before = () => {
    tell('');
    const closed = document.activeElement?.closest('dialog:not([open])');
    if (closed) leave(closed);
  };
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, before, true);
}
