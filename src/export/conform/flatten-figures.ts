/** A figure is read by its alternative: what it is drawn of has no tags of its own (ISO 32000-1, 14.8.4.5). */
import type { PdfValue } from '../pdf/objects.ts';
import { textAt } from '../pdf/values-at.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Makes all content below each figure with an alternative the figure's own. */
export function flattenFigures(tree: StructureTree): void {
  const figures: Element[] = [];
  const visit = (element: Element): void => {
    const isFigure =
      tree.type(element.dict) === 'Figure' && textAt(tree.file, element.dict, 'Alt') !== undefined;
    if (isFigure) figures.push(element);
    else for (const kid of tree.kids(element.dict)) visitKid(kid);
  };
  const visitKid = (kid: PdfValue): void => {
    const inner = tree.asElement(kid);
    if (inner !== null) visit(inner);
  };
  for (const top of tree.tops()) visit(top);
  for (const figure of figures) flatten(tree, figure);
}

function flatten(tree: StructureTree, figure: Element): void {
  if (tree.kids(figure.dict).every((kid) => tree.asElement(kid) === null)) return;
  const contents: PdfValue[] = [];
  const gather = (element: Element): void => {
    for (const kid of tree.kids(element.dict)) {
      const inner = tree.asElement(kid);
      if (inner !== null) gather(inner);
      else if (tree.asContent(kid, element.dict) !== null) contents.push(tree.handOver(kid, element, figure));
    }
  };
  gather(figure);
  tree.setKids(figure.dict, contents);
}
