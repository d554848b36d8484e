/** Pages → PDFs, with the browser that is on this machine. */
import type { BrowserSession } from './export/browser.ts';
import { openBrowser } from './export/browser.ts';
import { type FoundBrowser, findBrowser, requireBrowser } from './export/find-browser.ts';
import { installBrowser } from './export/install-browser.ts';
import { type PdfMeta, printPdf } from './export/to-pdf.ts';
import type { Briefing } from './model/briefing.ts';
import type { Staged } from './model/diagnostic.ts';
import { EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES } from './options.ts';
import type { Run } from './pipeline.ts';

/** A browser that is starting or has started. */
export interface Printer {
  /** @throws Failure of finding or starting the browser */
  readonly ready: () => Promise<BrowserSession>;
  /** Ends it, however it fared; never throws. */
  readonly close: () => Promise<void>;
}

/** The PDFs by the output they belong to; null where none is asked for. */
export type Printed<Content> = Readonly<Record<'pdf' | 'handout', Content | null>>;

/** Starts a browser; whoever prints waits for it. */
export function openPrinter(options: BuildOptions, signal: AbortSignal): Printer {
  const opening = requireBrowser({ path: options.browser, ...machine(options) }).then(({ path }) =>
    openBrowser({ ...machine(options), path, signal }),
  );
  // Whether it failed is told to whoever waits for it; before that, nobody may.
  const settled = opening.catch(() => null);
  return { ready: () => opening, close: async () => (await settled)?.close() };
}

/** Prints the pages side by side. @throws Failure `text-overflows`, or of the browser */
export async function printAll(
  pages: Printed<string>,
  printer: Printer | null,
  meta: PdfMeta,
  run: Run,
): Promise<Staged<Printed<Uint8Array>>> {
  if (printer === null) return { value: { pdf: null, handout: null }, diagnostics: [] };
  return run.step('stepPrint', async () => {
    const session = await printer.ready();
    const print = (kind: keyof typeof pages) => {
      const page = pages[kind];
      return page === null ? null : printWhole(session, OUTPUT_FILES[kind], page, meta);
    };
    const [pdf, handout] = await Promise.all([print('pdf'), print('handout')]);
    return { value: { pdf, handout }, diagnostics: session.diagnostics };
  });
}

/** Prints a page that must fit. @throws Failure `text-overflows` */
async function printWhole(
  session: BrowserSession,
  file: string,
  page: string,
  meta: PdfMeta,
): Promise<Uint8Array> {
  const { pdf, overflow } = await printPdf(session, page, meta);
  const [first] = overflow;
  if (first === undefined) return pdf;
  const where = `${first.where}, “${first.text}”, ${Math.ceil(first.by)} px`;
  throw new Failure('text-overflows', EXIT.overflow, { count: overflow.length, file, first: where });
}

/** The PDF's own data. Its date is the source's, so that the same source gives the same bytes on another day. */
export function pdfMeta(briefing: Briefing, title: string, { environment }: BuildOptions): PdfMeta {
  const { sourceDateEpoch } = environment;
  const own = briefing.letter?.date ?? briefing.meeting.dates[0] ?? UNDATED;
  const date = sourceDateEpoch === null ? new Date(own) : new Date(sourceDateEpoch * 1000);
  return { title, author: null, subject: null, language: briefing.language, date };
}

/** Stands for the date of a document that has none. */
const UNDATED = '2000-01-01';

/** What finding, fetching and starting a browser want to know of this machine. */
function machine({ environment }: BuildOptions) {
  return {
    environment: environment.variables,
    platform: process.platform,
    uid: process.getuid?.() ?? null,
    noSandbox: environment.noSandbox,
    extensions: environment.browserExtensions,
  };
}

/** The browser that would print. @returns null where there is none */
export function findBrowserFor(options: BuildOptions): Promise<FoundBrowser | null> {
  return findBrowser({ path: options.browser, ...machine(options) });
}

/** Gets a browser where there is none. @throws Failure `browser-not-installed` */
export function installBrowserFor(options: BuildOptions): Promise<FoundBrowser> {
  return installBrowser(machine(options));
}
