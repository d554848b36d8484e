import type { Part } from '../model/briefing.ts';
import { continues, featuresOf } from './features.ts';
import type { Observed, Step } from './model.ts';
import { skeletonOf } from './skeleton.ts';

/** What is looked at of a paragraph: its sentences' words, and the part that a label decided. */
export interface ObservedParagraph {
  readonly texts: readonly string[];
  readonly fixed: Part | null;
}

/** The sentences of an item as the model sees them, in order. */
export function observe(paragraphs: readonly ObservedParagraph[]): Observed[] {
  return paragraphs.flatMap(({ texts, fixed }, paragraph) =>
    texts.map((text, index): Observed => {
      const skeleton = skeletonOf(text);
      const features = featuresOf(skeleton, {
        paragraph,
        paragraphs: paragraphs.length,
        index,
        count: texts.length,
      });
      const way = index === 0 ? 'new' : paragraphs.length === 1 ? 'only' : 'same';
      const step: Step = continues(skeleton) ? `${way} continues` : way;
      return { features, step, fixed };
    }),
  );
}
