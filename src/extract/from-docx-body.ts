import type { FurnitureKind } from '../model/source.ts';
import type { DraftBlock } from './draft-block.ts';
import { rowDraft } from './draft-writer.ts';
import { type DocxParagraph, readParagraph } from './from-docx-paragraph.ts';
import { contentsOf, type DocxState } from './from-docx-runs.ts';
import type { ListPlace } from './from-docx-styles.ts';
import { draftsOfRuns, type Run } from './text-runs.ts';
import { childElement, childElements, type XmlElement } from './xml-tree.ts';

/** Frames, boxes and floating tables before the first paragraph of this length are the letterhead, */
const LONG_PARAGRAPH = 150;
/** or of this length that ends as a sentence does. */
const SENTENCE = 60;

/** What holds deleted paragraphs. All else that holds paragraphs, known or not, is text. */
const DELETED = ['del', 'moveFrom'];

interface Walk {
  readonly state: DocxState;
  readonly numberOf: (place: ListPlace) => string | null;
  readonly drafts: DraftBlock[];
  /** What a paragraph with a deleted end hands on to the next. */
  carried: readonly Run[];
  /** Whether running text has begun. */
  begun: boolean;
}

const asFurniture =
  (furniture: FurnitureKind) =>
  (draft: DraftBlock): DraftBlock => ({ ...draft, kind: 'furniture', furniture });

/** Whether running text has begun with a block: a heading, a salutation, a sentence of some length. */
const beginsText = ({ text, style }: DraftBlock): boolean =>
  text.length >= LONG_PARAGRAPH ||
  (text.length >= SENTENCE && /[.!?][)”’"»]*$/.test(text)) ||
  style?.level !== undefined ||
  /^Geachte\b/.test(text);

/** A table of contents repeats the headings. */
const isContents = ({ styleName }: DocxParagraph): boolean => /^(?:toc|inhopg) ?\d/.test(styleName);

/** One by one: a spread of very many would overflow the stack. */
function addDrafts(walk: Walk, drafts: readonly DraftBlock[]): void {
  for (const draft of drafts) walk.drafts.push(draft);
}

/** Drafts of what floats on the page: part of the letterhead as long as no running text has begun. */
function floating(walk: Walk, read: (inner: Walk) => void): void {
  const inner: Walk = { ...walk, drafts: [], carried: [] };
  read(inner);
  addDrafts(walk, walk.begun ? inner.drafts : inner.drafts.map(asFurniture('letterhead')));
}

function addParagraph(element: XmlElement, walk: Walk): void {
  const paragraph = readParagraph(element, walk.state);
  const runs = [...walk.carried, ...paragraph.runs];
  walk.carried = paragraph.runsOn ? runs : [];
  if (paragraph.runsOn) return;
  const numbering = paragraph.list === null ? null : walk.numberOf(paragraph.list);
  const drafts = draftsOfRuns(runs, { level: paragraph.level, listed: paragraph.list !== null, numbering });
  if (isContents(paragraph)) addDrafts(walk, drafts.map(asFurniture('navigation')));
  else if (paragraph.framed && !walk.begun) addDrafts(walk, drafts.map(asFurniture('letterhead')));
  else {
    addDrafts(walk, drafts);
    if (drafts.some(beginsText)) walk.begun = true;
  }
  for (const box of paragraph.boxes) floating(walk, (inner) => addAll(box, inner));
}

function cellDrafts(cell: XmlElement, walk: Walk): DraftBlock[] {
  const inner: Walk = { ...walk, drafts: [], carried: [] };
  addAll(cell, inner);
  return inner.drafts;
}

const rowsOf = (table: XmlElement): XmlElement[] =>
  childElements(table)
    .flatMap((child) => (child.name === 'sdt' ? childElements(childElement(child, 'sdtContent')) : [child]))
    .filter((child) => child.name === 'tr')
    .filter((row) => childElement(childElement(row, 'trPr'), 'del') === undefined);

const cellsOf = (row: XmlElement): XmlElement[] =>
  childElements(row)
    .flatMap((child) => (child.name === 'sdt' ? childElements(childElement(child, 'sdtContent')) : [child]))
    .filter((child) => child.name === 'tc');

const hasText = (element: XmlElement): boolean =>
  element.children.some((child) => (typeof child === 'string' ? false : holdsText(child)));

function holdsText(element: XmlElement): boolean {
  if (element.name === 't') return element.children.join('').trim() !== '';
  return hasText(element);
}

/** A table with at most one filled cell in every row only serves to place text on the page. */
const isLayout = (rows: readonly XmlElement[]): boolean =>
  rows.every((row) => cellsOf(row).filter(hasText).length <= 1);

function addTable(table: XmlElement, walk: Walk): void {
  const rows = rowsOf(table);
  const layout = isLayout(rows);
  const addRows = (target: Walk): void => {
    for (const row of rows) {
      const cells = cellsOf(row);
      if (layout) for (const cell of cells) addAll(cell, target);
      else target.drafts.push(rowDraft(cells.map((cell) => cellDrafts(cell, target))));
    }
  };
  const floats = childElement(childElement(table, 'tblPr'), 'tblpPr') !== undefined;
  if (floats && layout) floating(walk, addRows);
  else addRows(walk);
}

function addAll(holder: XmlElement, walk: Walk): void {
  for (const child of contentsOf(holder)) {
    if (child.name === 'p') addParagraph(child, walk);
    else if (child.name === 'tbl') addTable(child, walk);
    else if (child.name === 'altChunk') walk.state.seen.insertedFiles++;
    else if (!DELETED.includes(child.name)) addAll(child, walk);
  }
}

/** The blocks of a body, header, footer or note, in document order. */
export function bodyDrafts(
  body: XmlElement,
  state: DocxState,
  numberOf: (place: ListPlace) => string | null,
): DraftBlock[] {
  const walk: Walk = { state, numberOf, drafts: [], carried: [], begun: false };
  addAll(body, walk);
  if (walk.carried.length > 0) {
    addDrafts(walk, draftsOfRuns(walk.carried, { level: null, listed: false, numbering: null }));
  }
  return walk.drafts;
}
