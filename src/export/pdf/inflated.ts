/** What streams hold, without the filter that they are kept with. */
import { inflateSync } from 'node:zlib';
import type { PdfStream } from './objects.ts';

/** More than any page or stream of objects holds. A file can unpack to a thousand times its size, and fill the memory. */
const MOST_BYTES = 2 ** 28;

/** The contents of a stream that is deflated, as Chromium writes them, or plain. @throws Error for any other */
export function inflated({ dict, contents }: PdfStream): Uint8Array {
  if (!dict.has('Filter')) return contents;
  try {
    return inflateSync(contents, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new Error('a stream of the PDF cannot be unpacked', { cause });
  }
}
