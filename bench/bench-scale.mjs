import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agendaOf } from './agenda-of-items.mjs';
import { timed } from './measure.mjs';
import { peakMemory } from './process-memory.mjs';

const ITEMS = [10, 50, 100, 200];
const CLI = new URL('../dist/cli.js', import.meta.url).pathname;

/** A whole build of agendas of 10 to 200 items, with time and the peak memory of Node and the browser together. */
export async function benchScale() {
  const home = await mkdtemp(join(tmpdir(), 'briefdeck-bench-'));
  try {
    for (const items of ITEMS) {
      const source = join(home, `agenda-${items}.txt`);
      await writeFile(source, agendaOf(items));
      let peak = 0;
      const time = await timed(async () => {
        const child = spawn(process.execPath, [CLI, 'build', source, '-o', home], { stdio: 'ignore' });
        peak = await peakMemory(child);
        if (child.exitCode !== 0) throw new Error(`the build ended with status ${child.exitCode}`);
      });
      console.log(
        `  ${items} items: ${(time / 1000).toFixed(1)} s (${(time / items).toFixed(0)} ms an item), ${Math.round(peak)} MiB`,
      );
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
