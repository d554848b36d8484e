import { type BriefingSentence, type KeyPoint, PARTS } from '../model/briefing.ts';

/** Lines per part on the glance slide. */
const LINES_PER_PART = 3;

/** The lines of the glance slide: per part at most three. */
export function keyPointsOf(sentences: readonly BriefingSentence[]): KeyPoint[] {
  return PARTS.flatMap((part) =>
    sentences
      .filter((sentence) => sentence.part === part)
      .slice(0, LINES_PER_PART)
      .map((sentence) => ({ part, text: sentence.text, point: sentence.id, shortened: false })),
  );
}
