/** A page printed and made to conform, as a build does it but in this thread. */
import type { BrowserSession } from '../../src/export/browser.ts';
import { conform } from '../../src/export/conform/conform.ts';
import type { PdfMeta } from '../../src/export/conform/metadata.ts';
import { type PrintedPage, printPage } from '../../src/export/print-page.ts';

export interface PrintedPdf extends Pick<PrintedPage, 'overflow' | 'text' | 'pages'> {
  readonly pdf: Uint8Array;
}

/** @throws Failure as `printPage` */
export async function printPdf(session: BrowserSession, html: string, meta: PdfMeta): Promise<PrintedPdf> {
  const printed = await printPage(session, html);
  const { overflow, text, pages } = printed;
  return { pdf: await conform(printed, meta), overflow, text, pages };
}
