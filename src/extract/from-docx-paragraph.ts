import { type DocxState, readRuns } from './from-docx-runs.ts';
import { type ListPlace, listOf, outlineOf, settingOf } from './from-docx-styles.ts';
import type { Run } from './text-runs.ts';
import { childElement, type XmlElement } from './xml-tree.ts';

/** A paragraph with all that its properties and its style say of it. */
export interface DocxParagraph {
  readonly runs: readonly Run[];
  readonly boxes: readonly XmlElement[];
  /** Name of the paragraph style, lower case. */
  readonly styleName: string;
  readonly level: number | null;
  readonly list: ListPlace | null;
  /** It stands in a frame of its own on the page. */
  readonly framed: boolean;
  /** Its end was deleted by a tracked change: it runs on into the next paragraph. */
  readonly runsOn: boolean;
}

export function readParagraph(element: XmlElement, state: DocxState): DocxParagraph {
  const properties = childElement(element, 'pPr');
  const style = state.styles.paragraph(settingOf(properties, 'pStyle'));
  const outline = outlineOf(properties);
  const list = listOf(properties);
  const mark = childElement(properties, 'rPr');
  const runsOn = childElement(mark, 'del') !== undefined || childElement(mark, 'moveFrom') !== undefined;
  return {
    ...readRuns(element, style.look, state),
    styleName: style.name,
    level: outline === 'none' ? null : (outline ?? style.level),
    list: list === 'none' ? null : (list ?? style.list),
    framed: childElement(properties, 'framePr') !== undefined,
    runsOn,
  };
}
