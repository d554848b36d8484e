/** Where installers put browsers of the Chromium family, most suitable first. */
import { join } from 'node:path';
import type { Environment } from './browser-cache.ts';

/** Names on Linux's PATH. The headless shell comes first: it starts in a fifth of the time and prints the same. */
export const LINUX_NAMES = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
  'brave-browser',
] as const;

const LINUX_PLACES = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'];

const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Full paths to look at on a platform; whether something stands there is not looked at here. */
export function installedPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'darwin') return macPlaces(environment);
  if (platform === 'win32') return windowsPlaces(environment);
  return LINUX_PLACES;
}

function macPlaces(environment: Environment): string[] {
  const roots = ['/Applications', join(environment['HOME'] ?? '/', 'Applications')];
  return MAC_APPLICATIONS.flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsPlaces(environment: Environment): string[] {
  const roots = WINDOWS_ROOTS.map((name) => environment[name]).filter((root) => root !== undefined);
  return WINDOWS_PLACES.flatMap((place) => roots.map((root) => join(root, ...place)));
}
