/** Pages → PDFs, with the browser that is on this machine. */
import type { PdfMeta } from './export/conform/metadata.ts';
import { type FoundBrowser, findBrowser } from './export/find-browser.ts';
import { installBrowser } from './export/install-browser.ts';
import type { PrintedPage } from './export/print-page.ts';
import { openPrinter, type Printer } from './export/printer.ts';
import type { Claim } from './export/verify/verify-pdf.ts';
import type { Briefing } from './model/briefing.ts';
import type { Staged } from './model/diagnostic.ts';
import { EXIT, Failure } from './model/failure.ts';
import type { BuildOptions, FileNames, OutputKind } from './options.ts';
import type { Run } from './pipeline.ts';
import { diagnosticStrings } from './strings/diagnostics.ts';
import { fill, type Language } from './strings/language.ts';

/** Pages or PDFs by the output they belong to; null where none is asked for. */
export type ForPaper<Content> = Readonly<Record<'pdf' | 'handout', Content | null>>;

/** A PDF that was read back and found sound. */
export interface ProvenPdf {
  readonly bytes: Uint8Array;
  /** Ids of the claims that stand in it. */
  readonly found: ReadonlySet<string>;
}

/** What is being printed, and what it must hold. */
export interface PrintJob {
  readonly printing: ForPaper<Promise<PrintedPage>>;
  readonly claims: readonly Claim[];
  readonly meta: PdfMeta;
  readonly language: Language;
  readonly files: FileNames;
}

export type { Printer };

/**
 * Does work with a printer at hand where a PDF is asked for, else with null. Starting takes a browser a while, in which
 * the document is read and the pages are made; it is gone when this is done.
 */
export async function withPrinter<Result>(
  kinds: readonly OutputKind[],
  options: BuildOptions,
  signal: AbortSignal,
  work: (printer: Printer | null) => Promise<Result>,
): Promise<Result> {
  const printer = kinds.includes('pdf') || kinds.includes('handout') ? printerOf(options, signal) : null;
  try {
    return await work(printer);
  } finally {
    await printer?.close();
  }
}

function printerOf(options: BuildOptions, signal: AbortSignal): Printer {
  const { environment, platform, ...launch } = machine(options);
  const search = { path: options.browser, environment, platform };
  return openPrinter({ search, launch: { ...launch, platform } }, signal);
}

/**
 * Makes sound PDFs of the pages that are being printed, each while the other is still with the browser.
 * @throws Failure `text-overflows`, `pdf-unsound`, or of the browser
 */
export async function finishAll(
  job: PrintJob,
  printer: Printer | null,
  run: Run,
): Promise<Staged<ForPaper<ProvenPdf>>> {
  if (printer === null) return { value: { pdf: null, handout: null }, diagnostics: [] };
  return run.step('stepPrint', async () => {
    const finish = (kind: keyof typeof job.printing) => {
      const printing = job.printing[kind];
      return printing && finishSound(job.files[kind], printing, job);
    };
    // The browser ends while the last PDF is being finished.
    const ending = Promise.allSettled(Object.values(job.printing)).then(printer.close);
    const [pdf, handout] = await Promise.all([finish('pdf'), finish('handout')]);
    await ending;
    return { value: { pdf, handout }, diagnostics: await printer.ready() };
  });
}

/** A page that must fit becomes a PDF that must be sound. @throws Failure `text-overflows`, `pdf-unsound` */
async function finishSound(
  file: string,
  printing: Promise<PrintedPage>,
  { meta, claims, language }: PrintJob,
): Promise<ProvenPdf> {
  // Loaded while the browser prints, and only by those who print.
  const { finishPdf } = await import('./export/finish-pdf.ts');
  const printed = await printing;
  const { overflow } = printed;
  if (overflow.length > 0) {
    const { where, text: words, by } = overflow[0]!;
    const first = `${where}, “${words}”, ${Math.ceil(by)} px`;
    throw new Failure('text-overflows', EXIT.overflow, { count: overflow.length, file, first });
  }
  const { pdf, findings, found } = finishPdf({ printed, meta, claims });
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
