/** What the first bytes of a text file may say of its encoding (Unicode standard, 2.13 "byte order mark"). */
const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Share of control characters above which bytes are no text. Text has none; a garbled page has a few. */
const MAX_CONTROL_SHARE = 0.02;

/** Control characters other than tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

function decode(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What Windows programs write that do not write Unicode.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The text that `bytes` hold, LF line ends, every other control character but tab and form feed replaced by a space;
 * null where they hold no text. Read as UTF-8 or UTF-16, otherwise as Windows-1252.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) return null;
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, ' ');
}
