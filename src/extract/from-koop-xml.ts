import type { Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import type { FurnitureKind } from '../model/source.ts';
import { decodeText } from './decode-text.ts';
import { assemble, type DraftBlock, type Extracted } from './draft-block.ts';
import { DraftWriter, joinDrafts, rowDraft } from './draft-writer.ts';
import type { Look } from './text-runs.ts';
import { childElement, childElements, descendants, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/** What the head of a Kamerstuk is made of; it is printed, but no part of the letter. */
const HEAD: Readonly<Record<string, FurnitureKind>> = {
  kamerstukkop: 'kamerstuk-head',
  dossier: 'kamerstuk-head',
  stuknr: 'kamerstuk-head',
};

/** Elements whose parts stand on one line although only their children hold text. */
const ONE_LINE = new Set(['naam', 'kop']);

/** Level of a `tussenkop` by its look; those of a `kop` follow the divisions around it. */
const TUSSENKOP_LEVELS: Readonly<Record<string, number>> = { vet: 3, romein: 4, ondlijn: 4, cur: 5 };
const FIRST_DIVISION_LEVEL = 2;
const DEEPEST_LEVEL = 6;

interface Walk {
  readonly writer: DraftWriter;
  readonly notes: DraftBlock[];
  /** Number of divisions around. */
  readonly depth: number;
}

function lookOf({ name, attributes }: XmlElement, look: Look): Look {
  if (name !== 'nadruk' && name !== 'tussenkop') return look;
  const type = attributes['type'] ?? attributes['kopopmaak'] ?? '';
  return {
    ...look,
    ...(/vet/.test(type) ? { bold: true } : {}),
    ...(/cur/.test(type) ? { italic: true } : {}),
    ...(/ondlijn/.test(type) ? { underline: true } : {}),
  };
}

function draftsIn(element: XmlElement, walk: Walk): DraftBlock[] {
  const writer = new DraftWriter();
  walkChildren(element, { ...walk, writer }, {}, hasText(element));
  return writer.finish();
}

function addNote(noot: XmlElement, walk: Walk, look: Look): void {
  const label = textOf(childElement(noot, 'noot.nr') ?? '').trim() || (noot.attributes['nr'] ?? '*');
  walk.writer.mark(label, look);
  const body = noot.children.filter((child) => typeof child === 'string' || child.name !== 'noot.nr');
  const { text } = joinDrafts(draftsIn({ ...noot, children: body }, walk));
  walk.notes.push({ kind: 'footnote', note: label, text: `${label} ${text}`.trim() });
}

function headingLevel({ name, attributes }: XmlElement, depth: number): number | null {
  if (name === 'tussenkop') return TUSSENKOP_LEVELS[attributes['kopopmaak'] ?? 'vet'] ?? 4;
  if (name === 'kop') return Math.min(DEEPEST_LEVEL, FIRST_DIVISION_LEVEL + depth);
  return null;
}

function addTable(table: XmlElement, walk: Walk): void {
  for (const title of childElements(table, 'title')) walkElement(title, walk, {}, false);
  for (const row of descendants(table, 'row')) {
    walk.writer.add(rowDraft(childElements(row, 'entry').map((entry) => draftsIn(entry, walk))));
  }
}

/** An entry of a list: its printed number, then its paragraphs. */
function addEntry(entry: XmlElement, walk: Walk): void {
  const numbering = textOf(childElement(entry, 'li.nr') ?? '').trim() || '•';
  let first = true;
  for (const child of childElements(entry)) {
    if (child.name === 'li.nr') continue;
    walk.writer.paragraph(first ? { listed: true, numbering } : {});
    walkNodes(child, walk, {}, child.name === 'al');
    first = false;
  }
  walk.writer.paragraph();
}

/** Whether an element holds text by itself, and so is a paragraph. */
const hasText = ({ name, children }: XmlElement): boolean =>
  ONE_LINE.has(name) || children.some((child) => typeof child === 'string' && child.trim() !== '');

function walkElement(element: XmlElement, walk: Walk, look: Look, inParagraph: boolean): void {
  const { name } = element;
  const { writer } = walk;
  const head = HEAD[name];
  if (name === 'metadata' || name === 'meta-data') return;
  if (head !== undefined) {
    for (const draft of draftsIn(element, walk)) writer.add({ ...draft, kind: 'furniture', furniture: head });
  } else if (name === 'noot') addNote(element, walk, look);
  else if (name === 'table') addTable(element, walk);
  else if (name === 'li') addEntry(element, walk);
  else if (name === 'titel' && childElement(element, 'titel') === undefined && !inParagraph) {
    writer.paragraph({ level: 1 });
    walkNodes(element, walk, look, true);
    writer.paragraph();
  } else if (inParagraph && !['lijst', 'al'].includes(name))
    walkNodes(element, walk, lookOf(element, look), true);
  else walkChildren(element, walk, lookOf(element, look), hasText(element));
}

function walkNodes(element: XmlElement, walk: Walk, look: Look, inParagraph: boolean): void {
  const depth = walk.depth + (/divisie$/.test(element.name) ? 1 : 0);
  for (const child of element.children) {
    if (typeof child !== 'string') walkElement(child, { ...walk, depth }, look, inParagraph);
    else if (inParagraph || child.trim() !== '') walk.writer.text(child, look);
    // The parts of a name or a heading stand apart also where no white space stands between them.
    if (ONE_LINE.has(element.name)) walk.writer.text(' ', {});
  }
}

function walkChildren(element: XmlElement, walk: Walk, look: Look, isParagraph: boolean): void {
  walk.writer.paragraph({ level: headingLevel(element, walk.depth - 1) });
  walkNodes(element, walk, look, isParagraph);
  walk.writer.paragraph();
}

/**
 * Reads an official publication as XML (schema `officiele-publicatie`): title, division headings, paragraphs, lists,
 * tables, notes where they stand. The head of a Kamerstuk is set apart; metadata are no text. Notes stand after the
 * text, each beginning with its number.
 *
 * @throws Failure `file-damaged`.
 */
export function fromKoopXml(bytes: Uint8Array): Staged<Extracted> {
  const text = decodeText(bytes);
  if (text === null) throw new Failure('file-damaged', EXIT.damaged, { reason: 'XML' });
  const walk: Walk = { writer: new DraftWriter(), notes: [], depth: 0 };
  walkElement(parseXml(text.replace(/^\ufeff/, '')), walk, {}, false);
  return { value: assemble([...walk.writer.finish(), ...walk.notes]), diagnostics: [] };
}
