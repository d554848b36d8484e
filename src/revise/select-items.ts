/** A part of a briefing, for a reader who needs no more of it. */
import type { Briefing, BriefingItem, BriefingSection, TextSentence } from '../model/briefing.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { pointMarks } from '../text/point-marks.ts';

/** What is chosen; null chooses all, and an item must be in each choice. Counted from 1 over the whole document. */
export interface Selection {
  readonly items: readonly number[] | null;
  readonly sections: readonly number[] | null;
  /** Pages of the source; an item is chosen by any page on which its title or a sentence of it begins. */
  readonly pages: readonly number[] | null;
}

/** The chosen part, and how many of the items that is. */
export interface Selected {
  readonly briefing: Briefing;
  /** Numbers of the items that are in it; null where nothing was chosen away. */
  readonly items: readonly number[] | null;
  readonly of: number;
}

/**
 * The briefing with the chosen items only, the footnotes that these refer to, and nothing of the letter's own text.
 * @throws Failure `selection-empty` where nothing of the document is chosen; `pages-unknown` where pages are chosen in
 * one that has none
 */
export function selectItems(briefing: Briefing, { items, sections, pages }: Selection): Selected {
  const own = pages && pagesOf(briefing);
  if (own?.size === 0) throw new Failure('pages-unknown', EXIT.usage);
  const all = briefing.sections.flatMap((section, index) =>
    section.items.map((item) => ({ item, section: index + 1 })),
  );
  const chosen = all.filter(
    ({ item, section }, index) =>
      (items?.includes(index + 1) ?? true) &&
      (sections?.includes(section) ?? true) &&
      (pages === null || pagesOfItem(item).some((page) => pages.includes(page))),
  );
  const of = all.length;
  if (items === null && sections === null && pages === null) return { briefing, items: null, of };
  if (chosen.length === 0)
    throw new Failure('selection-empty', EXIT.usage, {
      items: of,
      sections: briefing.sections.length,
    });
  const kept = new Set(chosen.map(({ item }) => item));
  const parts = briefing.sections.flatMap((section) => keptSection(section, kept));
  const notes = new Set(parts.flatMap(noteNumbers));
  return {
    briefing: {
      ...briefing,
      letter: briefing.letter && { ...briefing.letter, intro: [], closing: [], signatories: [] },
      sections: parts,
      footnotes: briefing.footnotes.filter(({ number }) => notes.has(number)),
      leftOut: [],
    },
    items: all.flatMap(({ item }, index) => (kept.has(item) ? [index + 1] : [])),
    of,
  };
}

function pagesOf({ sections }: Briefing): ReadonlySet<number> {
  return new Set(sections.flatMap(({ items }) => items.flatMap(pagesOfItem)));
}

function pagesOfItem({ source, sentences }: BriefingItem): number[] {
  const places = [source, ...sentences.map((sentence) => sentence.source)];
  return [...new Set(places.flatMap(({ page }) => page ?? []))];
}

/** The section with its chosen items; its introduction goes along only when all of it does. */
function keptSection(section: BriefingSection, kept: ReadonlySet<BriefingItem>): BriefingSection[] {
  const items = section.items.filter((item) => kept.has(item));
  if (items.length === 0) return [];
  return [{ ...section, items, intro: items.length === section.items.length ? section.intro : [] }];
}

function noteNumbers({ intro, items }: BriefingSection): number[] {
  const ofText = intro.flatMap(({ footnotes }: TextSentence) => footnotes);
  const ofItems = items.flatMap((item) => {
    const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
    const marks = item.points.flatMap((point) => pointMarks(point, sentences).marks);
    return [...item.titleFootnotes, ...marks].map(({ number }) => number);
  });
  return [...ofText, ...ofItems];
}

/** Numbers as people write them: `1, 3–5`. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
