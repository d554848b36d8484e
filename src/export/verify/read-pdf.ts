/** A written PDF read back: its tags in reading order with their text, page by page. */

import { type Element, type StructureTree, structureTree } from '../conform/structure-tree.ts';
import { PdfRef, type PdfValue } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { readFile } from '../pdf/read-file.ts';
import { textAt } from '../pdf/values-at.ts';
import { pageReader, type TextRun } from './page-text.ts';

export interface ReadPdf {
  readonly file: PdfFile;
  readonly tree: StructureTree;
  /** Numbers of the pages, counted from 1. */
  readonly pageNumbers: ReadonlyMap<PdfRef, number>;
  /** What each page shows, in the order of its content. */
  readonly pages: readonly (readonly TextRun[])[];
  /** The tagged text in reading order. */
  readonly pieces: readonly TextPiece[];
}

/** A piece of tagged text. */
export interface TextPiece {
  readonly text: string;
  /** Page on which it stands, counted from 1; 0 where that is not known. */
  readonly page: number;
  /** Structure types from the document down to the piece. */
  readonly types: readonly string[];
  /** The nearest element that is a block: text of two blocks never belongs to one word. */
  readonly block: Element;
}

/** Types of elements that stand in a line of text. */
const INLINE = new Set(['NonStruct', 'Span', 'Link', 'Reference', 'Quote', 'Code', 'Strong', 'Em', 'Sub']);

/** @throws Error where the bytes are no PDF, or one without tags, or with tags that are no tree */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = readFile(bytes);
  const tree = structureTree(file);
  const read = pageReader(file);
  const places = file.pages();
  const pages = places.map(({ dict }) => read(dict));
  const pageNumbers = new Map(places.map(({ ref }, index) => [ref, index + 1]));
  return { file, tree, pageNumbers, pages, pieces: piecesOf(tree, pages) };
}

function piecesOf(tree: StructureTree, pages: readonly (readonly TextRun[])[]): TextPiece[] {
  const texts = new Map<string, { text: string; page: number }>();
  for (const [index, runs] of pages.entries()) {
    for (const { content, text, isArtifact } of runs) {
      if (content === null || isArtifact) continue;
      const id = `${content.key}:${content.mcid}`;
      const known = texts.get(id);
      if (known === undefined) texts.set(id, { text, page: index + 1 });
      else known.text += text;
    }
  }
  const pieces: TextPiece[] = [];
  const seen = new Set<PdfRef>();
  const visit = (element: Element, types: readonly string[], block: Element): void => {
    if (seen.has(element.ref)) throw new Error('an element of the PDF stands in two places');
    seen.add(element.ref);
    const type = tree.type(element.dict);
    const path = [...types, type];
    const own = INLINE.has(type) ? block : element;
    const actual = type === 'Figure' ? undefined : textAt(tree.file, element.dict, 'ActualText');
    const before = pieces.length;
    for (const kid of tree.kids(element.dict)) {
      const inner = tree.asElement(kid);
      if (inner !== null) {
        visit(inner, path, own);
        continue;
      }
      const content = tree.asContent(kid, element.dict);
      const shown = content && texts.get(`${content.key}:${content.mcid}`);
      if (shown) pieces.push({ ...shown, types: path, block: own });
    }
    // What an element says of itself is read in place of what it holds (ISO 32000-1, 14.9.4).
    const held = pieces[before];
    if (actual !== undefined && held !== undefined)
      pieces.splice(before, pieces.length, { ...held, text: actual, types: path, block: own });
  };
  for (const top of tree.tops()) visit(top, [], top);
  return pieces;
}

/** Number of the page, counted from 1, to which a reference leads; 0 where it leads to none. */
export function pageNumber({ pageNumbers }: ReadPdf, reference: PdfValue | undefined): number {
  return reference instanceof PdfRef ? (pageNumbers.get(reference) ?? 0) : 0;
}
