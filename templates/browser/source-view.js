// @ts-check
import { byId, deckData, make, words } from './deck-data.js';
import { openDialog } from './dialogs.js';
import { currentSlide } from './follow-slides.js';

/** The texts of the source that hold one of the sentences. */
function textsWith(/** @type {ReadonlySet<string>} */ ids) {
  return deckData.source.filter((text) =>
    text.paragraphs.some((paragraph) => paragraph.sentences.some((sentence) => ids.has(sentence.id))),
  );
}

/**
 * @param {import('./deck-data.js').SourceParagraph} paragraph
 * @param {ReadonlySet<string>} ids
 */
function paragraphElement(paragraph, ids) {
  const element = make('div', '', 'source-paragraph');
  const text = make('p');
  paragraph.sentences.forEach((sentence, index) => {
    if (index > 0) text.append(' ');
    text.append(ids.has(sentence.id) ? make('mark', sentence.text) : sentence.text);
  });
  if (paragraph.subheading !== null) element.append(make('h4', paragraph.subheading));
  element.append(make('p', paragraph.place, 'source-place'), text);
  return element;
}

/**
 * The source of what is on the slide: the paragraphs as the document has them, its sentences marked. A slide of an
 * item without sentences of its own shows the item's whole text.
 * @returns a function that opens it
 */
export function createSourceView(/** @type {import('reveal.js').RevealApi} */ deck) {
  return () => {
    const slide = currentSlide(deck);
    const ids = new Set(slide?.sentences ?? []);
    const whole = deckData.source.filter((text) => text.id === slide?.item);
    const texts = whole.length > 0 ? whole : textsWith(ids);
    const body = texts.flatMap((text) => [
      make('h3', text.title),
      ...text.paragraphs.map((paragraph) => paragraphElement(paragraph, ids)),
    ]);
    const box = byId('source-text');
    box.replaceChildren(...body);
    byId('source-hint').textContent = (texts.length > 0 ? words['sourceHere'] : words['sourceNone']) ?? '';
    box.hidden = texts.length === 0;
    openDialog('source');
    box.querySelector('mark')?.scrollIntoView({ block: 'center' });
  };
}
