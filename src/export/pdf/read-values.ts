/** Reading the objects of a PDF from its syntax (ISO 32000-1, 7.2 and 7.3). */
import { type PdfDict, PdfString, type PdfValue, pdfName, pdfRef } from './objects.ts';

/** White space and comments, then a token; what the token is tells its first group that is there. */
const TOKEN =
  /[\0\t\n\f\r ]*(?:%[^\n\r]*[\n\r][\0\t\n\f\r ]*)*(?:(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])|[+-]*?([+-]?(?:\d+\.?\d*|\.\d+))|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|(<<|>>|[[\](])|<([0-9A-Fa-f\0\t\n\f\r ]*)>|([a-zA-Z]+))/y;

/** Deeper than any document nests; a file that does is broken, or made to break its readers. */
const DEEPEST = 200;

const LITERALS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

/** Reads values from a text in which a character is a byte. */
export class ValueReader {
  readonly text: string;
  /** Where reading goes on. */
  at: number;
  #depth = 0;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value. @throws Error where there is none */
  value(): PdfValue {
    const value = this.#next();
    if (typeof value === 'symbol') throw new Error(`no value in the PDF at byte ${this.at}`);
    return value;
  }

  /** A value, or the end of the array or dictionary around it. */
  #next(): PdfValue | typeof ARRAY_END | typeof DICT_END {
    TOKEN.lastIndex = this.at;
    const token = TOKEN.exec(this.text);
    if (token === null) throw new Error(`no value in the PDF at byte ${this.at}`);
    this.at = TOKEN.lastIndex;
    const [, reference, number, name, mark, hex, word] = token;
    if (name !== undefined) return pdfName(unescapedName(name));
    if (reference !== undefined) return pdfRef(Number(reference));
    if (number !== undefined) return Number(number);
    if (hex !== undefined) return hexString(hex);
    if (word !== undefined) return this.#literal(word);
    if (mark === '<<') return this.#nested(() => this.#dict());
    if (mark === '[') return this.#nested(() => this.#array());
    if (mark === '(') return this.#string();
    return mark === '>>' ? DICT_END : ARRAY_END;
  }

  #literal(word: string): PdfValue {
    const value = LITERALS[word];
    if (value === undefined) throw new Error(`no value in the PDF at byte ${this.at}: ${word.slice(0, 20)}`);
    return value;
  }

  #nested<Value>(read: () => Value): Value {
    if (++this.#depth > DEEPEST) throw new Error(`the PDF nests deeper than ${DEEPEST} at byte ${this.at}`);
    const value = read();
    this.#depth--;
    return value;
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (let value = this.#next(); value !== ARRAY_END; value = this.#next()) {
      if (value === DICT_END) throw new Error(`an array of the PDF is not closed at byte ${this.at}`);
      values.push(value);
    }
    return values;
  }

  #dict(): PdfDict {
    const dict: PdfDict = new Map();
    for (let key = this.#next(); key !== DICT_END; key = this.#next()) {
      if (key === null || typeof key !== 'object' || !('words' in key))
        throw new Error(`a key in the PDF is no name at byte ${this.at}`);
      dict.set(key.words, this.value());
    }
    return dict;
  }

  /** The rest of a string in round brackets. */
  #string(): PdfString {
    let bytes = '';
    let depth = 1;
    let from = this.at;
    for (;;) {
      SPECIAL.lastIndex = from;
      const special = SPECIAL.exec(this.text);
      if (special === null) throw new Error(`a string of the PDF is not closed at byte ${this.at}`);
      bytes += this.text.slice(from, special.index);
      from = SPECIAL.lastIndex;
      const [found, escaped] = special;
      if (found === '(') depth++;
      else if (found === ')') depth--;
      if (depth === 0) break;
      bytes += escaped === undefined ? (found.startsWith('\r') ? '\n' : found) : unescaped(escaped);
    }
    this.at = from;
    return new PdfString(bytes);
  }
}

const ARRAY_END = Symbol(']');
const DICT_END = Symbol('>>');

/** What does not stand for itself in a string. */
const SPECIAL = /[()]|\r\n?|\\([0-7]{1,3}|\r\n|[\s\S])/g;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What follows a backslash (ISO 32000-1, 7.3.4.2); at the end of a line it means that the line goes on. */
function unescaped(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped);
}

/** The bytes of a string of hexadecimal digits; a last digit that is missing is 0 (7.3.4.3). */
function hexString(hex: string): PdfString {
  const digits = hex.replace(/[^0-9A-Fa-f]/g, '');
  return new PdfString(
    Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'),
  );
}

function unescapedName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
