import { PARTS, type Part } from '../model/briefing.ts';

/** One sentence judged: what was said, and what would have been acceptable, the preferred part first. */
export interface Judged {
  readonly part: Part;
  readonly acceptable: readonly Part[];
}

/** Rows are the true part, columns the part that was given. */
export type Confusion = Readonly<Record<Part, Readonly<Record<Part, number>>>>;

export interface PartScore {
  readonly count: number;
  readonly right: number;
  readonly accuracy: number;
  /** Mean of the parts' F1; parts that neither occur nor were given are left out. */
  readonly macroF1: number;
  readonly confusion: Confusion;
}

/** Accuracy, macro-F1 and confusion; any acceptable part counts as right, and then as the truth. */
export function scoreParts(judged: readonly Judged[]): PartScore {
  const confusion = Object.fromEntries(
    PARTS.map((truth) => [truth, Object.fromEntries(PARTS.map((given) => [given, 0]))]),
  ) as Record<Part, Record<Part, number>>;
  let right = 0;
  for (const { part, acceptable } of judged) {
    const ok = acceptable.includes(part);
    if (ok) right++;
    const truth = ok ? part : acceptable[0];
    if (truth) confusion[truth][part]++;
  }
  const scores = PARTS.flatMap((part) => {
    const hits = confusion[part][part];
    const misses = PARTS.reduce((sum, other) => sum + (other === part ? 0 : confusion[part][other]), 0);
    const alarms = PARTS.reduce((sum, other) => sum + (other === part ? 0 : confusion[other][part]), 0);
    return hits + misses + alarms === 0 ? [] : [(2 * hits) / (2 * hits + misses + alarms)];
  });
  return {
    count: judged.length,
    right,
    accuracy: judged.length === 0 ? 1 : right / judged.length,
    macroF1: scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length,
    confusion,
  };
}
