/**
 * Learns the model's numbers from labelled items: the weights under which the labels are most likely, less a penalty
 * on their squares (L2), found by resilient propagation (Igel and Hüsken, 2000: iRprop−). No chance is involved: the
 * same sentences always give the same numbers.
 */
import { PARTS, type Part } from '../../model/briefing.ts';
import { marginalsOf, type Transition } from '../chain.ts';
import { type Observed, type PartModel, STEPS, type Weight } from '../model.ts';

const K = PARTS.length;

/** One item to learn from. */
export interface Example {
  readonly document: string;
  readonly observed: readonly Observed[];
  /** The acceptable parts of each sentence, the preferred one first. */
  readonly labels: readonly (readonly Part[])[];
  readonly texts: readonly string[];
}

export interface TrainingOptions {
  /** Penalty on squared weights of cues, places and grammar. */
  readonly penalty: number;
  /** Penalty on squared weights of single words, which must earn their place. */
  readonly wordPenalty: number;
  /** Penalty on squared weights of who speaks elsewhere in the paragraph or item, which may not overrule the sentence. */
  readonly surroundingsPenalty: number;
  /** A word counts only when it occurs in this many documents: style is learnt, not subject matter. */
  readonly wordDocuments: number;
  /** How much less likely an acceptable part is than the preferred one (natural logarithm). */
  readonly secondChoice: number;
  readonly rounds: number;
}

const isSurroundings = (name: string): boolean =>
  /^(?:(?:only|same|item) (?:after|before)|paragraph opens):/.test(name);
const isWord = (name: string): boolean => name.startsWith('word:') || name.startsWith('opens:');

/** The features that may have a weight: all but words that occur in too few documents. */
function vocabulary(examples: readonly Example[], wordDocuments: number): string[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, observed } of examples)
    for (const { features } of observed)
      for (const { name } of features) {
        const seen = documents.get(name);
        if (seen) seen.add(document);
        else documents.set(name, new Set([document]));
      }
  return [...documents]
    .filter(([name, seen]) => seen.size >= (isWord(name) ? wordDocuments : 2))
    .map(([name]) => name)
    .sort();
}

export function train(examples: readonly Example[], options: TrainingOptions): PartModel {
  const names = vocabulary(examples, options.wordDocuments);
  const index = new Map(names.map((name, i) => [name, i]));
  const stepBase = names.length * K;
  const size = stepBase + STEPS.length * K * K;
  const penalties = new Float64Array(size).fill(options.penalty);
  names.forEach((name, i) => {
    if (isWord(name)) penalties.fill(options.wordPenalty, i * K, (i + 1) * K);
    else if (isSurroundings(name)) penalties.fill(options.surroundingsPenalty, i * K, (i + 1) * K);
  });
  const data = examples.map(({ observed, labels }) => ({
    active: observed.map(({ features }) => features.flatMap(({ name }) => index.get(name) ?? [])),
    steps: observed.map(({ step }) => STEPS.indexOf(step)),
    prior: Float64Array.from(
      labels.flatMap((parts) =>
        PARTS.map((part) =>
          parts[0] === part ? 0 : parts.includes(part) ? -options.secondChoice : Number.NEGATIVE_INFINITY,
        ),
      ),
    ),
  }));
  const parameters = new Float64Array(size);
  const gradient = new Float64Array(size);
  const rprop = resilient(size);
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < size; i++) gradient[i] = penalties[i]! * parameters[i]!;
    const tables = STEPS.map(
      (_, s): Transition => Array.from(parameters.subarray(stepBase + s * K * K, stepBase + (s + 1) * K * K)),
    );
    for (const item of data) addGradient(item, parameters, tables, stepBase, gradient);
    rprop(parameters, gradient);
  }
  const at = (i: number): number => parameters[i]!;
  return {
    weights: Object.fromEntries(
      names.map((name, i): [string, Weight] => [name, [at(i * K), at(i * K + 1), at(i * K + 2)]]),
    ),
    steps: Object.fromEntries(
      STEPS.map((step, s): [string, Transition] => [
        step,
        Array.from({ length: K * K }, (_, i) => at(stepBase + s * K * K + i)),
      ]),
    ) as PartModel['steps'],
    calibration: { slope: 1, offset: 0 },
  };
}

interface Encoded {
  readonly active: readonly (readonly number[])[];
  readonly steps: readonly number[];
  readonly prior: Float64Array;
}

/** Adds the slope of −log P(acceptable labels) of one item. */
function addGradient(
  { active, steps, prior }: Encoded,
  parameters: Float64Array,
  tables: readonly Transition[],
  stepBase: number,
  gradient: Float64Array,
): void {
  const scores = new Float64Array(active.length * K);
  active.forEach((features, t) => {
    for (const f of features) for (let k = 0; k < K; k++) scores[t * K + k]! += parameters[f * K + k]!;
  });
  const transitions = steps.map((s) => tables[s]!);
  const free = marginalsOf({ scores, transitions });
  const told = marginalsOf({ scores: scores.map((score, i) => score + prior[i]!), transitions });
  active.forEach((features, t) => {
    for (const f of features)
      for (let k = 0; k < K; k++) gradient[f * K + k]! += free.node[t * K + k]! - told.node[t * K + k]!;
    for (let e = 0; t > 0 && e < K * K; e++)
      gradient[stepBase + steps[t]! * K * K + e]! += free.edge[t * K * K + e]! - told.edge[t * K * K + e]!;
  });
}

/** iRprop−: each number has a step of its own, longer while its slope keeps its sign, shorter when it turns. */
function resilient(size: number): (parameters: Float64Array, gradient: Float64Array) => void {
  const FIRST = 0.05;
  const LONGER = 1.2;
  const SHORTER = 0.5;
  const LONGEST = 1;
  const SHORTEST = 1e-7;
  const steps = new Float64Array(size).fill(FIRST);
  const last = new Float64Array(size);
  return (parameters, gradient) => {
    for (let i = 0; i < size; i++) {
      const turned = last[i]! * gradient[i]!;
      if (turned > 0) steps[i] = Math.min(steps[i]! * LONGER, LONGEST);
      else if (turned < 0) {
        steps[i] = Math.max(steps[i]! * SHORTER, SHORTEST);
        gradient[i] = 0;
      }
      parameters[i]! -= Math.sign(gradient[i]!) * steps[i]!;
      last[i] = gradient[i]!;
    }
  };
}
