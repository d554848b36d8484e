/** From the PDF that Chromium prints to one that conforms to PDF/UA-1 and PDF/A-2a. */
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import type { PrintedPage } from '../print-page.ts';
import { markDocument } from './content-streams.ts';
import { describeLinks } from './describe-links.ts';
import { writeDocumentEntries } from './document-entries.ts';
import { flattenFigures } from './flatten-figures.ts';
import { liftContent } from './lift-content.ts';
import type { PdfMeta } from './metadata.ts';
import { nameBookmarks } from './name-bookmarks.ts';
import { nameElements } from './name-elements.ts';
import { pdfName } from './pdf-values.ts';
import { placeNotes } from './place-notes.ts';
import { applyHints, dropDecoration, dropRepeatedLanguages, prune, repairTypes } from './repair-structure.ts';
import { repeatedHeads } from './repeated-heads.ts';
import { mapRoles } from './role-map.ts';
import { structureTree } from './structure-tree.ts';
import { writePdf } from './write-pdf.ts';

/** What is printed, and what the page knows that its PDF must say. */
type Printed = Pick<PrintedPage, 'bytes' | 'links' | 'headings' | 'actualTexts' | 'seed'>;

/** The conforming PDF. The same page gives the same bytes. @throws Error where it was not printed with tags. */
export async function conform(
  { bytes, links, headings, actualTexts, seed }: Printed,
  meta: PdfMeta,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const tree = structureTree(doc);
  dropDecoration(tree, markDocument(doc, repeatedHeads(tree)));
  const named = applyHints(tree);
  for (const [id, text] of Object.entries(actualTexts))
    named.get(id)?.dict.set(pdfName('ActualText'), PDFHexString.fromText(text));
  repairTypes(tree);
  flattenFigures(tree);
  placeNotes(tree, named);
  prune(tree);
  dropRepeatedLanguages(tree, meta.language);
  liftContent(tree);
  mapRoles(tree);
  nameElements(tree);
  describeLinks(tree, links);
  nameBookmarks(doc, headings);
  writeDocumentEntries(doc, meta, seed);
  return writePdf(doc);
}
