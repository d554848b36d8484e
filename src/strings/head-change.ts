import type { DeckWords } from './deck.ts';
import { fill } from './language.ts';

/** What can change of an item's heading and place. */
type HeadChange = 'added' | 'moved' | 'renamed' | 'renumbered' | 'treatment';

/** What changed of an item's heading and place, in words; null where nothing did. */
export function headChangeInWords(kinds: readonly HeadChange[] | undefined, words: DeckWords): string | null {
  if (kinds === undefined || kinds.length === 0) return null;
  if (kinds.includes('added')) return words['head-added'];
  return fill(words.headChanged, { list: kinds.map((kind) => words[`head-${kind}`]).join(', ') });
}
