import { type Fold, judge, type Verdict } from './cross-validate.ts';

/** The temperatures tried: 0.50, 0.55, … 2.00. */
const TEMPERATURES = Array.from({ length: 31 }, (_, i) => Math.round(50 + 5 * i) / 100);

const isRight = ({ acceptable, part }: Verdict): boolean => acceptable.includes(part);

/** The verdicts of every fold's model on the document it has not seen. */
export function verdictsOf(folds: readonly Fold[], temperature: number): Verdict[] {
  return folds.flatMap(({ unseen, model }) => judge({ ...model, temperature }, unseen));
}

/** The temperature under which the chances on unseen documents are the most honest (lowest mean squared error). */
export function bestTemperature(folds: readonly Fold[]): number {
  const brier = (temperature: number): number =>
    verdictsOf(folds, temperature).reduce(
      (sum, verdict) => sum + (verdict.chance - (isRight(verdict) ? 1 : 0)) ** 2,
      0,
    );
  const scored = TEMPERATURES.map((temperature) => [brier(temperature), temperature] as const);
  return scored.reduce((best, next) => (next[0] < best[0] ? next : best))[1];
}

/** A row of the table of calibration: the sentences whose chance lay in a range. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanChance: number;
  readonly rightShare: number;
}

const BOUNDS = [0.33, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

export function calibrationBins(verdicts: readonly Verdict[]): Bin[] {
  return BOUNDS.slice(1).flatMap((to, i) => {
    const from = BOUNDS[i]!;
    const inside = verdicts.filter(({ chance }) => chance >= from && (chance < to || to === 1));
    if (inside.length === 0) return [];
    const meanChance = inside.reduce((sum, { chance }) => sum + chance, 0) / inside.length;
    return [
      {
        from,
        to,
        count: inside.length,
        meanChance,
        rightShare: inside.filter(isRight).length / inside.length,
      },
    ];
  });
}

/** Expected calibration error: the mean distance between chance and share right, by how many sentences lie there. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.meanChance - bin.rightShare), 0);
}
