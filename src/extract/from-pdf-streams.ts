import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { EXIT, Failure } from '../model/failure.ts';
import { countCodes, countWidths } from './from-pdf-ranges.ts';

/** Most that a page's drawing, a font or a table of objects may unpack to; that of a full page is some 100 kB. */
const MOST_UNPACKED = 16 << 20;
/** LZW unpacks to some 2,700 times its length at most (12-bit codes, each of up to 4,096 bytes). */
const MOST_LZW = 1 << 17;
/** Characters before `stream` in which its dictionary stands. */
const DICTIONARY = 2000;
/** No writer packs more than twice. */
const MOST_TIMES = 2;
/** Most that all streams may unpack to together: a thousand full pages with their fonts come to a fifth of it. */
const MOST_TOGETHER = 512 << 20;
/**
 * Most character codes for which all fonts together may give what they mean and how wide they are. pdfjs takes some 100 bytes
 * for each; a font with all the 65,536 codes that it can have is rare, and sixty of them fit.
 */
const MOST_CODES = 1 << 22;
/** Bytes of zlib's own before the packed ones (RFC 1950, 2.2). */
const ZLIB_HEAD = 2;

const tooLarge = (bytes = MOST_UNPACKED): Failure =>
  new Failure('file-too-large', EXIT.damaged, { megabytes: bytes >> 20 });

/** What `unpack` gives; null where its bytes are broken. */
function sound(unpack: () => Buffer): Buffer | null {
  try {
    return unpack();
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw tooLarge();
    return null;
  }
}

/** What stands before the first byte, for a broken stream that copies from there: zeros, as pdfjs has it. */
const BEFORE = Buffer.alloc(1 << 15);

/**
 * What packed bytes unpack to. Of broken ones it is what comes before the break, and where only the sum at their end is
 * wrong that is all of it: pdfjs reads them so.
 */
function unpacked(bytes: Buffer): Buffer {
  const whole = sound(() => inflateSync(bytes, { maxOutputLength: MOST_UNPACKED }));
  if (whole !== null) return whole;
  const options = {
    maxOutputLength: MOST_UNPACKED,
    finishFlush: constants.Z_SYNC_FLUSH,
    dictionary: BEFORE,
  };
  let best: Buffer = Buffer.alloc(0);
  let good = ZLIB_HEAD;
  let bad = bytes.length + 1;
  for (let length = bytes.length; bad - good > 1; length = (good + bad) >> 1) {
    const part = sound(() => inflateRawSync(bytes.subarray(ZLIB_HEAD, length), options));
    if (part === null) bad = length;
    else {
      good = length;
      best = part;
    }
  }
  return best;
}

/**
 * Unpacks every stream of a PDF but its pictures, each by itself and never beyond a limit, and counts the codes of
 * fonts: pdfjs, which reads them next, has no limits of its own. Streams are told by their keyword (ISO 32000-1, 7.3.8),
 * whatever the tables of the file say.
 *
 * @throws Failure `file-too-large` or `file-damaged`
 */
export function refuseHugeStreams(file: Uint8Array): void {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let together = 0;
  let codes = 0;
  const count = (more: number): void => {
    codes += more;
    if (codes > MOST_CODES) throw new Failure('file-damaged', EXIT.damaged, { reason: 'pdf' });
  };
  let objects = 0;
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
    let content = raw;
    const times = dictionary.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 0;
    for (let time = 0; time < Math.min(times, MOST_TIMES); time++) {
      content = unpacked(content);
      together += content.length;
    }
    if (together > MOST_TOGETHER) throw tooLarge(MOST_TOGETHER);
    count(countCodes(content));
    if (/\/ObjStm/.test(dictionary)) count(countWidths(content));
    count(countWidths(bytes.subarray(objects, start)));
    at = start + raw.length;
    objects = at;
  }
  count(countWidths(bytes.subarray(objects)));
}
