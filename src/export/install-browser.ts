/** Gets a browser where there is none. Only ever run because a person asked for it; no install script calls it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { EXIT, Failure } from '../model/failure.ts';
import { browserCacheFolder, type Environment } from './browser-cache.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';

export interface InstallSettings {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** User id of the process; null where the system has none. */
  readonly uid: number | null;
  readonly onStep?: (step: 'download' | 'apt') => void;
}

const run = promisify(execFile);

/** Debian's package: 60 MB with what it needs, 16 s on a fast line; no fonts, which we embed. */
const DEBIAN_PACKAGE = 'chromium-headless-shell';

/** Longest that a package manager may take, in ms. */
const APT_LIMIT = 600_000;

/**
 * Fetches a headless browser into puppeteer's cache, or where that cannot be reached, on Debian and Ubuntu as root,
 * from the system's packages.
 * @throws Failure `browser-not-installed` with what to do by hand.
 */
export async function installBrowser(settings: InstallSettings): Promise<FoundBrowser> {
  const failed: string[] = [];
  for (const [step, get] of [
    ['download', () => download(settings)],
    ['apt', () => fromDebian(settings)],
  ] as const) {
    settings.onStep?.(step);
    const reason = await get();
    if (reason !== null) {
      failed.push(reason);
      continue;
    }
    const found = await findBrowser({ path: null, ...settings });
    if (found !== null) return found;
  }
  throw new Failure('browser-not-installed', EXIT.browser, { reason: failed.join('; ') });
}

/** Null when it worked, else why not. */
async function download({ environment }: InstallSettings): Promise<string | null> {
  try {
    const { Browser, BrowserTag, detectBrowserPlatform, install, resolveBuildId } = await import(
      '@puppeteer/browsers'
    );
    const platform = detectBrowserPlatform();
    if (platform === undefined) return 'no download for this system';
    const browser = Browser.CHROMEHEADLESSSHELL;
    const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
    await install({ browser, buildId, platform, cacheDir: browserCacheFolder(environment) });
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

async function fromDebian({ platform, uid, environment }: InstallSettings): Promise<string | null> {
  if (platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return 'no apt-get';
  if (uid !== 0) return `apt-get install ${DEBIAN_PACKAGE} needs root`;
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env, timeout: APT_LIMIT });
    await run('apt-get', ['install', '-y', '--no-install-recommends', DEBIAN_PACKAGE], {
      env,
      timeout: APT_LIMIT,
    });
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]!;
}
