/** A PDF as our reader and as pdf-lib, which has no part in it, read it, in the same words. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import {
  isDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../../src/export/pdf/objects.ts';
import type { PdfFile } from '../../../src/export/pdf/pdf-file.ts';
import { textOfString } from '../../../src/export/pdf/text-strings.ts';

/** A value in the words of both libraries. */
function ours(value: PdfValue | undefined): unknown {
  if (value instanceof PdfName) return `/${value.words}`;
  if (value instanceof PdfRef) return `${value.number} R`;
  if (value instanceof PdfString) return `(${textOfString(value)})`;
  if (value instanceof PdfStream)
    return { dict: ours(value.dict), contents: Buffer.from(value.contents).toString('base64') };
  if (Array.isArray(value)) return value.map(ours);
  return isDict(value) ? Object.fromEntries([...value].map(([key, entry]) => [key, ours(entry)])) : value;
}

function theirs(value: PDFObject): unknown {
  if (value instanceof PDFName) return `/${value.decodeText()}`;
  if (value instanceof PDFRef) return `${value.objectNumber} R`;
  if (value instanceof PDFString || value instanceof PDFHexString) return `(${value.decodeText()})`;
  if (value instanceof PDFRawStream)
    return { dict: theirs(value.dict), contents: Buffer.from(value.contents).toString('base64') };
  if (value instanceof PDFArray) return value.asArray().map(theirs);
  if (value instanceof PDFDict)
    return Object.fromEntries(value.entries().map(([key, entry]) => [key.decodeText(), theirs(entry)]));
  if (value instanceof PDFNumber) return value.asNumber();
  return JSON.parse(String(value));
}

/** What pdf-lib reads: the objects by their numbers. */
export async function readByAnother(bytes: Uint8Array): Promise<Record<number, unknown>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return Object.fromEntries(
    context
      .enumerateIndirectObjects()
      // Streams of objects and tables are how the file is kept, not what it holds.
      .filter(
        ([, object]) => !(object instanceof PDFRawStream && /\/(ObjStm|XRef)\b/.test(String(object.dict))),
      )
      .map(([ref, object]) => [ref.objectNumber, theirs(object)]),
  );
}

/** What ours reads: the objects by their numbers. */
export const objectsOf = (file: PdfFile) =>
  Object.fromEntries([...file.objects].map(([number, value]) => [number, ours(value)]));
