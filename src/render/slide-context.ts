/** A slide of the deck → the plain object that its template is filled with. */
import type { Slide } from '../model/deck.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { type Context, itemContext, placeInWords, type SlideSettings } from './line-context.ts';
import { runLabel, slideFields } from './slide-fields.ts';

/** What is the same for all slides of a deck. */
export interface DeckFrame {
  readonly total: number;
  readonly footer: string;
}

/** The context of the slide at `index`. */
export function slideContext(
  slide: Slide,
  index: number,
  frame: DeckFrame,
  settings: SlideSettings,
): Context {
  const { words, marking } = settings;
  const number = index + 1;
  const { total, footer } = frame;
  return {
    ...slide,
    item: 'item' in slide && slide.item ? itemContext(slide.item, settings) : null,
    ...slideFields(slide, settings),
    template: `slides/${slide.kind}`,
    headingId: `${slide.id}-kop`,
    runLabel: runLabel(slide.run),
    slideLabel: fill(words.slideLabel, { number, total, title: slide.title }),
    slideOf: fill(words.slideOf, { number, total }),
    footer: keepTogether(footer),
    marking,
    notes: slide.notes.map((note) => ({ text: note.text, place: placeInWords(note.place, words) })),
  };
}
