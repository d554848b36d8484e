/** Puts diagnostics and failures into words, in the reader's language. */
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Failure } from '../model/failure.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { diagnosticStrings } from '../strings/diagnostics.ts';
import { documentKindStrings } from '../strings/document-kinds.ts';
import { failureStrings } from '../strings/failures.ts';
import { fill, type Language } from '../strings/language.ts';

/** `file.pdf, p. 3, regel 12` – as much of it as is known; empty where nothing is. */
export function placeInWords(place: Place | undefined, language: Language): string {
  if (place === undefined) return '';
  const words = commandLineStrings[language];
  return [
    place.file,
    place.page === undefined ? undefined : fill(words.placePage, { page: place.page }),
    place.line === undefined ? undefined : fill(words.placeLine, { line: place.line }),
  ]
    .filter((piece) => piece !== undefined)
    .join(', ');
}

export function diagnosticInWords(diagnostic: Diagnostic, language: Language): string {
  const templates: Readonly<Record<string, string>> = diagnosticStrings[language];
  const message = fill(templates[diagnostic.id] ?? diagnostic.id, diagnostic.values);
  const place = placeInWords(diagnostic.place, language);
  return place === '' ? message : `${place}: ${message}`;
}

/** What is wrong, where, and what to do, in one line. */
export function failureInWords(failure: Failure, language: Language): string {
  const templates: Readonly<Record<string, string>> = failureStrings[language];
  const message = fill(templates[failure.id] ?? failure.id, inWords(failure.values, language));
  const place = placeInWords(failure.place, language);
  return place === '' ? message : `${place}: ${message}`;
}

/** Values that are ids of what a document looks like, and why (`a; b`), in words. */
function inWords(values: Failure['values'], language: Language): Failure['values'] {
  const kinds: Readonly<Record<string, string>> = documentKindStrings[language];
  const word = (value: string | number) =>
    typeof value === 'string'
      ? value
          .split('; ')
          .map((id) => kinds[id] ?? id)
          .join('; ')
      : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, word(value)]));
}
