/** What every slide of an item repeats of it, and the ids of its slides. */
import type { Briefing, BriefingItem, BriefingSection, Part } from '../model/briefing.ts';
import type { DeckSettings, ItemHead } from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { headRemark, speakerRemark } from '../strings/head-change.ts';

/** An id fit for an HTML element and a link: letters, digits and hyphens, never a bare number. */
export function elementId(prefix: string, id: string): string {
  return `${prefix}-${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

export function itemId(item: BriefingItem): string {
  return elementId('punt', item.id);
}

export function sectionId(section: BriefingSection): string {
  return elementId('onderdeel', section.id);
}

/** Id of the `number`th slide that shows a part of an item in full. */
export function detailId(item: BriefingItem, part: Part, number: number): string {
  return `${itemId(item)}-${part}-${number}`;
}

/** The section's title in words; the letter's own section has the letter's name. */
export function sectionTitle(section: BriefingSection, words: DeckWords): string | null {
  return section.title ?? (section.kind === 'letter' ? words.coveringLetter : null);
}

/** The heads of all items, by item id, in order. */
export function itemHeads(
  briefing: Briefing,
  { audience }: Pick<DeckSettings, 'audience'>,
  words: DeckWords,
): ReadonlyMap<string, ItemHead> {
  const heads = new Map<string, ItemHead>();
  for (const section of briefing.sections) {
    for (const item of section.items) {
      heads.set(item.id, {
        id: item.id,
        number: item.number,
        title: item.title,
        titleMarks: item.titleFootnotes,
        treatment: item.treatment,
        speaker: speakerRemark(item.speaker, audience, words),
        section: sectionTitle(section, words),
        change: headRemark(item, audience, words),
        target: itemId(item),
        ordinal: heads.size + 1,
      });
    }
  }
  return heads;
}
