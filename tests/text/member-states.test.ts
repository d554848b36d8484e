import { expect, test } from 'vitest';
import { findMemberStates } from '../../src/text/member-states.ts';

const codes = (text: string) => findMemberStates(text).map(({ code }) => code);

test.each([
  ['het Deense voorzitterschap', ['DK']],
  [
    'Denemarken, Zweden, Finland, Estland, Letland, Litouwen, België en Luxemburg',
    ['DK', 'SE', 'FI', 'EE', 'LV', 'LT', 'BE', 'LU'],
  ],
  ['een Frans-Duits initiatief', ['FR', 'DE']],
  ['onder Bulgaars voorzitterschap', ['BG']],
  ['het Frans EU-voorzitterschap', ['FR']],
  ['de Tsjechische en Slowaakse ministers', ['CZ', 'SK']],
  ['Italiës voorstel en dat van Polen', ['IT', 'PL']],
  ['op Cyprus en in Italië', ['CY', 'IT']],
  ['Ierland steunt dit', ['IE']],
])('%s', (text, wanted) => {
  expect(codes(text)).toEqual(wanted);
});

test.each([
  'Nederland en de Nederlandse inzet',
  'Frans Timmermans sprak',
  'Noord-Ierland en het Verenigd Koninkrijk',
  'de Raad in Luxemburg',
  'te Luxemburg',
  'In Luxemburg zullen de ministers spreken',
  'de letse en poolse spelling',
  'Noorwegen, Zwitserland en Oekraïne',
])('%s names none', (text) => {
  expect(codes(text)).toEqual([]);
});
