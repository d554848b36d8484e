import { PARTS } from '../../model/briefing.ts';
import { REVIEW_BELOW } from '../decide-parts.ts';
import { type Calibration, confidenceOf } from '../model.ts';
import { scoreParts } from '../score.ts';
import { type Bin, calibrationBins, calibrationError, verdictsOf } from './calibrate.ts';
import type { Verdict } from './cross-validate.ts';
import type { Learnt } from './learn.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function documentRows(verdicts: readonly Verdict[]): string[][] {
  const names = [...new Set(verdicts.map(({ document }) => document))];
  return names.map((name) => {
    const { count, accuracy, macroF1 } = scoreParts(verdicts.filter(({ document }) => document === name));
    return [name, String(count), percent(accuracy), macroF1.toFixed(3)];
  });
}

const binRow = ({ from, to, count, meanConfidence, rightShare }: Bin): string[] => [
  `${from.toFixed(2)}–${to.toFixed(2)}`,
  String(count),
  meanConfidence.toFixed(2),
  rightShare.toFixed(2),
];

/** What the threshold of "te controleren" catches. */
function reviewLine(verdicts: readonly Verdict[], calibration: Calibration): string {
  const marked = verdicts.filter(({ chance }) => confidenceOf(calibration, chance) < REVIEW_BELOW);
  const wrong = (all: readonly Verdict[]): number =>
    all.filter(({ acceptable, part }) => !acceptable.includes(part)).length;
  return `Below a confidence of ${REVIEW_BELOW} a sentence is marked “te controleren”: ${percent(marked.length / verdicts.length)} of the sentences left out, among them ${wrong(marked)} of the ${wrong(verdicts)} that were wrong.`;
}

/** The measured part of docs/CLASSIFICATION.md, in Markdown. `agendas` are the names of the whole agendas. */
export function learningReport({ model, folds }: Learnt, agendas: ReadonlySet<string>): string {
  const verdicts = verdictsOf(folds);
  const whole = verdicts.filter(({ document }) => agendas.has(document));
  const loose = verdicts.filter(({ document }) => !agendas.has(document));
  const { accuracy, macroF1, confusion, count } = scoreParts(whole);
  const bins = calibrationBins(verdicts, model.calibration);
  return [
    `Agendas left out of learning in turn, the labels printed in them hidden: ${percent(accuracy)} of ${count} sentences right, macro-F1 ${macroF1.toFixed(3)}.`,
    table(['agenda', 'sentences', 'right', 'macro-F1'], documentRows(whole)),
    'Loose items, written to be hard, left out in the same way:',
    table(['file', 'sentences', 'right', 'macro-F1'], documentRows(loose)),
    'Where the agendas went wrong (rows: true part, columns: part given):',
    table(
      ['', ...PARTS],
      PARTS.map((truth) => [truth, ...PARTS.map((given) => String(confusion[truth][given]))]),
    ),
    `Calibration on all sentences left out, with slope ${model.calibration.slope} and offset ${model.calibration.offset}; expected calibration error ${calibrationError(bins).toFixed(3)}:`,
    table(['confidence', 'sentences', 'mean confidence', 'share right'], bins.map(binRow)),
    reviewLine(verdicts, model.calibration),
    `The model has ${Object.keys(model.weights).length} features with three weights each.`,
  ].join('\n\n');
}
