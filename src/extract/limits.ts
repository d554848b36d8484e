/**
 * What is longer than any agenda is refused, so that no file takes the memory of a machine: with these limits a reading
 * stays below 1 GiB (`tests/commands/memory.test.ts`). A thousand pages, fifty times the longest agenda, fit.
 */
import { EXIT, Failure } from '../model/failure.ts';

/** Characters of text. */
export const LONGEST_TEXT = 4 << 20;
/** Paragraphs, headings, entries of lists, rows of tables, notes. */
const MOST_BLOCKS = 100_000;
/** Ends of sentences, at a fifth of the usual length of one. */
const MOST_SENTENCES = 250_000;
/** Lines of text that is not marked up, each of which may be a fraction of a line of print. */
const MOST_LINES = 120_000;

/** The refusal of what is longer than any agenda. */
export const tooLong = (): Failure =>
  new Failure('file-too-long', EXIT.damaged, {
    characters: LONGEST_TEXT >> 20,
    blocks: MOST_BLOCKS,
    sentences: MOST_SENTENCES,
  });

/** @throws Failure `file-too-long` where so many characters or blocks are beyond any agenda */
export function refuseLong(characters: number, blocks = 0): void {
  if (characters > LONGEST_TEXT || blocks > MOST_BLOCKS) throw tooLong();
}

/** @throws Failure `file-too-long` where a text is beyond any agenda in the number of its sentences */
export function refuseManySentences(text: string): void {
  let ends = 0;
  for (const _ of text.matchAll(/[.!?…]\s/g)) ends++;
  if (ends > MOST_SENTENCES) throw tooLong();
}

/** @throws Failure `file-too-long` where a text has too many characters or lines */
export function refuseLongText(text: string): void {
  refuseLong(text.length);
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  if (lines > MOST_LINES) throw tooLong();
}
