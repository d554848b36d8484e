import type { PartModel } from '../model.ts';
import { calibrate, verdictsOf } from './calibrate.ts';
import { examplesOf, type Fold, leaveOneOut } from './cross-validate.ts';
import type { LabelledDocument } from './labelled.ts';
import { roundModel } from './round-model.ts';
import { type TrainingOptions, train } from './train.ts';

/** Chosen on agendas left out of learning, never on the real one; docs/CLASSIFICATION.md. */
export const TRAINING: TrainingOptions = {
  penalty: 1.5,
  wordPenalty: 3,
  surroundingsPenalty: 8,
  wordDocuments: 3,
  secondChoice: 0.7,
  rounds: 150,
};

export interface Learnt {
  readonly model: PartModel;
  readonly folds: readonly Fold[];
}

/** Learns from all documents; the calibration is measured on documents left out in turn. */
export function learn(documents: readonly LabelledDocument[]): Learnt {
  const folds = leaveOneOut(documents, TRAINING);
  const model = roundModel(train(documents.flatMap(examplesOf), TRAINING));
  return { model: { ...model, calibration: calibrate(verdictsOf(folds)) }, folds };
}
