/** Text as PDF tools give it, without empty lines: headings, sections and a letter's end told by lines and words. */
import { expect, test } from 'vitest';
import { checkLedger } from '../../src/agenda/ledger.ts';
import { readText } from './as-gold.ts';

const TITLE = 'Geannoteerde agenda Raad Algemene Zaken 4 maart 2031\n\n';

async function outline(text: string) {
  const agenda = await readText(text);
  expect(checkLedger(agenda)).toMatchObject({ ok: true, twice: 0 });
  return agenda.sections.map(({ title, items }) => [title, ...items.map((item) => item.title)]);
}

test('a heading right below a sentence that ends in an abbreviation and a note, parted from it', async () => {
  const text = `${TITLE}Wol en garens
Het kabinet hecht aan een eerlijke prijs voor wol en zal dat in de Raad weer
naar voren brengen, zie ook de brief over de prijs van wol van 3 oktober jl. 1
Over de hoogte daarvan is nog geen besluit genomen. Daarover schreef het
kabinet eerder, zie het verslag over deze Raad d.d. 25 november jl. 2
Tin en zink: Utopia, Arcadia en Elysium
De landen spreken op basis van het derde jaarlijkse overzicht van tin en zink
met elkaar over de prijs van tin, die vorig jaar sterk is gestegen.

1

Kamerstuk 36 950, nr. 4.

2

Kamerstuk 36 950, nr. 5.
`;
  expect(await outline(text)).toEqual([[null, 'Wol en garens', 'Tin en zink: Utopia, Arcadia en Elysium']]);
});

test('a heading that had no room for the word after it, which opens nothing but sentences', async () => {
  const text = `${TITLE}Wol en garens
Het kabinet hecht aan een eerlijke prijs voor wol en zal dat in de Raad weer
naar voren brengen, met het oog op de belangen van alle spinners in het land.
Lunch met de minister voor Wol en Garens van de Republiek
Tijdens de lunch spreken de ministers met hun ambtgenoot over de prijs van wol
en die van garens. Nederland ziet uit naar deze samenwerking met de Republiek.
`;
  expect(await outline(text)).toEqual([
    [null, 'Wol en garens', 'Lunch met de minister voor Wol en Garens van de Republiek'],
  ]);
});

test('a section and its first item, line below line', async () => {
  const text = `${TITLE}I. Onderwerpen op de agenda van de Landbouw- en Visserijraad
Vangstmogelijkheden in de Oostzee voor 2032
(Politiek akkoord)
De Raad streeft naar een politiek akkoord over de vangstmogelijkheden voor de
Oostzee in 2032, die in de afgelopen jaren steeds kleiner zijn geworden.
Wol en garens
Het kabinet hecht aan een eerlijke prijs voor wol en zal dat in de Raad weer
naar voren brengen, met het oog op de belangen van alle spinners in het land.
II. Overig
Tin en zink
De prijs van tin is vorig jaar sterk gestegen, en die van zink is gelijk.
`;
  expect(await outline(text)).toEqual([
    [
      'Onderwerpen op de agenda van de Landbouw- en Visserijraad',
      'Vangstmogelijkheden in de Oostzee voor 2032',
      'Wol en garens',
    ],
    ['Overig', 'Tin en zink'],
  ]);
});

test('the last row of a table that lost its borders heads nothing', async () => {
  const text = `${TITLE}I. Pijler van wol

De twintig beginselen van wol en garens zijn als volgt verdeeld over de hoofdstukken:

Hoofdstuk                                     Beginselen       Voorbeelden

Gelijke kansen                                1 tot en met 4   spinnen, weven

Eerlijke prijzen voor alle soorten 5 tot en met 10 kaarden

Bescherming                           11 tot en met 20 kousen, truien

Nederland kan de pijler steunen, nu buiten twijfel is dat zij niet bindend is.

II. Diversen

Er zijn geen onderwerpen.
`;
  expect(await outline(text)).toEqual([[null, 'Pijler van wol', 'Diversen']]);
});

test.each([
  'Wij zullen uw Kamer na afloop van de Raad over de uitkomsten informeren.',
  'Ik zal u over de uitkomst van de bijeenkomst berichten.',
  'Uw Kamer wordt op de gebruikelijke wijze over de uitkomst van de Raad geïnformeerd.',
])('closes the letter: %s', async (closing) => {
  const agenda = await readText(`Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2031

Hierbij informeer ik uw Kamer over de agenda van de Raad Algemene Zaken van 4 maart 2031 te Brussel.

Wol en garens

Het kabinet hecht aan een eerlijke prijs voor wol. Ik zal uw Kamer over de voortgang informeren.

Tin en zink

De prijs van tin is gestegen.

${closing}

Hoogachtend,

De minister van Buitenlandse Zaken,
A. Spinster
`);
  const sentences = agenda.sections.flatMap(({ items }) =>
    items.flatMap(({ paragraphs }) => paragraphs.flatMap((part) => part.sentences.map(({ text }) => text))),
  );
  expect(sentences).toEqual([
    'Het kabinet hecht aan een eerlijke prijs voor wol.',
    'Ik zal uw Kamer over de voortgang informeren.',
    'De prijs van tin is gestegen.',
  ]);
  expect(agenda.letter?.closing.flatMap((part) => part.sentences.map(({ text }) => text))).toEqual([closing]);
});
