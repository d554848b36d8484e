// @ts-check
/**
 * What the page knows about itself, written into it when it was made.
 *
 * @typedef {{ readonly id: string, readonly text: string }} SourceSentence
 * @typedef {{ readonly place: string, readonly subheading: string | null,
 *   readonly sentences: readonly SourceSentence[] }} SourceParagraph
 * @typedef {{ readonly id: string, readonly title: string, readonly paragraphs: readonly SourceParagraph[] }} SourceText
 * @typedef {{ readonly id: string, readonly target: string, readonly number: string | null, readonly title: string,
 *   readonly section: string | null, readonly treatment: string | null, readonly ordinal: number }} DeckItem
 * @typedef {{ readonly id: string, readonly title: string, readonly kind: string, readonly item: string | null,
 *   readonly sentences: readonly string[] }} DeckSlide
 * @typedef {{ readonly key: string, readonly title: string, readonly isPublic: boolean,
 *   readonly words: Readonly<Record<string, string>>, readonly items: readonly DeckItem[],
 *   readonly slides: readonly DeckSlide[], readonly source: readonly SourceText[] }} DeckData
 */

/** @type {DeckData} */
export const deckData = JSON.parse(byId('deck-data').textContent);

export const words = deckData.words;

/**
 * The element with an id that the page is known to have.
 * @param {string} id
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/**
 * Fills `{name}` in a text.
 * @param {string} template
 * @param {Readonly<Record<string, string | number>>} values
 */
export function fillIn(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * @param {string} name
 * @param {string} [text]
 * @param {string} [className]
 */
export function make(name, text = '', className = '') {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
