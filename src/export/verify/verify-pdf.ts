/** Checks of a written PDF, for what a validator of standards cannot see. Nothing here needs a browser. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { checkContent } from './check-content.ts';
import { checkDocument } from './check-document.ts';
import { checkNavigation } from './check-navigation.ts';
import { checkStructure } from './check-structure.ts';
import { excerpt, finding } from './finding.ts';
import { type Claim, folded, foundText } from './found-text.ts';
import { type ReadPdf, readPdf, type TextPiece } from './read-pdf.ts';

export type { Claim };

/** What is known of the document beside its bytes. */
export interface PdfExpectations {
  /** The words of the page that was printed, blocks apart by white space. */
  readonly text?: string;
  readonly pages?: number;
  /** Texts that must stand in it. */
  readonly claims?: readonly Claim[];
}

export interface PdfVerdict {
  /** Everything that is wrong; empty when all is well. */
  readonly findings: readonly Diagnostic[];
  /** Ids of the claims whose words the tags give to a reader, marks of footnotes apart. */
  readonly found: ReadonlySet<string>;
}

/** Reads a written PDF back and checks it. */
export function inspectPdf(bytes: Uint8Array, expectations: PdfExpectations): PdfVerdict {
  const pdf = readable(bytes);
  if (pdf === null) return { findings: [finding('pdf-untagged', 0)], found: new Set() };
  const findings = [
    ...checkDocument(pdf),
    ...checkContent(pdf),
    ...checkStructure(pdf),
    ...checkNavigation(pdf),
  ];
  const { text, pages, claims = [] } = expectations;
  if (pages !== undefined && pages !== pdf.pages.length)
    findings.push(finding('pdf-page-count', 0, { pages: pdf.pages.length, expected: pages }));
  if (text !== undefined) findings.push(...checkWords(pdf, text));
  return { findings, found: foundText(readingPages(pdf), claims) };
}

/** Everything that is wrong with a PDF of which nothing is known but its bytes. */
export function verifyPdf(bytes: Uint8Array): readonly Diagnostic[] {
  return inspectPdf(bytes, {}).findings;
}

/** What is no PDF, or has no tags, cannot be read. */
function readable(bytes: Uint8Array): ReadPdf | null {
  try {
    return readPdf(bytes);
  } catch {
    return null;
  }
}

/** The text in reading order, cut where the page changes; footnotes and their marks do not interrupt a sentence. */
function readingPages({ pieces }: ReadPdf): string[] {
  const pages: string[] = [];
  let last: (typeof pieces)[number] | null = null;
  for (const piece of pieces) {
    if (piece.types.includes('Reference') && !piece.types.includes('TOCI')) continue;
    if (last === null || piece.page !== last.page) pages.push('');
    const gap = last !== null && last.block.ref !== piece.block.ref ? ' ' : '';
    pages[pages.length - 1] += gap + piece.text;
    last = piece;
  }
  return pages;
}

/** The words of the page and those of the tags must be the same, with their spaces, and in the same order. */
function checkWords({ pieces }: ReadPdf, text: string): Diagnostic[] {
  // A figure is read by its alternative; what is written in it is not.
  const read = pieces.filter(({ types }) => !types.includes('Figure'));
  const expected = wordsOf(text);
  const actual = wordsOf(textOf(read));
  const [onPage, inTags] = [counted(expected), counted(actual)];
  const different = [
    ...surplus(onPage, inTags).map((word) => finding('pdf-word-missing', 0, { text: excerpt(word) })),
    ...surplus(inTags, onPage).map((word) => finding('pdf-word-extra', 0, { text: excerpt(word) })),
  ];
  return different.length > 0 ? different : checkOrder(read, expected);
}

/** Notes stand at the foot of a page, in the middle of other text, and are read after the paragraph that refers to them. */
function checkOrder(pieces: readonly TextPiece[], expected: readonly string[]): Diagnostic[] {
  const body = wordsOf(textOf(pieces.filter(({ types }) => !types.includes('Note'))));
  let at = 0;
  for (const [index, word] of body.entries()) {
    at = expected.indexOf(word, at) + 1;
    if (at === 0) return [finding('pdf-order-wrong', 0, { text: excerpt(body.slice(index).join(' ')) })];
  }
  return [];
}

/** The text of the pieces, blocks apart. */
function textOf(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ block, text }, index) => {
      const before = pieces[index - 1];
      return (before !== undefined && before.block.ref !== block.ref ? ' ' : '') + text;
    })
    .join('');
}

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '');

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that `a` has more often than `b`. */
function surplus(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] {
  return [...a].filter(([word, count]) => count > (b.get(word) ?? 0)).map(([word]) => word);
}
