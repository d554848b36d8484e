import type { Item } from '../model/agenda.ts';
import type { BriefingSentence } from '../model/briefing.ts';

/** Below this confidence a point is marked "te controleren". */
export const REVIEW_BELOW = 0.6;

export type Decision = Pick<BriefingSentence, 'part' | 'confidence' | 'by' | 'cue'>;

/** The part of each sentence of an item, in order. */
export function decideParts(item: Item): Decision[] {
  return item.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map(({ text }): Decision => {
      if (paragraph.label)
        return {
          part: paragraph.label.part,
          confidence: 0.97,
          by: 'label',
          cue: `kopje ‘${paragraph.label.text}’`,
        };
      if (/\b(naar verwachting|verwachting is|lidstaten zullen|wordt verwacht)\b/i.test(text))
        return { part: 'outcome', confidence: 0.7, by: 'rule', cue: 'verwachting' };
      if (/\b(Nederland|kabinet|ik|wij)\b/i.test(text))
        return { part: 'position', confidence: 0.7, by: 'rule', cue: 'Nederland' };
      return { part: 'context', confidence: 0.6, by: 'rule', cue: 'geen aanwijzing' };
    }),
  );
}
