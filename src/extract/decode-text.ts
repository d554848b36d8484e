/** What the first bytes of a text file may say of its encoding (Unicode standard, 2.13 "byte order mark"). */
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Share of control characters above which bytes are no text. Text has none; a garbled page has a few. */
const MAX_CONTROL_SHARE = 0.02;

/** Control characters other than tab, line feed and form feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** What ends a line: of Windows, of the old Macintosh, within a paragraph of Word, and those of Unicode. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's manual line break is one
const LINE_ENDS = /\r\n?|[\u000b\u0085\u2028\u2029]/g;

/**
 * The characters 80 to 9F of Windows-1252 (WHATWG Encoding standard, index-windows-1252). Written out, because the decoder
 * of Node.js 20.18 to 23 takes them for control characters (nodejs/node#56542).
 */
const UPPER_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => UPPER_WINDOWS[char.charCodeAt(0) - 0x80]!);
}

/** Ligatures, which some PDF tools give for the letters that they join. */
const LIGATURES = /[\ufb00-\ufb06]/g;

/** Bytes at the start in which two bytes a character show themselves. */
const SAMPLE = 2000;
/** Share of one byte of each pair that is zero in UTF-16 of a Western language, and of the other. */
const MOSTLY_ZERO = 0.7;
const HARDLY_ZERO = 0.05;

/** The order of two bytes a character in a text without a byte order mark; null where it has one byte a character. */
function wideOrder(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros.map((count) => count / (length / 2 || 1)) as [number, number];
  if (odd > MOSTLY_ZERO && even < HARDLY_ZERO) return 'utf-16le';
  return even > MOSTLY_ZERO && odd < HARDLY_ZERO ? 'utf-16be' : null;
}

/** The encoding with two bytes a character that bytes are in, as they say or show; null where they have another. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return marked === undefined ? wideOrder(bytes) : marked[0] === 'utf-8' ? null : marked[0];
}

function decode(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Windows programs write that do not write Unicode.
    return decodeWindows(bytes);
  }
}

/**
 * The text that `bytes` hold, LF line ends, letters and their accents in one character (NFC), ligatures as letters, every
 * other control character but tab and form feed replaced by a space; null where they hold no text. Read as UTF-8 or UTF-16,
 * otherwise as Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes).replace(LINE_ENDS, '\n');
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) return null;
  return text
    .replace(CONTROL, ' ')
    .replace(LIGATURES, (joined) => joined.normalize('NFKC'))
    .normalize('NFC');
}
