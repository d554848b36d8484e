import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/classify/evaluate.ts';
import { scoreParts } from '../../src/classify/score.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { goldSchema } from '../../src/model/gold.ts';
import { briefSentences } from './brief-text.ts';

const gold = goldSchema.parse({
  sections: [
    {
      items: [
        {
          title: 'Visserij',
          sentences: [
            { text: 'De Commissie heeft op 4 juni jl. een voorstel gepresenteerd.', labels: ['context'] },
            { text: 'Het kabinet steunt het voorstel.', labels: ['position'] },
            { text: 'Deze zin staat niet in de briefing.', labels: ['outcome'] },
            { text: 'Een zin zonder oordeel.' },
          ],
        },
      ],
    },
  ],
});

describe('comparing a briefing with a labelled agenda', () => {
  test('counts what is right, lists what is wrong and what is missing', () => {
    const briefing = briefSentences('Visserij', [
      ['De Commissie heeft op 4 juni jl. een voorstel gepresenteerd.', 'Het kabinet steunt het voorstel.'],
    ]);
    const spoilt: Briefing = JSON.parse(
      JSON.stringify(briefing).replace('"part":"position"', '"part":"outcome"'),
    );
    expect(evaluate(gold, briefing)).toMatchObject({ score: { count: 2, right: 2, accuracy: 1 }, wrong: [] });
    expect(evaluate(gold, briefing).missing).toEqual(['Deze zin staat niet in de briefing.']);
    expect(evaluate(gold, spoilt).wrong).toMatchObject([
      { item: 'Visserij', part: 'outcome', acceptable: ['position'] },
    ]);
  });

  test('a sentence that occurs twice is taken twice, in its own item', () => {
    const twice = {
      sections: [
        {
          items: [
            {
              title: 'A',
              sentences: [
                { text: 'Zelfde.', labels: ['context' as const] },
                { text: 'Zelfde.', labels: ['context' as const] },
              ],
            },
          ],
        },
      ],
    };
    const { score, missing } = evaluate(twice, briefSentences('A', [['Zelfde.', 'Zelfde.']]));
    expect([score.count, missing.length]).toEqual([2, 0]);
  });

  test('any acceptable part is right and counts as the truth', () => {
    const { accuracy, macroF1, confusion } = scoreParts([
      { part: 'context', acceptable: ['outcome', 'context'] },
      { part: 'position', acceptable: ['position'] },
      { part: 'position', acceptable: ['outcome'] },
    ]);
    expect(accuracy).toBeCloseTo(2 / 3);
    expect(confusion.outcome.position).toBe(1);
    expect(macroF1).toBeCloseTo((1 + 2 / 3 + 0) / 3);
  });
});
