/** All that a file says, in every way in which it can say it. */
import { inflateRawSync, inflateSync } from 'node:zlib';
import '../../src/extract/from-pdf-stubs.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Letters of base 64 in a row from which they may be data. */
const DATA = /[A-Za-z0-9+/]{40,}={0,2}/g;
/** Hexadecimal text strings of a PDF. */
const HEXADECIMAL = /<([0-9A-Fa-f\s]{8,})>/g;

/** Compressed data at any place in the bytes, unpacked. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length - 2; at += 1) {
    // RFC 1950: deflate with a window of 32 kB, and a check sum of two bytes.
    const isZlib = bytes[at] === 0x78 && bytes.readUInt16BE(at) % 31 === 0;
    const isGzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b;
    if (!isZlib && !isGzip) continue;
    try {
      found.push(isZlib ? inflateSync(bytes.subarray(at)) : inflateRawSync(bytes.subarray(at + 10)));
    } catch {
      // No compressed data after all.
    }
  }
  return found;
}

const asText = (bytes: Buffer) => [
  bytes.toString('utf8'),
  bytes.toString('latin1'),
  // A text string of a PDF is UTF-16, big end first.
  Buffer.from(bytes.subarray(bytes.length % 2))
    .swap16()
    .toString('utf16le'),
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le'),
];

/** The words of a PDF as a reader shows them, and what it says of itself. */
async function readAsPdf(bytes: Buffer): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true });
  const document = await task.promise;
  const said = [JSON.stringify([await document.getMetadata(), await document.getOutline()])];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
    said.push(words.join(''), JSON.stringify(await page.getAnnotations()));
  }
  await task.destroy();
  return said;
}

/** Every text that can be read in a file: plain, compressed, in base 64, in hexadecimal, and drawn on pages. */
export async function everyReading(bytes: Buffer): Promise<string[]> {
  const plain = bytes.toString('latin1');
  const data = [...plain.matchAll(DATA)].map(([text]) => Buffer.from(text, 'base64'));
  const layers = [bytes, ...data];
  const all = [...layers, ...layers.flatMap(unpacked)];
  const strings = all.flatMap((layer) =>
    [...layer.toString('latin1').matchAll(HEXADECIMAL)].map(([, digits]) =>
      Buffer.from(digits!.replace(/\s/g, ''), 'hex'),
    ),
  );
  const onPages = plain.startsWith('%PDF') ? await readAsPdf(bytes) : [];
  return [...[...all, ...strings].flatMap(asText), ...onPages];
}
