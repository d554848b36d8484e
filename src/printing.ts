/** Pages → PDFs, with the browser that is on this machine. */
import type { BrowserSession } from './export/browser.ts';
import { openBrowser } from './export/browser.ts';
import { type FoundBrowser, findBrowser, requireBrowser } from './export/find-browser.ts';
import { installBrowser } from './export/install-browser.ts';
import { type PdfMeta, printPdf } from './export/to-pdf.ts';
import type { Claim } from './export/verify/verify-pdf.ts';
import type { Briefing } from './model/briefing.ts';
import type { Staged } from './model/diagnostic.ts';
import { EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES } from './options.ts';
import type { Run } from './pipeline.ts';
import { diagnosticStrings } from './strings/diagnostics.ts';
import { fill, type Language } from './strings/language.ts';

/** A browser that is starting or has started. */
export interface Printer {
  /** @throws Failure of finding or starting the browser */
  readonly ready: () => Promise<BrowserSession>;
  /** Ends it, however it fared; never throws. */
  readonly close: () => Promise<void>;
}

/** Pages or PDFs by the output they belong to; null where none is asked for. */
export type ForPaper<Content> = Readonly<Record<'pdf' | 'handout', Content | null>>;

/** A PDF that was read back and found sound. */
export interface ProvenPdf {
  readonly bytes: Uint8Array;
  /** Ids of the claims that stand in it. */
  readonly found: ReadonlySet<string>;
}

/** What is printed, and what it must hold. */
export interface PrintJob {
  readonly pages: ForPaper<string>;
  readonly claims: readonly Claim[];
  readonly meta: PdfMeta;
  readonly language: Language;
}

/** Starts a browser; whoever prints waits for it. */
export function openPrinter(options: BuildOptions, signal: AbortSignal): Printer {
  const opening = requireBrowser({ path: options.browser, ...machine(options) }).then(({ path }) =>
    openBrowser({ ...machine(options), path, signal }),
  );
  // Whether it failed is told to whoever waits for it; before that, nobody may.
  const settled = opening.catch(() => null);
  return { ready: () => opening, close: async () => (await settled)?.close() };
}

/**
 * Prints the pages side by side, and reads each back while the other is still being printed.
 * @throws Failure `text-overflows`, `pdf-unsound`, or of the browser
 */
export async function printAll(
  job: PrintJob,
  printer: Printer | null,
  run: Run,
): Promise<Staged<ForPaper<ProvenPdf>>> {
  if (printer === null) return { value: { pdf: null, handout: null }, diagnostics: [] };
  return run.step('stepPrint', async () => {
    const session = await printer.ready();
    const print = (kind: keyof typeof job.pages) => {
      const page = job.pages[kind];
      return page === null ? null : printSound(session, OUTPUT_FILES[kind], page, job);
    };
    const [pdf, handout] = await Promise.all([print('pdf'), print('handout')]);
    return { value: { pdf, handout }, diagnostics: session.diagnostics };
  });
}

/** Prints a page that must fit, to a PDF that must be sound. @throws Failure `text-overflows`, `pdf-unsound` */
async function printSound(
  session: BrowserSession,
  file: string,
  page: string,
  { meta, claims, language }: PrintJob,
): Promise<ProvenPdf> {
  const { pdf, overflow, text, pages } = await printPdf(session, page, meta);
  if (overflow.length > 0) {
    const { where, text: words, by } = overflow[0]!;
    const first = `${where}, “${words}”, ${Math.ceil(by)} px`;
    throw new Failure('text-overflows', EXIT.overflow, { count: overflow.length, file, first });
  }
  const { inspectPdf } = await import('./export/verify/verify-pdf.ts');
  const { findings, found } = await inspectPdf(pdf, { text, claims, ...(pages === null ? {} : { pages }) });
  if (findings.length > 0) {
    const { id, values, place } = findings[0]!;
    const words: Readonly<Record<string, string>> = diagnosticStrings[language];
    const first = `${place?.page === undefined ? '' : `p. ${place.page}: `}${fill(words[id] ?? id, values)}`;
    throw new Failure('pdf-unsound', EXIT.lost, { count: findings.length, file, first });
  }
  return { bytes: pdf, found };
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
