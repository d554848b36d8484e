/** What is done with a page once the browser has printed it; a function of values, fit for a thread of its own. */
import type { Diagnostic } from '../model/diagnostic.ts';
import { conform } from './conform/conform.ts';
import type { PdfMeta } from './conform/metadata.ts';
import type { PrintedPage } from './print-page.ts';
import { type Claim, inspectPdf } from './verify/verify-pdf.ts';

export interface PdfJob {
  readonly printed: PrintedPage;
  readonly meta: PdfMeta;
  /** Texts that must stand in the PDF. */
  readonly claims: readonly Claim[];
}

export interface FinishedPdf {
  readonly pdf: Uint8Array;
  /** Everything that is wrong with it; empty when all is well. */
  readonly findings: readonly Diagnostic[];
  /** Ids of the claims that stand in it. */
  readonly found: ReadonlySet<string>;
}

/** Makes the PDF conform, reads it back and checks it. */
export function finishPdf({ printed, meta, claims }: PdfJob): FinishedPdf {
  const pdf = conform(printed, meta);
  const { text, pages } = printed;
  const verdict = inspectPdf(pdf, { text, claims, ...(pages === null ? {} : { pages }) });
  return { pdf, ...verdict };
}
