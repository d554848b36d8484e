import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classify/classify.ts';
import { REVIEW_BELOW } from '../../src/classify/decide-parts.ts';
import { agendaOf, briefSentences } from './brief-text.ts';
import { SENTENCES } from './labelled-documents.ts';

const partsOf = (paragraphs: readonly (readonly string[])[]) =>
  briefSentences('Titel', paragraphs).sections[0]!.items[0]!.sentences.map(({ part }) => part);

describe('the part of a sentence', () => {
  test('an item of a letter that nobody has seen', () => {
    expect(
      partsOf([
        [
          'Op 3 juni jl. heeft de Commissie een voorstel gepubliceerd voor de veiling van schone waterstof.',
          'Het voorstel bevat een verplichting voor grote afnemers.',
          'Ik steun dit voorstel.',
          'Daarbij is het van belang dat kleine bedrijven worden ontzien.',
          'De meeste lidstaten zijn positief, maar Polen en Tsjechië hebben bezwaren geuit.',
        ],
      ]),
    ).toEqual(['context', 'context', 'position', 'position', 'outcome']);
  });

  test('a label of the document decides, whatever the words say', () => {
    const label = { text: 'Krachtenveld', part: 'outcome' } as const;
    const [sentence] = briefSentences('Titel', [['Nederland steunt het voorstel.']], [label]).sections[0]!
      .items[0]!.sentences;
    expect(sentence).toMatchObject({ part: 'outcome', by: 'label', cue: 'kopje ‘Krachtenveld’' });
    expect(sentence!.confidence).toBeGreaterThan(0.95);
  });

  test('under a label of context, what plainly speaks of the meeting is outcome; the rest is what the label says', () => {
    const label = { text: 'Inhoud', part: 'context' } as const;
    const position = { text: 'Inzet Nederland', part: 'position' } as const;
    const { sentences } = briefSentences(
      'Titel',
      [
        [
          'De richtlijn schrijft voor hoe lidstaten schepen inspecteren.',
          'Voor kleine schepen geldt een lichter regime.',
          'Naar verwachting zal de Raad de algemene oriëntatie tijdens deze bijeenkomst vaststellen.',
        ],
        ['Nederland steunt het voorstel.', 'Naar verwachting zullen andere lidstaten dat ook doen.'],
      ],
      [label, position],
    ).sections[0]!.items[0]!;
    expect(sentences.map(({ part }) => part)).toEqual([
      'context',
      'context',
      'outcome',
      'position',
      'position',
    ]);
    expect(sentences.map(({ by }) => by)).toEqual(['label', 'label', 'rule', 'label', 'label']);
  });

  test('a label of context without a fellow ("Stand van zaken") does not swallow the whole item', () => {
    const label = { text: 'Stand van zaken', part: 'context' } as const;
    const parts = briefSentences(
      'Titel',
      [
        ['De Commissie heeft op 3 september jl. het akkoord aan de Raad voorgelegd.'],
        ['Het kabinet zal pleiten voor hoge normen.'],
        ['De meeste lidstaten hebben bezwaren geuit.'],
      ],
      [label, label, label],
    ).sections[0]!.items[0]!.sentences.map(({ part }) => part);
    expect(parts).toEqual(['context', 'position', 'outcome']);
  });

  test('says why, in words of the sentence', () => {
    const { sentences } = briefSentences('Titel', [
      ['De Commissie heeft in mei een voorstel gepresenteerd.', 'Het kabinet verwelkomt dit voorstel.'],
    ]).sections[0]!.items[0]!;
    expect(sentences[1]!.cue).toContain('kabinet');
    for (const { cue } of sentences) expect(cue).not.toBe('');
  });

  test('every sentence is a point; an unsure one is to be checked; silence is named', () => {
    const item = briefSentences('Titel', [
      ['De Commissie heeft een voorstel gedaan.', 'Het kabinet steunt dat voorstel.'],
    ]).sections[0]!.items[0]!;
    expect(item.points.map(({ sentences }) => sentences)).toEqual([['s0-0'], ['s0-1']]);
    expect(
      item.points.map(({ review }, i) => review === item.sentences[i]!.confidence < REVIEW_BELOW),
    ).toEqual([true, true]);
    expect(item.missing).toContain('outcome');
  });

  test('the same agenda gives the same briefing', () => {
    const agenda = agendaOf('Titel', [SENTENCES.slice(0, 20), SENTENCES.slice(20, 40)]);
    expect(classify(agenda)).toEqual(classify(agenda));
  });

  test('an item without sentences is silent on everything', () => {
    const item = briefSentences('Titel', []).sections[0]!.items[0]!;
    expect(item).toMatchObject({
      sentences: [],
      points: [],
      keyPoints: [],
      missing: ['context', 'position', 'outcome'],
    });
  });
});
