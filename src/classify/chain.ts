/**
 * A linear chain over the sentences of an item: each sentence has a score for each part, each pair of neighbours a
 * score for each pair of parts. Scores add up; the chance of a labelling is proportional to the exponent of its sum
 * (a linear-chain conditional random field; Lafferty, McCallum and Pereira, ICML 2001). All arrays are flat, three
 * numbers a sentence in the order of PARTS.
 */
import { PARTS } from '../model/briefing.ts';

const K = PARTS.length;

/** Score of going from part `from` (row) to part `to` (column): nine numbers. */
export type Transition = readonly number[];

export interface Chain {
  /** Score per sentence and part; -Infinity forbids. */
  readonly scores: Float64Array;
  /** The transition into each sentence; the first one's is not looked at. */
  readonly transitions: readonly Transition[];
}

export interface Marginals {
  /** Chance per sentence and part. */
  readonly node: Float64Array;
  /** Chance per sentence (from the second), from and to: nine numbers each; the first nine are zero. */
  readonly edge: Float64Array;
  /** Natural logarithm of the sum over all labellings. */
  readonly logTotal: number;
}

function logSum(values: Float64Array, from: number, count: number): number {
  let max = Number.NEGATIVE_INFINITY;
  for (let i = from; i < from + count; i++) max = Math.max(max, values[i]!);
  if (max === Number.NEGATIVE_INFINITY) return max;
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += Math.exp(values[i]! - max);
  return max + Math.log(sum);
}

/** The chance of every part and pair of parts, given the whole item (forward–backward). */
export function marginalsOf({ scores, transitions }: Chain): Marginals {
  const n = transitions.length;
  const forward = new Float64Array(n * K);
  const backward = new Float64Array(n * K);
  const work = new Float64Array(K);
  for (let t = 0; t < n; t++) {
    for (let to = 0; to < K; to++) {
      for (let from = 0; t > 0 && from < K; from++)
        work[from] = forward[(t - 1) * K + from]! + transitions[t]![from * K + to]!;
      forward[t * K + to] = scores[t * K + to]! + (t === 0 ? 0 : logSum(work, 0, K));
    }
  }
  for (let t = n - 2; t >= 0; t--) {
    for (let from = 0; from < K; from++) {
      for (let to = 0; to < K; to++)
        work[to] =
          transitions[t + 1]![from * K + to]! + scores[(t + 1) * K + to]! + backward[(t + 1) * K + to]!;
      backward[t * K + from] = logSum(work, 0, K);
    }
  }
  const logTotal = n === 0 ? 0 : logSum(forward, (n - 1) * K, K);
  const node = new Float64Array(n * K);
  const edge = new Float64Array(n * K * K);
  for (let t = 0; t < n; t++) {
    for (let to = 0; to < K; to++) {
      node[t * K + to] = Math.exp(forward[t * K + to]! + backward[t * K + to]! - logTotal);
      for (let from = 0; t > 0 && from < K; from++) {
        const score = forward[(t - 1) * K + from]! + transitions[t]![from * K + to]! + scores[t * K + to]!;
        edge[(t * K + from) * K + to] = Math.exp(score + backward[t * K + to]! - logTotal);
      }
    }
  }
  return { node, edge, logTotal };
}
