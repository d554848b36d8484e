// @ts-check

/** @returns {import('reveal.js').RevealApi} the deck that reveal.js's script put on the page */
function reveal() {
  return /** @type {any} */ (globalThis).Reveal;
}

/** Starts reveal.js on the page. Slides are set at 1280 × 720 and scaled as a whole. */
export async function startReveal() {
  const deck = reveal();
  await deck.initialize({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    hash: true,
    controls: false,
    progress: false,
    slideNumber: false,
    jumpToSlide: false,
    help: false,
    transition: 'none',
    backgroundTransition: 'none',
    scrollActivationWidth: /** @type {any} */ (null),
    postMessage: false,
    postMessageEvents: false,
  });
  // role="application" keeps screen readers from reading the slides.
  deck.getRevealElement()?.removeAttribute('role');
  return deck;
}
