import { type Calibration, confidenceOf, logOdds } from '../model.ts';
import { type Fold, judge, type Verdict } from './cross-validate.ts';

const isRight = ({ acceptable, part }: Verdict): boolean => acceptable.includes(part);

/** The verdicts of every fold's model on the document it has not seen. */
export function verdictsOf(folds: readonly Fold[]): Verdict[] {
  return folds.flatMap(({ unseen, model }) => judge(model, unseen));
}

/** Newton's method on two numbers has settled long before this. */
const ROUNDS = 50;

/** The calibration under which what was right and wrong on unseen documents is the most likely (logistic regression). */
export function calibrate(verdicts: readonly Verdict[]): Calibration {
  const data = verdicts.map((verdict) => ({
    odds: logOdds(verdict.chance),
    right: isRight(verdict) ? 1 : 0,
  }));
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const sums = { s: 0, o: 0, ss: 0, so: 0, oo: 0 };
    for (const { odds, right } of data) {
      const said = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const spread = said * (1 - said);
      sums.s += (right - said) * odds;
      sums.o += right - said;
      sums.ss += spread * odds * odds;
      sums.so += spread * odds;
      sums.oo += spread;
    }
    const determinant = sums.ss * sums.oo - sums.so * sums.so;
    if (determinant === 0) break;
    slope += (sums.oo * sums.s - sums.so * sums.o) / determinant;
    offset += (sums.ss * sums.o - sums.so * sums.s) / determinant;
  }
  return { slope: Math.round(slope * 100) / 100, offset: Math.round(offset * 100) / 100 };
}

/** A row of the table of calibration: the sentences whose confidence lay in a range. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly rightShare: number;
}

const BOUNDS = [0.33, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

export function calibrationBins(verdicts: readonly Verdict[], calibration: Calibration): Bin[] {
  const sure = verdicts.map((verdict) => ({
    ...verdict,
    confidence: confidenceOf(calibration, verdict.chance),
  }));
  return BOUNDS.slice(1).flatMap((to, i) => {
    const from = BOUNDS[i]!;
    const inside = sure.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
    if (inside.length === 0) return [];
    const meanConfidence = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
    return [
      {
        from,
        to,
        count: inside.length,
        meanConfidence,
        rightShare: inside.filter(isRight).length / inside.length,
      },
    ];
  });
}

/** Expected calibration error: the mean distance between confidence and share right, by how many sentences lie there. */
export function calibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.meanConfidence - bin.rightShare),
    0,
  );
}
