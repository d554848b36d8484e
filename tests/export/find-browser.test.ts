import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { installedPlaces } from '../../src/export/browser-places.ts';
import { findBrowser } from '../../src/export/find-browser.ts';

const root = mkdtempSync(join(tmpdir(), 'briefdeck-finder-'));
afterAll(() => rmSync(root, { recursive: true }));

function program(path: string): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '#!/bin/sh\n');
  chmodSync(full, 0o755);
  return full;
}

/** A machine with nothing but what a test puts on it. */
const bare = { HOME: join(root, 'home'), PATH: join(root, 'bin') };
const search = (environment: Record<string, string>, path: string | null = null) =>
  findBrowser({ path, environment: { ...bare, ...environment }, platform: 'linux' });

describe('the browser that is found', () => {
  const flag = program('elsewhere/flag-browser');
  const ours = program('elsewhere/our-browser');
  const theirs = program('elsewhere/puppeteer-browser');

  test('is the one of the flag before that of the environment', async () => {
    expect(await search({ BRIEFDECK_BROWSER: ours }, flag)).toEqual({ path: flag, by: '--browser' });
  });

  test('is that of our variable before those of other tools', async () => {
    const found = await search({
      CHROME_PATH: theirs,
      PUPPETEER_EXECUTABLE_PATH: theirs,
      BRIEFDECK_BROWSER: ours,
    });
    expect(found).toEqual({ path: ours, by: 'BRIEFDECK_BROWSER' });
  });

  test.each(['BRIEFDECK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'])(
    'is none when %s names what is not there',
    async (name) => {
      program('bin/chromium');
      await expect(search({ [name]: '/no/such/browser' })).rejects.toMatchObject({
        id: 'browser-not-there',
        values: { path: '/no/such/browser', by: name },
      });
      rmSync(join(root, 'bin'), { recursive: true });
    },
  );

  test('is one on the PATH, a headless shell before a whole browser', async () => {
    const whole = program('bin/chromium');
    expect(await search({})).toEqual({ path: whole, by: 'installed' });
    const shell = program('bin/chrome-headless-shell');
    expect(await search({})).toEqual({ path: shell, by: 'installed' });
    rmSync(join(root, 'bin'), { recursive: true });
  });

  test('is one that puppeteer keeps when none is installed', async () => {
    const kept = program(
      'cache/chrome-headless-shell/linux-131.0.6778.204/chrome-headless-shell-linux64/chrome-headless-shell',
    );
    const elsewhere = installedPlaces('linux', bare);
    const found = await search({ PUPPETEER_CACHE_DIR: join(root, 'cache') });
    if (found?.by === 'installed') expect(elsewhere).toContain(found.path);
    else expect(found).toEqual({ path: kept, by: 'cache' });
  });

  test('is looked for where Windows and macOS keep theirs', () => {
    const windows = installedPlaces('win32', {
      PROGRAMFILES: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\x',
    });
    expect(windows.some((path) => path.endsWith('msedge.exe'))).toBe(true);
    expect(windows.some((path) => path.startsWith('C:\\Users\\x'))).toBe(true);
    const mac = installedPlaces('darwin', { HOME: '/Users/x' });
    expect(mac).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac.some((path) => path.startsWith('/Users/x/Applications/Microsoft Edge'))).toBe(true);
  });
});
