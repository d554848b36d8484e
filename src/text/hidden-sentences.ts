import type { BriefingItem, BriefingSentence } from '../model/briefing.ts';

/** The sentences of an item whose own words no point shows: a person deleted or rewrote the line. In source order. */
export function hiddenSentences(item: BriefingItem): BriefingSentence[] {
  const shown = new Set(
    item.points.filter((point) => point.status === 'source').flatMap((point) => point.sentences),
  );
  return item.sentences.filter((sentence) => !shown.has(sentence.id));
}
