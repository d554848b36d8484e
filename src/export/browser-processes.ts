/** The processes of a browser: ending them, and knowing that they have ended. */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** puppeteer starts the browser as leader of a process group (except on Windows), so one call ends its children too. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** How often to look whether a killed browser still runs, and how long at most, in ms. */
const GONE_POLL = 5;
const GONE_LIMIT = 5_000;

/**
 * Waits until no process of the group runs. The leader may be a script that starts the browser (as Debian's is), so
 * that its end is not the browser's; and a browser that still runs writes into its profile while we delete it.
 */
export async function groupGone(pid: number | undefined): Promise<void> {
  if (pid !== undefined) await gone(() => groupRuns(pid));
}

/** Waits until no process runs that was started with the profile, for a browser whose process is not known. */
export async function profileFree(profile: string): Promise<void> {
  await gone(async () => (await ofAllProcesses('cmdline')).some((line) => line.includes(profile)));
}

/** Only Linux lets us look. */
async function gone(runs: () => Promise<boolean>): Promise<void> {
  if (process.platform !== 'linux') return;
  for (let waited = 0; waited < GONE_LIMIT && (await runs()); waited += GONE_POLL) await wait(GONE_POLL);
}

/**
 * Whether a process of the group runs. Ended ones that nobody has taken leave of yet (“zombies”, state Z) do not count:
 * some machines leave them for seconds. State and group are the first and third field after the name in brackets,
 * proc_pid_stat(5). (The command line of a zombie is empty, proc_pid_cmdline(5).)
 */
async function groupRuns(group: number): Promise<boolean> {
  return (await ofAllProcesses('stat')).some((text) => {
    const [state, , ofGroup] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return ofGroup === String(group) && state !== 'Z' && state !== 'X';
  });
}

/** A file of each process that runs, from /proc. */
async function ofAllProcesses(file: 'stat' | 'cmdline'): Promise<string[]> {
  const names = await readdir('/proc').catch(() => []);
  const reading = names
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readFile(`/proc/${name}/${file}`, 'latin1'));
  return (await Promise.allSettled(reading)).flatMap((text) =>
    text.status === 'fulfilled' ? [text.value] : [],
  );
}
