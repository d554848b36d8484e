import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import type { PdfMeta } from '../../src/export/conform/metadata.ts';
import { printPage } from '../../src/export/print-page.ts';
import { inspectPdf } from '../../src/export/verify/verify-pdf.ts';
import { printPdf } from './print-pdf.ts';
import { openTestBrowser } from './test-browser.ts';

const META: PdfMeta = { title: 'Proef', author: null, subject: null, language: 'nl', date: new Date(0) };

let session: BrowserSession;
let server: Server;
let address: string;
const asked: string[] = [];

beforeAll(async () => {
  session = await openTestBrowser();
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await session?.close();
  server?.close();
});

const page = (body: string, head = '') =>
  `<!doctype html><html lang="nl"><head><title>Proef</title><style>@page{size:A4;margin:20mm}body{width:170mm;margin:0;font:16px/24px sans-serif}</style>${head}</head><body><h1>Proef</h1>${body}</body></html>`;

describe('a page that is printed', () => {
  test.each([
    ['a picture', () => page(`<img alt="x" src="${address}/picture">`)],
    ['a style sheet', () => page('', `<link rel="stylesheet" href="${address}/sheet">`)],
    ['an imported style sheet', () => page('', `<style>@import "${address}/import";</style>`)],
    ['a background', () => page(`<p style="background:url(${address}/background)">x</p>`)],
    [
      'a font',
      () =>
        page(
          '<p style="font-family:F">x</p>',
          `<style>@font-face{font-family:F;src:url(${address}/font)}</style>`,
        ),
    ],
    ['a frame', () => page(`<iframe src="${address}/frame"></iframe>`)],
    ['an object', () => page(`<object data="${address}/object"></object>`)],
    ['a file', () => page('<img alt="x" src="file:///etc/passwd">')],
    ['another page', () => page('', `<meta http-equiv="refresh" content="0;url=${address}/refresh">`)],
  ])('may not load %s', async (_, html) => {
    const outcome = await printPdf(session, html(), META).catch((error: unknown) => error);
    if ('pdf' in (outcome as object)) expect(asked).toEqual([]);
    else expect(outcome).toMatchObject({ id: 'page-reaches-out', exit: 8 });
    expect(asked).toEqual([]);
  });

  test('fails rather than be printed without its picture', async () => {
    await expect(printPdf(session, page(`<img alt="x" src="${address}/p">`), META)).rejects.toMatchObject({
      id: 'page-reaches-out',
      values: { url: `${address}/p` },
    });
  });

  test('runs no scripts of its own', async () => {
    const html = page('<p>Zoals geschreven.</p><script>document.body.textContent = "Veranderd";</script>');
    const { text } = await printPdf(session, html, META);
    expect(text).toContain('Zoals geschreven.');
    expect(text).not.toContain('Veranderd');
  });

  test('may take a minute, and a second more for each 10 kB', async () => {
    const limits: number[] = [];
    const waiting = { ...session, withPage: async (limit: number) => limits.push(limit) as never };
    await printPage(waiting, '');
    await printPage(waiting, ' '.repeat(100_000));
    expect(limits).toEqual([60_000, 70_000]);
  });

  test('keeps the space at the end of every line', async () => {
    const words = Array.from({ length: 80 }, (_, index) => `woord${index}`);
    const { pdf } = await printPdf(session, page(`<p>\n  ${words.join('\n  ')}\n</p>`), META);
    const claims = [{ id: 'all', text: words.join(' ') }];
    expect((await inspectPdf(pdf, { claims })).found).toEqual(new Set(['all']));
  });
});

describe('text that does not fit', () => {
  const overflowOf = async (body: string) => (await printPdf(session, page(body), META)).overflow;

  test('is none on a page where all fits', async () => {
    expect(await overflowOf('<p>Past.</p><div style="overflow:hidden"><p>Past ook.</p></div>')).toEqual([]);
  });

  test('is found in a box that cuts it off', async () => {
    const cut = await overflowOf(
      '<div id="doos" style="height:30px;overflow:hidden">Een<br>twee<br>drie regels</div>',
    );
    expect(cut).toMatchObject([
      { text: 'twee', where: 'doos' },
      { text: 'drie regels', where: 'doos' },
    ]);
  });

  test('is found in a box that scrolls', async () => {
    expect(
      await overflowOf(`<p style="width:100px;overflow-x:auto;white-space:nowrap">${'lang '.repeat(50)}</p>`),
    ).toHaveLength(1);
  });

  test('is found beside the page', async () => {
    expect(await overflowOf(`<p style="white-space:nowrap">${'lang '.repeat(300)}</p>`)).toHaveLength(1);
  });

  test('is found below the edge of its slide', async () => {
    const slide =
      '<section class="slide" style="height:40px;position:relative"><p>Een<br>twee<br>drie</p></section>';
    expect(await overflowOf(slide)).not.toEqual([]);
  });

  test('is none where it is meant for screen readers only', async () => {
    const hidden =
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
    expect(await overflowOf(`<p>Zie <span style="${hidden}">hier en daar en overal</span></p>`)).toEqual([]);
  });
});
