/** Reading the values of a PDF without caring whether they stand in place or behind a reference. */
import { isDict, type PdfDict, PdfName, PdfString, type PdfValue } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { textOfString } from './text-strings.ts';

export function valueAt(file: PdfFile, dict: PdfDict, key: string): PdfValue | undefined {
  return file.resolve(dict.get(key));
}

export function dictAt(file: PdfFile, dict: PdfDict, key: string): PdfDict | undefined {
  const value = valueAt(file, dict, key);
  return isDict(value) ? value : undefined;
}

export function arrayAt(file: PdfFile, dict: PdfDict, key: string): PdfValue[] | undefined {
  const value = valueAt(file, dict, key);
  return Array.isArray(value) ? value : undefined;
}

/** A name without its slash. */
export function nameAt(file: PdfFile, dict: PdfDict, key: string): string | undefined {
  const value = valueAt(file, dict, key);
  return value instanceof PdfName ? value.words : undefined;
}

export function numberAt(file: PdfFile, dict: PdfDict, key: string): number | undefined {
  const value = valueAt(file, dict, key);
  return typeof value === 'number' ? value : undefined;
}

/** The text of a string. */
export function textAt(file: PdfFile, dict: PdfDict, key: string): string | undefined {
  return textOf(valueAt(file, dict, key));
}

/** The text of a string, or the words of a name. */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (value instanceof PdfString) return textOfString(value);
  return value instanceof PdfName ? value.words : undefined;
}
