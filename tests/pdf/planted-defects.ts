/** One thing wrong with a sound PDF, by the finding that must tell of it; and the parts of a PDF where things go wrong. */
import { inflateSync } from 'node:zlib';
import { structureTree } from '../../src/export/conform/structure-tree.ts';
import {
  isDict,
  type PdfDict,
  PdfName,
  type PdfRef,
  PdfStream,
  pdfDict,
  pdfName,
} from '../../src/export/pdf/objects.ts';
import type { PdfFile } from '../../src/export/pdf/pdf-file.ts';
import { dateString, textString } from '../../src/export/pdf/text-strings.ts';
import { arrayAt, dictAt } from '../../src/export/pdf/values-at.ts';
import { META } from './documents.ts';

export type Defect = (file: PdfFile) => void;

const info = (file: PdfFile) => dictAt(file, file.trailer, 'Info')!;

/** The first element of a type. */
export function element(file: PdfFile, type: string): PdfDict {
  const tree = structureTree(file);
  let found: PdfDict | undefined;
  tree.walk(({ dict }) => {
    if (tree.type(dict) === type) found ??= dict;
  });
  return found!;
}

export function content(file: PdfFile, page: number, change: (text: string) => string): void {
  const { dict } = file.pages()[page]!;
  const stream = file.resolve(dict.get('Contents')) as PdfStream;
  const bytes = Buffer.from(change(inflateSync(stream.contents).toString('latin1')), 'latin1');
  dict.set('Contents', file.add(new PdfStream(pdfDict({ Length: bytes.length }), bytes)));
}

/** All dictionaries of the document that hold an entry. */
export function withEntry(file: PdfFile, key: string, name?: string): PdfDict[] {
  return [...file.objects.values()].filter((object): object is PdfDict => {
    if (!isDict(object) || !object.has(key)) return false;
    const value = object.get(key);
    return name === undefined || (value instanceof PdfName && value.words === name);
  });
}

export const DEFECTS: readonly (readonly [string, Defect])[] = [
  ['pdf-untagged', (file) => file.catalog.delete('StructTreeRoot')],
  ['pdf-no-title', (file) => info(file).set('Title', textString(' '))],
  ['pdf-titles-differ', (file) => info(file).set('Title', textString('Een andere titel'))],
  ['pdf-data-differ', (file) => info(file).set('ModDate', dateString(new Date(META.date.getTime() + 1000)))],
  ['pdf-data-differ', (file) => info(file).set('Author', textString('Iemand'))],
  ['pdf-data-differ', (file) => info(file).set('Producer', textString('Een ander programma'))],
  ['pdf-title-not-shown', (file) => file.catalog.delete('ViewerPreferences')],
  ['pdf-no-language', (file) => file.catalog.delete('Lang')],
  ['pdf-data-differ', (file) => info(file).set('CreationDate', textString('D:20259999999999Z'))],
  [
    'pdf-no-claims',
    (file) => {
      const broken = pdfDict({ Filter: pdfName('FlateDecode'), Length: 6 });
      file.catalog.set('Metadata', file.add(new PdfStream(broken, Buffer.from('kapot!'))));
    },
  ],
  ['pdf-no-claims', (file) => file.catalog.delete('Metadata')],
  [
    'pdf-program',
    (file) => file.catalog.set('OpenAction', pdfDict({ S: pdfName('JavaScript'), JS: textString('1') })),
  ],
  ['pdf-program', (file) => file.catalog.set('Names', pdfDict({ JavaScript: pdfDict({}) }))],
  [
    'pdf-font-missing',
    (file) => {
      for (const font of withEntry(file, 'FontFile2')) font.delete('FontFile2');
    },
  ],
  [
    'pdf-font-without-unicode',
    (file) => {
      for (const font of withEntry(file, 'ToUnicode')) font.delete('ToUnicode');
    },
  ],
  [
    'pdf-text-without-unicode',
    (file) => {
      for (const font of withEntry(file, 'ToUnicode')) font.delete('ToUnicode');
    },
  ],
  [
    'pdf-text-unmarked',
    (file) => content(file, 0, (text) => text.replaceAll('/Artifact <</Type /Pagination>>BDC', '/Span BMC')),
  ],
  [
    'pdf-text-as-decoration',
    (file) => content(file, 1, (text) => text.replace(/\/\w+ <<\/MCID 0 >>BDC/, '/Artifact BMC')),
  ],
  [
    'pdf-page-blank',
    (file) => {
      const pages = dictAt(file, file.catalog, 'Pages')!;
      const blank = pdfDict({ Type: pdfName('Page'), Parent: file.catalog.get('Pages')! });
      pages.set('Kids', [...(pages.get('Kids') as PdfRef[]), file.add(blank)]);
    },
  ],
  [
    'pdf-parent-wrong',
    (file) => {
      const tree = structureTree(file);
      tree.assign(tree.ownedContent()[0]!, null);
    },
  ],
  ['pdf-parent-wrong', (file) => element(file, 'P').set('P', null)],
  ['pdf-heading-gap', (file) => element(file, 'H2').set('S', pdfName('H4'))],
  [
    'pdf-no-heading',
    (file) => {
      for (const type of ['H1', 'H2', 'H3']) element(file, type).set('S', pdfName('P'));
    },
  ],
  ['pdf-table-without-headers', (file) => element(file, 'TH').set('S', pdfName('TD'))],
  ['pdf-figure-without-words', (file) => element(file, 'Figure').delete('Alt')],
  ['pdf-note-without-id', (file) => element(file, 'Note').delete('ID')],
  [
    'pdf-link-without-words',
    (file) => {
      for (const link of withEntry(file, 'Subtype', 'Link')) link.delete('Contents');
    },
  ],
  [
    'pdf-link-dead',
    (file) => {
      for (const link of withEntry(file, 'Dest').filter((dict) => dict.has('Rect')))
        link.set('Dest', pdfName('nergens'));
    },
  ],
  ['pdf-no-bookmarks', (file) => file.catalog.delete('Outlines')],
  [
    'pdf-bookmark-dead',
    (file) => {
      for (const bookmark of withEntry(file, 'SE')) bookmark.set('Dest', []);
    },
  ],
  [
    'pdf-contents-wrong',
    (file) => {
      const destinations = dictAt(file, file.catalog, 'Dests')!;
      arrayAt(file, destinations, 'een')![0] = file.pages()[0]!.ref;
    },
  ],
];
