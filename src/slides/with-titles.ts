import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings } from '../model/deck.ts';
import { interfaceStrings } from '../strings/interface.ts';

/** Says of items without a heading in the source that they have none: a slide, a contents entry and a bookmark need a name. */
export function withTitles(briefing: Briefing, { language }: Pick<DeckSettings, 'language'>): Briefing {
  const isUntitled = ({ title }: { readonly title: string }) => title.trim() === '';
  if (!briefing.sections.some(({ items }) => items.some(isUntitled))) return briefing;
  const title = interfaceStrings[language].untitledItem;
  const sections = briefing.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => (isUntitled(item) ? { ...item, title } : item)),
  }));
  return { ...briefing, sections };
}
