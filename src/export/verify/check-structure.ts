/** The tag tree: in step with its parent tree, headings without gaps, tables with headers, figures with words. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Element, StructureTree } from '../conform/structure-tree.ts';
import type { PdfDict } from '../pdf/objects.ts';
import { textAt } from '../pdf/values-at.ts';
import { finding } from './finding.ts';
import { pageNumber, type ReadPdf } from './read-pdf.ts';

export function checkStructure(pdf: ReadPdf): Diagnostic[] {
  return [...checkParents(pdf), ...checkHeadings(pdf), ...checkTypes(pdf)];
}

/** Each piece of content must lead back to the element that claims it, and each element to its parent. */
function checkParents(pdf: ReadPdf): Diagnostic[] {
  const { tree } = pdf;
  const found: Diagnostic[] = [];
  const claimed = new Set<string>();
  const visit = (element: Element, parent: unknown) => {
    if (parent !== null && element.dict.get('P') !== parent) found.push(finding('pdf-parent-wrong', 0));
    for (const kid of tree.kids(element.dict)) {
      const inner = tree.asElement(kid);
      if (inner !== null) {
        visit(inner, element.ref);
        continue;
      }
      const content = tree.asContent(kid, element.dict);
      const object = tree.asObject(kid);
      const owner =
        content !== null ? tree.owner(content) : object !== null ? tree.objectOwner(object) : null;
      if (content !== null) claimed.add(`${content.key}:${content.mcid}`);
      if (owner !== element.ref)
        found.push(finding('pdf-parent-wrong', pageNumber(pdf, element.dict.get('Pg'))));
    }
  };
  for (const top of tree.tops()) visit(top, null);
  for (const content of tree.ownedContent())
    if (!claimed.has(`${content.key}:${content.mcid}`)) found.push(finding('pdf-parent-wrong', 0));
  return found;
}

function checkHeadings({ tree }: ReadPdf): Diagnostic[] {
  const found: Diagnostic[] = [];
  let before = 0;
  tree.walk(({ dict }) => {
    const level = /^H([1-6])$/.exec(tree.type(dict))?.[1];
    if (level === undefined) return;
    if (Number(level) > before + 1) found.push(finding('pdf-heading-gap', 0, { level, before }));
    before = Number(level);
  });
  return before === 0 ? [finding('pdf-no-heading', 0)] : found;
}

function checkTypes({ tree }: ReadPdf): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { file } = tree;
  tree.walk(({ dict }) => {
    const type = tree.type(dict);
    const says = (key: string) => textAt(file, dict, key) !== undefined;
    if (type === 'Table' && !holds(tree, dict, 'TH')) found.push(finding('pdf-table-without-headers', 0));
    if (type === 'Figure' && !says('Alt') && !says('ActualText'))
      found.push(finding('pdf-figure-without-words', 0));
    if (type === 'Note' && !says('ID')) found.push(finding('pdf-note-without-id', 0));
    const links = tree.kids(dict).flatMap((kid) => tree.asObject(kid) ?? []);
    if (links.some((link) => !textAt(file, link, 'Contents')))
      found.push(finding('pdf-link-without-words', 0));
  });
  return found;
}

function holds(tree: StructureTree, dict: PdfDict, wanted: string): boolean {
  return tree.kids(dict).some((kid) => {
    const element = tree.asElement(kid);
    return element !== null && (tree.type(element.dict) === wanted || holds(tree, element.dict, wanted));
  });
}
