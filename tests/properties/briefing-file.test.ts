import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { readInline, writeInline } from '../../src/markdown/inline-text.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { briefingSchema } from '../../src/model/briefing.ts';
import { Chance, randomBriefing, randomText } from './random-briefing.ts';
import { randomEdits } from './random-edits.ts';

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed);

describe('briefing.md, for any briefing', () => {
  test('what is written reads back as the same briefing, in both languages', () => {
    for (const seed of SEEDS) {
      const briefing = randomBriefing(seed);
      const { value, diagnostics } = fromMarkdown(toMarkdown(briefing, seed % 2 === 0 ? 'nl' : 'en'));
      expect(value, `seed ${seed}`).toEqual(briefing);
      expect(diagnostics, `seed ${seed}`).toEqual([]);
    }
  });

  test('a line reads back to the letter, whatever characters it holds', () => {
    for (const seed of SEEDS) {
      const text = randomText(new Chance(seed), 0.6);
      expect(readInline(writeInline({ text, marks: [], links: [] })).text, `seed ${seed}`).toBe(text);
    }
  });

  test('what a person edited reads back as edited, beside the reading and without it', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const edited = fromMarkdown(randomEdits(toMarkdown(reading, 'nl'), new Chance(seed + 5000))).value;
      expect(briefingSchema.safeParse(edited).error, `seed ${seed}`).toBeUndefined();
      const again = readBriefingFile(toMarkdown(edited, 'nl', { reading })).value;
      expect(again.briefing, `seed ${seed}`).toEqual(edited);
      expect(again.reading).toEqual(reading);
      expect(fromMarkdown(toMarkdown(edited, 'nl')).value, `seed ${seed}`).toEqual(edited);
    }
  });

  test('no edit makes two points with one id, and no sentence is lost', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const edited = fromMarkdown(randomEdits(toMarkdown(reading, 'nl'), new Chance(seed + 9000), 15)).value;
      const items = edited.sections.flatMap((section) => section.items);
      const ids = items.flatMap((item) => [item.id, ...item.points.map((point) => point.id)]);
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
      const kept = new Set([
        ...items.flatMap((item) => item.sentences.map((sentence) => sentence.text)),
        ...edited.leftOut.map((entry) => entry.text),
      ]);
      const had = reading.sections.flatMap((section) =>
        section.items.flatMap((item) => item.sentences.map((sentence) => sentence.text)),
      );
      expect(
        had.filter((text) => !kept.has(text)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});
