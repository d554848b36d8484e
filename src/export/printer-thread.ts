/**
 * The thread of `printer.ts`: it finds and drives the browser. Talk with a browser is a hundred short answers; in a
 * thread of its own, none of them waits for the work that the main thread has on its hands.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../model/failure.ts';
import { type BrowserSession, openBrowser } from './browser.ts';
import { requireBrowser } from './find-browser.ts';
import { printPage } from './print-page.ts';
import type { Order, PrinterSettings, Report } from './printer.ts';

const port = parentPort!;
const { search, launch } = workerData as PrinterSettings;
const interruption = new AbortController();
const report = (message: Report) => port.postMessage(message);
const troubleOf = (error: unknown): Pick<Report & { kind: 'failed' }, 'failure' | 'error'> => {
  if (!(error instanceof Failure)) return { failure: null, error };
  const { id, exit, values } = error;
  return { failure: { id, exit, values }, error: null };
};

const opening: Promise<BrowserSession> = requireBrowser(search).then(({ path }) =>
  openBrowser({
    ...launch,
    path,
    signal: interruption.signal,
    onStart: (pid, profile) => report({ kind: 'started', pid, profile }),
  }),
);
opening.then(
  ({ diagnostics }) => report({ kind: 'ready', diagnostics }),
  (error: unknown) => report({ kind: 'failed', job: null, ...troubleOf(error) }),
);

port.on('message', async (order: Order) => {
  if (order.kind === 'interrupt') interruption.abort();
  else if (order.kind === 'close') {
    await opening.then((session) => session.close()).catch(() => {});
    report({ kind: 'closed' });
    port.close();
  } else {
    try {
      report({ kind: 'printed', job: order.job, page: await printPage(await opening, order.html) });
    } catch (error) {
      report({ kind: 'failed', job: order.job, ...troubleOf(error) });
    }
  }
});
