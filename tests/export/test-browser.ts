/** The browser for tests, found and opened as the command line does it. */
import { type BrowserSession, type BrowserSettings, openBrowser } from '../../src/export/browser.ts';
import { requireBrowser } from '../../src/export/find-browser.ts';

export async function browserSettings(): Promise<BrowserSettings> {
  const { path } = await requireBrowser({
    path: null,
    environment: process.env,
    platform: process.platform,
  });
  return {
    path,
    platform: process.platform,
    uid: process.getuid?.() ?? null,
    noSandbox: process.env['BRIEFDECK_NO_SANDBOX'] === '1',
    extensions: false,
    signal: null,
  };
}

export async function openTestBrowser(): Promise<BrowserSession> {
  return openBrowser(await browserSettings());
}
