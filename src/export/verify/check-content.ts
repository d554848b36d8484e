/** What stands on the pages: everything tagged or decoration, nothing blank, nothing that cannot be read out. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { excerpt, finding } from './finding.ts';
import type { TextRun } from './page-text.ts';
import type { ReadPdf } from './read-pdf.ts';

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
    ...strangeDecoration(pages),
  ];
}

/**
 * Text marked as decoration is read to nobody. It may only be a running head or a page number: text that stands on
 * most pages, numbers apart.
 */
function strangeDecoration(pages: readonly (readonly TextRun[])[]): Diagnostic[] {
  const shapes = pages.map((runs) => artifactLines(runs).map((line) => line.replace(/\d+/g, '0')));
  const counts = new Map<string, number>();
  for (const shape of shapes.flatMap((lines) => [...new Set(lines)]))
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return pages.flatMap((runs, index) =>
    artifactLines(runs)
      .filter((line) => (counts.get(line.replace(/\d+/g, '0')) ?? 0) < usual(pages.length))
      .map((text) => finding('pdf-text-as-decoration', index + 1, { text: excerpt(text) })),
  );
}

/** On how many pages a running head stands at least: on all but the first and one more. */
const usual = (pages: number) => Math.max(1, pages - 2);

/** Neighbouring runs of decoration as one text. */
function artifactLines(runs: readonly TextRun[]): string[] {
  const lines: string[] = [];
  let open = false;
  for (const run of runs) {
    if (run.isArtifact && open) lines[lines.length - 1] += run.text;
    else if (run.isArtifact) lines.push(run.text);
    open = run.isArtifact;
  }
  return lines.filter((line) => line.trim() !== '');
}

function words(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
