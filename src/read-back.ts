/** The proof that nothing is lost: what was made is read back, and every text of the source is looked for in it. */
import { type Claim, foundInHtml } from './export/verify/verify-html.ts';
import { EXIT, Failure } from './model/failure.ts';
import type { FileNames } from './options.ts';
import type { ForPaper, ProvenPdf } from './printing.ts';
import type { FoundIn } from './slides/make-ledger.ts';

export type { Claim, FoundIn };

/**
 * Looks for every claim in the page of the deck; null where none was asked for.
 * @throws Failure `text-lost` with the first text that it does not hold
 */
export function proveInHtml(claims: readonly Claim[], html: string | null, files: FileNames): FoundIn[] {
  return html === null ? [] : [proven(claims, files.html, foundInHtml(html, claims))];
}

/**
 * Looks for every claim in what was found in the PDFs.
 * @throws Failure `text-lost` with the first text that one does not hold
 */
export function proveInPdfs(
  claims: readonly Claim[],
  { pdf, handout }: ForPaper<ProvenPdf>,
  files: FileNames,
): FoundIn[] {
  return [
    ...(pdf === null ? [] : [proven(claims, files.pdf, pdf.found)]),
    ...(handout === null ? [] : [proven(claims, files.handout, handout.found)]),
  ];
}

function proven(claims: readonly Claim[], file: string, ids: ReadonlySet<string>): FoundIn {
  const lost = claims.filter(({ id }) => !ids.has(id));
  if (lost.length > 0)
    throw new Failure('text-lost', EXIT.lost, { count: lost.length, file, first: lost[0]!.text });
  return { file, ids };
}
