import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { agendaPath, row, timed } from './measure.mjs';

const RUNS = 7;
const run = promisify(execFile);
const CLI = new URL('../dist/cli.js', import.meta.url).pathname;
const BARE = new URL('./bare-print.mjs', import.meta.url).pathname;

/** The whole command beside bare puppeteer printing the same two pages, each a process of its own, in turn. */
export async function benchBuild() {
  const home = await mkdtemp(join(tmpdir(), 'briefdeck-bench-'));
  const briefdeck = (...args) =>
    run(process.execPath, [CLI, 'build', agendaPath(), '-o', home, '--quiet', ...args]);
  const bare = () => run(process.execPath, [BARE, agendaPath(), home]);
  try {
    const sides = { build: [], bare: [], html: [] };
    await bare();
    await briefdeck();
    for (let round = 0; round < RUNS; round++) {
      sides.build.push(await timed(() => briefdeck('--to', 'html,pdf,handout')));
      sides.bare.push(await timed(() => run(process.execPath, [BARE, '--print', home])));
      sides.html.push(await timed(() => briefdeck('--to', 'html')));
    }
    row('build --to html,pdf,handout', sides.build);
    row('bare puppeteer, the same two pages', sides.bare);
    row(
      'ratio, pair by pair',
      sides.build.map((time, n) => time / sides.bare[n]),
      '×',
      2,
    );
    row('build --to html', sides.html);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
