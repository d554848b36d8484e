import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing, Point } from '../../src/model/briefing.ts';
import { updateBriefing } from '../../src/revise/update-briefing.ts';
import { Chance, randomBriefing } from './random-briefing.ts';
import { randomEdits } from './random-edits.ts';
import { randomRevision } from './random-revision.ts';

const SEEDS = Array.from({ length: 1000 }, (_, seed) => seed);

const pointsOf = (briefing: Briefing): Point[] =>
  briefing.sections.flatMap((section) => section.items.flatMap((item) => item.points));

/** What the update command writes, and reads back. */
function update(markdown: string, fresh: Briefing): Briefing {
  const file = readBriefingFile(markdown).value;
  const merged = updateBriefing(file, fresh).value;
  return fromMarkdown(toMarkdown(merged, 'nl', { reading: fresh, settings: file.settings })).value;
}

describe('update, for any edit and any revision', () => {
  test('an untouched briefing becomes exactly the fresh build', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const fresh = randomRevision(reading, new Chance(seed + 1));
      expect(updateBriefing({ briefing: reading, reading }, fresh).value, `seed ${seed}`).toEqual(fresh);
    }
  });

  test('an update to the same agenda changes nothing', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const markdown = randomEdits(toMarkdown(reading, 'nl'), new Chance(seed + 2));
      expect(update(markdown, reading), `seed ${seed}`).toEqual(fromMarkdown(markdown).value);
    }
  });

  test('no edited line and no new sentence is lost', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const markdown = randomEdits(toMarkdown(reading, 'nl'), new Chance(seed + 3));
      const edited = fromMarkdown(markdown).value;
      const fresh = randomRevision(reading, new Chance(seed + 4));
      const merged = update(markdown, fresh);
      const words = pointsOf(merged)
        .flatMap((point) => [point.text, point.conflict?.text ?? ''])
        .join('\n');
      const own = pointsOf(edited).filter((point) => point.status !== 'source');
      expect(
        own.filter((point) => !words.includes(point.text)),
        `seed ${seed}`,
      ).toEqual([]);
      const notes = (briefing: Briefing) =>
        briefing.sections.flatMap(({ items }) => items.map(({ note }) => note));
      expect(notes(merged).join('\n')).toSatisfy((kept: string) =>
        notes(edited).every((note) => kept.includes(note) || notes(reading).includes(note)),
      );
      const old = new Set(pointsOf(reading).map((point) => point.id));
      const arrived = pointsOf(fresh).filter((point) => !old.has(point.id));
      const ids = new Set(pointsOf(merged).map((point) => point.id));
      expect(
        arrived.filter((point) => !ids.has(point.id)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test('no sentence of the new agenda is unaccounted for, and what was not edited is as in it', () => {
    for (const seed of SEEDS) {
      const reading = randomBriefing(seed);
      const markdown = randomEdits(toMarkdown(reading, 'nl'), new Chance(seed + 5));
      const fresh = randomRevision(reading, new Chance(seed + 6));
      const merged = update(markdown, fresh);
      const accounted = new Set([
        ...merged.sections.flatMap((section) =>
          section.items.flatMap((item) => item.sentences.map(({ text }) => text)),
        ),
        ...merged.leftOut.map(({ text }) => text),
      ]);
      const sentences = fresh.sections.flatMap((section) => section.items.flatMap((item) => item.sentences));
      expect(
        sentences.filter(({ text }) => !accounted.has(text)),
        `seed ${seed}`,
      ).toEqual([]);
      const byId = new Map(pointsOf(fresh).map((point) => [point.id, point.text]));
      for (const point of pointsOf(merged))
        if (point.status === 'source' && byId.has(point.id)) expect(point.text).toBe(byId.get(point.id));
    }
  });
});
