/**
 * The browser of one run: started once, kept warm for all pages, replaced once when it dies. A browser is a big
 * program that may crash, hang or be killed; the run then ends with a clear failure and leaves nothing behind.
 */
import type { Page } from 'puppeteer-core';
import type { Diagnostic } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { sandboxIsOff } from './browser-arguments.ts';
import { type LaunchSettings, launchBrowser, type RunningBrowser, type Start } from './launch-browser.ts';
import { untilAborted } from './until-aborted.ts';

export type BrowserSettings = LaunchSettings & Start;

export interface BrowserSession {
  readonly diagnostics: readonly Diagnostic[];
  /** Name and version, e.g. `HeadlessChrome/141.0.7390.54`. */
  version(): Promise<string>;
  /**
   * Does a task in a page of its own. When the browser dies under it, or it takes longer than `limit` ms, it is done
   * once more from the start in a fresh browser.
   * @throws Failure `browser-died` or `browser-hangs` when that fails too, `interrupted` when the run is aborted.
   */
  withPage<T>(limit: number, task: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How often a task is tried: once, and once more with a fresh browser. */
const TRIES = 2;

/** Opens the browser and waits until it is there. @throws Failure as `launchBrowser`. */
export async function openBrowser(settings: BrowserSettings): Promise<BrowserSession> {
  const launch = () => launchBrowser(settings, settings);
  // One that dies or hangs while it starts is replaced like one that does so later.
  let current = launch().catch((error: unknown) => {
    if (mayPass(error)) return launch();
    throw error;
  });
  await current;

  /** Replaces a browser that died; tasks beside each other share the fresh one. */
  async function replace(dead: RunningBrowser): Promise<void> {
    if ((await current) !== dead) return;
    current = dead.end().then(launch);
    await current;
  }

  return {
    diagnostics: sandboxIsOff(settings) ? [{ id: 'sandbox-off', severity: 'info', values: {} }] : [],
    version: async () => (await current).browser.version(),
    close: async () => (await current.catch(() => null))?.end(),
    async withPage(limit, task) {
      for (let tries = 1; ; tries++) {
        const running = await current;
        try {
          return await inPage(running, limit, settings.signal, task);
        } catch (error) {
          if (!mayPass(error) || tries === TRIES) throw error;
          await replace(running);
        }
      }
    },
  };
}

/** Failures that a fresh browser may not have. */
const PASSING = ['browser-failed', 'browser-died', 'browser-hangs'];

const mayPass = (error: unknown) => error instanceof Failure && PASSING.includes(error.id);

async function inPage<T>(
  { browser, emptyPage }: RunningBrowser,
  limit: number,
  signal: AbortSignal | null,
  task: (page: Page) => Promise<T>,
): Promise<T> {
  const trouble = new AbortController();
  const end = (id: string, exit: Failure['exit'] = EXIT.browser) =>
    trouble.abort(new Failure(id, exit, { seconds: Math.round(limit / 1000) }));
  const died = () => end('browser-died');
  const interrupted = () => end('interrupted', EXIT.interrupted);
  const timer = setTimeout(() => end('browser-hangs'), limit);
  browser.once('disconnected', died);
  signal?.addEventListener('abort', interrupted);
  if (signal?.aborted) interrupted();
  else if (!browser.connected) died();
  try {
    return await untilAborted(trouble.signal, async () => {
      const page = await emptyPage();
      page.once('error', died);
      const result = await task(page);
      await page.close();
      return result;
    });
  } catch (error) {
    // A lost connection makes every open call fail in its own way, sometimes before the browser's own event comes.
    if (!(error instanceof Failure) && !browser.connected) throw new Failure('browser-died', EXIT.browser);
    throw error;
  } finally {
    clearTimeout(timer);
    browser.off('disconnected', died);
    signal?.removeEventListener('abort', interrupted);
  }
}
