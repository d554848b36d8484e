/**
 * A document as bytes: small objects together in compressed streams, and a cross-reference stream (ISO 32000-1, 7.5.7
 * and 7.5.8).
 */
import { deflateSync } from 'node:zlib';
import { PdfStream, type PdfValue } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { written } from './write-values.ts';

/** Objects in one compressed stream: many compress well together, and a reader unpacks a stream to get at one of them. */
const OBJECTS_A_STREAM = 500;

/** More than this costs three times the time and saves 3 %. */
const COMPRESSION = 6;

/** ISO 19005-2, 6.1.2: the header is followed by a comment of four bytes above 127. */
const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');

/** Widths of the fields of a cross-reference entry in bytes: kind, offset or stream, generation or index. */
const FIELDS = [1, 4, 2] as const;
const ENTRY_LENGTH = FIELDS[0] + FIELDS[1] + FIELDS[2];

const IN_FILE = 1;
const IN_STREAM = 2;

/** Writes all objects of the document, in the order of their numbers. The same objects give the same bytes. */
export function writeFile(file: PdfFile): Uint8Array {
  const objects = [...file.objects].sort(([a], [b]) => a - b);
  const firstFree = (objects.at(-1)?.[0] ?? 0) + 1;
  const small = objects.filter(([, object]) => !(object instanceof PdfStream));
  const chunks = Array.from({ length: Math.ceil(small.length / OBJECTS_A_STREAM) }, (_, index) =>
    small.slice(index * OBJECTS_A_STREAM, (index + 1) * OBJECTS_A_STREAM),
  );
  const size = firstFree + chunks.length + 1;
  const table = Buffer.alloc(size * ENTRY_LENGTH);
  table.writeUInt16BE(0xffff, FIELDS[0] + FIELDS[1]);
  const enter = (number: number, kind: number, place: number, index: number) => {
    const at = number * ENTRY_LENGTH;
    table.writeUInt8(kind, at);
    table.writeUInt32BE(place, at + FIELDS[0]);
    table.writeUInt16BE(index, at + FIELDS[0] + FIELDS[1]);
  };

  const parts: Uint8Array[] = [HEADER];
  let offset = HEADER.length;
  const write = (number: number, dict: string, contents: Uint8Array) => {
    const head = Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1');
    const tail = Buffer.from('\nendstream\nendobj\n', 'latin1');
    enter(number, IN_FILE, offset, 0);
    parts.push(head, contents, tail);
    offset += head.length + contents.length + tail.length;
  };

  for (const [number, object] of objects)
    if (object instanceof PdfStream) write(number, written(object.dict), object.contents);
  for (const [index, chunk] of chunks.entries()) {
    const number = firstFree + index;
    for (const [at, [inner]] of chunk.entries()) enter(inner, IN_STREAM, number, at);
    const { text, first } = objectStream(chunk);
    const contents = deflateSync(Buffer.from(text, 'latin1'), { level: COMPRESSION });
    const dict = `<< /Type /ObjStm /N ${chunk.length} /First ${first} /Filter /FlateDecode /Length ${contents.length} >>`;
    write(number, dict, contents);
  }

  const start = offset;
  enter(size - 1, IN_FILE, start, 0);
  const entries = deflateSync(table, { level: COMPRESSION });
  const links = [...file.trailer].map(([key, value]) => `/${key} ${written(value)}`).join(' ');
  write(
    size - 1,
    `<< /Type /XRef /Size ${size} /W [ ${FIELDS.join(' ')} ] ${links} /Filter /FlateDecode /Length ${entries.length} >>`,
    entries,
  );
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

/** Numbers and offsets of the objects, then the objects. */
function objectStream(chunk: readonly [number, PdfValue][]): {
  readonly text: string;
  readonly first: number;
} {
  let head = '';
  let body = '';
  for (const [number, object] of chunk) {
    head += `${number} ${body.length} `;
    body += `${written(object)}\n`;
  }
  return { text: head + body, first: head.length };
}
