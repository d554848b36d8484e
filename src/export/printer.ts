/** A browser in a thread of its own, which prints pages. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type ExitStatus, Failure } from '../model/failure.ts';
import { PACKAGE_HOME } from '../package-home.ts';
import { killGroup } from './browser-processes.ts';
import type { BrowserSearch } from './find-browser.ts';
import type { LaunchSettings } from './launch-browser.ts';
import type { PrintedPage } from './print-page.ts';

export interface PrinterSettings {
  readonly search: BrowserSearch;
  readonly launch: Omit<LaunchSettings, 'path'>;
}

export interface Printer {
  /** What there is to say of the browser, once it is ready. @throws Failure of finding or starting it */
  readonly ready: () => Promise<readonly Diagnostic[]>;
  /** @throws Failure as `printPage`, or of finding or starting the browser */
  readonly print: (html: string) => Promise<PrintedPage>;
  /** Ends the browser and the thread, however they fared; never throws, and may be called again. */
  readonly close: () => Promise<void>;
}

/** What the thread is told. */
export type Order =
  | { readonly kind: 'print'; readonly job: number; readonly html: string }
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'close' };

/** A failure as it passes between threads, where it would lose its class. */
interface PlainFailure {
  readonly id: string;
  readonly exit: ExitStatus;
  readonly values: Failure['values'];
}

/** What the thread tells. */
export type Report =
  | { readonly kind: 'started'; readonly pid: number; readonly profile: string }
  | { readonly kind: 'ready'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'printed'; readonly job: number; readonly page: PrintedPage }
  | {
      readonly kind: 'failed';
      /** Null where no job can be done. */
      readonly job: number | null;
      readonly failure: PlainFailure | null;
      readonly error: unknown;
    }
  | { readonly kind: 'closed' };

/** A promise and what settles it. */
interface Pending<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

function pending<T>(): Pending<T> {
  let [resolve, reject]: [(value: T) => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Whoever asks for it hears of its failure; nobody may.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** Starts a thread and in it a browser. @param signal aborted when the person interrupts the run */
export function openPrinter(settings: PrinterSettings, signal: AbortSignal): Printer {
  const thread = new Worker(join(PACKAGE_HOME, 'dist', 'printer-thread.js'), { workerData: settings });
  const ready = pending<readonly Diagnostic[]>();
  const closed = pending<void>();
  const jobs: Pending<PrintedPage>[] = [];
  const browsers = new Map<number, string>();
  const tell = (order: Order) => thread.postMessage(order);

  const hear = (report: Report): void => {
    if (report.kind === 'started') browsers.set(report.pid, report.profile);
    else if (report.kind === 'ready') ready.resolve(report.diagnostics);
    else if (report.kind === 'printed') jobs[report.job]!.resolve(report.page);
    else if (report.kind === 'closed') closed.resolve();
    else if (report.job === null) ready.reject(troubleOf(report));
    else jobs[report.job]!.reject(troubleOf(report));
  };
  const lose = (error: unknown): void => {
    for (const { reject } of [ready, ...jobs]) reject(error);
    closed.resolve();
  };
  thread.on('message', hear);
  thread.on('error', lose);
  thread.on('exit', () => lose(new Error('the printing thread ended')));

  const interrupt = () => tell({ kind: 'interrupt' });
  signal.addEventListener('abort', interrupt);
  if (signal.aborted) interrupt();
  // The last resort, for a process that ends without closing: a browser must not outlive it.
  const onExit = () => {
    for (const [pid, profile] of browsers) {
      killGroup(pid);
      rmSync(profile, { recursive: true, force: true });
    }
  };
  process.once('exit', onExit);

  let closing: Promise<void> | null = null;
  const close = async () => {
    signal.removeEventListener('abort', interrupt);
    tell({ kind: 'close' });
    await closed.promise;
    await thread.terminate();
    process.removeListener('exit', onExit);
  };

  return {
    ready: () => ready.promise,
    print: (html) => {
      const job = pending<PrintedPage>();
      jobs.push(job);
      tell({ kind: 'print', job: jobs.length - 1, html });
      return job.promise;
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function troubleOf({ failure, error }: Report & { kind: 'failed' }): unknown {
  return failure === null ? error : new Failure(failure.id, failure.exit, failure.values);
}
