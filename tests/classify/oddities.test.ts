import { describe, expect, test } from 'vitest';
import { classify } from '../../src/classify/classify.ts';
import { isUnfinished, textOddities } from '../../src/classify/text-oddities.ts';
import { agendaOf } from './brief-text.ts';

const ids = (text: string, writtenOn: string | null = '2033-10-20') =>
  textOddities(text, writtenOn).map(({ id }) => id);

describe('oddities of the source', () => {
  test('a weekday that does not fit its date', () => {
    expect(textOddities('De Raad komt bijeen op dinsdag 16 november 2033.', null)).toEqual([
      {
        id: 'weekday-mismatch',
        values: { date: 'dinsdag 16 november 2033', named: 'dinsdag', is: 'woensdag' },
      },
    ]);
    expect(ids('De Raad komt bijeen op dinsdag 15 november a.s.')).toEqual([]);
    expect(ids('De Raad vindt plaats op maandag 14 en dinsdag 15 november 2033.')).toEqual([]);
    expect(ids('De Raad vindt plaats op maandag 14 en woensdag 15 november 2033.')).toEqual([
      'weekday-mismatch',
    ]);
  });

  test('days that are not, periods that end before they begin, words that stand twice', () => {
    expect(ids('Dit is op 31 juni 2032 besproken.')).toEqual(['date-impossible']);
    expect(ids('In februari, op 29 februari, is dit besproken.')).toEqual([]);
    expect(ids('De strategie voor 2031-2027 loopt.')).toEqual(['range-reversed']);
    expect(ids('De strategie voor 2027-2031 en stuk 2024-2025/3 lopen.')).toEqual([]);
    expect(ids('De Raad van van ministers.')).toEqual(['doubled-word']);
    expect(ids('Voor bellen, sms’en en data geldt dat de regels in 2031 ingaan.')).toEqual([]);
    expect(ids('De nieuwe regels gaan in in 2031.')).toEqual([]);
    expect(ids('De bijeenkomst in in Brussel.')).toEqual(['doubled-word']);
    expect(ids('Het is zo dat dat voorstel er ligt en dat het het kabinet lukt.')).toEqual([]);
  });

  test('a paragraph that stops halfway', () => {
    expect(isUnfinished('Het kabinet zal daarbij aandacht vragen voor de')).toBe(true);
    expect(isUnfinished('Het kabinet zal daarbij vragen: ‘wanneer?’')).toBe(false);
    expect(isUnfinished('Geen opmerkingen')).toBe(false);
    const { value, diagnostics } = classify(
      agendaOf('X', [['Een hele zin staat hier.', 'Het kabinet vraagt in dat kader ook']]),
    );
    expect(value.flags).toMatchObject([{ id: 'unfinished-sentence', source: { line: 2 } }]);
    expect(diagnostics).toMatchObject([{ id: 'unfinished-sentence', place: { file: 'x.txt', line: 2 } }]);
  });

  test('numbers that jump or come again', () => {
    const agenda = agendaOf('X', [['Een zin.']]);
    const item = agenda.sections[0]!.items[0]!;
    const numbered = (numbers: readonly string[]) => ({
      ...agenda,
      sections: [{ ...agenda.sections[0]!, items: numbers.map((number) => ({ ...item, number })) }],
    });
    const flagged = (numbers: readonly string[]) =>
      classify(numbered(numbers)).value.flags.map(({ id }) => id);
    expect(flagged(['1', '2', '3', '3b', '4'])).toEqual([]);
    expect(flagged(['1', '2', '4'])).toEqual(['numbering-jump']);
    expect(flagged(['1', '2', '2'])).toEqual(['numbering-repeat']);
  });

  test('notes without a mark, found by an earlier stage, are flags too; other diagnostics are not', () => {
    const earlier = [
      {
        id: 'footnote-without-mark',
        severity: 'warning',
        values: { number: 3 },
        place: { file: 'x.txt', line: 4 },
      },
      { id: 'comments', severity: 'warning', values: { count: 1 } },
    ] as const;
    expect(classify(agendaOf('X', [['Een zin.']]), earlier).value.flags).toEqual([
      { id: 'footnote-without-mark', values: { number: 3 }, source: { file: 0, page: null, line: 4 } },
    ]);
  });
});
