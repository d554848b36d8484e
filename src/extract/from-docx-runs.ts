import { lookOf, type Styles, settingOf } from './from-docx-styles.ts';
import type { Look, Run } from './text-runs.ts';
import { childElement, childElements, descendants, type XmlElement } from './xml-tree.ts';

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
  readonly seen: { trackedChanges: number; comments: number; hiddenCharacters: number; images: number };
}

/** Elements that only hold runs; insertions are read as accepted. */
const HOLDERS = ['ins', 'moveTo', 'hyperlink', 'smartTag', 'fldSimple', 'customXml', 'dir', 'bdo', 'sdt'];
const MORE_HOLDERS = ['sdtContent', 'oMath', 'oMathPara', 'ruby', 'rubyBase'];
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

function stepField(element: XmlElement, fields: boolean[]): void {
  const type = element.attributes['fldCharType'];
  if (type === 'begin') fields.push(true);
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false;
  else if (type === 'end') fields.pop();
}

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
      const found = descendants(child, 'txbxContent');
      for (const box of found) boxes.push(box);
      if (descendants(child, 'blip').length + descendants(child, 'imagedata').length > 0) state.seen.images++;
    } else if (HOLDERS.includes(child.name) || MORE_HOLDERS.includes(child.name)) {
      walk(child, paragraphLook, state, runs, boxes);
    }
  }
}

/** Children, with `mc:AlternateContent` replaced by what its first choice holds (ECMA-376-3, 9.3). */
function contentsOf(element: XmlElement): XmlElement[] {
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
    else if (HOLDERS.includes(child.name) || MORE_HOLDERS.includes(child.name)) {
      walk(child, look, state, runs, boxes);
    }
  }
}

/**
 * The runs of a paragraph as they would be printed: deletions and the codes of fields left out, insertions kept,
 * note marks in place. Hidden text is left out and counted in `state.seen`.
 */
export function readRuns(paragraph: XmlElement, look: Look, state: DocxState): ParagraphRuns {
  const runs: Run[] = [];
  const boxes: XmlElement[] = [];
  walk(paragraph, look, state, runs, boxes);
  return { runs, boxes };
}
