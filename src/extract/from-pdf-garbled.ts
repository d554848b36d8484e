import type { PdfPage } from './from-pdf-pages.ts';

/** Words that every page of running text has many of, in the languages that a paper for parliament may be in. */
const COMMON = new Set(
  `de het een en van in op te dat is voor met zijn aan die door om ook naar over the of and to for der die und den von le la les des et du`.split(
    ' ',
  ),
);
/** Share of such words in running text, at least; in Dutch prose they are a third of all words. */
const FEWEST = 0.03;
/** Words on a page that are enough to tell by; a page of tables and addresses has fewer. */
const ENOUGH_WORDS = 60;
/** Share of what stands between spaces that may be signs alone, without letter or digit. */
const MOST_SIGNS = 0.3;

/**
 * Whether a page's text is no language: its font does not say which letters its signs are (no ToUnicode map, ISO 32000-1,
 * 9.10.3), so that only their looks can be read.
 */
export function isGarbled({ items }: Pick<PdfPage, 'items'>): boolean {
  const text = items.map((item) => item.text.toLowerCase()).join(' ');
  const words = text.match(/\p{L}+/gu) ?? [];
  const pieces = text.match(/\S+/g) ?? [];
  const signs = pieces.filter((piece) => !/[\p{L}\p{N}]/u.test(piece));
  const common = words.filter((word) => COMMON.has(word)).length;
  return (
    (words.length >= ENOUGH_WORDS && common < FEWEST * words.length) ||
    (pieces.length >= ENOUGH_WORDS &&
      common < FEWEST * pieces.length &&
      signs.length > MOST_SIGNS * pieces.length)
  );
}
