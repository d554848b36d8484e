import { lookOf, type Styles, settingOf } from './from-docx-styles.ts';
import type { Look, Run } from './text-runs.ts';
import { childElement, childElements, descendants, textOf, type XmlElement } from './xml-tree.ts';

export interface ParagraphRuns {
  readonly runs: readonly Run[];
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: readonly XmlElement[];
}

/** What the reading of a whole document keeps between its paragraphs. */
export interface DocxState {
  readonly styles: Styles;
  /** The label of the note with that reference, giving it the next number when it is new. */
  readonly labelOf: (kind: 'footnote' | 'endnote', id: string, custom: string | null) => string;
  /** Fields that are open, from the outside in: true while their code is read, false in their result. */
  readonly fields: boolean[];
  /** Things to report, counted. */
  readonly seen: {
    trackedChanges: number;
    comments: number;
    hiddenCharacters: number;
    images: number;
    insertedFiles: number;
  };
  /** Another part of the file, by its relation. */
  readonly partOf: (relation: string) => XmlElement | undefined;
}

/** What holds runs that are not read: deleted ones, and how signs are pronounced. All else that holds runs is text. */
const UNREAD = ['del', 'moveFrom', 'rt'];
const CHANGES = ['ins', 'moveTo', 'del', 'moveFrom'];

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '',
  // A character of a symbol font, whose meaning lies in the font; nearly always a bullet or an arrow.
  sym: '•',
};

function readNote(element: XmlElement, run: XmlElement, state: DocxState): string {
  const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
  const isCustom = ['1', 'true', 'on'].includes(element.attributes['customMarkFollows'] ?? '');
  const custom = isCustom
    ? childElements(run, 't')
        .flatMap((each) => each.children)
        .join('')
    : null;
  return state.labelOf(kind, element.attributes['id'] ?? '', custom?.trim() || null);
}

/** Stands in for the open fields where they are not minded. */
const UNMINDED: boolean[] = [];

/** Whether no field's code goes on behind a paragraph, as one does that is never closed: what follows would not be read. */
function closesFields(paragraph: XmlElement, open: readonly boolean[]): boolean {
  const fields = [...open];
  for (const step of descendants(paragraph, 'fldChar')) stepField(step, fields);
  return !fields.includes(true);
}

function stepField(element: XmlElement, fields: boolean[]): void {
  if (fields === UNMINDED) return;
  const type = element.attributes['fldCharType'];
  if (type === 'begin') fields.push(true);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
  else if (type === 'end') fields.pop();
}

/** What holds a picture or a chart. */
const PICTURES = ['blip', 'imagedata', 'chart'];
const PROPERTIES = ['rPr', 'instrText', 'delText', 'delInstrText'];

/** The elements with that name below an element that are in none of that name themselves. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** The texts of the diagrams (SmartArt) in a drawing, each as the contents of a box with a paragraph a text. */
function diagramsIn(drawing: XmlElement, state: DocxState): XmlElement[] {
  return descendants(drawing, 'relIds').flatMap(({ attributes }) => {
    const data = state.partOf(attributes['dm'] ?? '');
    const texts = data === undefined ? [] : descendants(data, 'p').map(drawnText);
    const paragraphs = texts.filter((text) => text.trim() !== '').map(paragraphOf);
    return paragraphs.length === 0 ? [] : [{ name: 'txbxContent', attributes: {}, children: paragraphs }];
  });
}

const drawnText = (paragraph: XmlElement) => descendants(paragraph, 't').map(textOf).join('');

const holder = (name: string, child: XmlElement | string): XmlElement => ({
  name,
  attributes: {},
  children: [child],
});
const paragraphOf = (text: string) => holder('p', holder('r', holder('t', text)));

function readRun(
  run: XmlElement,
  paragraphLook: Look,
  state: DocxState,
  runs: Run[],
  boxes: XmlElement[],
): void {
  const properties = childElement(run, 'rPr');
  const look = {
    ...paragraphLook,
    ...state.styles.character(settingOf(properties, 'rStyle')),
    ...lookOf(properties),
  };
  let noted = false;
  const add = (text: string): void => {
    if (text === '' || noted || state.fields.includes(true)) return;
    if (look.hidden) state.seen.hiddenCharacters += text.replace(/\s/g, '').length;
    else runs.push({ text, look });
  };
  for (const child of contentsOf(run)) {
    const character = CHARACTERS[child.name];
    if (child.name === 't') add(child.children.join(''));
    else if (character !== undefined) add(character);
    else if (child.name === 'fldChar') stepField(child, state.fields);
    else if (child.name === 'commentReference') state.seen.comments++;
    else if (child.name === 'footnoteReference' || child.name === 'endnoteReference') {
      if (look.hidden || state.fields.includes(true)) continue;
      const note = readNote(child, run, state);
      runs.push({ text: note, look, note });
      noted = child.attributes['customMarkFollows'] !== undefined;
    } else if (['drawing', 'pict', 'object'].includes(child.name)) {
      boxes.push(...outermost(child, 'txbxContent'), ...diagramsIn(child, state));
      if (PICTURES.some((name) => descendants(child, name).length > 0)) state.seen.images++;
    } else if (!PROPERTIES.includes(child.name)) {
      walk(child, paragraphLook, state, runs, boxes);
    }
  }
}

/** Children, with `mc:AlternateContent` replaced by what its first choice holds (ECMA-376-3, 9.3). */
export function contentsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name !== 'AlternateContent') return [child];
    const chosen = childElement(child, 'Choice') ?? childElement(child, 'Fallback');
    return chosen === undefined ? [] : contentsOf(chosen);
  });
}

function walk(holder: XmlElement, look: Look, state: DocxState, runs: Run[], boxes: XmlElement[]): void {
  for (const child of contentsOf(holder)) {
    if (CHANGES.includes(child.name)) state.seen.trackedChanges++;
    if (child.name === 'r') readRun(child, look, state, runs, boxes);
    else if (!UNREAD.includes(child.name)) walk(child, look, state, runs, boxes);
  }
}

/**
 * The runs of a paragraph as they would be printed: deletions and the codes of fields left out, insertions kept,
 * note marks in place. Hidden text is left out and counted in `state.seen`.
 */
export function readRuns(paragraph: XmlElement, look: Look, state: DocxState): ParagraphRuns {
  const runs: Run[] = [];
  const boxes: XmlElement[] = [];
  walk(
    paragraph,
    look,
    closesFields(paragraph, state.fields) ? state : { ...state, fields: UNMINDED },
    runs,
    boxes,
  );
  return { runs, boxes };
}
