/** One running browser with a profile of its own, both gone when it is closed, however it ends. */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { EXIT, Failure } from '../model/failure.ts';
import { browserArguments, headlessMode, type SandboxSettings } from './browser-arguments.ts';
import { groupGone, killGroup, profileFree } from './browser-processes.ts';
import { untilAborted } from './until-aborted.ts';

export interface LaunchSettings extends SandboxSettings {
  /** The browser's program. */
  readonly path: string;
  /** Managed Windows machines may force extensions on Chrome, which then will not start without them. */
  readonly extensions: boolean;
}

/** What a start must know besides. */
export interface Start {
  /** Aborted when the person interrupts the run; null when nobody can. */
  readonly signal: AbortSignal | null;
  /** Told of the browser's process, and of the folder of its profile. */
  readonly onStart?: (pid: number, profile: string) => void;
  /** Longest that it may take, in ms. */
  readonly startLimit?: number;
}

export interface RunningBrowser {
  readonly browser: Browser;
  /** An empty page that nobody had yet; some are opened ahead. */
  readonly emptyPage: () => Promise<Page>;
  /** Ends the browser and all its processes and removes its profile; never throws. */
  readonly end: () => Promise<void>;
}

/** Longest that a browser may take to start, in ms: 0.1–0.6 s is usual, a cold office laptop takes some seconds. */
const START_LIMIT = 30_000;

/**
 * Starts a browser. It talks over a pipe: no port is opened, and a browser whose parent dies ends by itself.
 * @throws Failure `browser-sandbox` where the sandbox cannot work, `browser-failed` where it does not start,
 * `browser-hangs` where it does nothing, `interrupted` when the run is aborted.
 */
export async function launchBrowser(
  settings: LaunchSettings,
  { signal, onStart = () => {}, startLimit = START_LIMIT }: Start,
): Promise<RunningBrowser> {
  const { launch } = await import('puppeteer-core');
  const profile = await mkdtemp(join(tmpdir(), 'briefdeck-browser-'));
  const giveUp = new AbortController();
  const tooLate = new Failure('browser-hangs', EXIT.browser, { seconds: startLimit / 1000 });
  const timer = setTimeout(() => giveUp.abort(tooLate), startLimit);
  const interrupted = () => giveUp.abort(new Failure('interrupted', EXIT.interrupted));
  signal?.addEventListener('abort', interrupted);
  if (signal?.aborted) interrupted();
  try {
    const start = () =>
      launch({
        executablePath: settings.path,
        headless: headlessMode(settings.path),
        args: browserArguments(settings),
        enableExtensions: settings.extensions,
        userDataDir: profile,
        pipe: true,
        // puppeteer waits for it until the limit, also when the browser has died meanwhile.
        waitForInitialPage: false,
        signal: giveUp.signal,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    // puppeteer itself waits for ever for a browser that dies at the wrong moment.
    const browser = await untilAborted(giveUp.signal, start);
    onStart(browser.process()!.pid!, profile);
    return running(browser, profile);
  } catch (error) {
    await profileFree(profile);
    await remove(profile);
    throw error instanceof Failure ? error : startFailure(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', interrupted);
  }
}

function running(browser: Browser, profile: string): RunningBrowser {
  // A deck and a handout: a page takes 0.08 s to open, which is spent while they are being made. The browser comes with one.
  const ahead = [browser.pages().then(([first]) => first ?? browser.newPage()), browser.newPage()];
  for (const page of ahead) page.catch(() => {});
  const child = browser.process();
  // A pipe that breaks because the browser is killed says so here; puppeteer hears of it by the pipe's end.
  for (const stream of child?.stdio ?? []) stream?.on('error', () => {});
  const onExit = () => {
    killGroup(child?.pid);
    rmSync(profile, { recursive: true, force: true });
  };
  process.once('exit', onExit);
  const ended = new Promise<void>((resolve) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  // Nothing of a profile that is thrown away is worth the time of closing in good order.
  const end = async () => {
    killGroup(child?.pid);
    await ended;
    await groupGone(child?.pid);
    await remove(profile);
    process.removeListener('exit', onExit);
  };
  return { browser, emptyPage: () => ahead.shift() ?? browser.newPage(), end };
}

/** Files may be held for a moment longer, by a virus scanner for one. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
}

function startFailure(error: unknown): Failure {
  const text = error instanceof Error ? error.message : String(error);
  if (/no usable sandbox|running as root without --no-sandbox/i.test(text))
    return new Failure('browser-sandbox', EXIT.browser, {}, undefined, { cause: error });
  const reason = /error while loading shared libraries: ([^\n]*)/.exec(text)?.[1] ?? text.split('\n')[0]!;
  return new Failure('browser-failed', EXIT.browser, { reason }, undefined, { cause: error });
}
