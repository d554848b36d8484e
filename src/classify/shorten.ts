import { looseOpening } from './openings.ts';
import { type Cut, cutsOf } from './sentence-cuts.ts';

/** About how many words a line of the glance slide has; a sentence that has no more is not shortened. */
export const LINE_WORDS = 24;

/** Leaving out fewer words than this is worth it only where the line then fits. */
const WORTH = 4;

/** A line of fewer words than this says too little of a long sentence. */
const LEAST_WORDS = 8;

const GAP = '…';

/** Options of `shorten`. */
export interface Standing {
  /** The line stands without the sentence before it: an opening that only ties to that one goes, however short the line. */
  readonly alone: boolean;
}

export interface Shortened {
  readonly text: string;
  readonly shortened: boolean;
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\-'’./]*/gu)?.length ?? 0;
}

/**
 * A sentence as a line of about twenty words, by deletion only: the words shown are a subsequence of the sentence's,
 * and `…` stands where some are left out. Only whole clauses and asides go, the least telling first, and no more
 * than needed; a sentence in which nothing can safely go stays whole, however long.
 */
export function shorten(sentence: string, { alone }: Standing = { alone: false }): Shortened {
  const opening = alone ? looseOpening(sentence) : null;
  const first: readonly Cut[] = opening === null ? [] : [{ ...opening, cost: 0 }];
  const whole = lineWithout(sentence, first);
  let line = whole;
  if (countWords(sentence) > LINE_WORDS) {
    for (const cut of inOrder(cutsOf(sentence))) {
      if (line.words <= LINE_WORDS) break;
      const isNested = line.cuts.some(({ start, end }) => start <= cut.start && end >= cut.end);
      if (isNested) continue;
      const kept = line.cuts.filter(({ start, end }) => start < cut.start || end > cut.end);
      const next = lineWithout(sentence, [...kept, cut]);
      if (next.words >= LEAST_WORDS) line = next;
    }
  }
  // A line that stays long is not made shorter by a word or two only.
  if (whole.words - line.words < WORTH && line.words > LINE_WORDS) line = whole;
  return { text: line.text, shortened: line.cuts.length > 0 };
}

/** A sentence without some of its pieces. */
interface Line {
  readonly cuts: readonly Cut[];
  readonly text: string;
  readonly words: number;
}

function lineWithout(sentence: string, cuts: readonly Cut[]): Line {
  const text = cuts.length === 0 ? sentence : without(sentence, cuts);
  return { cuts, text, words: countWords(text) };
}

/** The cheapest first; of two that run to the end, the later one, which takes less. */
function inOrder(cuts: readonly Cut[]): Cut[] {
  return cuts.toSorted((a, b) => a.cost - b.cost || b.start - a.start);
}

function without(sentence: string, cuts: readonly Cut[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    text += `${sentence.slice(at, Math.max(at, start))} ${GAP} `;
    at = Math.max(at, end);
  }
  return (text + sentence.slice(at))
    .replace(/[\s,]*…[\s,.;:…]*/gu, ` ${GAP} `)
    .replace(/\s+/gu, ' ')
    .trim();
}
