/** Reading whole files: as they are written, changed, damaged and made to break readers. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type PdfStream, PdfString } from '../../../src/export/pdf/objects.ts';
import type { PdfFile } from '../../../src/export/pdf/pdf-file.ts';
import { readFile } from '../../../src/export/pdf/read-file.ts';
import { writeFile } from '../../../src/export/pdf/write-file.ts';
import { lines, printedPages } from '../../extract/printed-pages.ts';
import { objectsOf, readByAnother } from './read-by-another.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const CATALOG = '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n';
const PAGES =
  '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n';
const TRAILER = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
const read = (...parts: string[]) => readFile(bytesOf(`%PDF-1.7\n%\xE2\xE3\xCF\xD3\n${parts.join('')}`));
const contentsOf = (file: PdfFile, number: number) =>
  Buffer.from((file.objects.get(number) as PdfStream).contents).toString('latin1');

describe('a PDF', () => {
  test('has its pages in order', () => {
    const file = read(CATALOG, PAGES, TRAILER);
    expect(file.pages().map(({ ref }) => ref.number)).toEqual([3]);
  });

  test('is what its last change made of it', () => {
    const change =
      '3 0 obj\n<</Type/Page/Parent 2 0 R/Rotate 90>>\nendobj\ntrailer\n<</Root 1 0 R/Prev 9>>\n%%EOF\n';
    expect(read(CATALOG, PAGES, TRAILER, change).pages()[0]?.dict.get('Rotate')).toBe(90);
  });

  test('has the root that its last trailer names', () => {
    const other = '7 0 obj\n<</Type/Catalog/Lang(nl)>>\nendobj\ntrailer\n<</Root 7 0 R/Prev 9>>\n%%EOF\n';
    expect(read(CATALOG, PAGES, TRAILER, other).catalog.has('Lang')).toBe(true);
  });

  test('may have an object that holds nothing', () => {
    const file = read(CATALOG, '4 0 obj\nendobj\n', PAGES, TRAILER);
    expect(file.objects.get(4)).toBeNull();
    expect(file.pages()).toHaveLength(1);
  });

  test('may have a stream with the word that ends streams in it', () => {
    const inner = 'BT (endstream\nendobj\n8 0 obj 1 endobj) Tj';
    const stream = `4 0 obj\n<</Length ${inner.length}>>stream\r\n${inner}\r\nendstream\nendobj\n`;
    const file = read(CATALOG, PAGES, stream, TRAILER);
    expect(contentsOf(file, 4)).toBe(inner);
    expect(file.objects.has(8)).toBe(false);
  });

  test('may keep objects in compressed streams', () => {
    const values = '<</Type/Page/Parent 2 0 R>> (two)';
    const inner = `3 0 7 ${values.indexOf('(')} `;
    const packed = deflateSync(bytesOf(inner + values)).toString('latin1');
    const stream = `5 0 obj\n<</Type/ObjStm/N 2/First ${inner.length}/Filter/FlateDecode/Length ${packed.length}>>stream\n${packed}\nendstream\nendobj\n`;
    const file = read(CATALOG, PAGES.slice(0, PAGES.indexOf('3 0 obj')), stream, TRAILER);
    expect(file.pages().map(({ ref }) => ref.number)).toEqual([3]);
    expect(file.objects.get(7)).toEqual(new PdfString('two'));
    expect(file.objects.has(5)).toBe(false);
  });

  test.each(['/Length 13', '/Length 12 0 R', '/Length 5', '/Length 999', '/Length -140', ''])(
    'keeps a stream whole where it says %j',
    (length) => {
      const stream = `4 0 obj\n<<${length}>>\nstream\n9 0 obj stuff\nendstream\nendobj\n12 0 obj\n13\nendobj\n`;
      const file = read(CATALOG, PAGES, stream, TRAILER);
      expect(contentsOf(file, 4)).toBe('9 0 obj stuff');
      expect(file.objects.has(9)).toBe(false);
      expect(file.objects.get(12)).toBe(13);
    },
  );

  test.each([
    ['is encrypted', `${CATALOG}${PAGES}trailer\n<</Root 1 0 R/Encrypt 9 0 R>>`],
    ['breaks off', `${CATALOG}2 0 obj\n<</Type/Pages/Kids[3 0`],
    ['has a stream without an end', `${CATALOG}4 0 obj\n<</Length 9>>\nstream\nabc`],
    [
      'keeps objects in a way that is not read',
      `${CATALOG}${PAGES}4 0 obj\n<</Type/ObjStm/N 1/First 4/DecodeParms<</Predictor 12>>>>stream\n9 0 1\nendstream`,
    ],
    [
      'unpacks to more than it may',
      `4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n${deflateSync(Buffer.alloc(2 ** 28 + 1)).toString('latin1')}\nendstream`,
    ],
    ['nests without end', `4 0 obj\n${'<</A'.repeat(5_000)}`],
  ])('that %s is refused', (_, body) => {
    expect(() => read(body)).toThrow(/PDF/);
  });

  test('that has no catalog says so when it is asked for', () => {
    expect(() => readFile(bytesOf('geen pdf')).catalog).toThrow(/catalog/);
  });

  test('whose pages hold themselves ends', () => {
    expect(read(CATALOG, '2 0 obj\n<</Type/Pages/Kids[2 0 R]>>\nendobj\n', TRAILER).pages()).toEqual([]);
  });

  // A search that starts anew at each digit or space would take minutes for these.
  test.each(['1', ' ', '1 ', '1 0 ', '%', '(', '<'])(
    'of three million times %j is read in passing',
    (unit) => {
      expect(read(unit.repeat(3_000_000 / unit.length)).objects.size).toBe(0);
    },
  );
});

describe('a PDF of another program', () => {
  test('is read as another library reads it, and still when it was written anew', async () => {
    const bytes = await printedPages([lines(['Eerste “regel” €', 'Tweede'], 70), 'scan']);
    const file = readFile(bytes);
    expect(objectsOf(file)).toEqual(await readByAnother(bytes));
    const again = writeFile(file);
    expect(objectsOf(readFile(again))).toEqual(objectsOf(file));
    expect(await readByAnother(again)).toEqual(objectsOf(file));
  });
});
