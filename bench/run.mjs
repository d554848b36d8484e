// Measures what the issues and docs state: `npm run bench [NAME...]`. Figures are wall-clock medians of several runs
// on this machine, made in turn so that a drift of its speed touches both sides; nothing here passes or fails.
import { benchBuild } from './bench-build.mjs';
import { benchClassify } from './bench-classify.mjs';
import { benchJump } from './bench-jump.mjs';
import { benchRead } from './bench-read.mjs';
import { benchScale } from './bench-scale.mjs';

const BENCHES = {
  build: benchBuild,
  read: benchRead,
  classify: benchClassify,
  scale: benchScale,
  jump: benchJump,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await bench();
}
