// Pictures of slides, of a terminal, of lines in an editor and of the handout.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBriefingFile } from '../../dist/modules/markdown/from-markdown.js';
import { loadLook } from '../../dist/modules/render/load-look.js';
import { renderHandout } from '../../dist/modules/render/render-handout.js';

/** A slide is 1280 px wide; three quarters of it is sharp enough to read and half as heavy. */
const SCREEN = { width: 1280, height: 720, deviceScaleFactor: 0.75 };
/** A4 at 96 dots an inch. */
const PAPER = { width: 794, height: 1123, deviceScaleFactor: 1 };
/** Lines shown above and below the one that is looked for. */
const AROUND = 4;

const TEXT_STYLE = `body { margin: 0; } pre { margin: 0; padding: 22px 26px; font: 17px/1.5 'DejaVu Sans Mono', monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; } .terminal { background: #14202e; color: #f1f5fa; }
  .editor { background: #fff; color: #14202e; } .number { color: #4b5a6b; } mark { background: #fff3c4; color: inherit; }`;

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * @param browser where the pages are opened
 * @param scene the folder that the files are in, that of the pictures, and the last command with what it said
 */
export function photographer(browser, { folder, images, last }) {
  const open = async (viewport) => {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    return page;
  };
  const openSlide = async (file, selector) => {
    const page = await open(SCREEN);
    const address = pathToFileURL(join(folder, file)).href;
    await page.goto(address);
    const id = await page.$eval(`.slides section${selector}`, (slide) => slide.id);
    await page.goto(`${address}#/${id}`);
    await page.reload();
    await page.waitForSelector('.reveal.ready');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };
  const text = async (className, html) => {
    const page = await open({ ...SCREEN, width: 1100, height: 100 });
    await page.setContent(`<style>${TEXT_STYLE}</style><pre class="${className}">${html}</pre>`);
    return (await page.$('pre')).screenshot();
  };
  return {
    /** Keeps a picture, and closes what was opened for it. */
    save: async (name, picture) => {
      await writeFile(join(images, `${name}.png`), picture);
      for (const page of await browser.pages()) if (page.url() !== 'about:blank') await page.close();
    },
    /** A slide, perhaps after a key was pressed. */
    slide: async (file, selector, key) => {
      const page = await openSlide(file, selector);
      if (key !== undefined) await page.keyboard.press(key);
      return page.screenshot();
    },
    speaker: async (file, selector) => {
      const page = await openSlide(file, selector);
      const opened = new Promise((resolve) => {
        page.once('popup', resolve);
      });
      await page.keyboard.press('s');
      const speaker = await opened;
      await speaker.setViewport({ ...SCREEN, height: 800 });
      await speaker.waitForSelector('main.speaker');
      return speaker.screenshot();
    },
    terminal: () => text('terminal', escaped(`$ ${last().command}\n${last().output.trimEnd()}`)),
    /** Lines of a file around the first that holds these words. */
    lines: async (file, words) => {
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      const at = lines.findIndex((line) => line.includes(words));
      const shown = lines.slice(at - AROUND, at + AROUND).map((line, index) => {
        const number = at - AROUND + index + 1;
        const marked = number === at + 1 ? `<mark>${escaped(line)}</mark>` : escaped(line);
        return `<span class="number">${String(number).padStart(4)}</span>  ${marked}`;
      });
      return text('editor', shown.join('\n'));
    },
    /** An item of the handout of a briefing.md, as the public gets it. */
    handout: async (file, selector) => {
      const { briefing } = readBriefingFile(await readFile(join(folder, file), 'utf8')).value;
      const settings = { language: 'nl', audience: 'public', marking: 'Openbaar' };
      const more = { choice: null, slides: null, changes: null, notesLines: 0 };
      const page = await open(PAPER);
      await page.setContent(renderHandout(briefing, await loadLook('rijk'), { ...settings, ...more }));
      await page.emulateMediaType('print');
      await page.evaluate(() => {
        document.body.style.padding = '12mm 18mm';
      });
      const top = await page.$eval(
        `article${selector}`,
        (item) => item.getBoundingClientRect().top + scrollY,
      );
      return page.screenshot({ clip: { x: 0, y: top - 8, width: PAPER.width, height: 760 } });
    },
  };
}
