import { createHash } from 'node:crypto';

/** The words of a text as they are compared: without case, quotes, dashes, marks and white space. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Hexadecimal digits of an id: 32 bits, of which a document of 10,000 sentences makes two alike once in ninety. */
const DIGITS = 8;

/**
 * A function that gives sentences their ids, in document order: a hash of the words, so that an id stays the same while
 * the words do, and a counter (`-2`) where a sentence occurs again.
 */
export function sentenceIds(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const hash = createHash('sha256').update(wordsOf(text).join(' ')).digest('hex').slice(0, DIGITS);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? hash : `${hash}-${count}`;
  };
}
