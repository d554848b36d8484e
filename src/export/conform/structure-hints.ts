/**
 * How a page says what its elements are in the tag tree. Chromium derives tags from its accessibility tree, which
 * has no notes, contents lists or references, but it keeps the language of each element as it stands. So the page's
 * preparation turns `data-pdf="Note"` into a private part of the language tag, `nl-x-pdf-note` (BCP 47, 2.2.7), with
 * the element's id behind it where it has one, and here it is read back and taken out.
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

/** What a language tag asks for. */
export interface Hint {
  readonly type: string;
  /** Id of the page's element; empty where it has none. */
  readonly id: string;
  /** The language without the hint; empty where the hint stood alone. */
  readonly language: string;
}

/** The hint in a language tag, or null where there is none. @throws Error when it asks for an unknown type */
export function readHint(tag: string): Hint | null {
  const at = tag.indexOf(HINT_MARK);
  if (at < 0) return null;
  const [name = '', ...id] = tag.slice(at + HINT_MARK.length).split('-');
  const type = TYPES[name.toLowerCase()];
  if (type === undefined) throw new Error(`data-pdf asks for a type that is not known: ${tag}`);
  return { type, id: id.join('-'), language: tag.slice(0, at) };
}
