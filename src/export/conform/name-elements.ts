/**
 * Ids of elements. Chromium numbers table cells by counters of the running browser, which differ from run to run;
 * here they are numbered in order, so that one input gives one file. Notes must have an id (ISO 14289-1, 7.9).
 */
import { PDFArray, PDFDict, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { arrayAt, resolve, textAt, textOf, valueAt } from './pdf-values.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Digits of a number in an id: enough for every note and cell, and in order when sorted as text. */
const DIGITS = 6;

/** Renames the ids, gives notes theirs, and writes the tree of ids anew. */
export function nameElements(tree: StructureTree): void {
  const renamed = new Map<string, string>();
  const named: { id: string; element: Element }[] = [];
  tree.walk((element) => {
    const before = textAt(tree.context, element.dict, 'ID');
    if (before === undefined && tree.type(element.dict) !== 'Note') return;
    const id = `e${String(named.length + 1).padStart(DIGITS, '0')}`;
    if (before !== undefined) renamed.set(before, id);
    element.dict.set(PDFName.of('ID'), PDFString.of(id));
    named.push({ id, element });
  });
  if (renamed.size > 0) renameHeaders(tree, renamed);
  writeIdTree(
    tree,
    named.map(({ id, element }) => [id, element.ref]),
  );
}

/** Table cells name the cells that head them. */
function renameHeaders(tree: StructureTree, renamed: ReadonlyMap<string, string>): void {
  const { context } = tree;
  tree.walk(({ dict }) => {
    const attributes = valueAt(context, dict, 'A');
    for (const entry of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const attribute = resolve(context, entry);
      const headers = attribute instanceof PDFDict ? arrayAt(context, attribute, 'Headers') : undefined;
      for (let at = 0; headers !== undefined && at < headers.size(); at++) {
        const id = renamed.get(textOf(resolve(context, headers.get(at))) ?? '');
        if (id !== undefined) headers.set(at, PDFString.of(id));
      }
    }
  });
}

function writeIdTree(tree: StructureTree, ids: readonly (readonly [string, PDFRef])[]): void {
  const { context, root } = tree;
  deleteTree(tree, root.get(PDFName.of('IDTree')));
  root.delete(PDFName.of('IDTree'));
  if (ids.length === 0) return;
  const leaf = context.obj({
    Limits: [PDFString.of(ids[0]![0]), PDFString.of(ids.at(-1)![0])],
    Names: ids.flatMap(([id, ref]) => [PDFString.of(id), ref]),
  });
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Kids: [context.register(leaf)] })));
}

function deleteTree(tree: StructureTree, node: unknown): void {
  if (!(node instanceof PDFRef)) return;
  const dict = tree.context.lookup(node);
  if (dict instanceof PDFDict)
    for (const kid of arrayAt(tree.context, dict, 'Kids')?.asArray() ?? []) deleteTree(tree, kid);
  tree.context.delete(node);
}
