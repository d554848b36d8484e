/** The document's own text, paragraph by paragraph, for the source view of the deck. */
import type { Briefing, BriefingItem, SourcePlace } from '../model/briefing.ts';
import type { SourceParagraph, SourceText } from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { sectionTitle } from './item-heads.ts';

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly paragraph: number;
  readonly source: SourcePlace;
  readonly subheading?: string | undefined;
}

function paragraphsOf(sentences: readonly Sentence[]): SourceParagraph[] {
  const byNumber = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    byNumber.set(sentence.paragraph, [...(byNumber.get(sentence.paragraph) ?? []), sentence]);
  }
  return [...byNumber.values()].map((inside, index, all) => {
    const subheading = inside[0]!.subheading ?? null;
    return {
      place: inside[0]!.source,
      subheading: subheading === (all[index - 1]?.[0]?.subheading ?? null) ? null : subheading,
      sentences: inside.map(({ id, text }) => ({ id, text })),
    };
  });
}

/** The title as the source has it; with its number and treatment where a person changed one of the three. */
function printedTitle({ title, original }: BriefingItem): string {
  if (original === undefined) return title;
  const { number, treatment } = original;
  return [number && `${number}.`, original.title, treatment && `(${treatment})`].filter(Boolean).join(' ');
}

/** Texts with at least one sentence; an item's text has the item's id. */
export function sourceTexts(briefing: Briefing, words: DeckWords): SourceText[] {
  const { letter } = briefing;
  const texts: SourceText[] = [
    { id: 'letter-intro', title: words.coveringLetter, paragraphs: paragraphsOf(letter?.intro ?? []) },
    ...briefing.sections.flatMap((section) => [
      {
        id: `intro-${section.id}`,
        title: sectionTitle(section, words) ?? '',
        paragraphs: paragraphsOf(section.intro),
      },
      ...section.items.map((item) => ({
        id: item.id,
        title: printedTitle(item),
        paragraphs: paragraphsOf(item.sentences),
      })),
    ]),
    { id: 'letter-closing', title: words.letterClosing, paragraphs: paragraphsOf(letter?.closing ?? []) },
  ];
  return texts.filter((text) => text.paragraphs.length > 0);
}
