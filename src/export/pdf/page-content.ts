/** What a page draws. */
import { inflated } from './inflated.ts';
import { type PdfDict, PdfStream, type PdfValue } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';

/** The streams of a page or what refers to them, in order: it may have one, or several that go on as one. */
export function contentParts(file: PdfFile, page: PdfDict): PdfValue[] {
  const entry = page.get('Contents') ?? null;
  const value = file.resolve(entry);
  return Array.isArray(value) ? value : [entry];
}

/** The operators of a page. @throws Error where a stream cannot be unpacked */
export function pageContent(file: PdfFile, page: PdfDict): Uint8Array {
  const streams = contentParts(file, page)
    .map((part) => file.resolve(part))
    .filter((part) => part instanceof PdfStream);
  return Buffer.concat(streams.flatMap((stream) => [inflated(stream), Buffer.from('\n')]));
}
