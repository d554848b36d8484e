/** A check that was never seen to fail may check nothing: each is shown a PDF with one thing wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import { structureTree } from '../../src/export/conform/structure-tree.ts';
import { type PdfDict, PdfStream, pdfDict, pdfName } from '../../src/export/pdf/objects.ts';
import { readFile } from '../../src/export/pdf/read-file.ts';
import { dictAt, textAt } from '../../src/export/pdf/values-at.ts';
import { writeFile } from '../../src/export/pdf/write-file.ts';
import { written } from '../../src/export/pdf/write-values.ts';
import { inspectPdf, type PdfExpectations } from '../../src/export/verify/verify-pdf.ts';
import { objectsOf, readByAnother } from '../export/pdf/read-by-another.ts';
import { type PrintedPdf, printPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { META } from './documents.ts';
import { content, DEFECTS, type Defect, element, withEntry } from './planted-defects.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const PAGE = `<!doctype html><html lang="nl"><head><title>Proef</title><style>
@page { size: A4; margin: 20mm; @bottom-right { content: 'Pagina ' counter(page) } }
body { width: 170mm; margin: 0; font: 12px/18px sans-serif } section { break-before: page }
</style></head><body><main>
<h1>Proef</h1>
<ol role="list" data-pdf="TOC" style="list-style: none"><li data-pdf="TOCI"><span data-pdf="Reference"><a href="#een"><span>Eerste punt </span><span data-page-of="een">2</span></a></span></li></ol>
<section><h2 id="een">Eerste punt</h2>
<p>Een zin<a class="note-mark" href="#noot-1"><sup>1</sup></a> en <a href="https://example.org/">een adres</a>.</p>
<p id="noot-1" data-pdf="Note">1 Een noot.</p>
<svg role="img" aria-label="Een vierkant" width="20" height="20"><rect width="20" height="20"/></svg>
<h3>Kop met noot<a class="note-mark" href="#noot-1"><sup>1</sup></a></h3>
<p lang="fr" data-pdf="P">Une phrase.</p>
<p lang="de">Ein Satz mit <span lang="en">some words</span>.</p>
<aside><p>Terzijde, met <strong>nadruk</strong>.</p></aside>
<table><thead><tr><th scope="col">Kop</th></tr></thead><tbody><tr><td>Cel</td></tr></tbody></table>
</section></main></body></html>`;

let session: BrowserSession;
let sound: PrintedPdf;

beforeAll(async () => {
  session = await openTestBrowser();
  sound = await printPdf(session, PAGE, META);
});
afterAll(() => session?.close());

function idsOf(bytes: Uint8Array, expectations: PdfExpectations = {}): string[] {
  const { findings } = inspectPdf(bytes, expectations);
  return [...new Set(findings.map(({ id }) => id))];
}

function damaged(defect: Defect): Uint8Array {
  const file = readFile(sound.pdf);
  defect(file);
  return writeFile(file);
}

describe('a PDF of ours', () => {
  test('holds for another library what it holds for ours', async () => {
    expect(await readByAnother(sound.pdf)).toEqual(objectsOf(readFile(sound.pdf)));
  });

  test('says of each link the words that the page has for it', async () => {
    const file = readFile(sound.pdf);
    const said = withEntry(file, 'Subtype', 'Link').map((link) => textAt(file, link, 'Contents'));
    expect([...new Set(said)].sort()).toEqual(['1', 'Eerste punt 2', 'een adres']);
  });

  test('names its bookmarks after the headings, without the marks of their notes', async () => {
    const file = readFile(sound.pdf);
    const named = withEntry(file, 'SE').map((bookmark) => textAt(file, bookmark, 'Title'));
    expect(named.sort()).toEqual(['Eerste punt', 'Kop met noot', 'Proef']);
  });

  test('numbers its elements in their order, whatever the browser called them', async () => {
    const file = readFile(sound.pdf);
    const tree = structureTree(file);
    const ids: (string | undefined)[] = [];
    tree.walk(({ dict }) => {
      if (dict.has('ID')) ids.push(textAt(file, dict, 'ID'));
    });
    expect(ids).toEqual(['e000001', 'e000002']);
    expect(written(element(file, 'TD').get('A')!)).toContain('/Headers [(e000002)]');
  });

  test('keeps the language of words in another one', async () => {
    const file = readFile(sound.pdf);
    const tree = structureTree(file);
    const languages: (string | undefined)[] = [];
    tree.walk(({ dict }) => {
      if (dict.has('Lang')) languages.push(textAt(file, dict, 'Lang'));
    });
    expect(languages).toEqual(['fr', 'de', 'en']);
  });
});

describe('our own checks', () => {
  test('find nothing wrong with a sound PDF', async () => {
    expect(idsOf(sound.pdf, { text: sound.text, pages: 2 })).toEqual([]);
  });

  test.each(DEFECTS)('see %s (%#)', async (id, defect) => {
    expect(idsOf(damaged(defect))).toContain(id);
  });

  test('end where bookmarks lead around', () => {
    const around = damaged((file) => {
      for (const bookmark of withEntry(file, 'SE')) {
        bookmark.set('Next', dictAt(file, file.catalog, 'Outlines')!.get('First')!);
        bookmark.set('First', bookmark.get('Next')!);
      }
    });
    expect(idsOf(around)).toEqual([]);
  });

  // Each of these would be read for minutes, and some would fill the memory.
  test.each<[string, Defect]>([
    [
      'elements that stand in each other again and again',
      (file) => {
        const tree = structureTree(file);
        let inner = tree.tops()[0]!.ref;
        for (let level = 0; level < 30; level++)
          inner = file.add(pdfDict({ S: pdfName('Div'), P: inner, K: [inner, inner] }));
        tree.setKids(tree.root, [inner]);
      },
    ],
    [
      'forms that draw each other again and again',
      (file) => {
        const stream = Buffer.from('/A Do /A Do');
        let inner = file.add(null);
        for (let level = 0; level < 30; level++) {
          const form = { Subtype: pdfName('Form'), Resources: pdfDict({ XObject: pdfDict({ A: inner }) }) };
          inner = file.add(new PdfStream(pdfDict(form), stream));
        }
        dictAt(file, file.pages()[0]!.dict, 'Resources')!.set('XObject', pdfDict({ A: inner }));
        content(file, 0, () => '/A Do');
      },
    ],
  ])('do not follow %s', (_, defect) => {
    expect(idsOf(damaged(defect))).toEqual(['pdf-untagged']);
  });

  test('see a file that is no PDF', async () => {
    expect(idsOf(Buffer.from('geen pdf'))).toEqual(['pdf-untagged']);
  });

  test('see a page too many, a word too few and a word too many', async () => {
    expect(idsOf(sound.pdf, { pages: 1 })).toEqual(['pdf-page-count']);
    expect(idsOf(sound.pdf, { text: `${sound.text} verdwenen` })).toEqual(['pdf-word-missing']);
    expect(idsOf(sound.pdf, { text: sound.text.replace('Cel', '') })).toEqual(['pdf-word-extra']);
  });

  test('see two words that lost the space between them', async () => {
    const ids = idsOf(sound.pdf, { text: sound.text.replace('Eerste punt', 'Eerstepunt') });
    expect(ids).toEqual(['pdf-word-missing', 'pdf-word-extra']);
  });

  test('see words that a style sheet writes on every page, amid the text', async () => {
    const styled = PAGE.replace('</style>', 'h1::before, p::before { content: "Let op: " }</style>');
    const { pdf } = await printPdf(session, styled, META);
    expect(idsOf(pdf)).toEqual(['pdf-text-as-decoration']);
  });

  test('see text that is read before what stands above it', async () => {
    const turned = damaged((file) => {
      const tree = structureTree(file);
      const section = element(file, 'Table').get('P');
      const dict = file.resolve(section) as PdfDict;
      tree.setKids(dict, [...tree.kids(dict)].reverse());
    });
    expect(idsOf(turned, { text: sound.text })).toContain('pdf-order-wrong');
  });

  test('see a sentence that is not there', async () => {
    const claims = [
      { id: 'there', text: 'Een zin en een adres.' },
      { id: 'gone', text: 'Een zin en twee adressen.' },
    ];
    expect(inspectPdf(sound.pdf, { claims }).found).toEqual(new Set(['there']));
  });
});

describe.skipIf(!canValidate)('veraPDF, that judges our PDFs (skipped where Java is missing),', () => {
  test('does not pass what the browser prints by itself, and passes what we make of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-raw-'));
    const raw = await session.withPage(60_000, async (page) => {
      await page.setContent(PAGE);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    });
    const unmarked = damaged((file) =>
      content(file, 0, (text) =>
        text.replaceAll('/Artifact <</Type /Pagination>>BDC', 'q').replaceAll(/\nEMC\nQ/g, '\nQ\nQ'),
      ),
    );
    for (const [name, bytes] of [
      ['raw', raw],
      ['ours', sound.pdf],
      ['unmarked', unmarked],
    ] as const)
      writeFileSync(join(folder, `${name}.pdf`), bytes);
    const failed = failedRules(['raw', 'ours', 'unmarked'].map((name) => join(folder, `${name}.pdf`)));
    rmSync(folder, { recursive: true });
    const files = new Set(failed.map(({ file }) => file.split('/').at(-1)));
    expect([...files].sort()).toEqual(['raw.pdf', 'unmarked.pdf']);
  });
});
