/** Heads of tables that run over several pages: printed on each, read once. */
import type { PdfDict } from '../pdf/objects.ts';
import type { Content, StructureTree } from './structure-tree.ts';

/** The content of head rows on every page but their first, by `StructParents` number: decoration, for a reader. */
export function repeatedHeads(tree: StructureTree): Map<number, Set<number>> {
  const repeated = new Map<number, Set<number>>();
  tree.walk(({ dict }) => {
    if (tree.type(dict) !== 'TR' || cellTypes(tree, dict).some((type) => type !== 'TH')) return;
    const contents = contentsOf(tree, dict);
    for (const { key, mcid } of contents.filter((content) => content.key !== contents[0]!.key))
      repeated.set(key, (repeated.get(key) ?? new Set()).add(mcid));
  });
  return repeated;
}

function cellTypes(tree: StructureTree, row: PdfDict): string[] {
  return tree.kids(row).flatMap((kid) => {
    const cell = tree.asElement(kid);
    return cell === null ? [] : [tree.type(cell.dict)];
  });
}

function contentsOf(tree: StructureTree, dict: PdfDict): Content[] {
  return tree.kids(dict).flatMap((kid) => {
    const inner = tree.asElement(kid);
    return inner === null ? (tree.asContent(kid, dict) ?? []) : contentsOf(tree, inner.dict);
  });
}
