import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often to look, in ms: a page of a thousand takes seconds to print, so its peak is not missed. */
const LOOK = 50;

/**
 * The most memory in MiB that a process and all that it started had together while it ran: the sum of their
 * proportional set sizes (proc_pid_smaps(5)), in which what processes share is counted once. Linux only.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function peakMemory(child) {
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, sum(family(Number(child.pid)).map(proportionalSize)));
    await wait(LOOK);
  }
  return peak / 1024;
}

const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);

/**
 * Ids of the process and of all below it.
 * @param {number} root
 */
function family(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** In kB; 0 for a process that has ended. */
const proportionalSize = (/** @type {number} */ pid) =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
