import { type BriefingSentence, type KeyPoint, PARTS, type Part } from '../model/briefing.ts';
import type { ObservedSentence } from './observe.ts';
import { leansOnLast } from './openings.ts';
import { salienceOf } from './salience.ts';
import { type Shortened, shorten } from './shorten.ts';

/** Lines per part on the glance slide. */
const LINES_PER_PART = 3;
/** A line worth less than this is shown only where its part has no other. */
const WORTH_SHOWING = 1;

interface Candidate {
  readonly sentence: BriefingSentence;
  readonly index: number;
  /** The line where the sentence before is not shown. */
  readonly alone: Shortened;
  readonly worth: number;
  /** Says little to who has not read the sentence before it. */
  readonly leans: boolean;
}

/**
 * The lines of the glance slide, per part at most three, in source order: the most telling, shortened by deletion. A
 * sentence that leans on the one before (`Daarvoor vraagt …`) is shown only beside it, or where its part has no other;
 * an opening that merely ties (`Daarnaast`) goes where the sentence before is not shown.
 */
export function keyPointsOf(
  sentences: readonly BriefingSentence[],
  observed: readonly ObservedSentence[],
): KeyPoint[] {
  const candidates = sentences.map((sentence, index): Candidate => {
    const alone = shorten(sentence.text, { alone: true });
    const worth = salienceOf(sentence, observed[index]!, alone.text);
    return { sentence, index, alone, worth, leans: index > 0 && leansOnLast(sentence.text) };
  });
  return PARTS.flatMap((part) => {
    const shown = chosen(candidates, part);
    return shown.map(({ sentence, index, alone }, i) => {
      const isBeside = shown[i - 1]?.index === index - 1;
      return { part, ...(isBeside ? shorten(sentence.text) : alone), point: sentence.id };
    });
  });
}

/** The sentences of a part that are shown, in source order. */
function chosen(candidates: readonly Candidate[], part: Part): Candidate[] {
  const ranked = candidates
    .filter(({ sentence }) => sentence.part === part)
    .sort((a, b) => b.worth - a.worth || a.index - b.index);
  const picked: Candidate[] = [];
  for (const candidate of ranked) {
    const isWorth = candidate.worth >= WORTH_SHOWING || picked.length === 0;
    if (picked.length < LINES_PER_PART && isWorth && !candidate.leans) picked.push(candidate);
  }
  for (const candidate of ranked) {
    const isBeside = picked.some(({ index }) => index === candidate.index - 1);
    const hasWorth = candidate.worth >= WORTH_SHOWING && isBeside;
    if (candidate.leans && picked.length < LINES_PER_PART && (hasWorth || picked.length === 0))
      picked.push(candidate);
  }
  return picked.sort((a, b) => a.index - b.index);
}
