/** Readers find objects by the table at the end, and mend a file whose table is wrong without a word: so it is followed here. */
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  PdfStream,
  PdfString,
  type PdfValue,
  pdfDict,
  pdfName,
  pdfRef,
} from '../../../src/export/pdf/objects.ts';
import { PdfFile } from '../../../src/export/pdf/pdf-file.ts';
import { ValueReader } from '../../../src/export/pdf/read-values.ts';
import { writeFile } from '../../../src/export/pdf/write-file.ts';

/** More objects than one stream of them holds, with numbers that are not in use between them. */
function manyObjects(): PdfFile {
  const objects = new Map<number, PdfValue>();
  for (let number = 1; number <= 1_300; number += number % 7 === 0 ? 3 : 1)
    objects.set(number, pdfDict({ Number: number, Name: pdfName(`A#${number}`) }));
  objects.set(20, new PdfStream(pdfDict({ Length: 3 }), Buffer.from('abc')));
  objects.set(1_250, new PdfStream(pdfDict({ Length: 0 }), Buffer.alloc(0)));
  return new PdfFile(
    objects,
    pdfDict({ Root: pdfRef(1), ID: [new PdfString('\xFF('), new PdfString('\\')] }),
  );
}

/** The dictionary and the unpacked contents of the stream that begins here. */
function streamAt(text: string, offset: number, number: number) {
  const head = `${number} 0 obj\n`;
  expect(text.slice(offset, offset + head.length)).toBe(head);
  const reader = new ValueReader(text, offset + head.length);
  const dict = reader.value() as Map<string, PdfValue>;
  const from = text.indexOf('stream\n', reader.at) + 'stream\n'.length;
  const to = from + (dict.get('Length') as number);
  expect(text.slice(to)).toMatch(/^\nendstream\nendobj\n/);
  const contents = Buffer.from(text.slice(from, to), 'latin1');
  return { dict, contents: dict.has('Filter') ? inflateSync(contents) : contents };
}

test('the table of a written file says of each object where it stands', () => {
  const file = manyObjects();
  const text = Buffer.from(writeFile(file)).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const own = Number(/^\d+/.exec(text.slice(start))?.[0]);
  const { dict, contents: table } = streamAt(text, start, own);
  expect(dict.get('W')).toEqual([1, 4, 2]);
  expect(dict.get('Size')).toBe(own + 1);
  expect(table.length).toBe(7 * (own + 1));
  expect(dict.get('Root')).toBe(pdfRef(1));
  expect(dict.get('ID')).toEqual(file.trailer.get('ID'));

  const read = new Map<number, PdfValue>();
  for (let number = 0; number <= own; number++) {
    const entry = table.subarray(7 * number);
    const [kind, place, index] = [entry[0], entry.readUInt32BE(1), entry.readUInt16BE(5)];
    if (number === 0) expect([kind, place, index]).toEqual([0, 0, 0xffff]);
    if (kind === 1) {
      const stream = streamAt(text, place, number);
      if (!stream.dict.has('Type')) read.set(number, new PdfStream(stream.dict, stream.contents));
    }
    if (kind === 2) {
      const holder = streamAt(text, table.readUInt32BE(7 * place + 1), place);
      const inner = holder.contents.toString('latin1');
      const numbers = inner
        .slice(0, holder.dict.get('First') as number)
        .trim()
        .split(' ')
        .map(Number);
      expect(numbers).toHaveLength(2 * (holder.dict.get('N') as number));
      expect(numbers[2 * index]).toBe(number);
      const at = (holder.dict.get('First') as number) + numbers[2 * index + 1]!;
      read.set(number, new ValueReader(inner, at).value());
    }
  }
  expect(read).toEqual(file.objects);
});
