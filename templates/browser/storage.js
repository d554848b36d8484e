// @ts-check
/** The browser's own storage, which may be full, forbidden or not there at all. */

/** @returns the value kept under a key, or null */
export function recall(/** @type {string} */ key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {unknown} value
 * @returns {boolean} whether it was kept
 */
export function keep(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
