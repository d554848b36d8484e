/**
 * Finds a browser of the Chromium family on this machine. puppeteer's own search knows one place on Linux and no
 * Edge, and a wrong path given by a person must be an error, never a silent fallback.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { EXIT, Failure } from '../model/failure.ts';
import { browserCacheFolder, type Environment } from './browser-cache.ts';
import { installedPlaces, LINUX_NAMES } from './browser-places.ts';

export interface BrowserSearch {
  /** What the person asked for by flag or configuration; null when nothing was asked. */
  readonly path: string | null;
  /** Environment variables; only the command line reads `process.env`. */
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
}

export interface FoundBrowser {
  readonly path: string;
  /** Where it was found: the flag, the name of the variable, `installed` or `cache`. */
  readonly by: string;
}

/** Variables that name a browser, in the order in which they count: ours, puppeteer's, chrome-launcher's. */
export const BROWSER_VARIABLES = ['BRIEFDECK_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const;

/**
 * The browser to use, or null where there is none.
 * Order: what was asked for, the environment, installed browsers, puppeteer's cache.
 * @throws Failure `browser-not-there` when a path that was asked for is no program.
 */
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser | null> {
  const asked = askedFor(search);
  if (asked !== null) {
    if (!isProgram(asked.path))
      throw new Failure('browser-not-there', EXIT.browser, { path: asked.path, by: asked.by });
    return asked;
  }
  const candidates = [...onPath(search), ...installedPlaces(search.platform, search.environment)];
  const installed = candidates.find(isProgram);
  if (installed !== undefined) return { path: installed, by: 'installed' };
  const cached = await fromCache(search.environment);
  return cached === null ? null : { path: cached, by: 'cache' };
}

/**
 * The browser to use.
 * @throws Failure `browser-missing` where there is none; `browser-not-there` as `findBrowser`.
 */
export async function requireBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  const found = await findBrowser(search);
  if (found === null) throw new Failure('browser-missing', EXIT.browser);
  return found;
}

function askedFor({ path, environment }: BrowserSearch): FoundBrowser | null {
  if (path !== null) return { path, by: '--browser' };
  for (const name of BROWSER_VARIABLES) {
    const value = environment[name];
    if (value !== undefined && value !== '') return { path: value, by: name };
  }
  return null;
}

function onPath({ platform, environment }: BrowserSearch): string[] {
  if (platform === 'win32' || platform === 'darwin') return [];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

async function fromCache(environment: Environment): Promise<string | null> {
  const { getInstalledBrowsers, Browser } = await import('@puppeteer/browsers');
  const usable: readonly string[] = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM];
  const all = await getInstalledBrowsers({ cacheDir: browserCacheFolder(environment) });
  const ranked = all
    .filter(({ browser, executablePath }) => usable.includes(browser) && isProgram(executablePath))
    .sort(
      (a, b) =>
        usable.indexOf(a.browser) - usable.indexOf(b.browser) || byVersion(b.buildId) - byVersion(a.buildId),
    );
  return ranked[0]?.executablePath ?? null;
}

/** The major version of a build id such as `131.0.6778.204`. */
function byVersion(buildId: string): number {
  return Number.parseInt(buildId, 10) || 0;
}
