import type { Transition } from '../chain.ts';
import { type PartModel, STEPS, type Weight } from '../model.ts';

/** A weight below this in all three parts is left out: it decides nothing and costs a reader's time. */
const SMALLEST = 0.05;

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The model as it is kept and read: two decimals, without the weights that hardly weigh. */
export function roundModel({ weights, steps, calibration }: PartModel): PartModel {
  return {
    weights: Object.fromEntries(
      Object.entries(weights)
        .map(([name, weight]): [string, Weight] => [
          name,
          [round(weight[0]), round(weight[1]), round(weight[2])],
        ])
        .filter(([, weight]) => weight.some((value) => Math.abs(value) >= SMALLEST)),
    ),
    steps: Object.fromEntries(
      STEPS.map((step): [string, Transition] => [step, steps[step].map(round)]),
    ) as PartModel['steps'],
    calibration,
  };
}

/** The text of src/classify/weights.ts. */
export function weightsModule({ weights, steps, calibration }: PartModel): string {
  const rows = Object.entries(weights).map(
    ([name, weight]) => `${JSON.stringify(name)}: [${weight.join(', ')}]`,
  );
  const stepRows = STEPS.map((step) => `    ${JSON.stringify(step)}: [${steps[step].join(', ')}],`);
  const perLine = 4;
  const lines = Array.from(
    { length: Math.ceil(rows.length / perLine) },
    (_, i) => `    ${rows.slice(i * perLine, (i + 1) * perLine).join(', ')},`,
  );
  return `/**
 * Made by scripts/learn-weights.mjs (\`npm run learn\`) from the labelled sentences of tests/fixtures; not edited by hand.
 * Three numbers a feature: what it says for context, position and outcome. docs/CLASSIFICATION.md explains.
 */
import type { PartModel } from './model.ts';

// biome-ignore format: a table, made by a program
export const PART_MODEL: PartModel = {
  calibration: { slope: ${calibration.slope}, offset: ${calibration.offset} },
  steps: {
${stepRows.join('\n')}
  },
  weights: {
${lines.join('\n')}
  },
};
`;
}
