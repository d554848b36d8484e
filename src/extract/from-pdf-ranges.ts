/** Ranges of numbers in a PDF. pdfjs writes out what each stands for, one by one, with no limit to speak of. */

/** Where pdfjs gives up a range of character codes, at no cost (`MAX_MAP_RANGE` in its character maps). */
const WIDEST_RANGE = 2 ** 24 - 1;

const STRING = String.raw`<[^<>]*>|\((?:[^()\\]|\\.)*\)`;
const BETWEEN = String.raw`\s*(?:%[^\r\n]*\s*)*`;
/** First code, last code, and what the first stands for: a string, a list of strings, or a number (Adobe TN 5014, 1.4). */
const RANGE = new RegExp(
  `(${STRING})${BETWEEN}(${STRING})${BETWEEN}(?:${STRING}|\\[[^\\]]*\\]?|[^<(\\[])`,
  'gs',
);
const RANGES = /begin(?:bf|cid)range(.*?)(?:end(?:bf|cid)range|$)/gs;

/** The number that a string of a character map is: its last four bytes. */
function codeOf(string: string): number {
  const digits = string.replace(/[^\da-f]/gi, '');
  return Number.parseInt(digits.slice(0, digits.length & ~1).slice(-8) || '0', 16);
}

/** How many codes a range has at most. */
function codesIn(first: string, last: string): number {
  const isPlain = first.startsWith('<') && last.startsWith('<');
  if (!isPlain) return Math.min(WIDEST_RANGE, 256 ** last.length);
  const codes = codeOf(last) - codeOf(first) + 1;
  return codes > WIDEST_RANGE + 1 ? 0 : Math.max(0, codes);
}

/** How many codes the ranges of a character map have at most; 0 for a stream that is none. */
export function countCodes(stream: Buffer): number {
  if (!stream.includes('range')) return 0;
  let codes = 0;
  for (const [, ranges = ''] of stream.toString('latin1').matchAll(RANGES))
    for (const [, first = '', last = ''] of ranges.matchAll(RANGE)) codes += codesIn(first, last);
  return codes;
}

/** The widths of a composite font, or a list that it may refer to for them (ISO 32000-1, 9.7.4.3). */
const WIDTHS = /(?:\/W2?|\bobj)\s*\[((?:[^[\]]|\[[^[\]]*\])*)/g;
/** A first code with the widths of those that follow; and what is left: first code, last code, width. */
const WIDTHS_ONE_BY_ONE = /\d+\s*\[[^\]]*\]/g;
const WIDTHS_ALIKE = /(\d+)\s+(\d+)\s+-?[\d.]+/g;

/** How many codes the ranges in lists of widths have, in objects that are not packed. */
export function countWidths(objects: Buffer): number {
  if (!objects.includes('[')) return 0;
  let codes = 0;
  for (const [, widths = ''] of objects.toString('latin1').matchAll(WIDTHS)) {
    for (const [, first, last] of widths.replace(WIDTHS_ONE_BY_ONE, '').matchAll(WIDTHS_ALIKE))
      codes += Math.max(0, Number(last) - Number(first) + 1);
  }
  return codes;
}
