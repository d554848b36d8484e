/** Ways through the document: bookmarks and links lead to pages that are there, and printed page numbers are right. */
import { PDFArray, PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { arrayAt, dictAt, nameAt, resolve, textAt, textOf, valueAt } from '../conform/pdf-values.ts';
import type { Element } from '../conform/structure-tree.ts';
import { excerpt, finding } from './finding.ts';
import { pageNumber, type ReadPdf } from './read-pdf.ts';

export function checkNavigation(pdf: ReadPdf): Diagnostic[] {
  return [...checkBookmarks(pdf), ...checkLinks(pdf), ...checkContents(pdf)];
}

/** Pages, counted from 1, by the name of the destination. */
export function destinations({ doc }: ReadPdf): ReadonlyMap<string, number> {
  const { context, catalog } = doc;
  const names = dictAt(context, catalog, 'Dests');
  const entries = (names?.entries() ?? []).map(([key, value]): [string, number] => [
    key.decodeText(),
    destinationPage(resolve(context, value), doc),
  ]);
  return new Map(entries);
}

function destinationPage(value: PDFObject | undefined, doc: ReadPdf['doc']): number {
  const explicit = value instanceof PDFDict ? valueAt(doc.context, value, 'D') : value;
  return explicit instanceof PDFArray && explicit.size() > 0 ? pageNumber(doc, explicit.get(0)) : 0;
}

function checkBookmarks({ doc, pieces }: ReadPdf): Diagnostic[] {
  const { context, catalog } = doc;
  const root = dictAt(context, catalog, 'Outlines');
  const bookmarks: PDFDict[] = [];
  const visit = (node: PDFDict | undefined): void => {
    for (let item = node; item !== undefined; item = dictAt(context, item, 'Next')) {
      bookmarks.push(item);
      visit(dictAt(context, item, 'First'));
    }
  };
  visit(root && dictAt(context, root, 'First'));
  if (bookmarks.length === 0 && pieces.length > 0) return [finding('pdf-no-bookmarks', 0)];
  return bookmarks.flatMap((bookmark) => {
    const title = textAt(context, bookmark, 'Title') ?? '';
    const page = destinationPage(valueAt(context, bookmark, 'Dest'), doc);
    return page > 0 && title.trim() !== '' ? [] : [finding('pdf-bookmark-dead', 0, { text: excerpt(title) })];
  });
}

function checkLinks(pdf: ReadPdf): Diagnostic[] {
  const { doc } = pdf;
  const { context } = doc;
  const known = destinations(pdf);
  return doc.getPages().flatMap(({ node }, index) =>
    (arrayAt(context, node, 'Annots')?.asArray() ?? [])
      .map((entry) => resolve(context, entry))
      .filter((entry) => entry instanceof PDFDict && nameAt(context, entry, 'Subtype') === 'Link')
      .flatMap((entry) => {
        const link = entry as PDFDict;
        const action = dictAt(context, link, 'A');
        if (action !== undefined && textAt(context, action, 'URI') !== undefined) return [];
        const destination = valueAt(context, link, 'Dest');
        const named = textOf(destination);
        const page = named === undefined ? destinationPage(destination, doc) : (known.get(named) ?? 0);
        return page > 0 ? [] : [finding('pdf-link-dead', index + 1, { text: named ?? '?' })];
      }),
  );
}

/** An entry of the contents ends in the number of the page that it leads to. */
function checkContents(pdf: ReadPdf): Diagnostic[] {
  const { doc, tree, pieces } = pdf;
  const known = destinations(pdf);
  const found: Diagnostic[] = [];
  const texts = new Map<unknown, string>();
  for (const { block, text } of pieces) texts.set(block.ref, (texts.get(block.ref) ?? '') + text);
  tree.walk((element) => {
    if (tree.type(element.dict) !== 'TOCI') return;
    const target = linkTarget(element);
    const text = (texts.get(element.ref) ?? '').trim();
    const printed = Number(/(\d+)$/.exec(text)?.[1] ?? 0);
    const page = known.get(target ?? '') ?? 0;
    if (page !== printed)
      found.push(finding('pdf-contents-wrong', 0, { text: excerpt(text), printed, page }));
  });
  return found;

  function linkTarget(element: Element): string | undefined {
    for (const kid of tree.kids(element.dict)) {
      const object = tree.asObject(kid);
      if (object !== null) return textOf(valueAt(doc.context, object, 'Dest'));
      const inner = tree.asElement(kid);
      const target = inner === null ? undefined : linkTarget(inner);
      if (target !== undefined) return target;
    }
    return undefined;
  }
}
