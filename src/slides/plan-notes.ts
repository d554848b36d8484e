/** Speaker notes: the source text of what is on the slide, paragraph by paragraph, with its place. */
import type { BriefingItem } from '../model/briefing.ts';
import type { NoteParagraph } from '../model/deck.ts';

/** An own note first, then the item's text as printed. */
export function itemNotes(item: BriefingItem): NoteParagraph[] {
  const own = item.note === '' ? [] : item.note.split(/\n{2,}/).map((text) => ({ text, place: null }));
  const numbers = [...new Set(item.sentences.map((sentence) => sentence.paragraph))];
  const paragraphs = numbers.flatMap((number, index) => {
    const sentences = item.sentences.filter((sentence) => sentence.paragraph === number);
    const marker = sentences[0]?.marker ? `${sentences[0].marker} ` : '';
    const subheading = sentences[0]?.subheading;
    const before = item.sentences.find((sentence) => sentence.paragraph === numbers[index - 1])?.subheading;
    const place = sentences[0]?.source ?? null;
    return [
      ...(subheading === undefined || subheading === before ? [] : [{ text: subheading, place }]),
      { text: marker + sentences.map((sentence) => sentence.text).join(' '), place },
    ];
  });
  return [...own, ...paragraphs];
}
