/**
 * How a page says what its elements are in the tag tree. Chromium derives tags from its accessibility tree, which
 * has no notes, contents lists or references, but it keeps the language of each element as it stands. So the page's
 * preparation turns `data-pdf="Note"` into a private part of the language tag, `nl-x-pdf-note` (BCP 47, 2.2.7),
 * and here it is read back and taken out.
 */
/** Stands before the type in the language tag; `page/prepare-page.ts` writes it. */
export const HINT_MARK = '-x-pdf-';

/** Types that a template may ask for with `data-pdf`, by their name in the language tag. */
const TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Sect',
    'Art',
    'Div',
    'TOC',
    'TOCI',
    'Reference',
    'Note',
    'Caption',
    'BlockQuote',
    'Lbl',
    'LBody',
    'P',
    'Span',
  ].map((type) => [type.toLowerCase(), type]),
);

/** The type that a language tag asks for, or null where it asks for none. */
export function hintedType(language: string): string | null {
  const at = language.indexOf(HINT_MARK);
  if (at < 0) return null;
  const type = TYPES[language.slice(at + HINT_MARK.length).toLowerCase()];
  if (type === undefined) throw new Error(`data-pdf asks for a type that is not known: ${language}`);
  return type;
}

/** The language without the hint; empty where the hint stood alone. */
export function languageOf(language: string): string {
  const at = language.indexOf(HINT_MARK);
  return at < 0 ? language : language.slice(0, at);
}
