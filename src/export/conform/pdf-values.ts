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

/** The value behind a reference, or the value itself. */
export function resolve(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? context.lookup(value) : value;
}

export function valueAt(context: PDFContext, dict: PDFDict, key: string): PDFObject | undefined {
  return resolve(context, dict.get(PDFName.of(key)));
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
  return value instanceof PDFName ? value.decodeText() : undefined;
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
  if (value instanceof PDFName) return value.decodeText();
  return undefined;
}
