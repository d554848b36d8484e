// Makes the pictures in docs/images/ from the sample: `npm run pictures`. Look at them before you commit them.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../dist/modules/export/find-browser.js';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const IMAGES = join(HOME, 'docs', 'images');
/** Which slide of the sample each picture shows: the first that the selector finds. */
const PICTURES = {
  title: '.slide-title',
  overview: '.slide-glance-table',
  glance: '.slide-item-glance[id*="vitale"]',
  detail: '.slide-detail',
};

const folder = await mkdtemp(join(tmpdir(), 'briefdeck-pictures-'));
const sample = join(HOME, 'samples', 'voorbeeld-jbz-raad.txt');
execFileSync(process.execPath, [join(HOME, 'dist', 'cli.js'), 'build', sample, '-o', folder, '--to', 'html']);
const { path } = await findBrowser({ path: null, environment: process.env, platform: process.platform });
const browser = await launch({
  executablePath: path,
  headless: /headless[-_]shell/.test(path) ? 'shell' : true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  defaultViewport: { width: 1280, height: 720 },
});
const page = await browser.newPage();
await mkdir(IMAGES, { recursive: true });
for (const [name, selector] of Object.entries(PICTURES)) {
  await page.goto(pathToFileURL(join(folder, 'deck.html')).href, { waitUntil: 'load' });
  const id = await page.$eval(`.slides section${selector}`, (slide) => slide.id);
  await page.goto(`${pathToFileURL(join(folder, 'deck.html')).href}#/${id}`, { waitUntil: 'load' });
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}
await browser.close();
await rm(folder, { recursive: true, force: true });
