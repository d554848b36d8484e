import type { Item } from '../model/agenda.ts';
import type { Part } from '../model/briefing.ts';
import { continues, featuresOf } from './features.ts';
import type { Observed, Step } from './model.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';

/** What is looked at of a paragraph: its sentences' words, and the part that a label decided. */
export interface ObservedParagraph {
  readonly texts: readonly string[];
  readonly fixed: Part | null;
}

/** A sentence as the model sees it, with the words it was made of. */
export interface ObservedSentence extends Observed {
  readonly skeleton: Skeleton;
}

/** The sentences of some paragraphs as the model sees them, in order. */
export function observe(paragraphs: readonly ObservedParagraph[]): ObservedSentence[] {
  return paragraphs.flatMap(({ texts, fixed }, paragraph) =>
    texts.map((text, index): ObservedSentence => {
      const skeleton = skeletonOf(text);
      const standing = { paragraph, paragraphs: paragraphs.length, index, count: texts.length };
      const way = index === 0 ? 'new' : paragraphs.length === 1 ? 'only' : 'same';
      const step: Step = continues(skeleton) ? `${way} continues` : way;
      return { skeleton, features: featuresOf(skeleton, standing), step, fixed };
    }),
  );
}

/** The sentences of an item as the model sees them, in order; its labels decide. */
export function observeItem(item: Item): ObservedSentence[] {
  return observe(
    item.paragraphs.map(({ sentences, label }) => ({
      texts: sentences.map(({ text }) => text),
      fixed: label?.part ?? null,
    })),
  );
}
