/** How an item is named in lists of the whole agenda: its section and number before its title, for numbers begin again. */
import type { ItemHead } from '../model/deck.ts';
import { NUMBER_GAP, SMALLEST_TEXT } from '../model/slide-metrics.ts';
import { firstWords, textWidth } from './text-height.ts';

/** The place of an item in the agenda, and the first words of its title that fit. */
export interface ItemLabel {
  readonly kicker: string | null;
  readonly title: string;
}

/** Width that a section's name may take in a list, in px; a longer one ends in `…`. */
const SECTION_WIDTH = 215;

/** The place of an item: its section where there are more, and its number. */
export function itemKicker(head: ItemHead, heads: ReadonlyMap<string, ItemHead>): string | null {
  const sections = new Set([...heads.values()].map(({ section }) => section));
  const name = head.section && firstWords(head.section, SMALLEST_TEXT.size, SECTION_WIDTH, 1, 'regular');
  const kicker = [sections.size > 1 ? name : null, head.number].filter(Boolean).join(' · ');
  return kicker === '' ? null : kicker;
}

/** Place and title on one line of `width` px. */
export function itemOnLine(head: ItemHead, heads: ReadonlyMap<string, ItemHead>, width: number): ItemLabel {
  const kicker = itemKicker(head, heads);
  const taken = kicker === null ? 0 : textWidth(kicker, SMALLEST_TEXT.size) + NUMBER_GAP;
  return { kicker, title: firstWords(head.title, SMALLEST_TEXT.size, width - taken, 1) };
}
