import type { PdfLayout } from './from-pdf-layout.ts';
import type { PdfLine } from './from-pdf-lines.ts';
import type { PdfNote } from './from-pdf-notes.ts';
import { belowWebNotes, findWebNotes } from './from-text-web-notes.ts';

/** Distance between baselines, as a share of the usual one, from which a line stands apart. */
const APART = 1.25;

/** The notes of a web page printed to PDF, and the lines of the page's own foot below them. */
export interface PrintedNotes {
  readonly notes: readonly PdfNote[];
  readonly below: readonly PdfLine[];
}

const NOTHING: PdfLine | null = null;

/**
 * The notes of officielebekendmakingen.nl on pages that a browser printed: each under `X Noot 1`, all after the text.
 * `pages` are the lines of each page without furniture.
 */
export function findPrintedNotes(pages: readonly (readonly PdfLine[])[], layout: PdfLayout): PrintedNotes {
  const spaced = pages.flatMap((lines) =>
    lines.flatMap((line, i) => {
      const before = lines[i - 1];
      const usual = layout.leading * Math.max(line.size, before?.size ?? 0);
      return before !== undefined && line.y - before.y > APART * usual ? [NOTHING, line] : [line];
    }),
  );
  const texts = spaced.map((line) => ({ text: line?.text ?? '' }));
  const found = findWebNotes(texts);
  const linesOf = (places: readonly number[]) =>
    places.map((i) => spaced[i]).filter((line): line is PdfLine => line != null);
  return {
    notes: found.map(({ label, lines }) => ({ label, lines: linesOf(lines) })),
    below: linesOf(belowWebNotes(texts, found)),
  };
}
