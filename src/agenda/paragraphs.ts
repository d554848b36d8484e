import type { Paragraph, PartLabel } from '../model/agenda.ts';
import { sliceFolded, sourceSpans } from './folded-text.ts';
import { numberingOf } from './headings.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './units.ts';

const BULLET = /^(?:[•▪◦●■*]|[-–—o](?=\s))\s*/u;

interface Marker {
  readonly text: string;
  /** Length in the text; 0 for an automatic number. */
  readonly length: number;
}

function markerOf(unit: Unit): Marker | null {
  const { text } = unit.folded;
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { text: bullet[0].trim(), length: bullet[0].length };
  const numbering = numberingOf(unit);
  if (numbering === null) return null;
  if (numbering.length === 0) return { text: unit.style.numbering!.trim(), length: 0 };
  const isList = unit.kind === 'list-item' || ['arabic', 'lower-letter', 'roman'].includes(numbering.style);
  return isList ? { text: text.slice(0, numbering.length).trim(), length: numbering.length } : null;
}

/**
 * A unit of running text as a paragraph of an item. `stray` is the length of a number at its start that is furniture.
 */
export function toParagraph(
  unit: Unit,
  stray: number,
  reading: Reading,
  label: PartLabel | null,
  subheading: string | null,
): Paragraph {
  const marker = stray > 0 || unit.kind === 'table-row' ? null : markerOf(unit);
  const from = stray + (marker?.length ?? 0);
  if (from > 0) {
    const opening = sliceFolded(unit.folded, 0, from);
    const kind = stray > 0 ? 'furniture' : 'label';
    reading.paint(sourceSpans(opening, unit.spans), kind, stray > 0 ? 'stray-numeral' : 'marker');
  }
  const isList = marker !== null || unit.kind === 'list-item';
  return {
    kind: unit.kind === 'table-row' ? 'table-row' : isList ? 'list-item' : 'text',
    label,
    marker: marker?.text ?? null,
    sentences: reading.sentences(unit, from),
    ...(subheading === null ? {} : { subheading }),
  };
}
