// @ts-check

/** Pixels that may be missing at the end of the page before it counts as read. */
const SLACK = 4;

/**
 * Running text: a slide may be higher than the window, so keys that go on scroll first. On paper all slides are
 * running text, below each other.
 */
export function followFlow(/** @type {import('reveal.js').RevealApi} */ deck) {
  const root = document.documentElement;
  const page = () => document.scrollingElement ?? root;
  document.addEventListener(
    'keydown',
    (event) => {
      if (root.dataset['layout'] !== 'flow' || document.querySelector('dialog[open]')) return;
      const down =
        event.key === 'ArrowDown' || event.key === 'PageDown' || (event.key === ' ' && !event.shiftKey);
      const up = event.key === 'ArrowUp' || event.key === 'PageUp' || (event.key === ' ' && event.shiftKey);
      const { scrollTop, scrollHeight, clientHeight } = page();
      const more = down ? scrollTop + clientHeight < scrollHeight - SLACK : up && scrollTop > SLACK;
      if (more) event.stopImmediatePropagation();
    },
    true,
  );
  deck.on('slidechanged', () => {
    // Elsewhere there is nothing to scroll, and to ask for it would lay the page out twice.
    if (root.dataset['layout'] === 'flow') page().scrollTo(0, 0);
  });

  let before = root.dataset['layout'];
  addEventListener('beforeprint', () => {
    before = root.dataset['layout'];
    root.dataset['layout'] = 'flow';
    root.dataset['paper'] = '';
  });
  addEventListener('afterprint', () => {
    root.dataset['layout'] = before ?? 'slides';
    delete root.dataset['paper'];
    deck.layout();
  });
}
