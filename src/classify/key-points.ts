import { type BriefingSentence, type KeyPoint, PARTS } from '../model/briefing.ts';
import type { ObservedSentence } from './observe.ts';
import { salienceOf } from './salience.ts';
import { shorten } from './shorten.ts';

/** Lines per part on the glance slide. */
const LINES_PER_PART = 3;
/** A line worth less than this is shown only where its part has no other. */
const WORTH_SHOWING = 1;

/** The lines of the glance slide, per part at most three, in source order: the most telling, shortened by deletion. */
export function keyPointsOf(
  sentences: readonly BriefingSentence[],
  observed: readonly ObservedSentence[],
): KeyPoint[] {
  const candidates = sentences.map((sentence, index) => {
    const line = shorten(sentence.text);
    return { sentence, index, line, worth: salienceOf(sentence, observed[index]!, line.text) };
  });
  return PARTS.flatMap((part) =>
    candidates
      .filter(({ sentence }) => sentence.part === part)
      .sort((a, b) => b.worth - a.worth || a.index - b.index)
      .filter(({ worth }, rank) => rank < LINES_PER_PART && (rank === 0 || worth >= WORTH_SHOWING))
      .sort((a, b) => a.index - b.index)
      .map(({ sentence, line }) => ({
        part,
        text: line.text,
        point: sentence.id,
        shortened: line.shortened,
      })),
  );
}
