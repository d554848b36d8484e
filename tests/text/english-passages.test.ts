import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { englishPassages } from '../../src/text/english-passages.ts';
import { describeShared, shared } from '../shared.ts';

const found = (text: string) => englishPassages(text).map(({ start, end }) => text.slice(start, end));

describe('English passages', () => {
  test.each([
    [
      'De ‘Proposal for a Directive of the European Parliament and of the Council’ bevat regels.',
      ['Proposal for a Directive of the European Parliament and of the Council'],
    ],
    ['Het rapport "Towards an EU’s own path, by 2040" is gedeeld.', ['Towards an EU’s own path, by 2040']],
    [
      'Proposal for a Regulation of the European Parliament and of the Council on asylum, COM(2031) 12 final.',
      ['Proposal for a Regulation of the European Parliament and of the Council on asylum'],
    ],
    [
      'Zie de brief (Council conclusions on the future of policing and on the exchange of data) van mei.',
      ['Council conclusions on the future of policing and on the exchange of data'],
    ],
    ['«A roadmap for lawful access» en «Plan voor de havens»', ['A roadmap for lawful access']],
  ])('%j', (text, passages) => expect(found(text)).toEqual(passages));

  test.each([
    'Nederland zet zich in voor places of safety en best practices.',
    'Non-paper van de coalitie voor de European Ports Alliance, 25 april 2025.',
    'Met een all-hazards, whole-of-government, en whole-of-society aanpak bouwt de strategie voort.',
    'Het kabinet steunt de New Pact on Migration and Asylum en het Monetary and Financial Committee.',
    'Of de Raad instemt, is in mei of in juni bekend.',
    'Het programma ‘Preventie met Gezag’ en de motie-Van den Berg (for is geen Nederlands)',
    '',
  ])('leave %j as it is', (text) => expect(found(text)).toEqual([]));

  test('are found in time that is linear in the length of the text', () => {
    for (const piece of ["'the ", 'the and ', '.a', '“', "a'b "])
      expect(found(piece.repeat(50_000))).toBeDefined();
  });
});

/** Every passage that is taken for English in a document. */
async function inFile(path: string): Promise<string[]> {
  const { value } = await extract([{ name: path, bytes: Uint8Array.from(readFileSync(path)) }]);
  return value.text.split(/\n\s*\n/).flatMap((block) => found(block.replaceAll('\n', ' ')));
}

describe('no Dutch is taken for English', () => {
  const folder = new URL('../fixtures/', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:txt|html|docx)$/.test(name),
  );
  test('in any agenda of ours', async () => {
    const passages = await Promise.all(files.map((name) => inFile(folder + name).catch(() => [])));
    const names = passages.flat().map((words) => words.replace(/\s+/g, ' '));
    expect(new Set(names)).toEqual(new Set(['Assembly for the Digital Agenda']));
  });
});

describeShared('nor in real documents', () => {
  test.each(['agendas/jbz-raad-2025-07.txt', 'corpus/kamerbrief-1.docx', 'corpus/titles.txt'])(
    'in %s',
    async (name) => expect(await inFile(shared(name))).toEqual([]),
  );
});
