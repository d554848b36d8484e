import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromPdf } from '../../src/extract/from-pdf.ts';
import { Failure } from '../../src/model/failure.ts';
import { describeShared, shared } from '../shared.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';
import { type Drawn, lines, type Printed, printedPages } from './printed-pages.ts';

const PROSE = [
  'Op 25 maart jl. is de strategie voor een Europese paraatheidsunie gepubliceerd, die tot doel heeft de',
  'weerbaarheid van de Europese Unie en haar lidstaten te versterken in het licht van de toegenomen',
  'spanningen. Het kabinet verwelkomt de strategie en hecht aan een gerichte en samenhangende aanpak die',
  'voortbouwt op wat er al is.',
];
const MORE = [
  'Naar verwachting zal het voorzitterschap onder dit agendapunt aansturen op een gedachtewisseling over',
  'het verder brengen van de strategie, waarbij ook de rol van de lidstaten aan de orde komt, die daarover',
];

const read = async (...pages: (readonly (Printed | Drawn)[] | 'scan')[]) =>
  fromPdf(await printedPages(pages));

async function failure(bytes: Uint8Array): Promise<Failure> {
  try {
    await fromPdf(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('what stands around the text is set apart', () => {
  const page = (number: number, text: readonly string[]): Printed[] => [
    { text: 'Ministerie van Justitie en Veiligheid', x: 70, y: 40, size: 8 },
    ...lines(text, 100),
    { text: `${number}`, x: 297, y: 800, size: 8 },
  ];

  test('heads that come back on every page, and page numbers', async () => {
    const { value } = await read(page(1, PROSE), page(2, MORE), page(3, [...PROSE].reverse()));
    expect(furnitureOf(value)).toEqual(
      [1, 2, 3].flatMap((n) => ['running-head: Ministerie van Justitie en Veiligheid', `page-number: ${n}`]),
    );
    expect(uncovered(value)).toBe('');
  });

  test('the column of a letterhead beside the text', async () => {
    const column = lines(['Ons kenmerk', '5303168', 'Datum', '10 juli 2031'], 102, { x: 548, size: 6.5 });
    const { value } = await read([...lines(PROSE, 100, { x: 40 }), ...column]);
    expect(bodyOf(value)).toEqual([PROSE.join(' ')]);
    expect(furnitureOf(value).map((each) => each.split(': ')[1])).toEqual([
      'Ons kenmerk',
      '5303168',
      'Datum',
      '10 juli 2031',
    ]);
  });
});

describe('notes', () => {
  test('at the foot of the page are tied to raised numbers, and to none that are not', async () => {
    const { value } = await read([
      ...lines(PROSE, 100),
      { text: 'Uw Kamer is hierover op 6 december 2024', x: 70, y: 170 },
      { text: '6', x: 256, y: 166, size: 6 },
      { text: 'geïnformeerd, en over 20 m', x: 263, y: 170 },
      { text: '2', x: 387, y: 166, size: 6 },
      ...lines(
        [
          '6 Kamerstukken II, 2024-25, 30 821, nr. 249, over de weerbaarheid tegen dreigingen van buiten en',
          '2024 daarvoor.',
        ],
        760,
        { size: 8 },
      ),
    ]);
    // The first note of a page that begins with a plain number must be the one that is due.
    expect(marksOf(value)).toEqual(['2024|6']);
    expect(notesOf(value)).toEqual([]);
  });

  test('go on on the next page, and cut no sentence', async () => {
    const note = (y: number, label: string, text: string): Printed[] => [
      { text: label, x: 70, y: y - 3, size: 5 },
      { text, x: 76, y, size: 8 },
    ];
    const { value } = await read(
      [
        ...lines([...PROSE, ...MORE], 100),
        { text: '1', x: 545, y: 157, size: 6 },
        ...note(770, '1', 'Mededeling van de Commissie aan het Europees Parlement en de Raad over'),
      ],
      [
        ...lines(['onlangs schriftelijk hebben gesproken.'], 100),
        ...lines(['de paraatheidsunie, COM(2025) 130.'], 770, { size: 8 }),
      ],
    );
    expect(notesOf(value)).toEqual([
      '1 Mededeling van de Commissie aan het Europees Parlement en de Raad over de paraatheidsunie, COM(2025) 130.',
    ]);
    expect(bodyOf(value).at(-1)).toContain('die daarover onlangs schriftelijk');
    expect(uncovered(value)).toBe('');
  });
});

describe('paragraphs', () => {
  test('end at a gap, at a change of weight, and where the next word had room', async () => {
    const { value } = await read([
      ...lines(['Werksessie I: Lastenverlichting'], 100, { bold: true }),
      ...lines(PROSE, 112),
      ...lines(MORE, 160),
      ...lines(PROSE, 210),
    ]);
    expect(bodyOf(value)).toEqual([
      'Werksessie I: Lastenverlichting',
      PROSE.join(' '),
      MORE.join(' '),
      PROSE.join(' '),
    ]);
    expect(value.blocks[0]!.style.bold).toBe(true);
  });

  test('a text printed twice to look bold is read once', async () => {
    const { value } = await read([
      ...lines(PROSE, 100),
      ...lines(['Inzet'], 180),
      ...lines(['Inzet'], 180, { x: 70.3 }),
    ]);
    expect(bodyOf(value).at(-1)).toBe('Inzet');
  });
});

test('a ruled table without tags is read by row and cell, not by line', async () => {
  const edges = [190, 220, 250];
  const level = edges.map((y): Drawn => ({ from: [70, y], to: [500, y] }));
  const upright = [70, 250, 500].map((x): Drawn => ({ from: [x, 190], to: [x, 250] }));
  const { value } = await read([
    ...lines(PROSE, 100),
    ...lines(['Verordening spoor-', 'vrachtcorridors'], 202, { x: 74 }),
    ...lines(['De onderhandelingen zijn in maart', 'begonnen en verlopen moeizaam.'], 202, { x: 254 }),
    ...lines(['Richtlijn havens'], 232, { x: 74 }),
    ...lines(['Algemene oriëntatie bereikt op 5', 'december jl.'], 232, { x: 254 }),
    ...level,
    ...upright,
  ]);
  expect(value.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table-row', 'table-row']);
  expect(bodyOf(value).slice(1)).toEqual([
    'Verordening spoor-vrachtcorridors De onderhandelingen zijn in maart begonnen en verlopen moeizaam.',
    'Richtlijn havens Algemene oriëntatie bereikt op 5 december jl.',
  ]);
  expect(uncovered(value)).toBe('');
});

describe('files without readable text', () => {
  test('only pictures: refused, with the pages and what to do', async () => {
    const { id, values } = await failure(await printedPages(['scan', 'scan']));
    expect([id, values]).toEqual(['pdf-without-text', { pages: '1 en 2' }]);
  });

  test('a picture among pages of text: read, and said', async () => {
    const { diagnostics } = await read(lines(PROSE, 100), 'scan');
    expect(diagnostics).toEqual([{ id: 'pages-without-text', severity: 'warning', values: { pages: '2' } }]);
  });

  test('encrypted, damaged, empty', async () => {
    expect((await failure(await printedPages([lines(PROSE, 100)], 'geheim'))).id).toBe('file-encrypted');
    expect((await failure(new TextEncoder().encode('%PDF-1.7\nniets'))).id).toBe('file-damaged');
    expect((await failure(await printedPages([[]]))).id).toBe('file-empty');
  });
});

describeShared('real files', () => {
  test('the real agenda: ten notes at their marks, six page numbers, headings by weight', async () => {
    const { value } = await fromPdf(readFileSync(shared('agendas/jbz-raad-2025-07.pdf')));
    expect(uncovered(value)).toBe('');
    expect(marksOf(value)).toEqual([
      'gedeeld|1',
      'kabinetsappreciatie|2',
      'Dijk|3',
      'geïnformeerd.|4',
      'benadrukt|5',
      '2024|6',
      'geïnformeerd.|7',
      'BNC-fiche.|8',
      'verwerkingsactiviteiten.|9',
      'nemen.|10',
    ]);
    expect(notesOf(value)).toHaveLength(10);
    expect(furnitureOf(value)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `page-number: ${n}`));
    const bold = value.blocks.filter((block) => block.style.bold);
    expect(bold).toHaveLength(15);
  });

  test('a printed Kamerstuk: its head and foot are set apart', async () => {
    const { value } = await fromPdf(readFileSync(shared('corpus/kst-21501-02-3121.pdf')));
    expect(uncovered(value)).toBe('');
    expect(bodyOf(value).slice(0, 3)).toEqual([
      'MOTIE VAN HET LID CEDER',
      'Voorgesteld 10 april 2025',
      'De Kamer,',
    ]);
    expect(furnitureOf(value)).toEqual(
      expect.arrayContaining(['kamerstuk-head: Vergaderjaar 2024–2025', 'running-foot: ISSN 0921 - 7371']),
    );
  });

  test('a list of decisions in two columns keeps each label with its text', async () => {
    const { value } = await fromPdf(readFileSync(shared('corpus/besluitenlijst-1.pdf')));
    expect(bodyOf(value).join('\n')).toContain(
      'Besluit: Het voorstel van mevrouw Karabulut heeft derhalve niet kunnen rekenen op een meerderheid.',
    );
  });
});
