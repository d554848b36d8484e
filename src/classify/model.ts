import { PARTS, type Part } from '../model/briefing.ts';
import { type Chain, marginalsOf, type Transition } from './chain.ts';
import type { Feature } from './features.ts';

/** What a feature says for context, position and outcome, in that order. */
export type Weight = readonly [number, number, number];

/**
 * How a sentence follows the last one: in the only paragraph of the item, in the same of several paragraphs, or in a
 * new one; and whether its first words go on with what the last one said.
 */
export const STEPS = ['only', 'only continues', 'same', 'same continues', 'new', 'new continues'] as const;
export type Step = (typeof STEPS)[number];

/** How the chance of the chosen part becomes a confidence that is right as often as it says (Platt, 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** The learnt model: plain numbers with names. */
export interface PartModel {
  readonly weights: Readonly<Record<string, Weight>>;
  /** Nine numbers a step: from context to context, position, outcome; from position to …; from outcome to …. */
  readonly steps: Readonly<Record<Step, Transition>>;
  readonly calibration: Calibration;
}

/** The part that a label of the document names, and what that weighs: the natural logarithm of the odds it gives. */
export interface Told {
  readonly part: Part;
  /** Infinity where the label decides. */
  readonly weight: number;
}

/** A sentence as the model sees it. */
export interface Observed {
  readonly features: readonly Feature[];
  readonly step: Step;
  /** What a label of the document says; null where the model decides alone. */
  readonly told: Told | null;
}

/** A feature that the model has learnt to weigh. */
export interface WeighedFeature extends Feature {
  readonly weight: Weight;
}

/** A sentence with only the features that weigh something. */
export interface Weighed extends Pick<Observed, 'step' | 'told'> {
  readonly features: readonly WeighedFeature[];
}

/** Looks up what the model knows of a sentence's features. */
export function weigh(model: PartModel, { features, step, told }: Observed): Weighed {
  const known: WeighedFeature[] = [];
  for (const { name, words } of features) {
    const weight = model.weights[name];
    if (weight !== undefined) known.push({ name, words, weight });
  }
  return { features: known, step, told };
}

/** The chances of each part for each sentence of an item, in the order of PARTS. */
export function chancesOf(model: PartModel, sentences: readonly Weighed[]): Float64Array[] {
  const scores = new Float64Array(sentences.length * PARTS.length);
  sentences.forEach(({ features, told }, t) => {
    for (const { weight } of features) {
      for (let k = 0; k < PARTS.length; k++) scores[t * PARTS.length + k]! += weight[k]!;
    }
    PARTS.forEach((part, k) => {
      if (told !== null && told.part !== part) scores[t * PARTS.length + k]! -= told.weight;
    });
  });
  const chain: Chain = { scores, transitions: sentences.map(({ step }) => model.steps[step]) };
  const { node } = marginalsOf(chain);
  return sentences.map((_, t) => node.slice(t * PARTS.length, (t + 1) * PARTS.length));
}

/** Keeps the logarithm of the odds finite. */
const NEVER_CERTAIN = 1e-6;

export function logOdds(chance: number): number {
  const p = Math.min(1 - NEVER_CERTAIN, Math.max(NEVER_CERTAIN, chance));
  return Math.log(p / (1 - p));
}

/** The confidence that goes with the chance of the chosen part. */
export function confidenceOf({ slope, offset }: Calibration, chance: number): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(chance) + offset)));
}
