import type { DraftBlock } from './draft-block.ts';
import { DraftWriter, joinDrafts, rowDraft } from './draft-writer.ts';
import { formatNumber } from './from-docx-numbering.ts';
import type { HtmlNotes } from './from-html-notes.ts';
import type { Look } from './text-runs.ts';
import { childElements, textOf, type XmlElement } from './xml-tree.ts';

/** Elements within a line of text; every other one begins a paragraph of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** What a page has beside its text. */
const NAVIGATION = new Set(['nav', 'header', 'footer', 'aside', 'form', 'button', 'menu', 'dialog']);
const NAVIGATION_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'menu',
  'dialog',
]);

/** What is known at a place in the page. */
export interface Walk {
  readonly notes: HtmlNotes;
  readonly writer: DraftWriter;
  /** Inside the part of the page that holds the text; there headers and the like are text. */
  readonly inMain: boolean;
  readonly inNote: boolean;
}

interface ListPlace {
  readonly numbering: string;
}

function lookOf(element: XmlElement, look: Look): Look {
  const { name, attributes } = element;
  const style = attributes['style'] ?? '';
  return {
    ...look,
    ...(['b', 'strong', 'th'].includes(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)
      ? { bold: true }
      : {}),
    ...(['i', 'em', 'cite'].includes(name) || /font-style\s*:\s*italic/i.test(style) ? { italic: true } : {}),
    ...(['u', 'ins'].includes(name) || /text-decoration[^;]*underline/i.test(style)
      ? { underline: true }
      : {}),
  };
}

/** Also the heads and feet of pages in what LibreOffice saves as a web page. */
const isNavigation = ({ name, attributes }: XmlElement): boolean =>
  NAVIGATION.has(name) ||
  NAVIGATION_ROLES.has(attributes['role'] ?? '') ||
  (name === 'div' && /^(?:header|footer)$/.test(attributes['title'] ?? ''));

/** The blocks of an element read by itself. */
export function draftsIn(element: XmlElement, walk: Walk, rest: Partial<Walk> = {}): DraftBlock[] {
  const writer = new DraftWriter();
  walkChildren(element, { ...walk, ...rest, writer }, {}, null);
  return writer.finish();
}

/** `X Noot 1`, as officielebekendmakingen.nl has it before a note, or just `1`, `[1]`, `1.`. */
function withoutLabel(text: string, label: string): string {
  const escaped = label.replace(/[*]/g, '\\$&');
  return text.replace(
    new RegExp(`^\\s*(?:X\\s+)?(?:Noot\\s+)?(?:[\\[(]?${escaped}(?!\\p{L}|\\p{N})[\\])]?[.:)]?\\s*)?`, 'u'),
    '',
  );
}

function addNote(element: XmlElement, label: string, walk: Walk): void {
  const { text } = joinDrafts(draftsIn(element, walk, { inNote: true }));
  walk.writer.add({ kind: 'footnote', note: label, text: `${label} ${withoutLabel(text, label)}`.trim() });
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? childElements(child, 'tr') : [];
  });

const cellsOf = (row: XmlElement): XmlElement[] =>
  childElements(row).filter((child) => child.name === 'td' || child.name === 'th');

function addTable(table: XmlElement, walk: Walk): void {
  const rows = rowsOf(table);
  const filled = (row: XmlElement): number =>
    cellsOf(row).filter((cell) => textOf(cell).trim() !== '').length;
  const layout = table.attributes['role'] === 'presentation' || rows.every((row) => filled(row) <= 1);
  for (const caption of childElements(table, 'caption')) walkElement(caption, walk, {}, null);
  for (const row of rows) {
    if (layout) for (const cell of cellsOf(row)) walkChildren(cell, walk, {}, null);
    else walk.writer.add(rowDraft(cellsOf(row).map((cell) => draftsIn(cell, walk))));
    walk.writer.paragraph();
  }
}

/** Formats of numbers by the type of a list (HTML standard, "the ol element"). */
const NUMBER_FORMATS: Readonly<Record<string, string>> = {
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
};

function addList(list: XmlElement, walk: Walk, look: Look): void {
  let number = Number(list.attributes['start'] ?? 1) || 1;
  const format = NUMBER_FORMATS[list.attributes['type'] ?? ''] ?? 'decimal';
  for (const child of childElements(list)) {
    if (child.name !== 'li') {
      walkElement(child, walk, look, null);
      continue;
    }
    number = Number(child.attributes['value']) || number;
    const label = walk.notes.bodies.get(child);
    if (label !== undefined && !walk.inNote) addNote(child, label, walk);
    else
      walkChildren(child, walk, look, {
        numbering: list.name === 'ol' ? `${formatNumber(number, format)}.` : '•',
      });
    number++;
  }
}

/** The marker of a list entry as Word saves it: a letter of a symbol font is a bullet. */
const listMarker = (printed: string): string => (/^[·§oØüqvÞð]$/.test(printed) ? '•' : printed);

function walkElement(element: XmlElement, walk: Walk, look: Look, place: ListPlace | null): void {
  const { name } = element;
  const { notes, writer } = walk;
  const mark = notes.marks.get(element);
  const label = notes.bodies.get(element);
  if (/mso-list\s*:\s*ignore/i.test(element.attributes['style'] ?? ''))
    writer.text(`${listMarker(textOf(element).trim())} `, look);
  else if (mark !== undefined && !walk.inNote) writer.mark(mark, lookOf(element, look));
  else if (walk.inNote && notes.backLinks.has(element)) return;
  else if (label !== undefined && !walk.inNote) addNote(element, label, walk);
  else if (name === 'br') writer.lineBreak();
  else if (name === 'table') addTable(element, walk);
  else if (name === 'ol' || name === 'ul') addList(element, walk, look);
  else if (!walk.inMain && isNavigation(element)) {
    for (const draft of draftsIn(element, walk))
      writer.add({ ...draft, kind: 'furniture', furniture: 'navigation' });
  } else if (INLINE.has(name)) {
    for (const child of element.children) walkNode(child, walk, lookOf(element, look), null);
  } else walkChildren(element, walk, lookOf(element, look), place);
}

function walkNode(node: XmlElement | string, walk: Walk, look: Look, place: ListPlace | null): void {
  if (typeof node === 'string') walk.writer.text(node, look);
  else walkElement(node, walk, look, place);
}

/** Reads a block: a paragraph of its own, but for the blocks in it. */
function walkChildren(element: XmlElement, walk: Walk, look: Look, place: ListPlace | null): void {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  const facts = {
    level: level === undefined ? null : Number(level),
    listed: place !== null,
    numbering: place?.numbering ?? null,
  };
  walk.writer.paragraph(facts);
  let first = true;
  for (const child of element.children) {
    const blank = typeof child === 'string' && child.trim() === '';
    // The number of a list entry belongs to the first block in it.
    walkNode(child, walk, look, first ? place : null);
    if (!blank) first = false;
    if (typeof child !== 'string' && !INLINE.has(child.name) && child.name !== 'br') walk.writer.paragraph();
  }
  walk.writer.paragraph();
}
