import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing, Point } from '../../src/model/briefing.ts';
import { updateBriefing } from '../../src/revise/update-briefing.ts';
import { Chance } from './random-briefing.ts';
import { expectSame, randomCases } from './random-cases.ts';
import { randomRevision } from './random-revision.ts';

const pointsOf = (briefing: Briefing): Point[] =>
  briefing.sections.flatMap((section) => section.items.flatMap((item) => item.points));
/** What a person adds to items beside lines: notes, and who speaks. */
const notesOf = (briefing: Briefing): string[] =>
  briefing.sections.flatMap((section) => section.items.flatMap((item) => [item.note, item.speaker]));

/** What the update command writes, and reads back. */
function update(markdown: string, fresh: Briefing): Briefing {
  const file = readBriefingFile(markdown).value;
  const merged = updateBriefing(file, fresh).value;
  return fromMarkdown(toMarkdown(merged, 'nl', { reading: fresh, settings: file.settings })).value;
}

const CASES = randomCases(1000).map((one) => {
  const fresh = randomRevision(one.reading, new Chance(one.seed + 1));
  return { ...one, fresh, merged: update(one.markdown, fresh) };
});

describe('update, for any edit and any revision', () => {
  test('an untouched briefing becomes exactly the fresh build', () => {
    for (const { seed, reading, fresh } of CASES)
      expectSame(updateBriefing({ briefing: reading, reading }, fresh).value, fresh, seed);
  });

  test('an update to the same agenda changes nothing', () => {
    for (const { seed, reading, markdown, edited } of CASES)
      expectSame(update(markdown, reading), edited, seed);
  });

  test('no edited line, no note, no speaker and no new sentence is lost', () => {
    for (const { seed, reading, edited, fresh, merged } of CASES) {
      const words = pointsOf(merged)
        .flatMap((point) => [point.text, point.conflict?.text ?? ''])
        .join('\n');
      const own = pointsOf(edited).filter((point) => point.status !== 'source');
      expect(
        own.filter((point) => !words.includes(point.text)),
        `seed ${seed}`,
      ).toEqual([]);

      const [old, kept] = [new Set(notesOf(reading)), notesOf(merged).join('\n')];
      expect(
        notesOf(edited).filter((note) => !old.has(note) && !kept.includes(note)),
        `seed ${seed}`,
      ).toEqual([]);

      const known = new Set(pointsOf(reading).map((point) => point.id));
      const ids = new Set(pointsOf(merged).map((point) => point.id));
      const lost = pointsOf(fresh).filter((point) => !known.has(point.id) && !ids.has(point.id));
      expect(lost, `seed ${seed}`).toEqual([]);
    }
  });

  test('no sentence of the new agenda is unaccounted for, and what was not edited is as in it', () => {
    for (const { seed, fresh, merged } of CASES) {
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
