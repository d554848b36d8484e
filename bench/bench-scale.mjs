import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from './measure.mjs';
import { peakMemory } from './process-memory.mjs';

const ITEMS = [10, 50, 100, 200];
const SENTENCES_PER_ITEM = 20;
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

/** A fictional agenda of as many items as asked, in plain text. */
export function agendaOf(items) {
  const head =
    'Geannoteerde agenda van de Raad Justitie en Binnenlandse Zaken, 27 en 28 maart 2031 te Brussel\n\nI. Binnenlandse Zaken\n';
  const item = (n) => {
    const sentences = Array.from(
      { length: SENTENCES_PER_ITEM },
      (_, s) =>
        [
          `De Commissie heeft op ${(s % 27) + 1} januari jl. voorstel ${n}.${s} gepresenteerd over de samenwerking tussen nationale autoriteiten.`,
          `Het kabinet verwelkomt onderdeel ${n}.${s} van het voorstel en hecht aan een evenwichtige verdeling van taken.`,
          `Naar verwachting zullen de meeste lidstaten onderdeel ${n}.${s} steunen.`,
        ][s % 3],
    );
    return `\n${n}. Voorstel nummer ${n} over samenwerking en informatie-uitwisseling\n\n${sentences.join(' ')}\n`;
  };
  return head + Array.from({ length: items }, (_, n) => item(n + 1)).join('');
}
