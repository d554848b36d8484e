/** Where a meeting is told only in the sentences that open the agenda. */
import { expect, test } from 'vitest';
import { readText } from './as-gold.ts';

const agenda = (title: string, opening: string) => `${title}

${opening}

1. Havens en scheepvaart

De Commissie presenteert in Antwerpen haar strategie. Nederland steunt de strategie.

2. Diversen

Geen opmerkingen.
`;
const TITLE = 'Geannoteerde agenda Raad voor Concurrentievermogen';

test.each([
  [`${TITLE} 19 november 2031`, 'Op 19 november vindt in Brussel de Raad voor Concurrentievermogen plaats.'],
  [TITLE, 'De Raad komt op 19 november 2031 bijeen in Brussel.'],
  [TITLE, 'Inleiding\n\nIn Brussel vergadert op woensdag 19 november 2031 de Raad.'],
  [
    `${TITLE} van 19 november 2031`,
    'De Europese Raad vond op 3 november in Tallinn plaats. De Raad vindt plaats in Brussel, onder Iers voorzitterschap.',
  ],
  [
    `${TITLE} van 19 november 2031`,
    'Het concurrentiedeel van de Raad vindt plaats op 19 november. De Raad wordt gehouden te Brussel.',
  ],
])('%s / %s', async (title, opening) => {
  const { meeting } = await readText(agenda(title, opening));
  expect(meeting).toMatchObject({ dates: ['2031-11-19'], place: 'Brussel' });
});

test.each([
  'De Raad komt bijeen in Raadsverband.',
  'In de Raad van 12 oktober 2031 in Riga is gesproken over havens; die vond in goede sfeer plaats.',
  'Nederland heeft in Brussel aandacht gevraagd voor havens.',
])('no place is made of: %s', async (opening) => {
  const { meeting } = await readText(agenda(`${TITLE} van 19 november 2031`, opening));
  expect(meeting).toMatchObject({ dates: ['2031-11-19'], place: null });
});

const letter = (head: string, sentence: string) => `${head}Geachte voorzitter,

${sentence}

Stand van zaken havens

De Raad bespreekt de stand van zaken. Nederland steunt de hervorming van de havengelden.

Overleg met Noorwegen

De Commissie licht haar strategie toe. Het kabinet vindt het van belang dat de havens open blijven.
`;

test.each([
  [`${TITLE} 19 november 2031\n\n`, 'Hierbij bied ik u de geannoteerde agenda aan.'],
  [
    '',
    'Hierbij bied ik u de geannoteerde agenda aan van de Raad voor Concurrentievermogen van 19 november 2031.',
  ],
  [
    '',
    'Hierbij bied ik u, voor de Raad voor Concurrentievermogen van 19 november 2031, de geannoteerde agenda aan.',
  ],
])('a letter tells its Council in its head or in its sentence: %j, %j', async (head, sentence) => {
  const { meeting } = await readText(letter(head, sentence));
  expect(meeting).toMatchObject({ council: 'Raad voor Concurrentievermogen', dates: ['2031-11-19'] });
});

test('a letter that names no Council has none', async () => {
  const { meeting } = await readText(letter('', 'Hierbij bied ik u de geannoteerde agenda aan.'));
  expect(meeting).toMatchObject({ title: null, council: null });
});
