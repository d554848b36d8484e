import type { PartLabel } from '../model/agenda.ts';
import type { Told } from './model.ts';

/**
 * Natural logarithm of the odds that a label over the context gives it. Authors end "Inhoud" with what the meeting will
 * do, so a sentence that plainly speaks of that may be outcome; of the sentences under labels of context in agendas
 * labelled by hand about one in fifty is.
 */
const OVER_CONTEXT = 3;
/** Where an item has no other label ("Stand van zaken" and then everything), its end is not marked either. */
const ALONE = 1;

/** What a label says of the sentences under it; `all` are the labels of the item's paragraphs. */
export function tellingOf(label: PartLabel | null, all: readonly (PartLabel | null)[]): Told | null {
  if (label === null) return null;
  if (label.part !== 'context') return { part: label.part, weight: Number.POSITIVE_INFINITY };
  const isAlone = all.every((other) => other === null || other.part === 'context');
  return { part: label.part, weight: isAlone ? ALONE : OVER_CONTEXT };
}
