// @ts-check
import { byId, words } from './deck-data.js';
import { openDialog, tell } from './dialogs.js';
import { currentItem } from './follow-slides.js';

/** @returns the fields of the form by name */
function fields(/** @type {HTMLFormElement} */ form) {
  const named = (/** @type {string} */ name) => /** @type {any} */ (form.elements.namedItem(name));
  return { state: named('state'), note: named('note'), budget: named('budget') };
}

function addRow(/** @type {Element} */ list, /** @type {import('./log-state.js').LogAction} */ action) {
  const row = /** @type {HTMLTemplateElement} */ (byId('log-action-row')).content.cloneNode(true);
  const inputs = /** @type {DocumentFragment} */ (row).querySelectorAll('input');
  for (const input of inputs) input.value = input.name === 'owner' ? action.owner : action.text;
  list.append(row);
  return inputs[0];
}

/** The actions in the form that have any words. */
function actionsIn(/** @type {Element} */ list) {
  return [...list.querySelectorAll('li')]
    .map((row) => {
      const input = (/** @type {string} */ name) => row.querySelector(`input[name="${name}"]`);
      const text = /** @type {HTMLInputElement} */ (input('text')).value.trim();
      return { text, owner: /** @type {HTMLInputElement} */ (input('owner')).value.trim() };
    })
    .filter((action) => action.text !== '');
}

/**
 * Marks, note, actions and time of the item that is shown.
 *
 * @param {import('reveal.js').RevealApi} deck
 * @param {import('./log-store.js').LogStore} store
 * @returns actions for keys and buttons
 */
export function createLogDialog(deck, store) {
  const form = /** @type {HTMLFormElement} */ (byId('log-form'));
  const list = byId('log-actions');
  let shown = '';

  const mark = (/** @type {'done' | 'parked'} */ state) => {
    const item = currentItem(deck);
    if (!item) return tell(words['noItem'] ?? '');
    const next = store.entry(item.id).state === state ? 'open' : state;
    store.change(item.id, { state: next });
    tell(words[next] ?? '');
  };
  form.addEventListener('submit', () => {
    const { state, note, budget } = fields(form);
    const limit = budget.value === '' ? null : Math.max(0, Number(budget.value));
    store.change(shown, { state: state.value, note: note.value, actions: actionsIn(list), budget: limit });
    tell((store.isKept() ? words['stored'] : words['notStored']) ?? '');
  });
  return {
    done: () => mark('done'),
    parked: () => mark('parked'),
    log: () => {
      const item = currentItem(deck);
      if (!item) return tell(words['noItem'] ?? '');
      shown = item.id;
      const entry = store.entry(item.id);
      const { state, note, budget } = fields(form);
      byId('log-item').textContent = `${item.number ?? ''} ${item.title}`.trim();
      state.value = entry.state;
      note.value = entry.note;
      budget.value = entry.budget ?? '';
      list.replaceChildren();
      for (const action of entry.actions) addRow(list, action);
      openDialog('log');
    },
    addAction: () => addRow(list, { text: '', owner: '' })?.focus(),
    removeAction: (/** @type {Element | null} */ button) => {
      button?.closest('li')?.remove();
      form.querySelector('button')?.focus();
    },
  };
}
