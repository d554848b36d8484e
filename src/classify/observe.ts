import type { Item } from '../model/agenda.ts';
import { continues, featuresOf } from './features.ts';
import { tellingOf } from './label-weight.ts';
import type { Observed, Step, Told } from './model.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { withSurroundings } from './surroundings.ts';

/** What is looked at of a paragraph: its sentences' words, and what a label says of them. */
export interface ObservedParagraph {
  readonly texts: readonly string[];
  readonly told: Told | null;
}

/** A sentence as the model sees it, with the words it was made of. */
export interface ObservedSentence extends Observed {
  readonly skeleton: Skeleton;
}

/** The sentences of some paragraphs as the model sees them, in order. */
export function observe(paragraphs: readonly ObservedParagraph[]): ObservedSentence[] {
  const isOnly = paragraphs.length === 1;
  const sentences = paragraphs.flatMap(({ texts, told }, paragraph) =>
    withSurroundings(
      isOnly ? 'only' : 'same',
      texts.map((text, index): ObservedSentence => {
        const skeleton = skeletonOf(text);
        const standing = { paragraph, paragraphs: paragraphs.length, index, count: texts.length };
        const way = index === 0 ? 'new' : isOnly ? 'only' : 'same';
        const step: Step = continues(skeleton) ? `${way} continues` : way;
        return { skeleton, features: featuresOf(skeleton, standing), step, told };
      }),
    ),
  );
  return isOnly ? sentences : withSurroundings('item', sentences);
}

/** The sentences of an item as the model sees them, in order, with what its labels say. */
export function observeItem(item: Item): ObservedSentence[] {
  const labels = item.paragraphs.map(({ label }) => label);
  return observe(
    item.paragraphs.map(({ sentences, label }) => ({
      texts: sentences.map(({ text }) => text),
      told: tellingOf(label, labels),
    })),
  );
}
