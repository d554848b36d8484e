/** Writing the objects of a PDF in its syntax (ISO 32000-1, 7.3). */
import { known, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './objects.ts';

/** The value as text, a character a byte. @throws Error for a stream, which stands only by itself */
export function written(value: PdfValue): string {
  if (value instanceof PdfName) return writtenName(value.words);
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (typeof value === 'number') return writtenNumber(value);
  if (value instanceof PdfString) return writtenString(value);
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  if (value instanceof Map) {
    let entries = '';
    for (const [key, entry] of value) entries += `${writtenName(key)} ${written(entry)}`;
    return `<<${entries}>>`;
  }
  if (value instanceof PdfStream) throw new Error('a stream stands only by itself');
  return String(value);
}

/** Names as they are written, by their words: a file has few, each many times. */
const NAMES = new Map<string, string>();

function writtenName(words: string): string {
  return known(NAMES, words, escapedName);
}

/** ISO 32000-1, 7.3.5: what is no regular character is written by its code. */
function escapedName(words: string): string {
  const escaped = words.replace(
    /[^!-~]|[#()<>[\]{}/%]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `/${escaped}`;
}

/** Digits after the point where a number would need an exponent, which PDF does not know. */
const FINEST = 10;

function writtenNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(FINEST) : text;
}

/** In round brackets where all is printable, else by its bytes. */
function writtenString({ bytes }: PdfString): string {
  if (/^[ -~]*$/.test(bytes)) return `(${bytes.replace(/[()\\]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
