/** From the PDF that Chromium prints to one that conforms to PDF/UA-1 and PDF/A-2a. */
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { markDocument } from './content-streams.ts';
import { describeLinks, type PageLink } from './describe-links.ts';
import { writeDocumentEntries } from './document-entries.ts';
import { flattenFigures } from './flatten-figures.ts';
import { liftContent } from './lift-content.ts';
import type { PdfMeta } from './metadata.ts';
import { nameBookmarks } from './name-bookmarks.ts';
import { nameElements } from './name-elements.ts';
import { pdfName } from './pdf-values.ts';
import { placeNotes } from './place-notes.ts';
import { applyHints, dropDecoration, prune, repairTypes } from './repair-structure.ts';
import { repeatedHeads } from './repeated-heads.ts';
import { mapRoles } from './role-map.ts';
import { structureTree } from './structure-tree.ts';
import { writePdf } from './write-pdf.ts';

/** What a conforming PDF needs to know beside what is printed. */
export interface ConformSettings {
  readonly meta: PdfMeta;
  /** The page's links in their order, for the words of the annotations. */
  readonly links: readonly PageLink[];
  /** The words of the page's headings in their order, for the bookmarks. */
  readonly headings: readonly string[];
  /** Words of the elements, by their ids, whose letters stand otherwise on the page. */
  readonly actualTexts: Readonly<Record<string, string>>;
  /** Decides the file's id; the printed bytes cannot, for they hold the time of printing. */
  readonly seed: string;
}

/** The conforming PDF. The same page gives the same bytes. @throws Error where it was not printed with tags. */
export async function conform(
  bytes: Uint8Array,
  { meta, links, headings, actualTexts, seed }: ConformSettings,
): Promise<Uint8Array> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const tree = structureTree(doc);
  dropDecoration(tree, markDocument(doc, repeatedHeads(tree)));
  const named = applyHints(tree, meta.language);
  for (const [id, text] of Object.entries(actualTexts))
    named.get(id)?.dict.set(pdfName('ActualText'), PDFHexString.fromText(text));
  repairTypes(tree);
  flattenFigures(tree);
  placeNotes(tree, named);
  prune(tree);
  liftContent(tree);
  mapRoles(tree);
  nameElements(tree);
  describeLinks(tree, links);
  nameBookmarks(doc, headings);
  writeDocumentEntries(doc, meta, seed);
  return writePdf(doc);
}
