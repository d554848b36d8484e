import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { readInline, writeInline } from '../../src/markdown/inline-text.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { briefingSchema } from '../../src/model/briefing-schema.ts';
import { Chance, randomText } from './random-briefing.ts';
import { expectSame, randomCases } from './random-cases.ts';

const CASES = randomCases(1000);

describe('briefing.md, for any briefing', () => {
  test('what is written reads back as the same briefing, in both languages', () => {
    for (const { seed, reading, written } of CASES) {
      const { value, diagnostics } = fromMarkdown(written);
      expectSame(value, reading, seed);
      expect(diagnostics, `seed ${seed}`).toEqual([]);
    }
  });

  test('a line reads back to the letter, whatever characters it holds', () => {
    for (const { seed } of CASES) {
      const text = randomText(new Chance(seed), 0.6);
      expect(readInline(writeInline({ text, marks: [], links: [] })).text, `seed ${seed}`).toBe(text);
    }
  });

  test('what a person edited reads back as edited, beside the reading and without it', () => {
    for (const { seed, reading, edited } of CASES) {
      expect(briefingSchema.safeParse(edited).error, `seed ${seed}`).toBeUndefined();
      const again = readBriefingFile(toMarkdown(edited, 'nl', { reading })).value;
      expectSame(again.briefing, edited, seed);
      expectSame(again.reading, reading, seed);
      if (seed % 4 === 0) expectSame(fromMarkdown(toMarkdown(edited, 'en')).value, edited, seed);
    }
  });

  test('no edit makes two points with one id, and no sentence is lost', () => {
    for (const { seed, reading, edited } of CASES) {
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
