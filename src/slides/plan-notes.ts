/** Speaker notes: the source text of what is on the slide, paragraph by paragraph, with its place. */
import type { BriefingItem } from '../model/briefing.ts';
import type { NoteParagraph } from '../model/deck.ts';

/** An own note first, then the item's text as printed. */
export function itemNotes(item: BriefingItem): NoteParagraph[] {
  const own = item.note === '' ? [] : item.note.split(/\n{2,}/).map((text) => ({ text, place: null }));
  const numbers = [...new Set(item.sentences.map((sentence) => sentence.paragraph))];
  const paragraphs = numbers.map((number) => {
    const sentences = item.sentences.filter((sentence) => sentence.paragraph === number);
    const marker = sentences[0]?.marker ? `${sentences[0].marker} ` : '';
    return {
      text: marker + sentences.map((sentence) => sentence.text).join(' '),
      place: sentences[0]?.source ?? null,
    };
  });
  return [...own, ...paragraphs];
}
