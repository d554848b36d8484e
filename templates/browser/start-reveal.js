// @ts-check

/** @returns {import('reveal.js').RevealApi} the deck that reveal.js's script put on the page */
function revealOnPage() {
  return /** @type {any} */ (globalThis).Reveal;
}

/** Letters that reveal.js would act on; all letters are ours (shortcuts.js), so that they can be turned off. */
const LETTERS_OF_REVEAL = 'abcfghjklnopvs';
/** Full stop, comma, semicolon and slash: black screen and help in reveal.js, and ours too. */
const SIGNS_OF_REVEAL = [58, 59, 63, 112, 188, 190, 191];

const END = 35;

/** Goes to the last slide of all. */
function showLast(/** @type {import('reveal.js').RevealApi} */ deck) {
  const last = deck.getSlides().at(-1);
  if (!last) return;
  const { h, v } = deck.getIndices(last);
  deck.slide(h, v);
}

const UNUSED = '.aria-status, .controls, .progress, .slide-number, .speaker-notes, .slide-background';

/** Whether a key press is for reveal.js: not while a window is open, and not what a focused control itself uses. */
export function isForSlides(/** @type {KeyboardEvent} */ event) {
  if (document.querySelector('dialog[open]')) return false;
  if (event.key === 'Escape' && document.querySelector(':popover-open')) return false;
  const control =
    event.target instanceof Element && event.target.closest('a, button, input, textarea, select, [popover]');
  // The browser may leave the focus in a window that has closed.
  if (!control || control.closest('dialog:not([open])')) return true;
  return event.key !== ' ' && event.key !== 'Enter' && !control.matches('input, textarea, select');
}

/** What reveal.js looks for in every slide at every step, to load it when it comes near. No slide holds any. */
const MEDIA = /^(?:img|video|audio|iframe)\b/;
/** All slides, those beside and those below each other, as reveal.js asks for them; they stay the same. */
const SLIDES = /^\.slides ?>? ?section(?:>section)?$/;

/**
 * Lets an element answer a question that it knows the answer to without looking.
 * @param {Element} element
 * @param {(selector: string) => ArrayLike<Element> | undefined} known
 */
function answerFrom(element, known) {
  const look = element.querySelectorAll.bind(element);
  element.querySelectorAll = /** @type {any} */ (
    (/** @type {string} */ selector) => known(selector) ?? look(selector)
  );
}

/**
 * Answers at once what reveal.js asks at every step: which slides there are, what of them is stretched (nothing), and
 * which media and slides are in each. To look through a thousand slides takes longer than to show one.
 */
function answerWithoutLooking() {
  const none = document.createDocumentFragment().children;
  for (const slide of document.querySelectorAll('.slides section')) {
    const inside = slide.matches('.slide') ? none : slide.children;
    answerFrom(slide, (selector) => {
      if (selector === 'section') return inside;
      return MEDIA.test(selector) ? none : undefined;
    });
  }
  for (const slides of document.querySelectorAll('.slides'))
    answerFrom(slides, (selector) => (selector.includes('.stretch') ? none : undefined));
  const found = new Map();
  for (const wrapper of document.querySelectorAll('.reveal'))
    answerFrom(wrapper, (selector) => {
      if (!SLIDES.test(selector)) return undefined;
      if (!found.has(selector)) found.set(selector, document.querySelectorAll(`.reveal ${selector}`));
      return found.get(selector);
    });
}

/** Starts reveal.js on the page. Slides are set at 1280 × 720 and scaled as a whole. */
export async function startReveal() {
  const deck = revealOnPage();
  answerWithoutLooking();
  const codes = [...LETTERS_OF_REVEAL].map((letter) => letter.toUpperCase().charCodeAt(0));
  await deck.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    hash: true,
    // No slide has fragments; looking for them takes time in a deck of a thousand slides.
    fragments: false,
    // Only the slide that is shown is laid out; those beside it come without waiting all the same.
    viewDistance: 1,
    mobileViewDistance: 1,
    keyboard: /** @type {any} */ ({
      ...Object.fromEntries([...codes, ...SIGNS_OF_REVEAL].map((code) => [code, null])),
      // reveal.js would go to the first slide of the last stack.
      [END]: () => showLast(deck),
    }),
    keyboardCondition: isForSlides,
    controls: false,
    progress: false,
    slideNumber: false,
    jumpToSlide: false,
    overview: false,
    help: false,
    transition: 'none',
    backgroundTransition: 'none',
    scrollActivationWidth: /** @type {any} */ (null),
    postMessage: false,
    postMessageEvents: false,
  });
  // role="application" keeps screen readers from reading the slides; the live region reads out whole slides; the other
  // parts are not used, and their labels are English.
  const wrapper = deck.getRevealElement();
  wrapper?.removeAttribute('role');
  for (const part of wrapper?.querySelectorAll(UNUSED) ?? []) part.remove();
  // reveal.js hides and shows the empty plane behind each slide at every step.
  for (const slide of document.querySelectorAll('.slides section'))
    delete (/** @type {any} */ (slide).slideBackgroundElement);
  return deck;
}
