import { inflateSync } from 'node:zlib';
import { EXIT, Failure } from '../model/failure.ts';

/** Most that a page's drawing, a font or a table of objects may unpack to; that of a full page is some 100 kB. */
const MOST_UNPACKED = 16 << 20;
/** LZW unpacks to some 2,700 times its length at most (12-bit codes, each of up to 4,096 bytes). */
const MOST_LZW = 1 << 17;
/** Characters before `stream` in which its dictionary stands. */
const DICTIONARY = 2000;
/** No writer packs more than twice. */
const MOST_TIMES = 2;

const tooLarge = (): Failure =>
  new Failure('file-too-large', EXIT.damaged, { megabytes: MOST_UNPACKED >> 20 });

/** What packed bytes unpack to; null where they are not packed, or broken. */
function unpacked(bytes: Uint8Array): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    return null;
  }
}

/**
 * Unpacks every stream of a PDF but its pictures, each by itself and never beyond a limit: pdfjs, which reads them next,
 * has no limit of its own. Streams are told by their keyword (ISO 32000-1, 7.3.8), whatever the tables of the file say.
 *
 * @throws Failure `file-too-large`
 */
export function refuseHugeStreams(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 1)) {
    const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    if (!/>>\s*$/.test(before)) continue;
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + 'stream'.length + (bytes[at + 'stream'.length] === 0x0d ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    const raw = bytes.subarray(start, end < 0 ? bytes.length : end);
    const most = /\/LZW/.test(dictionary) ? MOST_LZW : MOST_UNPACKED;
    if (raw.length > most) throw tooLarge();
    let packed: Buffer | null = /\/Fl/.test(dictionary) ? raw : null;
    for (let times = 0; packed !== null && times < MOST_TIMES; times++) packed = unpacked(packed);
    at = start + raw.length;
  }
}
