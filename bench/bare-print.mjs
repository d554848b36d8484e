// The yardstick of bench-build: puppeteer with nothing around it.
//   node bare-print.mjs AGENDA FOLDER   makes the two pages that are printed, once
//   node bare-print.mjs --print FOLDER  prints them with tags and outline
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../dist/modules/export/find-browser.js';

const [what, folder] = process.argv.slice(2);
const PAGES = ['deck', 'handout'];

if (what === '--print') {
  const { path } = await findBrowser({ path: null, environment: process.env, platform: process.platform });
  const browser = await launch({
    executablePath: path,
    headless: /headless[-_]shell/.test(path) ? 'shell' : true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const name of PAGES) {
    const page = await browser.newPage();
    await page.setContent(readFileSync(join(folder, `${name}.print.html`), 'utf8'), { waitUntil: 'load' });
    const pdf = await page.pdf({
      tagged: true,
      outline: true,
      printBackground: true,
      preferCSSPageSize: true,
    });
    writeFileSync(join(folder, `${name}.bare.pdf`), pdf);
    await page.close();
  }
  await browser.close();
} else {
  const { printPages } = await import('./print-pages.mjs');
  for (const [name, html] of Object.entries(await printPages(what)))
    writeFileSync(join(folder, `${name}.print.html`), html);
}
