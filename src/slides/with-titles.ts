import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings } from '../model/deck.ts';
import { shownTitle } from '../strings/interface.ts';

/** Says of items without a heading in the source that they have none: a slide, a contents entry and a bookmark need a name. */
export function withTitles(briefing: Briefing, { language }: Pick<DeckSettings, 'language'>): Briefing {
  const sections = briefing.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, title: shownTitle(item.title, language) })),
  }));
  return { ...briefing, sections };
}
