import { describe, expect, test } from 'vitest';
import { findReferences } from '../../src/agenda/references.ts';
import { readText } from './as-gold.ts';

const KST = 'https://zoek.officielebekendmakingen.nl/';
const EUR = 'https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=';
const links = (text: string) =>
  findReferences(text).map(({ href }) => href.replace(KST, '').replace(EUR, ''));

describe('parliamentary papers', () => {
  test.each([
    ['Kamerstukken II, 2030-31, 22112 nr. 4042.', 'kst-22112-4042.html'],
    ['Kamerstukken 2030 – 2031, nr. 19637-3451', 'kst-19637-3451.html'],
    ['Motie van het lid X, Kamerstukken 2030-2031, nr. 36410-87', 'kst-36410-87.html'],
    ['Kamerstukken II 2030-2031, 30 821, nr. 249, Kamerbrief', 'kst-30821-249.html'],
    ['(Kamerstuk 21501-02, nr. 2921)', 'kst-21501-02-2921.html'],
    ['Kamerstukken II 2032/33, 27863, nr. 214.', 'kst-27863-214.html'],
    ['Kamerstukken I, 2029-30, 36 988, B.', 'kst-36988-B.html'],
    ['Kamerstuk 32 317, nr. JI', 'kst-32317-JI.html'],
    ['Kamerstukken I/II, 2031-2032, 22112, AK, nr. 5301.', 'kst-22112-5301.html'],
    ['Kamerstukken II 2030/31, 36 600 V, nr. 12', 'kst-36600-V-12.html'],
    ['Kamerstukken II 2030/31, 21501-20-2788', 'kst-21501-20-2788.html'],
    ['kst-22112-4042', 'kst-22112-4042.html'],
    ['blg-1234567', 'blg-1234567.html'],
    ['Aanhangsel Handelingen II 2030/31, nr. 123', 'ah-tk-20302031-123.html'],
    ['Handelingen II 2030/31, nr. 12, item 3', 'h-tk-20302031-12-3.html'],
  ])('%s', (text, link) => {
    expect(links(text)).toEqual([link]);
  });

  test('several numbers and dossiers on one lead', () => {
    expect(links('Kamerstukken II 2030/31, 22 112, nrs. 4042 en 4054')).toEqual([
      'kst-22112-4042.html',
      'kst-22112-4054.html',
    ]);
    expect(links('Kamerstukken II 2030/31, 22112, nr. 4042 en 21501-02, nr. 2921')).toEqual([
      'kst-22112-4042.html',
      'kst-21501-02-2921.html',
    ]);
  });
});

describe('the European Union', () => {
  test.each([
    ['COM(2030) 357 final', 'COM:2030:357:FIN'],
    ['JOIN (2031) 4', 'JOIN:2031:4:FIN'],
    ['SWD/2030/95', 'SWD:2030:95:FIN'],
    ['Verordening (EU) 2024/1351', 'CELEX:32024R1351'],
    ['Uitvoeringsverordening (EU) 2019/15', 'CELEX:32019R0015'],
    ['Verordening (EG) nr. 810/2009', 'CELEX:32009R0810'],
    ['Richtlijn 2012/30/EU', 'CELEX:32012L0030'],
    ['Richtlijn (EU) 2017/1132', 'CELEX:32017L1132'],
    ['Richtlijn 95/46/EG', 'CELEX:31995L0046'],
    ['Kaderbesluit 2002/584/JBZ', 'CELEX:32002F0584'],
    ['Besluit (GBVB) 2015/778', 'CELEX:32015D0778'],
    ['Raadsdocument 14502/30', 'CONSIL:ST_14502_2030_INIT'],
    ['ST 14502/30 REV 2', 'CONSIL:ST_14502_2030_REV_2'],
  ])('%s', (text, link) => {
    expect(links(text)).toEqual([link]);
  });
});

describe('nothing is guessed', () => {
  test.each([
    'Raadsconclusies Europese Raad, juni 2031',
    'Advies 7/2031 van de Toezichthouder',
    'Aanbeveling (EU) 2030/2214 van de Commissie',
    'artikel 25bis van de Visumcode, nr. 4042',
    'het programma 2021-2027 en 24/7 hulp',
    'Kamerbrief van 6 december 2030',
  ])('%s', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('offsets are those of the words', () => {
    const text = 'Zie COM(2030) 357 final en https://example.org/a, blz. 3.';
    expect(findReferences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'COM(2030) 357 final',
      'https://example.org/a',
    ]);
  });
});

test('notes that repeat others, and sentences that point to a note', async () => {
  const agenda = await readText(`Geannoteerde agenda Milieuraad 3 maart 2031

1. Lucht

De Raad bespreekt de lucht.1 Het kabinet is voor.2 Dat is bekend (zie voetnoot 1). Meer volgt.3

1 Kamerstukken II, 2030-31, 22112 nr. 4042.
2 Idem.
3 Vgl. noot 1 en COM(2030) 12.
`);
  const hrefs = agenda.footnotes.map(({ references }) =>
    references.map(({ href }) => href.split('/').at(-1)),
  );
  expect(hrefs).toEqual([
    ['kst-22112-4042.html'],
    ['kst-22112-4042.html'],
    ['kst-22112-4042.html', '?uri=COM:2030:12:FIN'],
  ]);
  const sentence = agenda.sections[0]!.items[0]!.paragraphs[0]!.sentences[2]!;
  expect(sentence.references).toHaveLength(1);
  const { start, end } = sentence.references[0]!;
  expect(sentence.text.slice(start, end)).toBe('zie voetnoot 1');
});
