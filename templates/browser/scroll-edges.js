// @ts-check

/** Pixels that may be missing before a box counts as read to its end. */
const UNREAD = 4;

/** Boxes in windows that scroll by themselves. */
const SCROLLING = '.results, .source-paragraphs, .help-scroll';

/** Lets a box that goes on below or above fade out there, so that no line looks cut off. */
export function showScrollEdges() {
  for (const box of document.querySelectorAll(SCROLLING)) {
    const look = () => {
      const below = box.scrollHeight - box.clientHeight - box.scrollTop;
      box.toggleAttribute('data-below', below > UNREAD);
      box.toggleAttribute('data-above', box.scrollTop > UNREAD);
    };
    box.addEventListener('scroll', look, { passive: true });
    new ResizeObserver(look).observe(box);
    new MutationObserver(look).observe(box, { childList: true });
  }
}
