import { describe, expect, test } from 'vitest';
import type { Briefing, TextRange } from '../../src/model/briefing.ts';
import { briefingSchema } from '../../src/model/briefing-schema.ts';
import type { ChangedText } from '../../src/model/changes.ts';
import type { Deck, DeckSettings } from '../../src/model/deck.ts';
import { diffBriefings } from '../../src/revise/diff-briefings.ts';
import { listChanges } from '../../src/revise/list-changes.ts';
import { markChanges } from '../../src/revise/mark-changes.ts';
import { claimsOfChanges, claimsOfOldTexts } from '../../src/slides/make-ledger.ts';
import { planChangesDeck } from '../../src/slides/plan-changes-deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { Chance, randomBriefing } from './random-briefing.ts';
import { randomRevision } from './random-revision.ts';

/** Decks take longer to plan than lists to make. */
const FEWER = 200;

const CASES = Array.from({ length: 1000 }, (_, seed) => {
  const before = randomBriefing(seed);
  const after = seed % 5 === 0 ? randomBriefing(seed + 7000) : randomRevision(before, new Chance(seed + 1));
  const diff = diffBriefings(before, after);
  const list = (withNewItems: boolean): ChangedText[] =>
    listChanges({ before, after, diff, since: '', language: 'nl', withNewItems }).groups.flatMap(
      ({ changes }) => changes.flat(),
    );
  return { seed, before, after, marked: markChanges(after, diff), list };
});

/** The words of all lines of a deck's lists of lines, without white space: a line cut in two adds up again. */
function shown({ slides }: Deck): string {
  const lines = slides.flatMap((slide) =>
    slide.kind === 'groups' ? slide.groups.flatMap((group) => group.lines) : [],
  );
  return lines.map(({ text }) => text.replace(/\s+/g, '')).join('');
}

/** Everything that a version says, line by line. */
function linesOf({ letter, sections, footnotes }: Briefing): string[] {
  return [
    ...(letter?.intro ?? []),
    ...(letter?.closing ?? []),
    ...sections.flatMap(({ intro, items }) => [...intro, ...items.flatMap(({ points }) => points)]),
    ...footnotes,
  ].map(({ text }) => text);
}

/** The words of a text outside the ranges. */
function common({ text, words }: { readonly text: string; readonly words: readonly TextRange[] }): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of words) {
    rest += text.slice(from, start);
    from = end;
  }
  return (rest + text.slice(from)).split(/\s+/).filter(Boolean).join(' ');
}

describe('the list of changes, for any two versions', () => {
  test('what the new version no longer says stands in it word for word, and so does what it says anew', () => {
    for (const { seed, before, after, list } of CASES) {
      const [old, now] = [new Set(linesOf(before)), new Set(linesOf(after))];
      const listed = new Set(list(true).map(({ text }) => text));
      const told = (text: string) => listed.has(text);
      expect(
        linesOf(before).filter((text) => !now.has(text) && !told(text)),
        `seed ${seed}`,
      ).toEqual([]);
      expect(
        linesOf(after).filter((text) => !old.has(text) && !told(text)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  test('an old text is followed by the new one, and they differ in the marked words only', () => {
    for (const { seed, list } of CASES) {
      for (const [index, text] of list(true).entries()) {
        if (text.kind !== 'before') continue;
        expect(common(text), `seed ${seed}`).toBe(common(list(true)[index + 1]!));
      }
    }
  });

  test('nothing is listed where nothing changed', () => {
    for (const { before, seed } of CASES) {
      const diff = diffBriefings(before, before);
      const { groups } = listChanges({
        before,
        after: before,
        diff,
        since: '',
        language: 'en',
        withNewItems: true,
      });
      expect(groups, `seed ${seed}`).toEqual([]);
    }
  });
});

describe('the marks in the new version, for any two versions', () => {
  test('every line that the old version did not have is marked, and no other word changes', () => {
    for (const { seed, before, after, marked } of CASES) {
      const old = new Set(linesOf(before));
      const points = marked.sections.flatMap(({ intro, items }) => [
        ...intro,
        ...items.flatMap((item) => item.points),
      ]);
      const unmarked = points.filter(({ text, change }) => change === undefined && !old.has(text));
      expect(unmarked, `seed ${seed}`).toEqual([]);
      expect(linesOf(marked), `seed ${seed}`).toEqual(linesOf(after));
      expect(briefingSchema.safeParse(marked).success, `seed ${seed}`).toBe(true);
    }
  });
});

describe('the decks of changes, for any two versions', () => {
  const settings: DeckSettings = { language: 'nl', audience: 'internal', marking: null };

  test('what is gone stands on a slide of the new version’s deck, and every change in that of the changes', () => {
    for (const { seed, before, after, marked } of CASES.slice(0, FEWER)) {
      const diff = diffBriefings(before, after);
      const list = (withNewItems: boolean) =>
        listChanges({ before, after, diff, since: 'toen', language: 'nl', withNewItems });
      const [some, all] = [list(false), list(true)];
      const missing = (deck: Deck, texts: readonly { readonly text: string }[]) => {
        const words = shown(deck);
        return texts.filter(({ text }) => !words.includes(text.replace(/\s+/g, '')));
      };
      expect(missing(planDeck(marked, settings, some).value, claimsOfOldTexts(some)), `seed ${seed}`).toEqual(
        [],
      );
      const own = planChangesDeck(all, after, settings).value;
      expect(missing(own, claimsOfChanges(all)), `seed ${seed}`).toEqual([]);
      const ids = own.slides.map(({ id }) => id);
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length);
      expect(
        own.items.filter(({ target }) => !ids.includes(target)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });
});
