import type { DeckWords } from './deck.ts';
import { fill } from './language.ts';

/** What is said beside an item's heading is drawn from these; `original` is there where a person changed the heading. */
export interface HeadFacts {
  readonly kind: string;
  readonly changes?: readonly ('added' | 'moved' | 'renamed' | 'renumbered' | 'treatment')[] | undefined;
  readonly original?: object | undefined;
}

/**
 * How an item's heading and place differ from an older version, and for colleagues that a person changed the heading
 * or added the item; null where there is nothing to say.
 */
export function headRemark(
  { kind, changes = [], original }: HeadFacts,
  audience: 'internal' | 'public',
  words: DeckWords,
): string | null {
  const changed = changes.includes('added')
    ? [words['head-added']]
    : changes.map((change) => words[`head-${change}`]);
  const since =
    changes.length === 0 || changes.includes('added')
      ? changed
      : [fill(words.headChanged, { list: changed.join(', ') })];
  const byHand =
    audience === 'public'
      ? []
      : [
          ...(kind === 'added' ? [words.added] : []),
          ...(original === undefined ? [] : [words['head-edited']]),
        ];
  const all = [...since, ...byHand];
  return all.length === 0 ? null : all.join(' · ');
}

/** Who speaks, with its label; null where nobody filled it in, and for the public. */
export function speakerRemark(
  speaker: string,
  audience: 'internal' | 'public',
  words: DeckWords,
): string | null {
  return audience === 'public' || speaker === '' ? null : fill(words.speaker, { speaker });
}
