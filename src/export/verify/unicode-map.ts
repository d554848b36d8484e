/** From the codes of a font to the characters that they stand for (ISO 32000-1, 9.10.3). */

/** Characters by code; codes are two bytes long, as in all composite fonts that Chromium writes. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** How many codes there are, so that a map which gives more gives some twice. */
const CODES = 0x10000;

/** Reads a ToUnicode CMap. */
export function readUnicodeMap(cmap: string): UnicodeMap {
  const map = new Map<number, string>();
  for (const body of parts(cmap, 'bfchar'))
    for (const [, code, text] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f ]+)>/gi))
      map.set(Number.parseInt(code!, 16), utf16(text!));
  let left = CODES;
  for (const body of parts(cmap, 'bfrange')) {
    for (const [, from, to, text, list] of body.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:<([0-9a-f ]+)>|\[([^[\]]*)\])/gi,
    )) {
      const first = Number.parseInt(from!, 16);
      const last = Number.parseInt(to!, 16);
      const texts =
        list === undefined ? null : [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, one]) => utf16(one!));
      for (let code = first; code <= last && left > 0; code++, left--)
        map.set(code, texts === null ? shifted(utf16(text!), code - first) : (texts[code - first] ?? ''));
    }
  }
  return map;
}

/** What stands between `begin` and `end` of this kind. */
function* parts(cmap: string, kind: 'bfchar' | 'bfrange'): Generator<string> {
  let to = 0;
  for (;;) {
    const from = cmap.indexOf(`begin${kind}`, to);
    to = cmap.indexOf(`end${kind}`, from);
    if (from < 0 || to < 0) return;
    yield cmap.slice(from, to);
  }
}

function utf16(hex: string): string {
  const digits = hex.replaceAll(' ', '');
  let text = '';
  for (let at = 0; at + 4 <= digits.length; at += 4)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  return text;
}

/** The text with its last code unit raised by `by`. */
function shifted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
