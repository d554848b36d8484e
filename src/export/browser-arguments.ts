/** How the browser is started: quiet, without a past, without a network, and in its sandbox wherever that works. */

export interface SandboxSettings {
  readonly platform: NodeJS.Platform;
  /** User id of the process; null where the system has none. */
  readonly uid: number | null;
  /** Asked for by the person (`BRIEFDECK_NO_SANDBOX=1`). */
  readonly noSandbox: boolean;
}

/** Chromium refuses to start its sandbox as root on Linux ("Running as root without --no-sandbox is not supported"). */
export function sandboxIsOff({ platform, uid, noSandbox }: SandboxSettings): boolean {
  return noSandbox || (platform === 'linux' && uid === 0);
}

/**
 * Nothing the browser does by itself may reach out, and nothing a page asks for can: names do not resolve and the
 * proxy is a port on which nobody listens (9 is discard, RFC 863). Interception in `print-page.ts` is the first lock.
 */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-gpu',
  // Containers give /dev/shm 64 MB, which a long document outgrows: the tab would crash.
  '--disable-dev-shm-usage',
  // The same glyph positions on every machine, whatever its fontconfig says about hinting.
  '--font-render-hinting=none',
];

/** Arguments beside puppeteer's own. */
export function browserArguments(sandbox: SandboxSettings): string[] {
  return [...OFFLINE, ...QUIET, ...(sandboxIsOff(sandbox) ? ['--no-sandbox'] : [])];
}

/** The headless shell knows one headless mode, full browsers the other. */
export function headlessMode(path: string): true | 'shell' {
  return /headless[-_]shell/i.test(path) ? 'shell' : true;
}
