/** The proof that nothing is lost: what was made is read back, and every text of the source is looked for in it. */
import { type Claim, foundInHtml } from './export/verify/verify-html.ts';
import { EXIT, Failure } from './model/failure.ts';
import { OUTPUT_FILES } from './options.ts';
import type { ProvenPdf } from './printing.ts';
import type { FoundIn } from './slides/make-ledger.ts';

export type { Claim, FoundIn };

/** What was made; null where it was not asked for. */
export interface ReadBack {
  readonly html: string | null;
  readonly pdf: ProvenPdf | null;
  readonly handout: ProvenPdf | null;
}

/**
 * Looks for every claim in each file.
 * @throws Failure `text-lost` with the first text that a file does not hold
 */
export function proveNothingLost(claims: readonly Claim[], { html, pdf, handout }: ReadBack): FoundIn[] {
  const found: FoundIn[] = [];
  const look = (file: string, ids: ReadonlySet<string>): void => {
    const lost = claims.filter(({ id }) => !ids.has(id));
    if (lost.length > 0)
      throw new Failure('text-lost', EXIT.lost, { count: lost.length, file, first: lost[0]!.text });
    found.push({ file, ids });
  };
  if (html !== null) look(OUTPUT_FILES.html, foundInHtml(html, claims));
  if (pdf !== null) look(OUTPUT_FILES.pdf, pdf.found);
  if (handout !== null) look(OUTPUT_FILES.handout, handout.found);
  return found;
}
