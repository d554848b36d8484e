import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { applyDiff } from '../../src/revise/apply-diff.ts';
import { isEmptyDiff } from '../../src/revise/briefing-diff.ts';
import { type Outline, outlineOf } from '../../src/revise/briefing-outline.ts';
import { compareWords } from '../../src/revise/compare-words.ts';
import { diffBriefings } from '../../src/revise/diff-briefings.ts';
import { Chance, randomBriefing, randomText } from './random-briefing.ts';
import { randomEdits } from './random-edits.ts';
import { randomRevision } from './random-revision.ts';

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed);

/** What a reader meets: ids of lines are not read. */
function asRead(outline: Outline) {
  return {
    ...outline,
    sections: outline.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        lines: item.lines.map(({ part, text }) => ({ part, text })),
      })),
    })),
  };
}

function expectProof(a: Briefing, b: Briefing, seed: number): void {
  const applied = applyDiff(outlineOf(a), diffBriefings(a, b));
  expect(asRead(applied), `seed ${seed}`).toEqual(asRead(outlineOf(b)));
}

describe('diff, for any two briefings', () => {
  test('a briefing does not differ from itself', () => {
    for (const seed of SEEDS) {
      const briefing = randomBriefing(seed);
      expect(isEmptyDiff(diffBriefings(briefing, structuredClone(briefing))), `seed ${seed}`).toBe(true);
    }
  });

  test('applied to the old version it gives the new one, for a revised agenda', () => {
    for (const seed of SEEDS) {
      const a = randomBriefing(seed);
      expectProof(a, randomRevision(a, new Chance(seed + 1)), seed);
    }
  });

  test('applied to the old version it gives the new one, for an edited and for an unrelated briefing', () => {
    for (const seed of SEEDS) {
      const a = randomBriefing(seed);
      if (seed % 4 === 0)
        expectProof(a, fromMarkdown(randomEdits(toMarkdown(a, 'nl'), new Chance(seed + 2))).value, seed);
      else expectProof(a, randomBriefing(seed + 7000), seed);
    }
  });

  test('the words of a reworded line add up to both versions', () => {
    for (const seed of SEEDS) {
      const chance = new Chance(seed);
      const [a, b] = [randomText(chance), randomText(chance)];
      const changes = compareWords(a, b);
      const join = (kind: string) =>
        changes
          .filter((change) => change.kind === 'same' || change.kind === kind)
          .map(({ text }) => text)
          .join(' ');
      const folded = (text: string) => text.split(/\s+/).join(' ');
      expect([join('removed'), join('added')], `seed ${seed}`).toEqual([folded(a), folded(b)]);
    }
  });
});
