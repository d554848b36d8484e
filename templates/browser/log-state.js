// @ts-check
/**
 * What was noted during the meeting. Pure, so that it can be tested without a page.
 *
 * @typedef {{ readonly text: string, readonly owner: string }} LogAction
 * @typedef {{ readonly state: 'open' | 'done' | 'parked', readonly note: string, readonly actions: readonly LogAction[],
 *   readonly budget: number | null, readonly spent: number }} LogEntry budget in minutes, spent in seconds
 * @typedef {{ readonly version: 1, readonly key: string, readonly items: Readonly<Record<string, LogEntry>> }} Log
 * @typedef {{ readonly id: string, readonly number: string | null, readonly title: string }} LoggedItem
 */

/** @type {LogEntry} */
const NOTHING_NOTED = { state: 'open', note: '', actions: [], budget: null, spent: 0 };

/** @returns {Log} an empty log of the document with a key */
export function emptyLog(/** @type {string} */ key) {
  return { version: 1, key, items: {} };
}

/**
 * @param {Log} log
 * @param {string} item
 * @returns {LogEntry}
 */
export function entryOf(log, item) {
  return log.items[item] ?? NOTHING_NOTED;
}

/**
 * The log with something of an item changed.
 * @param {Log} log
 * @param {string} item
 * @param {Partial<LogEntry>} changes
 * @returns {Log}
 */
export function withEntry(log, item, changes) {
  return { ...log, items: { ...log.items, [item]: { ...entryOf(log, item), ...changes } } };
}

const isText = (/** @type {unknown} */ value) => typeof value === 'string';
const isCount = (/** @type {unknown} */ value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** @returns {LogEntry | null} the entry that a value from outside is, or null */
function readEntry(/** @type {any} */ value) {
  if (typeof value !== 'object' || value === null) return null;
  const { state, note, actions, budget, spent } = value;
  const known = ['open', 'done', 'parked'].includes(state);
  const valid =
    known && isText(note) && (budget === null || isCount(budget)) && isCount(spent) && Array.isArray(actions);
  if (!valid || !actions.every((/** @type {any} */ one) => isText(one?.text) && isText(one?.owner)))
    return null;
  return { state, note, budget, spent, actions: actions.map(({ text, owner }) => ({ text, owner })) };
}

/**
 * A log from outside: storage or a file.
 * @param {unknown} value
 * @param {string} key of the document that it must belong to
 * @returns {Log | 'wrong' | 'other'} the log, or why it is none
 */
export function readLog(value, key) {
  const log = /** @type {any} */ (value);
  if (
    typeof log !== 'object' ||
    log === null ||
    log.version !== 1 ||
    typeof log.items !== 'object' ||
    !log.items
  )
    return 'wrong';
  if (log.key !== key) return 'other';
  const entries = Object.entries(log.items).map(
    ([id, entry]) => /** @type {const} */ ([id, readEntry(entry)]),
  );
  if (entries.some(([, entry]) => entry === null)) return 'wrong';
  return { version: 1, key, items: /** @type {Record<string, LogEntry>} */ (Object.fromEntries(entries)) };
}

/** `75` → `1:15`. */
export function minutes(/** @type {number} */ seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Signs that mean something in Markdown, made plain; line ends stay within a paragraph or list item. */
function plain(/** @type {string} */ text) {
  return text
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/\s*\n\s*/g, '  \n  ');
}

/**
 * The log as Markdown, the items in order; those of which nothing was noted are left out.
 * @param {Log} log
 * @param {readonly LoggedItem[]} items
 * @param {string} title
 * @param {Readonly<Record<string, string>>} words
 */
export function logMarkdown(log, items, title, words) {
  const blocks = items.flatMap((item) => {
    const entry = log.items[item.id];
    if (!entry || JSON.stringify(entry) === JSON.stringify(NOTHING_NOTED)) return [];
    const spent = entry.spent > 0 ? [`- ${words['logSpent']}: ${minutes(entry.spent)}`] : [];
    const actions = entry.actions.map(
      ({ text, owner }) => `- [ ] ${plain(text)}${owner.trim() === '' ? '' : ` (${plain(owner)})`}`,
    );
    return [
      `## ${item.number === null ? '' : `${item.number} `}${plain(item.title)}`,
      [`- ${words['state']}: ${words[entry.state]}`, ...spent].join('\n'),
      ...(entry.note.trim() === '' ? [] : [plain(entry.note)]),
      ...(actions.length === 0 ? [] : [actions.join('\n')]),
    ];
  });
  const body = blocks.length === 0 ? [words['logEmpty']] : blocks;
  return `${[`# ${words['logHeading']}: ${plain(title)}`, ...body].join('\n\n')}\n`;
}
