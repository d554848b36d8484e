/** From the PDF that Chromium prints to one that conforms to PDF/UA-1 and PDF/A-2a. */

import { readFile } from '../pdf/read-file.ts';
import { textString } from '../pdf/text-strings.ts';
import { writeFile } from '../pdf/write-file.ts';
import type { PrintedPage } from '../print-page.ts';
import { markDocument } from './content-streams.ts';
import { describeLinks } from './describe-links.ts';
import { writeDocumentEntries } from './document-entries.ts';
import { flattenFigures } from './flatten-figures.ts';
import { liftContent } from './lift-content.ts';
import type { PdfMeta } from './metadata.ts';
import { nameBookmarks } from './name-bookmarks.ts';
import { nameElements } from './name-elements.ts';
import { placeNotes } from './place-notes.ts';
import { applyHints, dropDecoration, dropRepeatedLanguages, prune, repairTypes } from './repair-structure.ts';
import { repeatedHeads } from './repeated-heads.ts';
import { mapRoles } from './role-map.ts';
import { structureTree } from './structure-tree.ts';

/** What is printed, and what the page knows that its PDF must say. */
type Printed = Pick<PrintedPage, 'bytes' | 'links' | 'headings' | 'actualTexts' | 'seed'>;

/** The conforming PDF. The same page gives the same bytes. @throws Error where it was not printed with tags. */
export function conform({ bytes, links, headings, actualTexts, seed }: Printed, meta: PdfMeta): Uint8Array {
  const file = readFile(bytes);
  const tree = structureTree(file);
  dropDecoration(tree, markDocument(file, repeatedHeads(tree)));
  const named = applyHints(tree);
  for (const [id, text] of Object.entries(actualTexts))
    named.get(id)?.dict.set('ActualText', textString(text));
  repairTypes(tree);
  flattenFigures(tree);
  placeNotes(tree, named);
  prune(tree);
  dropRepeatedLanguages(tree, meta.language);
  liftContent(tree);
  mapRoles(tree);
  nameElements(tree);
  describeLinks(tree, links);
  nameBookmarks(file, headings);
  writeDocumentEntries(file, meta, seed);
  return writeFile(file);
}
