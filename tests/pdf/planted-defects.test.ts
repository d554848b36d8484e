import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrayAt, dictAt, nameAt, valueAt } from '../../src/export/conform/pdf-values.ts';
import { type Element, structureTree } from '../../src/export/conform/structure-tree.ts';
import type { PrintedPdf } from '../../src/export/to-pdf.ts';
import { inspectPdf, verifyPdf } from '../../src/export/verify/verify-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { briefingOf, printed, SAMPLE } from './documents.ts';

const name = PDFName.of;

/** A page in the middle, with text of items. */
const MIDDLE = 2;

let good: PrintedPdf;
beforeAll(async () => {
  const session = await openTestBrowser();
  good = await printed(session, await briefingOf(SAMPLE), 'handout', 'neutral');
  await session.close();
});

const ids = (findings: readonly { readonly id: string }[]) => [...new Set(findings.map(({ id }) => id))];

/** What our checks say of the good document after a change by hand. */
async function findingsAfter(change: (doc: PDFDocument) => void): Promise<string[]> {
  const doc = await PDFDocument.load(good.pdf, { updateMetadata: false });
  change(doc);
  return ids(await verifyPdf(await doc.save({ updateFieldAppearances: false, addDefaultPage: false })));
}

function elements(doc: PDFDocument, type: RegExp): Element[] {
  const tree = structureTree(doc);
  const found: Element[] = [];
  tree.walk((element) => {
    if (type.test(tree.type(element.dict))) found.push(element);
  });
  expect(found.length, String(type)).toBeGreaterThan(0);
  return found;
}

function retype(doc: PDFDocument, from: RegExp, to: string): void {
  for (const { dict } of elements(doc, from)) dict.set(name('S'), name(to));
}

function dictionaries(doc: PDFDocument, key: string, value: string): PDFDict[] {
  const found = doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameAt(doc.context, object, key) === value ? [object] : [],
    );
  expect(found.length, value).toBeGreaterThan(0);
  return found;
}

/** Rewrites a stream's bytes as text of Latin-1. */
function rewrite(doc: PDFDocument, reference: PDFObject | undefined, change: (text: string) => string): void {
  const stream = doc.context.lookup(reference, PDFRawStream);
  const isDeflated = stream.dict.has(name('Filter'));
  const before = Buffer.from(isDeflated ? inflateSync(stream.contents) : stream.contents).toString('latin1');
  const after = change(before);
  expect(after).not.toBe(before);
  const bytes = Buffer.from(after, 'latin1');
  const dict = stream.dict.clone(doc.context);
  doc.context.assign(reference as PDFRef, PDFRawStream.of(dict, isDeflated ? deflateSync(bytes) : bytes));
}

function rewritePage(doc: PDFDocument, change: (content: string) => string): void {
  rewrite(doc, doc.getPages()[MIDDLE]!.node.get(name('Contents')), change);
}

function rewriteXmp(doc: PDFDocument, change: (xmp: string) => string): void {
  rewrite(doc, doc.catalog.get(name('Metadata')), change);
}

/** The beginning of tagged content. */
const MARK = /\/\w+\s*<<\s*\/MCID\s+\d+\s*>>\s*BDC/g;

const firstBookmark = ({ context, catalog }: PDFDocument) =>
  dictAt(context, dictAt(context, catalog, 'Outlines')!, 'First')!;

const links = (doc: PDFDocument) =>
  dictionaries(doc, 'Subtype', 'Link').filter((link) => link.has(name('Dest')));

/** What is planted, by the finding that must come of it. */
const DEFECTS: readonly (readonly [string, string, (doc: PDFDocument) => void])[] = [
  ['pdf-no-title', 'an empty title', (doc) => doc.setTitle('')],
  ['pdf-titles-differ', 'another title in Info', (doc) => doc.setTitle('Iets anders')],
  [
    'pdf-titles-differ',
    'another title in XMP',
    (doc) => rewriteXmp(doc, (xmp) => xmp.replace('Geannoteerde', 'Gewone')),
  ],
  [
    'pdf-title-not-shown',
    'a file name in the window',
    (doc) => dictAt(doc.context, doc.catalog, 'ViewerPreferences')!.delete(name('DisplayDocTitle')),
  ],
  ['pdf-no-language', 'no language', (doc) => doc.catalog.delete(name('Lang'))],
  ...['pdfuaid:part>1', 'pdfaid:part>2', 'pdfaid:conformance>A'].map(
    (claim) =>
      [
        'pdf-no-claims',
        `no ${claim}`,
        (doc: PDFDocument) => rewriteXmp(doc, (xmp) => xmp.replace(claim, `${claim.slice(0, -1)}9`)),
      ] as const,
  ),
  [
    'pdf-program',
    'a script that runs when it is opened',
    (doc) => doc.catalog.set(name('OpenAction'), doc.context.obj({ S: 'JavaScript', JS: 'app.alert(1)' })),
  ],
  [
    'pdf-program',
    'a link that starts a program',
    (doc) => links(doc)[0]!.set(name('A'), doc.context.obj({ S: 'Launch', F: 'calc.exe' })),
  ],
  [
    'pdf-font-missing',
    'a font that is not in the file',
    (doc) => {
      for (const key of ['FontFile', 'FontFile2', 'FontFile3'])
        dictionaries(doc, 'Type', 'FontDescriptor')[0]!.delete(name(key));
    },
  ],
  ...(['pdf-font-without-unicode', 'pdf-text-without-unicode'] as const).map(
    (id) =>
      [
        id,
        'fonts without their Unicode maps',
        (doc: PDFDocument) => {
          for (const font of dictionaries(doc, 'Subtype', 'Type0')) font.delete(name('ToUnicode'));
        },
      ] as const,
  ),
  [
    'pdf-text-unmarked',
    'text outside of the tags',
    (doc) => rewritePage(doc, (content) => content.replace(MARK, '/Span <<>> BDC')),
  ],
  [
    'pdf-text-as-decoration',
    'text given out as decoration',
    (doc) => rewritePage(doc, (content) => content.replace(MARK, '/Artifact BMC')),
  ],
  ['pdf-page-blank', 'an empty page', (doc) => void doc.addPage()],
  [
    'pdf-parent-wrong',
    'an element with a strange parent',
    (doc) => elements(doc, /^P$/)[0]!.dict.set(name('P'), elements(doc, /^Note$/)[0]!.ref),
  ],
  [
    'pdf-parent-wrong',
    'content that the parent tree gives to another element',
    (doc) => {
      const tree = structureTree(doc);
      tree.assign(tree.ownedContent()[40]!, elements(doc, /^Note$/)[0]!.ref);
    },
  ],
  [
    'pdf-parent-wrong',
    'content that no element claims',
    (doc) => {
      const tree = structureTree(doc);
      const bearer = elements(doc, /^H3$/)[0]!;
      tree.setKids(bearer.dict, []);
    },
  ],
  ['pdf-heading-gap', 'a level of headings that is skipped', (doc) => retype(doc, /^H3$/, 'H5')],
  ['pdf-no-heading', 'headings that are paragraphs', (doc) => retype(doc, /^H\d$/, 'P')],
  ['pdf-table-without-headers', 'a table without headers', (doc) => retype(doc, /^TH$/, 'TD')],
  ['pdf-figure-without-words', 'a picture without words', (doc) => retype(doc, /^H4$/, 'Figure')],
  [
    'pdf-note-without-id',
    'a footnote without an id',
    (doc) => elements(doc, /^Note$/)[0]!.dict.delete(name('ID')),
  ],
  ['pdf-link-without-words', 'a link without words', (doc) => links(doc)[0]!.delete(name('Contents'))],
  ['pdf-no-bookmarks', 'no bookmarks', (doc) => doc.catalog.delete(name('Outlines'))],
  ['pdf-bookmark-dead', 'a bookmark to nowhere', (doc) => firstBookmark(doc).delete(name('Dest'))],
  ['pdf-bookmark-dead', 'a bookmark without words', (doc) => firstBookmark(doc).delete(name('Title'))],
  ['pdf-link-dead', 'a link to nowhere', (doc) => links(doc)[0]!.set(name('Dest'), PDFString.of('nergens'))],
  [
    'pdf-contents-wrong',
    'contents with the wrong page numbers',
    (doc) => {
      const destinations = dictAt(doc.context, doc.catalog, 'Dests')!;
      const last = doc.getPages().at(-1)!.ref;
      for (const key of destinations.keys()) {
        const place = valueAt(doc.context, destinations, key.decodeText());
        const array = place instanceof PDFDict ? arrayAt(doc.context, place, 'D') : place;
        if (array instanceof PDFArray) array.set(0, last);
      }
    },
  ],
  ['pdf-untagged', 'no tags', (doc) => doc.catalog.delete(name('StructTreeRoot'))],
];

describe('our own checks', () => {
  test('find nothing in a good document', async () => {
    expect(await findingsAfter(() => {})).toEqual([]);
    expect((await inspectPdf(good.pdf, { text: good.text, pages: good.pages! })).findings).toEqual([]);
  });

  test.each(DEFECTS)('report %s for %s', async (id, _, plant) => {
    expect(await findingsAfter((doc) => void plant(doc))).toContain(id);
  });

  test('report what is no PDF', async () => {
    expect(ids(await verifyPdf(Buffer.from('geen pdf')))).toEqual(['pdf-untagged']);
    expect(ids(await verifyPdf(good.pdf.subarray(0, good.pdf.length / 2)))).not.toEqual([]);
  });

  test('report a page too many or too few', async () => {
    expect(ids((await inspectPdf(good.pdf, { pages: good.pages! + 1 })).findings)).toEqual(['pdf-page-count']);
  });

  test('report words that the tags lack, hold too often, or run together', async () => {
    const look = async (text: string) => ids((await inspectPdf(good.pdf, { text })).findings);
    expect(await look(`${good.text} zoekgeraakt`)).toEqual(['pdf-word-missing']);
    expect(await look(good.text.replace('Verantwoording', ''))).toEqual(['pdf-word-extra']);
    expect(await look(good.text.replace('de Raad', 'deRaad'))).toEqual(['pdf-word-missing', 'pdf-word-extra']);
  });

  test('miss a sentence that is not there', async () => {
    const claims = [
      { id: 'there', text: 'Niet bij een agendapunt' },
      { id: 'lost', text: 'Deze zin staat nergens in het document.' },
    ];
    expect([...(await inspectPdf(good.pdf, { claims })).found]).toEqual(['there']);
  });
});
