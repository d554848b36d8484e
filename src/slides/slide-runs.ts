import type { Run } from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';

/** Place of the page at `index` in a run of `pages` slides; null for a slide on its own. */
export function runOf(index: number, pages: number): Run | null {
  return pages > 1 ? { number: index + 1, of: pages } : null;
}

/** The title with (1/2) where the slide is one of a run. */
export function titleOfRun(title: string, run: Run | null, words: DeckWords): string {
  return run ? fill(words.runOf, { title, number: run.number, of: run.of }) : title;
}
