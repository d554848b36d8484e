// Reads mutated inputs and checks that each ends in an agenda that accounts for every character once, or in a Failure:
//   node scripts/try-mutations.mjs [COUNT=2000] [FIRST=1]
// Prints what took longest and what went wrong; exits 1 when anything did. Run `npm run build` first.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutation } from './try-mutations/mutate.mjs';

const ROOT = new URL('..', import.meta.url).pathname;
const { extract } = await import('../dist/modules/extract/extract.js');
const { readAgenda } = await import('../dist/modules/agenda/read-agenda.js');
const { Failure } = await import('../dist/modules/model/failure.js');
const { visibleRuns } = await import('../dist/modules/text/invisible.js');

/** An input may take the processor this long, in ms: what else runs on the machine doesn't count. */
const SLOWEST = 30_000;
/** What needs more memory than this, in MB, ends the process: a limit that a running process can't set. */
const MOST_MEMORY = '--max-old-space-size=512';
if (!process.execArgv.includes(MOST_MEMORY)) {
  const self = [MOST_MEMORY, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, self, { stdio: 'inherit' }).status ?? 1);
}

const count = Number(process.argv[2] ?? 2000);
const first = Number(process.argv[3] ?? 1);
const agendas = join(ROOT, 'tests/fixtures/agendas');
const inputs = readdirSync(agendas, { recursive: true, encoding: 'utf8' })
  .filter((name) => /source\.\w+(?:\.pdf)?$/.test(name))
  .sort()
  .map((name) => ({
    name: name.split('/').at(-1),
    bytes: new Uint8Array(readFileSync(join(agendas, name))),
  }));

/** Every character of the text that is seen stands in one span, and in no other. */
function coverOnce(text, spans) {
  const isSeen = (start, end) => visibleRuns().test(text.slice(start, end));
  let at = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < at || end < start || end > text.length || isSeen(at, start)) return false;
    at = end;
  }
  return !isSeen(at, text.length);
}

async function read(name, bytes) {
  const { value } = await extract([{ name, bytes }]);
  if (
    !coverOnce(
      value.text,
      value.blocks.flatMap((block) => block.spans),
    )
  )
    return 'BLOCKS LOSE TEXT';
  const { placements } = readAgenda(value).value;
  return coverOnce(
    value.text,
    placements.map(({ span }) => span),
  )
    ? 'read'
    : 'PLACEMENTS LOSE TEXT';
}

const slow = [];
let bad = 0;
const ends = new Map();
for (let seed = first; seed < first + count; seed++) {
  const { name, how, bytes } = mutation(seed, inputs);
  const began = process.cpuUsage();
  let end;
  try {
    end = await read(name, bytes);
  } catch (error) {
    end = error instanceof Failure ? error.id : `CRASH ${error?.stack}`;
  }
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  slow.push({ seed, name, how, bytes: bytes.length, took: Math.round(took), end: end.slice(0, 30) });
  if (/^[A-Z]/.test(end) || took > SLOWEST) {
    bad++;
    console.error(`seed ${seed} ${name} (${how}, ${bytes.length} bytes): ${end}`);
  }
  ends.set(end, (ends.get(end) ?? 0) + 1);
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(Object.fromEntries([...ends].map(([end, times]) => [end.slice(0, 60), times])));
for (const each of slow.sort((a, b) => b.took - a.took).slice(0, 10)) console.log(each);
console.log(`${count} inputs, ${bad} wrong, ${memory} MB at most`);
process.exitCode = bad > 0 ? 1 : 0;
