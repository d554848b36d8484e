// @ts-check
/**
 * Finding items and slides by what a person types. Pure, so that it can be tested without a page.
 *
 * @typedef {{ readonly number: string | null, readonly title: string, readonly section: string | null,
 *   readonly target: string, readonly ordinal: number }} FindableItem
 * @typedef {{ readonly id: string, readonly title: string, readonly kind: string, readonly text: string,
 *   readonly folded: string }} FindableSlide with its text as `folded` gives it
 */

/** Slides that repeat what others say: they come last, so that a search does not land on the contents first. */
const CONTENTS = ['glance-table', 'overview', 'section', 'title'];

/** Most slides that are listed. */
const MOST_SLIDES = 40;
/** Characters shown on each side of what was found. */
const AROUND = 60;

/** Lower case, without accents, spaces folded; as long as the text itself. */
export function folded(/** @type {string} */ text) {
  const plain = (/** @type {string} */ character) => {
    const letter = character.normalize('NFD').charAt(0).toLowerCase();
    return letter.length === character.length ? letter : character;
  };
  return [...text].map(plain).join('').replace(/\s/g, ' ');
}

/**
 * Items whose number begins with the query or whose title or section holds it; a number that is exactly the query
 * comes first. All items for an empty query.
 *
 * @template {FindableItem} T
 * @param {readonly T[]} items
 * @param {string} query
 */
export function findItems(items, query) {
  const wanted = folded(query.trim());
  const number = (/** @type {T} */ item) => folded(item.number ?? '');
  const rank = (/** @type {T} */ item) => {
    if (wanted === '') return 1;
    if (number(item) === wanted) return 0;
    if (number(item).startsWith(wanted)) return 1;
    if (/^\d+$/.test(wanted)) return -1;
    return folded(`${item.title} ${item.section ?? ''}`).includes(wanted) ? 2 : -1;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.item.ordinal - b.item.ordinal)
    .map((found) => found.item);
}

/**
 * Slides whose text holds the query, with the words around it; contents last. None for less than two characters.
 *
 * @param {readonly FindableSlide[]} slides
 * @param {string} query
 * @returns {{ slide: FindableSlide, before: string, match: string, after: string }[]}
 */
export function findSlides(slides, query) {
  const wanted = folded(query.trim());
  if (wanted.length < 2) return [];
  const found = slides.flatMap((slide) => {
    const at = slide.folded.indexOf(wanted);
    if (at < 0) return [];
    const start = Math.max(0, at - AROUND);
    const end = at + wanted.length;
    return [
      {
        slide,
        before: `${start > 0 ? '…' : ''}${slide.text.slice(start, at)}`,
        match: slide.text.slice(at, end),
        after: `${slide.text.slice(end, end + AROUND)}${end + AROUND < slide.text.length ? '…' : ''}`,
      },
    ];
  });
  const isContents = (/** @type {{ slide: FindableSlide }} */ { slide }) => CONTENTS.includes(slide.kind);
  return [...found.filter((one) => !isContents(one)), ...found.filter(isContents)].slice(0, MOST_SLIDES);
}
