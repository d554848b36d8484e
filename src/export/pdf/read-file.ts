/**
 * Reading a PDF: all its objects, from front to back, as a later one with the same number takes the place of an earlier
 * one. Tables that say where objects stand are not needed for that, and may be wrong.
 */
import { inflated } from './inflated.ts';
import { isDict, type PdfDict, PdfName, PdfStream, type PdfValue } from './objects.ts';
import { PdfFile } from './pdf-file.ts';
import { ValueReader } from './read-values.ts';

/** Where an object or a trailer begins. */
const START =
  /(?<!\d)(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-zA-Z])|(?<![a-zA-Z])trailer(?![a-zA-Z])/g;

/** Where an object holds nothing, which is the same as null. */
const EMPTY = /[\0\t\n\f\r ]*endobj/y;

const STREAM = /[\0\t\n\f\r ]*stream(\r\n|\n|\r)/y;
const STREAM_END = /\r?\n?endstream/g;
const STREAM_END_HERE = /[\0\t\n\f\r ]*endstream/y;

/** What the trailer says where it is a stream (ISO 32000-1, 7.5.8) stands among what says how to read that. */
const TRAILER_KEYS = ['Root', 'Info', 'ID', 'Encrypt'];

/** @throws Error where the bytes are no PDF that can be read, or an encrypted one */
export function readFile(bytes: Uint8Array): PdfFile {
  const text = latin1(bytes);
  const objects = new Map<number, PdfValue>();
  const trailer: PdfDict = new Map();
  const reader = new ValueReader(text);
  const addTrailer = (dict: PdfDict) => {
    for (const key of TRAILER_KEYS) if (dict.has(key)) trailer.set(key, dict.get(key)!);
  };

  for (let start = startAfter(text, 0); start !== null; start = startAfter(text, reader.at)) {
    reader.at = start.end;
    EMPTY.lastIndex = start.end;
    const value = EMPTY.test(text) ? null : reader.value();
    if (start.number === null) {
      if (isDict(value)) addTrailer(value);
      continue;
    }
    const contents = isDict(value) ? streamAfter(reader, value, bytes) : null;
    if (contents === null || !isDict(value)) {
      objects.set(start.number, value);
      continue;
    }
    const type = value.get('Type');
    const kind = type instanceof PdfName ? type.words : '';
    if (kind === 'XRef') addTrailer(value);
    else if (kind === 'ObjStm') unpack(value, contents, objects);
    else objects.set(start.number, new PdfStream(value, contents));
  }
  if (trailer.has('Encrypt')) throw new Error('the PDF is encrypted');
  return new PdfFile(objects, trailer);
}

/** The next object, by its number, or trailer, by null; and where its value begins. */
function startAfter(
  text: string,
  at: number,
): { readonly number: number | null; readonly end: number } | null {
  START.lastIndex = at;
  const found = START.exec(text);
  if (found === null) return null;
  return { number: found[1] === undefined ? null : Number(found[1]), end: START.lastIndex };
}

/** The contents of the stream whose dictionary was just read, or null where it is no stream. */
function streamAfter(reader: ValueReader, dict: PdfDict, bytes: Uint8Array): Uint8Array | null {
  const { text } = reader;
  STREAM.lastIndex = reader.at;
  if (!STREAM.test(text)) return null;
  const from = STREAM.lastIndex;
  const length = dict.get('Length');
  // A length that is an object of its own may not have been read yet; one that is wrong must not lose what follows.
  const told = typeof length === 'number' && length >= 0 ? from + length : null;
  STREAM_END_HERE.lastIndex = told ?? 0;
  STREAM_END.lastIndex = from;
  const to = told !== null && STREAM_END_HERE.test(text) ? told : STREAM_END.exec(text)?.index;
  if (to === undefined) throw new Error(`a stream of the PDF is not closed at byte ${from}`);
  reader.at = to;
  return bytes.subarray(from, to);
}

/** The objects of a compressed stream (ISO 32000-1, 7.5.7): numbers and places, then the values. */
function unpack(dict: PdfDict, contents: Uint8Array, objects: Map<number, PdfValue>): void {
  const [count, first] = [dict.get('N'), dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number' || dict.has('DecodeParms'))
    throw new Error('a stream of objects in the PDF cannot be read');
  const text = latin1(inflated(new PdfStream(dict, contents)));
  const head = new ValueReader(text);
  const body = new ValueReader(text);
  for (let index = 0; index < count; index++) {
    const [number, place] = [head.value(), head.value()];
    if (typeof number !== 'number' || typeof place !== 'number')
      throw new Error('a stream of objects in the PDF cannot be read');
    body.at = first + place;
    objects.set(number, body.value());
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
