/** Names for types that the standard does not know (ISO 14289-1, 7.1: each must map to one that it does). */
import { pdfDict, pdfName } from '../pdf/objects.ts';
import { dictAt } from '../pdf/values-at.ts';
import type { StructureTree } from './structure-tree.ts';

/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl ' +
    'LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP ' +
    'Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Types of Chromium's that are no more than a run of words are spans; these are not. */
const MEANING: Readonly<Record<string, string>> = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  FENote: 'Note',
  Title: 'P',
  Artifact: 'NonStruct',
};

/** Maps every type in use that is not standard. */
export function mapRoles(tree: StructureTree): void {
  const foreign = new Set<string>();
  tree.walk(({ dict }) => {
    const type = tree.type(dict);
    if (!STANDARD.has(type)) foreign.add(type);
  });
  if (foreign.size === 0) return;
  const map = dictAt(tree.file, tree.root, 'RoleMap') ?? pdfDict({});
  for (const type of [...foreign].sort()) map.set(type, pdfName(MEANING[type] ?? 'Span'));
  tree.root.set('RoleMap', map);
}
