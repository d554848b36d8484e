import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { calibrationBins, calibrationError, verdictsOf } from '../../src/classify/learning/calibrate.ts';
import { examplesOf, judge, leaveOneOut, type Verdict } from '../../src/classify/learning/cross-validate.ts';
import { labelledText } from '../../src/classify/learning/labelled.ts';
import { type Learnt, learn, TRAINING } from '../../src/classify/learning/learn.ts';
import { learningReport } from '../../src/classify/learning/report.ts';
import { roundModel } from '../../src/classify/learning/round-model.ts';
import { train } from '../../src/classify/learning/train.ts';
import { STEPS } from '../../src/classify/model.ts';
import { scoreParts } from '../../src/classify/score.ts';
import { PART_MODEL } from '../../src/classify/weights.ts';
import { AGENDAS, LOOSE } from './labelled-documents.ts';

/** A minute and a half on two idle cores; more where others use them. */
const LEARNING_TIME = 600_000;

/** Rounding to two decimals may turn at the last one on another machine. */
const ROUNDING = 0.021;

describe('what the model has learnt', () => {
  let learnt: Learnt;
  let verdicts: readonly Verdict[];
  beforeAll(() => {
    const documents = [...AGENDAS, ...LOOSE];
    // Only the whole agendas are left out here; scripts/learn-weights.mjs does it with every document.
    const folds = leaveOneOut(documents, TRAINING, AGENDAS);
    const model = roundModel(train(documents.flatMap(examplesOf), TRAINING));
    learnt = { model: { ...model, calibration: PART_MODEL.calibration }, folds };
    verdicts = verdictsOf(learnt.folds);
  }, LEARNING_TIME);

  test('weights.ts is what the labelled sentences teach (npm run learn makes it anew)', () => {
    const kept = PART_MODEL.weights;
    const fresh = learnt.model.weights;
    const differs = [...new Set([...Object.keys(kept), ...Object.keys(fresh)])].filter((name) =>
      [0, 1, 2].some((k) => Math.abs((kept[name]?.[k] ?? 0) - (fresh[name]?.[k] ?? 0)) > 3 * ROUNDING),
    );
    expect(differs).toEqual([]);
    for (const step of STEPS)
      PART_MODEL.steps[step].forEach((score, i) => {
        expect(score).toBeCloseTo(learnt.model.steps[step][i]!, 1);
      });
  });

  test('docs/CLASSIFICATION.md shows the figures measured', () => {
    const page = readFileSync(new URL('../../docs/CLASSIFICATION.md', import.meta.url), 'utf8');
    const report = learningReport(learnt, new Set(AGENDAS.map(({ slug }) => slug)));
    expect(page).toContain(report.split('\n')[0]);
  });

  test.each(AGENDAS.map(({ slug }) => slug))('%s, left out of learning and its labels hidden', (slug) => {
    const { accuracy, macroF1 } = scoreParts(verdicts.filter(({ document }) => document === slug));
    expect(accuracy).toBeGreaterThanOrEqual(0.92);
    expect(macroF1).toBeGreaterThanOrEqual(0.9);
  });

  test('all agendas left out in turn: at least 97 % right, macro-F1 0.96', () => {
    const slugs = new Set(AGENDAS.map(({ slug }) => slug));
    const { accuracy, macroF1 } = scoreParts(verdicts.filter(({ document }) => slugs.has(document)));
    expect(accuracy).toBeGreaterThanOrEqual(0.97);
    expect(macroF1).toBeGreaterThanOrEqual(0.96);
  });

  test('of those said to be 0.9 sure about nine in ten are right', () => {
    expect(calibrationError(calibrationBins(verdicts, learnt.model.calibration))).toBeLessThanOrEqual(0.05);
  });

  test('a model that learnt from wrong labels is found out', () => {
    const swapped = LOOSE.slice(0, 3).map(({ slug, items }) => ({
      slug,
      items: items.map((item) => ({
        ...item,
        paragraphs: item.paragraphs.map((paragraph) => ({
          ...paragraph,
          sentences: paragraph.sentences.map(({ text }) => ({ text, parts: ['outcome' as const] })),
        })),
      })),
    }));
    const wrong = judge(learn(swapped).model, AGENDAS.slice(0, 2).flatMap(examplesOf));
    expect(scoreParts(wrong).accuracy).toBeLessThan(0.5);
  });

  test('a line without a label is an error', () => {
    expect(() => labelledText('x', '## Titel\nEen zin zonder oordeel.\n')).toThrow('no label');
    expect(() => labelledText('x', '## Titel\nq\tEen zin.\n')).toThrow('No such part');
  });
});
