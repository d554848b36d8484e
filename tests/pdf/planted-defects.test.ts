/** A check that was never seen to fail may check nothing: each is shown a PDF with one thing wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import { textAt } from '../../src/export/conform/pdf-values.ts';
import { structureTree } from '../../src/export/conform/structure-tree.ts';
import { inspectPdf, type PdfExpectations } from '../../src/export/verify/verify-pdf.ts';
import { type PrintedPdf, printPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { META } from './documents.ts';
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

type Defect = (doc: PDFDocument) => void;

async function idsOf(bytes: Uint8Array, expectations: PdfExpectations = {}): Promise<string[]> {
  const { findings } = await inspectPdf(bytes, expectations);
  return [...new Set(findings.map(({ id }) => id))];
}

async function damaged(defect: Defect): Promise<Uint8Array> {
  const doc = await PDFDocument.load(sound.pdf, { updateMetadata: false });
  defect(doc);
  return doc.save({ updateFieldAppearances: false, addDefaultPage: false });
}

const key = (name: string) => PDFName.of(name);

/** The first element of a type. */
function element(doc: PDFDocument, type: string): PDFDict {
  const tree = structureTree(doc);
  let found: PDFDict | undefined;
  tree.walk(({ dict }) => {
    if (tree.type(dict) === type) found ??= dict;
  });
  return found!;
}

function content(doc: PDFDocument, page: number, change: (text: string) => string): void {
  const { node } = doc.getPage(page);
  const stream = doc.context.lookup(node.get(key('Contents'))) as PDFRawStream;
  const text = change(inflateSync(stream.contents).toString('latin1'));
  const bytes = Buffer.from(text, 'latin1');
  node.set(
    key('Contents'),
    doc.context.register(PDFRawStream.of(doc.context.obj({ Length: bytes.length }), bytes)),
  );
}

/** All dictionaries of the document that hold an entry. */
function withEntry(doc: PDFDocument, name: string, value?: string): PDFDict[] {
  const all = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  return all.filter((object): object is PDFDict => {
    if (!(object instanceof PDFDict) || !object.has(key(name))) return false;
    return value === undefined || String(object.get(key(name))) === value;
  });
}

const DEFECTS: readonly (readonly [string, Defect])[] = [
  ['pdf-untagged', (doc) => doc.catalog.delete(key('StructTreeRoot'))],
  ['pdf-no-title', (doc) => doc.setTitle(' ')],
  ['pdf-titles-differ', (doc) => doc.setTitle('Een andere titel')],
  ['pdf-data-differ', (doc) => doc.setModificationDate(new Date(META.date.getTime() + 1000))],
  ['pdf-data-differ', (doc) => doc.setAuthor('Iemand')],
  ['pdf-data-differ', (doc) => doc.setProducer('Een ander programma')],
  ['pdf-title-not-shown', (doc) => doc.catalog.delete(key('ViewerPreferences'))],
  ['pdf-no-language', (doc) => doc.catalog.delete(key('Lang'))],
  ['pdf-no-claims', (doc) => doc.catalog.delete(key('Metadata'))],
  [
    'pdf-program',
    (doc) => doc.catalog.set(key('OpenAction'), doc.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  ['pdf-program', (doc) => doc.addJavaScript('main', 'app.alert(1)')],
  [
    'pdf-font-missing',
    (doc) => {
      for (const font of withEntry(doc, 'FontFile2')) font.delete(key('FontFile2'));
    },
  ],
  [
    'pdf-font-without-unicode',
    (doc) => {
      for (const font of withEntry(doc, 'ToUnicode')) font.delete(key('ToUnicode'));
    },
  ],
  [
    'pdf-text-without-unicode',
    (doc) => {
      for (const font of withEntry(doc, 'ToUnicode')) font.delete(key('ToUnicode'));
    },
  ],
  [
    'pdf-text-unmarked',
    (doc) => content(doc, 0, (text) => text.replaceAll('/Artifact <</Type /Pagination>>BDC', '/Span BMC')),
  ],
  [
    'pdf-text-as-decoration',
    (doc) => content(doc, 1, (text) => text.replace(/\/\w+ <<\/MCID 0 >>BDC/, '/Artifact BMC')),
  ],
  ['pdf-page-blank', (doc) => doc.addPage()],
  [
    'pdf-parent-wrong',
    (doc) => {
      const tree = structureTree(doc);
      tree.assign(tree.ownedContent()[0]!, null);
    },
  ],
  ['pdf-parent-wrong', (doc) => element(doc, 'P').set(key('P'), PDFNull)],
  ['pdf-heading-gap', (doc) => element(doc, 'H2').set(key('S'), key('H4'))],
  [
    'pdf-no-heading',
    (doc) => {
      for (const type of ['H1', 'H2', 'H3']) element(doc, type).set(key('S'), key('P'));
    },
  ],
  ['pdf-table-without-headers', (doc) => element(doc, 'TH').set(key('S'), key('TD'))],
  ['pdf-figure-without-words', (doc) => element(doc, 'Figure').delete(key('Alt'))],
  ['pdf-note-without-id', (doc) => element(doc, 'Note').delete(key('ID'))],
  [
    'pdf-link-without-words',
    (doc) => {
      for (const link of withEntry(doc, 'Subtype', '/Link')) link.delete(key('Contents'));
    },
  ],
  [
    'pdf-link-dead',
    (doc) => {
      for (const link of withEntry(doc, 'Dest').filter((dict) => dict.has(key('Rect'))))
        link.set(key('Dest'), key('nergens'));
    },
  ],
  ['pdf-no-bookmarks', (doc) => doc.catalog.delete(key('Outlines'))],
  [
    'pdf-bookmark-dead',
    (doc) => {
      for (const bookmark of withEntry(doc, 'SE')) bookmark.set(key('Dest'), doc.context.obj([]));
    },
  ],
  [
    'pdf-contents-wrong',
    (doc) => {
      const destinations = doc.context.lookup(doc.catalog.get(key('Dests'))) as PDFDict;
      (doc.context.lookup(destinations.get(key('een'))) as PDFArray).set(0, doc.getPage(0).ref);
    },
  ],
];

describe('a PDF of ours', () => {
  test('says of each link the words that the page has for it', async () => {
    const doc = await PDFDocument.load(sound.pdf, { updateMetadata: false });
    const said = withEntry(doc, 'Subtype', '/Link').map((link) => textAt(doc.context, link, 'Contents'));
    expect([...new Set(said)].sort()).toEqual(['1', 'Eerste punt 2', 'een adres']);
  });

  test('names its bookmarks after the headings, without the marks of their notes', async () => {
    const doc = await PDFDocument.load(sound.pdf, { updateMetadata: false });
    const named = withEntry(doc, 'SE').map((bookmark) => textAt(doc.context, bookmark, 'Title'));
    expect(named.sort()).toEqual(['Eerste punt', 'Kop met noot', 'Proef']);
  });

  test('numbers its elements in their order, whatever the browser called them', async () => {
    const doc = await PDFDocument.load(sound.pdf, { updateMetadata: false });
    const tree = structureTree(doc);
    const ids: (string | undefined)[] = [];
    tree.walk(({ dict }) => {
      if (dict.has(key('ID'))) ids.push(textAt(doc.context, dict, 'ID'));
    });
    expect(ids).toEqual(['e000001', 'e000002']);
    expect(String(element(doc, 'TD').get(key('A')))).toContain('/Headers [ (e000002) ]');
  });

  test('keeps the language of words in another one', async () => {
    const doc = await PDFDocument.load(sound.pdf, { updateMetadata: false });
    const tree = structureTree(doc);
    const languages: (string | undefined)[] = [];
    tree.walk(({ dict }) => {
      if (dict.has(key('Lang'))) languages.push(textAt(doc.context, dict, 'Lang'));
    });
    expect(languages).toEqual(['fr', 'de', 'en']);
  });
});

describe('our own checks', () => {
  test('find nothing wrong with a sound PDF', async () => {
    expect(await idsOf(sound.pdf, { text: sound.text, pages: 2 })).toEqual([]);
  });

  test.each(DEFECTS)('see %s (%#)', async (id, defect) => {
    expect(await idsOf(await damaged(defect))).toContain(id);
  });

  test('see a file that is no PDF', async () => {
    expect(await idsOf(Buffer.from('geen pdf'))).toEqual(['pdf-untagged']);
  });

  test('see a page too many, a word too few and a word too many', async () => {
    expect(await idsOf(sound.pdf, { pages: 1 })).toEqual(['pdf-page-count']);
    expect(await idsOf(sound.pdf, { text: `${sound.text} verdwenen` })).toEqual(['pdf-word-missing']);
    expect(await idsOf(sound.pdf, { text: sound.text.replace('Cel', '') })).toEqual(['pdf-word-extra']);
  });

  test('see two words that lost the space between them', async () => {
    const ids = await idsOf(sound.pdf, { text: sound.text.replace('Eerste punt', 'Eerstepunt') });
    expect(ids).toEqual(['pdf-word-missing', 'pdf-word-extra']);
  });

  test('see words that a style sheet writes on every page, amid the text', async () => {
    const styled = PAGE.replace('</style>', 'h1::before, p::before { content: "Let op: " }</style>');
    const { pdf } = await printPdf(session, styled, META);
    expect(await idsOf(pdf)).toEqual(['pdf-text-as-decoration']);
  });

  test('see text that is read before what stands above it', async () => {
    const turned = await damaged((doc) => {
      const tree = structureTree(doc);
      const section = element(doc, 'Table').get(key('P')) as PDFRef;
      const dict = doc.context.lookup(section, PDFDict);
      tree.setKids(dict, [...tree.kids(dict)].reverse());
    });
    expect(await idsOf(turned, { text: sound.text })).toContain('pdf-order-wrong');
  });

  test('see a sentence that is not there', async () => {
    const claims = [
      { id: 'there', text: 'Een zin en een adres.' },
      { id: 'gone', text: 'Een zin en twee adressen.' },
    ];
    expect((await inspectPdf(sound.pdf, { claims })).found).toEqual(new Set(['there']));
  });
});

describe.skipIf(!canValidate)('veraPDF, that judges our PDFs (skipped where Java is missing),', () => {
  test('does not pass what the browser prints by itself, and passes what we make of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefdeck-raw-'));
    const raw = await session.withPage(60_000, async (page) => {
      await page.setContent(PAGE);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    });
    const unmarked = await damaged((doc) =>
      content(doc, 0, (text) =>
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
