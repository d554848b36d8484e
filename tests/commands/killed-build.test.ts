/** A whole build whose browser, or who itself, is ended from outside, as an operating system or a person does it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE } from '../pdf/documents.ts';

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname;
const FILES = ['briefing.md', 'deck.html', 'deck.pdf', 'handout.pdf', 'ledger.json'];
/** How often to look for a process, in ms. */
const LOOK = 20;

let home: string;
let temporary: string;
let output: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'briefdeck-killed-'));
  temporary = join(home, 'tmp');
  output = join(home, 'out');
  mkdirSync(temporary);
  mkdirSync(output);
  writeFileSync(join(output, 'deck.pdf'), 'van gisteren');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Ids of the process groups of the browsers of the build that still run. */
function browsers(): number[] {
  const list = execFileSync('ps', ['-eo', 'pgid,stat,args'], { encoding: 'utf8' }).split('\n');
  const own = list.filter(
    (line) => line.includes(`--user-data-dir=${temporary}`) && !/^\s*\d+\s+Z/.test(line),
  );
  return [...new Set(own.map((line) => Number.parseInt(line, 10)))];
}

/** Runs a build, and `act` whenever a browser of it is seen that was not seen before. */
function build(
  act: (browser: number, build: ChildProcess) => void,
  environment: NodeJS.ProcessEnv = {},
): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'build', SAMPLE, '-o', output], {
      env: { ...process.env, ...environment, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const seen = new Set<number>();
    const watch = setInterval(() => {
      for (const browser of browsers()) {
        if (seen.has(browser)) continue;
        seen.add(browser);
        act(browser, child);
      }
    }, LOOK);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ status, stderr });
    });
  });
}

const old = () => readFileSync(join(output, 'deck.pdf'), 'utf8');

describe('a build', () => {
  test('whose browser is killed goes on with a fresh one', async () => {
    let killed = 0;
    const { status } = await build((browser) => {
      if (killed++ === 0) process.kill(-browser, 'SIGKILL');
    });
    expect(killed).toBe(2);
    expect(status).toBe(0);
    expect(readdirSync(output).sort()).toEqual(FILES);
    expect([browsers(), readdirSync(temporary)]).toEqual([[], []]);
  });

  test('whose browsers are all killed says so, and leaves the old output and nothing else', async () => {
    const { status, stderr } = await build((browser) => process.kill(-browser, 'SIGKILL'));
    expect(status).toBe(8);
    expect(stderr).toMatch(/^fout: .*browser/m);
    expect(stderr).not.toContain('    at ');
    expect([readdirSync(output), old()]).toEqual([['deck.pdf'], 'van gisteren']);
    expect([browsers(), readdirSync(temporary)]).toEqual([[], []]);
  });

  test('that a person interrupts ends at once, and leaves the old output and nothing else', async () => {
    const { status } = await build((_, child) => child.kill('SIGINT'));
    expect(status).toBe(130);
    expect([readdirSync(output), old()]).toEqual([['deck.pdf'], 'van gisteren']);
    expect([browsers(), readdirSync(temporary)]).toEqual([[], []]);
  });

  test('that a person interrupts while its browser hangs at its start ends at once too', async () => {
    const idle = join(home, 'idle-browser');
    writeFileSync(idle, '#!/bin/sh\nsleep 600\n', { mode: 0o755 });
    let started = 0;
    const { status } = await build(
      (_, child) => {
        started++;
        child.kill('SIGINT');
      },
      { BRIEFDECK_BROWSER: idle },
    );
    // A second browser would be one that was waited for until its limit.
    expect([status, started]).toEqual([130, 1]);
    expect([readdirSync(output), old()]).toEqual([['deck.pdf'], 'van gisteren']);
    expect([browsers(), readdirSync(temporary)]).toEqual([[], []]);
  });

  test('that is killed takes its browser along', async () => {
    await build((_, child) => child.kill('SIGKILL'));
    await expect.poll(browsers, { timeout: 60_000, interval: LOOK }).toEqual([]);
    expect([readdirSync(output), old()]).toEqual([['deck.pdf'], 'van gisteren']);
  });
});
