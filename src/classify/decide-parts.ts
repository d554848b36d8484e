import type { Item } from '../model/agenda.ts';
import { type BriefingSentence, PARTS } from '../model/briefing.ts';
import { explain } from './explain.ts';
import { chancesOf, confidenceOf, type Observed, weigh } from './model.ts';
import { PART_MODEL } from './weights.ts';

/** Below this confidence a point is marked "te controleren"; docs/CLASSIFICATION.md shows what that catches. */
export const REVIEW_BELOW = 0.8;

/** How sure a label of the document makes us: authors do now and then write a sentence under the wrong label. */
const LABEL_CONFIDENCE = 0.98;

export type Decision = Pick<BriefingSentence, 'part' | 'confidence' | 'by' | 'cue'>;

/** The part of each sentence of an item, in order, with how sure that is and why. */
export function decideParts(item: Item, observed: readonly Observed[]): Decision[] {
  const labels = item.paragraphs.flatMap(({ sentences, label }) => sentences.map(() => label));
  const weighed = observed.map((sentence) => weigh(PART_MODEL, sentence));
  const all = chancesOf(PART_MODEL, weighed);
  return all.map((chances, t): Decision => {
    const label = labels[t];
    const chance = Math.max(...chances);
    const part = PARTS[chances.indexOf(chance)]!;
    if (label?.part === part)
      return { part, confidence: LABEL_CONFIDENCE, by: 'label', cue: `kopje ‘${label.text}’` };
    const before = all[t - 1];
    const previous = before ? PARTS[before.indexOf(Math.max(...before))]! : null;
    return {
      part,
      confidence: Math.round(confidenceOf(PART_MODEL.calibration, chance) * 1000) / 1000,
      by: 'rule',
      cue: explain(weighed[t]!, chances, previous),
    };
  });
}
