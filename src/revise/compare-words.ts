/** A piece of a text: in both versions, only in the old one or only in the new one. Its words with single spaces. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this product of word counts only the words that the two begin and end with are matched. */
const MAX_TABLE = 4_000_000;

/** What changed between two lines, word by word: the removed words before those that stand in their place. */
export function compareWords(before: string, after: string): WordChange[] {
  const [a, b] = [splitWords(before), splitWords(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail += 1;
  const changes: WordChange[] = [];
  const push = (kind: WordChange['kind'], words: readonly string[]) => {
    const last = changes.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: `${last.text} ${words.join(' ')}` };
    else changes.push({ kind, text: words.join(' ') });
  };
  push('same', a.slice(0, head));
  for (const [kind, words] of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
    push(kind, words);
  push('same', a.slice(a.length - tail));
  return changes;
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The longest common subsequence of two lists of words, as runs. */
function* middle(
  a: readonly string[],
  b: readonly string[],
): Generator<readonly [WordChange['kind'], readonly string[]]> {
  if (a.length * b.length > MAX_TABLE) {
    yield ['removed', a];
    yield ['added', b];
    return;
  }
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    while (
      i < a.length &&
      (j >= b.length || (a[i] !== b[j] && table[(i + 1) * width + j]! >= table[i * width + j + 1]!))
    )
      i += 1;
    if (i > fromA) {
      yield ['removed', a.slice(fromA, i)];
      continue;
    }
    while (
      j < b.length &&
      (i >= a.length || (a[i] !== b[j] && table[(i + 1) * width + j]! < table[i * width + j + 1]!))
    )
      j += 1;
    if (j > fromB) {
      yield ['added', b.slice(fromB, j)];
      continue;
    }
    yield ['same', [a[i]!]];
    i += 1;
    j += 1;
  }
}

/** How much two texts have in common, from 0 (no word) to 1 (the same words): twice the shared over the sum. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
