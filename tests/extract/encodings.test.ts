/** A text says the same in whatever encoding and with whatever line ends it reaches a desk. */
import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { detectFormat } from '../../src/extract/detect-format.ts';
import { extract } from '../../src/extract/extract.ts';
import { asGold, readText } from '../agenda/as-gold.ts';

const TEXT = `Geannoteerde agenda Raad Algemene Zaken 4 maart 2031 te Brussel

1. Wol en garens

Het kabinet hecht – zo’n “prijs” is geïnformeerd, efficiënt én ‘redelijk’ – aan wol. Nederland zal dit steunen… De kosten bedragen € 5.

2. Tin en zink (algemene oriëntatie)

De prijs van tin is gestegen. Naar verwachting zullen lidstaten dit onderschrijven.
`;

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (text: string) => Buffer.from(text, 'utf8');
const WINDOWS = new Map(
  Object.entries({ '–': 0x96, '’': 0x92, '‘': 0x91, '“': 0x93, '”': 0x94, '…': 0x85, '€': 0x80 }),
);
const windows = (text: string) =>
  Buffer.from([...text].map((char) => WINDOWS.get(char) ?? char.charCodeAt(0)));

test.each<readonly [what: string, file: Buffer]>([
  ['Windows-1252', windows(TEXT)],
  ['UTF-16 as Notepad writes it', utf16(`\ufeff${TEXT}`)],
  ['UTF-16 the other way round', utf16(`\ufeff${TEXT}`).swap16()],
  ['UTF-16 that does not say so', utf16(TEXT)],
  ['UTF-16 the other way round that does not say so', utf16(TEXT).swap16()],
  ['accents as characters of their own', bytes(TEXT.normalize('NFD'))],
  ['ligatures', bytes(TEXT.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ').replaceAll('st', 'ﬆ'))],
  ['carriage returns alone', bytes(TEXT.replaceAll('\n', '\r'))],
  ['line breaks of Word', bytes(TEXT.replaceAll('\n', '\v'))],
  ['line separators of Unicode', bytes(TEXT.replaceAll('\n', '\u2028'))],
  ['hard spaces', bytes(TEXT.replaceAll(' ', '\u00a0'))],
])('a text with %s', async (_, file) => {
  const source = await extract([{ name: 'agenda.txt', bytes: new Uint8Array(file) }]);
  const { sections } = asGold(readAgenda(source.value).value);
  expect(sections).toEqual(asGold(await readText(TEXT)).sections);
});

test('a page saved in UTF-16 is a page', async () => {
  const page = `<html><body><p>${TEXT.replaceAll('\n\n', '</p><p>')}</p></body></html>`;
  const source = await extract([{ name: 'agenda.htm', bytes: new Uint8Array(utf16(`\ufeff${page}`)) }]);
  expect(source.value.files[0]!.format).toBe('html');
  expect(asGold(readAgenda(source.value).value).sections).toEqual(asGold(await readText(TEXT)).sections);
});

test.each(['quoted-printable', 'base64'])('a page kept as one file, in %s, is the page', async (encoding) => {
  const page = `<html><head><title>x</title></head><body><p>${TEXT.replaceAll('\n\n', '</p><p>')}</p></body></html>`;
  const printable = [...bytes(page)]
    .map((byte) =>
      byte === 61 || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/.{60}(?!=?\w{0,2}$)/g, (line) => (/=\w?$/.test(line) ? line : `${line}=\r\n`));
  const body = encoding === 'base64' ? bytes(page).toString('base64').replace(/.{76}/g, '$&\r\n') : printable;
  const file = `From: <Saved by Blink>\r\nSubject: agenda\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------x--\r\n`;
  const source = await extract([{ name: 'agenda.mhtml', bytes: new Uint8Array(bytes(file)) }]);
  expect(source.value.files[0]).toMatchObject({ format: 'html', bytes: bytes(file).length });
  expect(asGold(readAgenda(source.value).value).sections).toEqual(asGold(await readText(TEXT)).sections);
});

describe('what is not read is called by its name', () => {
  test.each([
    [
      'mhtml',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x"\r\n\r\n--x',
    ],
    [
      'e-mail',
      'From: a@example.org\r\nSubject: agenda\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nTekst',
    ],
    ['word-xml', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
    ['rtf', '{\\rtf1\\ansi Tekst}'],
    ['text', 'Onderwerp: geannoteerde agenda\n\nTekst'],
  ])('%s', (format, text) => {
    expect(detectFormat('agenda.docx', bytes(text))).toBe(format);
  });
});
