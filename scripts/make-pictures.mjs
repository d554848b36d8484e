// Makes the pictures in docs/images/: `npm run pictures`. Those of the tutorial are made while its steps are carried out;
// the others are slides of the sample. Look at them before you commit them.
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../dist/modules/export/find-browser.js';
import { photographer } from './pictures/photographer.mjs';
import { BRIEFING, edited, tutorialSteps } from './tutorial-steps.mjs';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(HOME, 'dist', 'cli.js');
const DECK = 'output/jbz/deck.html';

/** How each picture is made: of a slide, of a terminal with the last command, of lines of the briefing, or of the handout. */
const PICTURES = {
  title: (camera) => camera.slide(DECK, '.slide-title'),
  overview: (camera) => camera.slide(DECK, '.slide-glance-table'),
  glance: (camera) => camera.slide(DECK, '.slide-item-glance[id*="vitale"]'),
  detail: (camera) => camera.slide(DECK, '.slide-detail'),
  'tutorial-build': (camera) => camera.terminal(),
  'tutorial-source': (camera) => camera.slide(DECK, '.slide-detail[id*="vitale"]', 'b'),
  'tutorial-check': (camera) => camera.terminal(),
  'tutorial-edited': (camera) => camera.slide(DECK, '.slide-detail[id*="vitale"][id*="position"]'),
  'tutorial-speaker': (camera) => camera.speaker(DECK, '.slide-item-glance[id*="rekrutering"]'),
  'tutorial-diff': (camera) => camera.slide('output/jbz/changes.html', '.slide:has(del)'),
  'tutorial-conflict': (camera) => camera.lines(BRIEFING, 'Uw tekst bij de vorige versie'),
  'tutorial-since': (camera) => camera.slide(DECK, '#gewijzigd-2'),
  'tutorial-handout': (camera) => camera.handout(BRIEFING, '[id*="vitale"]'),
};
/** Of the deck as it is built first, before anything is edited. */
const OF_SAMPLE = ['title', 'overview', 'glance', 'detail'];

const folder = await mkdtemp(join(tmpdir(), 'briefdeck-pictures-'));
await cp(join(HOME, 'samples'), join(folder, 'samples'), { recursive: true });
const { path } = await findBrowser({ path: null, environment: process.env, platform: process.platform });
const browser = await launch({
  executablePath: path,
  headless: /headless[-_]shell/.test(path) ? 'shell' : true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const images = join(HOME, 'docs', 'images');
let last = { command: '', output: '' };
const camera = photographer(browser, { folder, images, last: () => last });
const take = async (name) => camera.save(name, await PICTURES[name](camera));

for (const step of await tutorialSteps(join(HOME, 'docs', 'TUTORIAL.md'))) {
  if (step.kind === 'edit') {
    const file = join(folder, BRIEFING);
    await writeFile(file, edited(await readFile(file, 'utf8'), step));
  } else if (step.kind === 'picture') {
    for (const name of step.name === 'glance' ? OF_SAMPLE : [step.name]) await take(name);
  } else if (step.words[0] !== 'present') {
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...step.words], {
      cwd: folder,
      encoding: 'utf8',
    });
    last = { command: `npx briefdeck ${step.words.join(' ')}`, output: stdout + stderr };
  }
}
await browser.close();
await rm(folder, { recursive: true, force: true });
