import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { fromMarkdown } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { Chance, randomBriefing } from './random-briefing.ts';
import { randomEdits } from './random-edits.ts';

/** A reading, the file that it was written to, that file after a person's edits, and the briefing that this gives. */
export interface RandomCase {
  readonly seed: number;
  readonly reading: Briefing;
  readonly written: string;
  readonly markdown: string;
  readonly edited: Briefing;
}

/** Cases for the seeds 0 to `count` - 1, half of them in each language. */
export function randomCases(count: number): RandomCase[] {
  return Array.from({ length: count }, (_, seed) => {
    const reading = randomBriefing(seed);
    const written = toMarkdown(reading, seed % 2 === 0 ? 'nl' : 'en');
    const markdown = randomEdits(written, new Chance(seed + 5000), 12);
    return { seed, reading, written, markdown, edited: fromMarkdown(markdown).value };
  });
}

/** As `expect(actual).toEqual(wanted)`, without its price where the two are equal. */
export function expectSame(actual: unknown, wanted: unknown, seed: number): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual, `seed ${seed}`).toEqual(wanted);
}
