/**
 * Chromium puts each run of text in an element of its own, NonStruct, that means nothing. Without them the tree says
 * the same in half the objects.
 */
import { PdfRef } from '../pdf/objects.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Elements that may hold content themselves (ISO 32000-1, 14.8.4.3 and 14.8.4.4). */
const HOLDERS = new Set(
  'P H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Caption Note Span Link Reference Quote Code Strong Em'.split(' '),
);

/** What an element says by itself; one that says any of it stays. */
const SAYING = ['Lang', 'Alt', 'ActualText', 'E', 'T', 'ID', 'A', 'C'];

/** Gives the content of meaningless elements to the element around them. */
export function liftContent(tree: StructureTree): void {
  tree.walk((holder) => {
    if (!HOLDERS.has(tree.type(holder.dict))) return;
    const kids = tree.kids(holder.dict);
    const lifted = kids.flatMap((kid) => {
      const inner = tree.asElement(kid);
      if (inner === null || !isMeaningless(tree, inner)) return [kid];
      const contents = tree.kids(inner.dict).map((content) => tree.handOver(content, inner, holder));
      tree.file.delete(inner.ref);
      return contents;
    });
    if (lifted.some((kid, index) => kid !== kids[index])) tree.setKids(holder.dict, lifted);
  });
}

function isMeaningless(tree: StructureTree, { dict }: Element): boolean {
  if (tree.type(dict) !== 'NonStruct' || SAYING.some((key) => dict.has(key))) return false;
  return tree.kids(dict).every((kid) => !(kid instanceof PdfRef) && tree.asContent(kid, dict) !== null);
}
