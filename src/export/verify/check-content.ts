/** What stands on the pages: everything tagged or decoration, nothing blank, nothing that cannot be read out. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { excerpt, finding } from './finding.ts';
import type { TextRun } from './page-text.ts';
import type { ReadPdf, TextPiece } from './read-pdf.ts';

/** A character whose meaning the font does not tell. */
const UNKNOWN = '\uFFFD';

export function checkContent({ pages, pieces }: ReadPdf): Diagnostic[] {
  const tagged = new Set(pieces.filter(({ text }) => text.trim() !== '').map(({ page }) => page));
  return [
    ...pages.flatMap((runs, index) => {
      const bare = runs.filter((run) => run.content === null && !run.isArtifact && run.text.trim() !== '');
      const dumb = runs.filter(({ text, isArtifact }) => text.includes(UNKNOWN) && !isArtifact);
      return [
        ...(bare.length > 0 ? [finding('pdf-text-unmarked', index + 1, { text: excerpt(words(bare)) })] : []),
        ...(dumb.length > 0 ? [finding('pdf-text-without-unicode', index + 1)] : []),
        ...(tagged.has(index + 1) ? [] : [finding('pdf-page-blank', index + 1)]),
      ];
    }),
    ...strangeDecoration(pages, pieces),
  ];
}

/**
 * Text marked as decoration is read to nobody. It may only be a running head or a page number: a text that stands so on
 * most pages, numbers apart, before or after all that is tagged; or a table's head that is repeated, which is read where
 * it stands first.
 */
function strangeDecoration(
  pages: readonly (readonly TextRun[])[],
  pieces: readonly TextPiece[],
): Diagnostic[] {
  const heads = new Set(pieces.filter(({ types }) => types.includes('TH')).map(({ text }) => text.trim()));
  const decoration = pages.map((runs) => {
    const isTagged = ({ content, isArtifact }: TextRun) => content !== null && !isArtifact;
    const [first, last] = [runs.findIndex(isTagged), runs.findLastIndex(isTagged)];
    return runs
      .map(({ isArtifact, text }, index) => ({
        isArtifact,
        text: text.trim(),
        shape: text.trim().replace(/\d+/g, '0'),
        isAmidText: first < index && index < last,
      }))
      .filter(({ isArtifact, text }) => isArtifact && text !== '' && !heads.has(text));
  });
  const counts = new Map<string, number>();
  for (const shape of decoration.flatMap((page) => [...new Set(page.map(({ shape }) => shape))]))
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return decoration.flatMap((page, index) => {
    const strange = page.filter(
      ({ shape, isAmidText }) => isAmidText || counts.get(shape)! < usual(pages.length),
    );
    const text = strange.map((run) => run.text).join(' ');
    return strange.length === 0
      ? []
      : [finding('pdf-text-as-decoration', index + 1, { text: excerpt(text) })];
  });
}

/** On how many pages a running head stands at least: on all but the first and one more, and on two. */
const usual = (pages: number) => Math.min(pages, Math.max(2, pages - 2));

function words(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
