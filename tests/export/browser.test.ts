import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BrowserSession, openBrowser } from '../../src/export/browser.ts';
import { Failure } from '../../src/model/failure.ts';
import { printPdf } from './print-pdf.ts';
import { browserSettings } from './test-browser.ts';

const META = { title: 'Proef', author: null, subject: null, language: 'nl', date: new Date(0) };
const PAGE = '<!doctype html><html lang="nl"><title>Proef</title><h1>Proef</h1><p>Een zin.</p></html>';
const LIMIT = 30_000;

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('briefdeck-browser-'));

/** Processes of browsers whose profile is one of ours. */
function processes(profile: string): string[] {
  const list = execFileSync('ps', ['-eo', 'pid,stat,args'], { encoding: 'utf8' }).split('\n');
  return list.filter((line) => line.includes(join(tmpdir(), profile)) && !/^\s*\d+\s+Z/.test(line));
}

/** Whether the process runs; one that has ended and was not taken leave of yet does not. */
function isRunning(pid: number): boolean {
  const list = execFileSync('ps', ['-eo', 'pid,stat'], { encoding: 'utf8' }).split('\n');
  return list.some((line) => line.trim().startsWith(`${pid} `) && !/\bZ/.test(line));
}

/** Ends the whole group of a page's browser, as an operating system short of memory would. */
function kill(page: Page, signal: NodeJS.Signals = 'SIGKILL'): void {
  process.kill(-page.browser().process()!.pid!, signal);
}

const sessions: BrowserSession[] = [];
async function open(
  signal: AbortSignal | null = null,
): Promise<{ session: BrowserSession; profile: string }> {
  const session = await openBrowser({ ...(await browserSettings()), signal });
  sessions.push(session);
  // Asked of the browser itself: beside this test other browsers start and end.
  const profile = await session.withPage(LIMIT, async (page) => {
    const flag = '--user-data-dir=';
    const argument = page
      .browser()
      .process()!
      .spawnargs.find((text) => text.startsWith(flag))!;
    return basename(argument.slice(flag.length));
  });
  return { session, profile };
}

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
});

describe('a browser', () => {
  test('leaves no process and no profile when it is closed', async () => {
    const { session, profile } = await open();
    await printPdf(session, PAGE, META);
    expect(processes(profile).length).toBeGreaterThan(0);
    await session.close();
    expect(processes(profile)).toEqual([]);
    expect(profiles()).not.toContain(profile);
  });

  // Ten moments in the life of a page: after so many calls to the browser.
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'that is killed after call %i is replaced once',
    async (moment) => {
      const { session, profile } = await open();
      let tries = 0;
      const text = await session.withPage(LIMIT, async (page) => {
        tries++;
        for (let call = 0; call < 10; call++) {
          if (call === moment && tries === 1) kill(page);
          await page.setContent(`<p>${call}</p>`);
        }
        return page.evaluate(() => document.body.innerText);
      });
      expect([tries, text]).toEqual([2, '9']);
      expect(processes(profile)).toEqual([]);
      expect(profiles()).not.toContain(profile);
    },
  );

  test('that is killed between two pages is replaced too', async () => {
    const { session } = await open();
    await session.withPage(LIMIT, async (page) => kill(page)).catch(() => {});
    expect((await printPdf(session, PAGE, META)).pdf.length).toBeGreaterThan(0);
  });

  test('that dies twice is a clear failure', async () => {
    const { session } = await open();
    const attempt = session.withPage(LIMIT, async (page) => {
      kill(page);
      await page.setContent(PAGE);
    });
    await expect(attempt).rejects.toMatchObject({ name: 'Failure', id: 'browser-died' });
  });

  test('whose page crashes is replaced', async () => {
    const { session } = await open();
    let tries = 0;
    await session.withPage(LIMIT, async (page) => {
      if (tries++ === 0) await page.goto('chrome://crash').catch(() => {});
      await page.setContent(PAGE);
    });
    expect(tries).toBe(2);
  });

  test('that hangs is ended at the limit, also when it does not listen any more', async () => {
    const { session, profile } = await open();
    let tries = 0;
    const title = await session.withPage(2_000, async (page) => {
      if (tries++ === 0) kill(page, 'SIGSTOP');
      await page.setContent(PAGE);
      return page.title();
    });
    expect([tries, title]).toEqual([2, 'Proef']);
    expect(processes(profile)).toEqual([]);
  });

  test('is left at once when the run is interrupted', async () => {
    const interruption = new AbortController();
    const { session, profile } = await open(interruption.signal);
    // A limit beyond the test's own: it is not what ends it.
    const attempt = session.withPage(10 * LIMIT, async (page) => {
      await page.setContent(PAGE);
      interruption.abort();
      await new Promise(() => {});
    });
    await expect(attempt).rejects.toMatchObject({ id: 'interrupted', exit: 130 });
    await session.close();
    expect(processes(profile)).toEqual([]);
  });

  describe('that does nothing when it starts', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'briefdeck-idle-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    /**
     * A program that writes down its process, and then waits, its profile in its command line as a browser's is; and
     * that of it which still runs.
     */
    function idleBrowser() {
      const path = join(folder, 'idle');
      const started = join(folder, 'started');
      writeFileSync(path, `#!/bin/sh\necho "$$ $*" >> '${started}'\nsleep 600\n:\n`, { mode: 0o755 });
      const lines = () => (existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n') : []);
      const running = () => lines().filter((line) => isRunning(Number.parseInt(line, 10)));
      const left = () => lines().filter((line) => existsSync(/--user-data-dir=(\S+)/.exec(line)![1]!));
      return { path, lines, running, left };
    }

    test('is ended at the limit, twice, and is a clear failure', async () => {
      const { path, lines, running, left } = idleBrowser();
      const attempt = openBrowser({ ...(await browserSettings()), path, startLimit: 1_000 });
      await expect(attempt).rejects.toMatchObject({ id: 'browser-hangs', exit: 8 });
      expect(lines()).toHaveLength(2);
      expect([running(), left()]).toEqual([[], []]);
    });

    test('is left at once when the run is interrupted', async () => {
      const { path, lines, running, left } = idleBrowser();
      const interruption = new AbortController();
      const settings = { ...(await browserSettings()), path, signal: interruption.signal };
      const attempt = openBrowser({ ...settings, startLimit: LIMIT * 10 });
      attempt.catch(() => {});
      await expect.poll(lines, { timeout: LIMIT }).toHaveLength(1);
      interruption.abort();
      await expect(attempt).rejects.toMatchObject({ id: 'interrupted', exit: 130 });
      expect([running(), left()]).toEqual([[], []]);
    });
  });

  test('that does not start says why', async () => {
    const settings = await browserSettings();
    await expect(openBrowser({ ...settings, path: '/bin/false' })).rejects.toBeInstanceOf(Failure);
  });

  test('says when it runs without its sandbox', async () => {
    const { session } = await open();
    const isRoot = process.getuid?.() === 0;
    const off = isRoot || process.env['BRIEFDECK_NO_SANDBOX'] === '1';
    expect(session.diagnostics.map(({ id }) => id)).toEqual(off ? ['sandbox-off'] : []);
  });
});
