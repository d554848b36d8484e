/** A whole build of a long agenda, with the browser, in the memory of an office laptop. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agendaOf } from '../../bench/agenda-of-items.mjs';
import { peakMemory } from '../../bench/process-memory.mjs';

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname;

/** Items that make more than a thousand pages, deck and handout together. */
const ITEMS = 110;
/** Measured: 770 to 880 MiB; of twice as many items 1,180 to 1,430. */
const MOST_MIB = 1_200;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'build-memory-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')('a thousand pages need little more than 1 GiB', async () => {
  const source = join(home, 'agenda.txt');
  await writeFile(source, agendaOf(ITEMS));
  const child = spawn(process.execPath, [CLI, 'build', source, '-o', home, '-q'], { stdio: 'inherit' });
  const peak = await peakMemory(child);
  expect(child.exitCode).toBe(0);
  const counts = ['deck.pdf', 'handout.pdf'].map(async (name) =>
    (await PDFDocument.load(await readFile(join(home, name)), { updateMetadata: false })).getPageCount(),
  );
  expect((await Promise.all(counts)).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_000);
  // A measurement that misses the browser would find a third of this.
  expect(peak).toBeGreaterThan(400);
  expect(peak).toBeLessThan(MOST_MIB);
});
