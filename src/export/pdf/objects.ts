/**
 * The objects of a PDF (ISO 32000-1, 7.3) as values of the language: numbers, booleans and null are themselves, arrays
 * are arrays, dictionaries are maps by the words of their keys.
 */

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfStream
  | PdfValue[]
  | PdfDict;

export interface PdfDict extends Map<string, PdfValue> {}

/** A name, such as `/Type`; made by `pdfName`, which gives the same object for the same words. */
export class PdfName {
  /** Without the slash, and without escapes. */
  readonly words: string;

  constructor(words: string) {
    this.words = words;
  }
}

/** A string of bytes. */
export class PdfString {
  /** A character a byte. */
  readonly bytes: string;

  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an object of the file; made by `pdfRef`, which gives the same object for the same number. */
export class PdfRef {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

/** A stream, its contents as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict;
  readonly contents: Uint8Array;

  constructor(dict: PdfDict, contents: Uint8Array) {
    this.dict = dict;
    this.contents = contents;
  }
}

const NAMES = new Map<string, PdfName>();
const REFS = new Map<number, PdfRef>();

/** What is known by the key, made when it is first asked for. */
export function known<Key, Value>(values: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make(key);
    values.set(key, value);
  }
  return value;
}

/** The name of these words. */
export function pdfName(words: string): PdfName {
  return known(NAMES, words, (it) => new PdfName(it));
}

/** The reference to the object of this number. Generations are not told apart: a later one takes the place. */
export function pdfRef(number: number): PdfRef {
  return known(REFS, number, (it) => new PdfRef(it));
}

/** A dictionary of these entries. */
export function pdfDict(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries));
}

/** Whether the value is a dictionary. */
export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}
