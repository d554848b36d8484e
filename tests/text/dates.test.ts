import { describe, expect, test } from 'vitest';
import { findDates, findDays } from '../../src/text/dates.ts';

const dates = (text: string, context: string | null = '2025-07-10') =>
  findDates(text, context).map(({ date }) => date);
const days = (text: string, context: string | null = null) => findDays(text, context).map(({ date }) => date);

describe('dates that a text names', () => {
  test.each([
    ['op 25 maart jl. is', ['2025-03-25']],
    ['op 21 juli a.s. een', ['2025-07-21']],
    ['van 26-27 juni jl. heeft', ['2025-06-26', '2025-06-27']],
    ['(juni 2026) van de wet', ['2026-06']],
    ['die in 2027 zal', ['2027']],
    ['voor het MFK van 2028 en verder', ['2028']],
    ['de Kamerbrief van 6 december 2024', ['2024-12-06']],
    ['op 29 februari en 1 maart 2028', ['2028-02-29', '2028-03-01']],
    ['op 30 december en 2 januari 2028', ['2027-12-30', '2028-01-02']],
    ['7, 8 en 9 april 2026', ['2026-04-07', '2026-04-08', '2026-04-09']],
    ['in de nacht van 18 op 19 oktober', ['2025-10-18', '2025-10-19']],
    ['op dinsdag 15 november 2025', ['2025-11-15']],
    ['de Raad van 3 maart heeft besloten', ['2025-03-03']],
    ['Naar verwachting presenteert de Commissie in november een evaluatie.', ['2025-11']],
    ['Het dossier ligt sinds november stil.', ['2024-11']],
    ['Dat volgde op 7 december.', ['2024-12-07']],
    ['in december van vorig jaar', ['2024-12']],
    ['d.d. 10 juni', ['2025-06-10']],
    ['op 25-06-2025 en 2025-07-01', ['2025-06-25', '2025-07-01']],
    ['in de periode 2035-2044', ['2035', '2044']],
    ['tussen 2023 en 2030', ['2023', '2030']],
    ['in het vierde kwartaal van 2031', ['2031']],
    ['in de loop van mei', ['2025-05']],
  ] as const)('%s', (text, wanted) => {
    expect(dates(text)).toEqual(wanted);
  });
});

describe('what is no date', () => {
  test.each([
    'de EU-kinderrechtenstrategie 2012-2024',
    'Kamerstukken II, 2024-25, 22112 nr. 4042',
    'Verordening (EU) 2024/1351',
    'COM(2024) 357 final',
    'Natura 2000 en Horizon 2020',
    'een bedrag van 2031 miljoen euro',
    'nr. 2031',
    'artikel 5 van het verdrag',
    'Jan van Maart en mevrouw Mei',
    'op 31 juni 2025',
    'Advies 7/2031',
    'een peiling onder 2.031 mensen',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  test('a day without a year, when nothing says when the text was written', () => {
    expect(dates('op 3 maart', null)).toEqual([]);
  });
});

describe('days of a meeting', () => {
  test.each([
    ['13-15 juni 2021', ['2021-06-13', '2021-06-14', '2021-06-15']],
    ['31 mei t/m 2 juni 2015', ['2015-05-31', '2015-06-01', '2015-06-02']],
    ['6/7 september 2010', ['2010-09-06', '2010-09-07']],
    ['21 tot 23 mei 2017', ['2017-05-21', '2017-05-22', '2017-05-23']],
    ['21-22 nov 2019', ['2019-11-21', '2019-11-22']],
    ['14 & 15 juli 2011', ['2011-07-14', '2011-07-15']],
    ['maandag 5 en dinsdag 6 juni 2023', ['2023-06-05', '2023-06-06']],
    ['juni 2025', []],
  ] as const)('%s', (text, wanted) => {
    expect(days(text)).toEqual(wanted);
  });
});

test('offsets are those of the words', () => {
  const text = 'De Raad van 26-27 juni jl. en die van juni 2026.';
  const words = findDates(text, '2025-07-10').map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['26-27 juni', '26-27 juni', 'juni 2026']);
});
