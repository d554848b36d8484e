import type { TextRange } from '../model/briefing.ts';
import { compareWords, type WordChange } from './compare-words.ts';

/** The words of two versions of a text that the other one does not have, as ranges of each. */
export interface ChangedWords {
  readonly before: readonly TextRange[];
  readonly after: readonly TextRange[];
}

export function changedWords(before: string, after: string): ChangedWords {
  const changes = compareWords(before, after);
  return { before: rangesOf(before, changes, 'removed'), after: rangesOf(after, changes, 'added') };
}

/** Where the runs of one kind stand in the version that has them. */
function rangesOf(
  text: string,
  changes: readonly WordChange[],
  kind: 'removed' | 'added',
): readonly TextRange[] {
  const words = [...text.matchAll(/\S+/g)];
  const ranges: TextRange[] = [];
  let next = 0;
  for (const change of changes) {
    if (change.kind !== 'same' && change.kind !== kind) continue;
    const count = change.text.split(' ').length;
    const [first, last] = [words[next]!, words[next + count - 1]!];
    if (change.kind === kind) ranges.push({ start: first.index, end: last.index + last[0].length });
    next += count;
  }
  return ranges;
}
