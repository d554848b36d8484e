/** Where browsers that were fetched for use by programs are kept: puppeteer's own folder, so that one copy serves all. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Folder of fetched browsers; `PUPPETEER_CACHE_DIR` moves it, as it does for puppeteer. */
export function browserCacheFolder(environment: Environment): string {
  return environment['PUPPETEER_CACHE_DIR'] || join(environment['HOME'] || homedir(), '.cache', 'puppeteer');
}
