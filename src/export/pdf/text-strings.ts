/** Strings of a PDF that mean text or a moment (ISO 32000-1, 7.9.2 and 7.9.4). */
import { PdfString } from './objects.ts';

const BIG_ENDIAN_MARK = '\u00FE\u00FF';
const UTF8_MARK = '\u00EF\u00BB\u00BF';

/** What PDFDocEncoding has at 18–1F and 80–A0, where Latin-1 has other characters (ISO 32000-1, D.2). */
const OTHERWISE = new Map(
  [
    [0x18, '\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC'],
    [
      0x80,
      '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018',
    ],
    [
      0x90,
      '\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC',
    ],
  ].flatMap(([first, characters]) =>
    [...(characters as string)].map((character, index): [string, string] => [
      String.fromCharCode((first as number) + index),
      character,
    ]),
  ),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNLIKE_LATIN1 = /[\x18-\x1F\x80-\xA0]/g;

/** The text that a string stands for. */
export function textOfString({ bytes }: PdfString): string {
  if (bytes.startsWith(BIG_ENDIAN_MARK)) {
    let text = '';
    for (let at = BIG_ENDIAN_MARK.length; at + 1 < bytes.length; at += 2)
      text += String.fromCharCode(256 * bytes.charCodeAt(at) + bytes.charCodeAt(at + 1));
    return text;
  }
  if (bytes.startsWith(UTF8_MARK)) return Buffer.from(bytes, 'latin1').toString('utf8', UTF8_MARK.length);
  return bytes.replace(UNLIKE_LATIN1, (character) => OTHERWISE.get(character) ?? character);
}

/** A string that stands for the text. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7E]*$/.test(text)) return new PdfString(text);
  return new PdfString(BIG_ENDIAN_MARK + Buffer.from(text, 'utf16le').swap16().toString('latin1'));
}

/** A string that stands for the moment, to the second. */
export function dateString(date: Date): PdfString {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 'YYYYMMDDHHmmSS'.length);
  return new PdfString(`D:${digits}Z`);
}

/** The moment that a date stands for, or undefined where it is none. What it leaves out is the first; no zone is UTC. */
export function dateOf(text: string): Date | undefined {
  const parts = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?'?|Z.*)?$/.exec(
    text,
  );
  if (parts === null) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const [sign = '+', hours = '00', minutes = '00'] = parts.slice(7);
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours}:${minutes}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
