/**
 * Ids of elements. Chromium numbers table cells by counters of the running browser, which differ from run to run;
 * here they are numbered in order, so that one input gives one file. Notes must have an id (ISO 14289-1, 7.9).
 */
import { isDict, PdfRef, type PdfValue, pdfDict } from '../pdf/objects.ts';
import { textString } from '../pdf/text-strings.ts';
import { arrayAt, textAt, textOf, valueAt } from '../pdf/values-at.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Digits of a number in an id: enough for every note and cell, and in order when sorted as text. */
const DIGITS = 6;

/** Renames the ids, gives notes theirs, and writes the tree of ids anew. */
export function nameElements(tree: StructureTree): void {
  const renamed = new Map<string, string>();
  const named: { id: string; element: Element }[] = [];
  tree.walk((element) => {
    const before = textAt(tree.file, element.dict, 'ID');
    if (before === undefined && tree.type(element.dict) !== 'Note') return;
    const id = `e${String(named.length + 1).padStart(DIGITS, '0')}`;
    if (before !== undefined) renamed.set(before, id);
    element.dict.set('ID', textString(id));
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
  const { file } = tree;
  tree.walk(({ dict }) => {
    const attributes = valueAt(file, dict, 'A');
    for (const entry of Array.isArray(attributes) ? attributes : [attributes]) {
      const attribute = file.resolve(entry);
      const headers = isDict(attribute) ? arrayAt(file, attribute, 'Headers') : undefined;
      for (let at = 0; headers !== undefined && at < headers.length; at++) {
        const id = renamed.get(textOf(file.resolve(headers[at])) ?? '');
        if (id !== undefined) headers[at] = textString(id);
      }
    }
  });
}

function writeIdTree(tree: StructureTree, ids: readonly (readonly [string, PdfRef])[]): void {
  const { file, root } = tree;
  deleteTree(tree, root.get('IDTree'));
  root.delete('IDTree');
  if (ids.length === 0) return;
  const leaf = pdfDict({
    Limits: [textString(ids[0]![0]), textString(ids.at(-1)![0])],
    Names: ids.flatMap(([id, ref]) => [textString(id), ref]),
  });
  root.set('IDTree', file.add(pdfDict({ Kids: [file.add(leaf)] })));
}

function deleteTree(tree: StructureTree, node: PdfValue | undefined): void {
  if (!(node instanceof PdfRef)) return;
  const dict = tree.file.resolve(node);
  if (isDict(dict)) for (const kid of arrayAt(tree.file, dict, 'Kids') ?? []) deleteTree(tree, kid);
  tree.file.delete(node);
}
