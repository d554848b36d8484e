/** Reading the values of a PDF without caring whether they stand in place or behind a reference. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** Names by their words and the other way: the library makes and decodes them letter by letter, at every call. */
const NAMES = new Map<string, PDFName>();
const WORDS = new Map<PDFName, string>();

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make(key);
    map.set(key, value);
  }
  return value;
}

/** The name, which is the same object for the same words. */
export function pdfName(words: string): PDFName {
  return known(NAMES, words, PDFName.of);
}

function wordsOf(name: PDFName): string {
  return known(WORDS, name, (it) => it.decodeText());
}

/** The value behind a reference, or the value itself. */
export function resolve(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? context.lookup(value) : value;
}

export function valueAt(context: PDFContext, dict: PDFDict, key: string): PDFObject | undefined {
  return resolve(context, dict.get(pdfName(key)));
}

export function dictAt(context: PDFContext, dict: PDFDict, key: string): PDFDict | undefined {
  const value = valueAt(context, dict, key);
  return value instanceof PDFDict ? value : undefined;
}

export function arrayAt(context: PDFContext, dict: PDFDict, key: string): PDFArray | undefined {
  const value = valueAt(context, dict, key);
  return value instanceof PDFArray ? value : undefined;
}

/** A name without its slash. */
export function nameAt(context: PDFContext, dict: PDFDict, key: string): string | undefined {
  const value = valueAt(context, dict, key);
  return value instanceof PDFName ? wordsOf(value) : undefined;
}

export function numberAt(context: PDFContext, dict: PDFDict, key: string): number | undefined {
  const value = valueAt(context, dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A text string of either notation. */
export function textAt(context: PDFContext, dict: PDFDict, key: string): string | undefined {
  return textOf(valueAt(context, dict, key));
}

export function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  if (value instanceof PDFName) return wordsOf(value);
  return undefined;
}
