// @ts-check
import { byId, deckData, fillIn, words } from './deck-data.js';
import { closeDialogs, openDialog, tell } from './dialogs.js';
import { logMarkdown, readLog } from './log-state.js';

/**
 * Hands a file to the browser to be saved.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  tell(fillIn(words['saved'] ?? '', { file: name }));
}

/**
 * Saving, loading and clearing the log.
 * @param {import('./log-store.js').LogStore} store
 * @returns actions for keys and buttons
 */
export function createLogExport(store) {
  const file = /** @type {HTMLInputElement} */ (byId('import-file'));
  file.addEventListener('change', async () => {
    const text = await file.files?.[0]?.text();
    file.value = '';
    if (text === undefined) return;
    /** @type {unknown} */
    let value = null;
    try {
      value = JSON.parse(text);
    } catch {
      // Not JSON: readLog says so.
    }
    const log = readLog(value, deckData.key);
    closeDialogs();
    if (typeof log !== 'string') store.replace(log);
    const message = log === 'wrong' ? 'importWrong' : log === 'other' ? 'importOther' : 'imported';
    tell(words[message] ?? '');
  });
  const name = (words['logHeading'] ?? '').toLowerCase();
  return {
    export: () => {
      byId('export-stored').textContent = (store.isKept() ? words['stored'] : words['notStored']) ?? '';
      openDialog('export');
    },
    exportMarkdown: () =>
      save(`${name}.md`, 'text/markdown', logMarkdown(store.log(), deckData.items, deckData.title, words)),
    exportJson: () => save(`${name}.json`, 'application/json', `${JSON.stringify(store.log(), null, 2)}\n`),
    clearLog: () => {
      if (!confirm(words['clearSure'])) return;
      closeDialogs();
      store.clear();
    },
  };
}
