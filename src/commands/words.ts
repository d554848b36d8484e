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
  const message = fill(templates[failure.id] ?? failure.id, valuesInWords(failure, language));
  const place = placeInWords(failure.place, language);
  return place === '' ? message : `${place}: ${message}`;
}

/** A document's kind and the reasons for it are ids (`a; b`); the other values stand as they are. */
function valuesInWords({ id, values }: Failure, language: Language): Failure['values'] {
  if (id !== 'not-an-agenda') return values;
  const words: Readonly<Record<string, string>> = documentKindStrings[language];
  const word = (ids: string | number) =>
    String(ids)
      .split('; ')
      .map((one) => words[one] ?? one)
      .join('; ');
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, word(value)]));
}
