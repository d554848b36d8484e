/**
 * Pictures of slides in the handout. A picture is the slide itself, drawn small in a shadow tree: sharp at any size,
 * and neither do the style sheets of slide and handout meddle with each other, nor are its words read twice.
 */
import type { Deck } from '../model/deck.ts';
import type { HandoutTools } from './handout-settings.ts';
import type { Context } from './line-context.ts';
import type { Look } from './load-look.ts';
import { SLIDE_STYLES, sheetsOf, slideContexts } from './render-deck.ts';

export interface SlidePicture {
  /** What the picture is called for someone who does not see it. */
  readonly label: string;
  readonly slide: Context;
}

/** The style sheet within each picture; the theme's custom properties come in from the page around it. */
export function pictureStyles(look: Look): string {
  const rules = [sheetsOf(look, [...SLIDE_STYLES, 'slide-picture']), look.themeCss].join('\n');
  return rules.replaceAll(':root', ':host').replace(/\r\n?/g, '\n');
}

/** Pictures of the slides at a glance, by the id of their item. */
export function slidePictures(deck: Deck, tools: HandoutTools): ReadonlyMap<string, readonly SlidePicture[]> {
  const pictures = new Map<string, SlidePicture[]>();
  const contexts = slideContexts(deck, tools);
  for (const [index, slide] of deck.slides.entries()) {
    if (slide.kind !== 'item-glance') continue;
    const picture = { label: slide.title, slide: { ...contexts[index]!, notes: [] } };
    pictures.set(slide.item.id, [...(pictures.get(slide.item.id) ?? []), picture]);
  }
  return pictures;
}
