/** Ways through the document: bookmarks and links lead to pages that are there, and printed page numbers are right. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Element } from '../conform/structure-tree.ts';
import { isDict, type PdfDict, type PdfValue } from '../pdf/objects.ts';
import { arrayAt, dictAt, nameAt, textAt, textOf, valueAt } from '../pdf/values-at.ts';
import { excerpt, finding } from './finding.ts';
import { pageNumber, type ReadPdf } from './read-pdf.ts';

export function checkNavigation(pdf: ReadPdf): Diagnostic[] {
  return [...checkBookmarks(pdf), ...checkLinks(pdf), ...checkContents(pdf)];
}

/** Pages, counted from 1, by the name of the destination. */
export function destinations(pdf: ReadPdf): ReadonlyMap<string, number> {
  const { file } = pdf;
  const names = dictAt(file, file.catalog, 'Dests');
  const entries = [...(names ?? [])].map(([name, value]): [string, number] => [
    name,
    destinationPage(file.resolve(value), pdf),
  ]);
  return new Map(entries);
}

function destinationPage(value: PdfValue | undefined, pdf: ReadPdf): number {
  const explicit = isDict(value) ? valueAt(pdf.file, value, 'D') : value;
  return Array.isArray(explicit) ? pageNumber(pdf, explicit[0]) : 0;
}

function checkBookmarks(pdf: ReadPdf): Diagnostic[] {
  const { file, pieces } = pdf;
  const root = dictAt(file, file.catalog, 'Outlines');
  const bookmarks = new Set<PdfDict>();
  const pending = [root && dictAt(file, root, 'First')];
  while (pending.length > 0) {
    const item = pending.pop();
    // One that is met again would lead around for ever.
    if (item === undefined || bookmarks.has(item)) continue;
    bookmarks.add(item);
    pending.push(dictAt(file, item, 'Next'), dictAt(file, item, 'First'));
  }
  if (bookmarks.size === 0 && pieces.length > 0) return [finding('pdf-no-bookmarks', 0)];
  return [...bookmarks].flatMap((bookmark) => {
    const title = textAt(file, bookmark, 'Title') ?? '';
    const page = destinationPage(valueAt(file, bookmark, 'Dest'), pdf);
    return page > 0 && title.trim() !== '' ? [] : [finding('pdf-bookmark-dead', 0, { text: excerpt(title) })];
  });
}

function checkLinks(pdf: ReadPdf): Diagnostic[] {
  const { file } = pdf;
  const known = destinations(pdf);
  return file.pages().flatMap(({ dict }, index) =>
    (arrayAt(file, dict, 'Annots') ?? [])
      .map((entry) => file.resolve(entry))
      .filter((entry) => isDict(entry) && nameAt(file, entry, 'Subtype') === 'Link')
      .flatMap((entry) => {
        const link = entry as PdfDict;
        const action = dictAt(file, link, 'A');
        if (action !== undefined && textAt(file, action, 'URI') !== undefined) return [];
        const destination = valueAt(file, link, 'Dest');
        const named = textOf(destination);
        const page = named === undefined ? destinationPage(destination, pdf) : (known.get(named) ?? 0);
        return page > 0 ? [] : [finding('pdf-link-dead', index + 1, { text: named ?? '?' })];
      }),
  );
}

/** An entry of the contents ends in the number of the page that it leads to. */
function checkContents(pdf: ReadPdf): Diagnostic[] {
  const { file, tree, pieces } = pdf;
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
      if (object !== null) return textOf(valueAt(file, object, 'Dest'));
      const inner = tree.asElement(kid);
      const target = inner === null ? undefined : linkTarget(inner);
      if (target !== undefined) return target;
    }
    return undefined;
  }
}
