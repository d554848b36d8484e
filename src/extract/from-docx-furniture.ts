import type { FurnitureKind } from '../model/source.ts';
import type { DraftBlock } from './draft-block.ts';
import { childElement, childElements, descendants, type XmlElement } from './xml-tree.ts';

/** A header or footer that is printed: the relation that its part is found by, and what it is. */
export interface RunningPart {
  readonly relation: string;
  readonly kind: Extract<FurnitureKind, 'letterhead' | 'running-head' | 'running-foot'>;
}

/**
 * The headers and footers that the sections of a document print. Those for even pages count only where the settings
 * want them, those for first pages only in sections that have a title page (ECMA-376-1, 17.10).
 */
export function runningParts(document: XmlElement, settings: XmlElement | undefined): RunningPart[] {
  const evenAndOdd = childElement(settings, 'evenAndOddHeaders') !== undefined;
  const parts = new Map<string, RunningPart>();
  for (const section of descendants(document, 'sectPr')) {
    const hasFirst = childElement(section, 'titlePg') !== undefined;
    for (const reference of childElements(section)) {
      const isHeader = reference.name === 'headerReference';
      if (!isHeader && reference.name !== 'footerReference') continue;
      const { type = 'default', id } = reference.attributes;
      if (id === undefined || (type === 'even' && !evenAndOdd) || (type === 'first' && !hasFirst)) continue;
      const kind = isHeader ? (type === 'first' ? 'letterhead' : 'running-head') : 'running-foot';
      parts.set(id, { relation: id, kind });
    }
  }
  return [...parts.values()];
}

/** `3`, `Pagina 1 van 4`, `1/4`: and also without the number, which Word's fields may leave empty. */
const PAGE_NUMBER = /^(?:pagina|blad|page)?\s*\d*\s*(?:(?:van|of|\/)\s*\d*)?$/i;

/** The same blocks as furniture; a footer that is only a page number is called one. */
export function furnitureDrafts(drafts: readonly DraftBlock[], kind: RunningPart['kind']): DraftBlock[] {
  return drafts.map((draft) => ({
    ...draft,
    kind: 'furniture',
    furniture: PAGE_NUMBER.test(draft.text.trim()) ? 'page-number' : kind,
  }));
}
