/** How a heading or list item is numbered. */
export type NumberStyle =
  | 'arabic'
  | 'dotted'
  | 'roman'
  | 'roman-letter'
  | 'upper-letter'
  | 'lower-letter'
  | 'ad'
  | 'agendapunt';

export interface Numbering {
  readonly style: NumberStyle;
  /** As printed, without the dot or bracket: `1`, `9b`, `I.a`, `II`. */
  readonly number: string;
  /** Length of the number with what closes it and the space after it. */
  readonly length: number;
}

const PATTERNS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['ad', /^Ad\.?\s+(?:agendapunt\s+)?(\d{1,2}[a-z]?|[IVX]{1,5})\s*[.):]?$/i],
  ['ad', /^Ad\.?\s+(?:agendapunt\s+)?(\d{1,2}[a-z]?|[IVX]{1,5})\s*(?:[.):]\s*|[–-]\s+|\s)(?=\S)/i],
  [
    'agendapunt',
    /^(?:Agendapunt|Punt|Agendaonderwerp|Onderwerp)\s+(\d{1,2}(?:\.\d{1,2})?[a-z]?|[IVX]{1,5})\s*(?:[.):]\s*|[–-]\s+|\s|$)/i,
  ],
  ['agendapunt', /^(?:Agendapunt|Agendaonderwerp)()\s*:\s*(?=\S)/i],
  ['roman-letter', /^([IVX]{1,5}\.\s?[a-z])[.)]?\s+(?=\S)/],
  ['roman', /^\(?([IVX]{1,5})(?:[.)]|\s[–-])\s+(?=\S)/],
  ['dotted', /^(\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)[.):]?\s+(?=\p{L}|[‘“"«(])/u],
  [
    'arabic',
    /^\(?(\d{1,2}\s?[a-z]?)(?:[.):]|\s[–-])\)?(?:\s*(?=[\p{L}‘“"«([])|\s+(?=\d{1,4}(?:\p{L}|-\p{L}|\s\p{L})))/u,
  ],
  ['upper-letter', /^\(?([A-H])[.)]\s+(?=\p{Lu})/u],
  ['lower-letter', /^\(?([a-z]|i{2,3}|iv|vi{1,3}|ix)[.)]\s+(?=\S)/],
];

/** The number that a text begins with; null where it begins with none. */
export function parseNumbering(text: string): Numbering | null {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    // `D.M. van Weel` has initials, `I. de Vries` too: a Roman number stands before a capital or a digit.
    if (style === 'roman' && !/^[\p{Lu}\p{N}‘“"«(]/u.test(text.slice(match[0].length))) continue;
    return { style, number: match[1]!.replace(/\s/g, ''), length: match[0].length };
  }
  return null;
}

/** A Roman number alone on its line, with or without its full stop. */
export function loneRoman(text: string): string | null {
  return /^([IVX]{1,5})\.?$/.exec(text)?.[1] ?? null;
}

/** The number of an automatic numbering (`2.`, `II.`, `b)`) without what closes it. */
export function bareNumber(numbering: string): string {
  return numbering.trim().replace(/^\(|[.):]+$/g, '');
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** 1, 2, 3 … for `1`, `9b`, `II`, `c`, `Ad 3`; null where a number cannot be told. */
export function ordinal(number: string): number | null {
  const digits = /^\d+/.exec(number)?.[0];
  if (digits !== undefined) return Number(digits);
  if (/^[IVX]+$/.test(number)) {
    const values = [...number].map((char) => ROMAN[char]!);
    return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
  }
  return /^[a-z]$/i.test(number) ? number.toLowerCase().charCodeAt(0) - 96 : null;
}
