import type { Briefing, BriefingLetter, BriefingMeeting, BriefingSection } from '../model/briefing.ts';
import type { BriefingFile } from '../model/briefing-file.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { mergeFootnotes } from './merge-footnotes.ts';
import { mergeItems } from './merge-items.ts';
import { mergeOrder } from './merge-order.ts';
import { mergePoints } from './merge-points.ts';
import { type ThreeWays, threeWays } from './three-ways.ts';

const NO_MEETING: BriefingMeeting = {
  title: null,
  council: null,
  formality: null,
  dates: [],
  place: null,
  presidency: null,
};

/**
 * Merges a person's edits into the reading of a new version of the agenda. Lines whose sentence did not change keep
 * their edits; an edited line whose sentence changed gets the new words, with the person's beside them as a conflict;
 * one whose sentence is gone stays as a line of its own, with the old words as a conflict; new sentences come in.
 * Nothing edited gives the new reading itself.
 *
 * The result is what is to stand in briefing.md: write it with `fresh` as its reading and read it back, and its facts
 * and its account are in step with its lines.
 */
export function updateBriefing(
  file: Pick<BriefingFile, 'briefing' | 'reading'>,
  fresh: Briefing,
): Staged<Briefing> {
  const edited = file.briefing;
  const base = file.reading ?? { ...edited, meeting: NO_MEETING, letter: null, sections: [], footnotes: [] };
  const ways = threeWays(base, edited, fresh);
  const notes = mergeFootnotes(base, edited, fresh);
  const points = mergePoints(ways, notes.numberOf);
  const items = mergeItems(ways, points.points, notes.numberOf);
  const meeting = mergeMeeting(base, edited, fresh);
  const sections = mergeSections(ways, items.items);
  return {
    value: {
      ...fresh,
      meeting: meeting.meeting,
      letter: meeting.letter,
      sections,
      footnotes: notes.footnotes,
    },
    diagnostics: [...meeting.diagnostics, ...items.diagnostics, ...points.diagnostics, ...notes.diagnostics],
  };
}

function mergeSections(ways: ThreeWays, items: ReadonlyMap<string, BriefingSection['items'][number]>) {
  const homes = [ways.base, ways.edited, ways.fresh].map(
    (briefing) =>
      new Map(
        briefing.sections.flatMap((section) =>
          section.items.map((item) => [ways.itemKey(item.id), ways.sectionKey(section.id)]),
        ),
      ),
  );
  const homeOf = (key: string): string => {
    const [old, mine, now] = homes.map((home) => home.get(key));
    return (mine !== undefined && mine !== old ? mine : (now ?? mine))!;
  };
  const keysOf = ({ sections }: Briefing) => sections.map(({ id }) => ways.sectionKey(id));
  const find = ({ sections }: Briefing, key: string) =>
    sections.find(({ id }) => ways.sectionKey(id) === key);
  const filled = new Set([...items.keys()].map(homeOf));
  const members = new Set(
    [...keysOf(ways.fresh), ...keysOf(ways.edited)].filter((key) => {
      const [old, mine, now] = [find(ways.base, key), find(ways.edited, key), find(ways.fresh, key)];
      return filled.has(key) || old === undefined || (mine !== undefined && now !== undefined);
    }),
  );
  const order = mergeOrder(keysOf(ways.base), keysOf(ways.edited), keysOf(ways.fresh), members);
  return order.map((key): BriefingSection => {
    const [old, mine, now] = [find(ways.base, key), find(ways.edited, key), find(ways.fresh, key)];
    const frame = now ?? { ...mine!, id: key, intro: [] };
    const itemKeys = (section: BriefingSection | undefined) =>
      (section?.items ?? []).map(({ id }) => ways.itemKey(id));
    const here = new Set([...items.keys()].filter((item) => homeOf(item) === key));
    return {
      ...frame,
      title: mine !== undefined && old !== undefined && mine.title !== old.title ? mine.title : frame.title,
      numeral:
        mine !== undefined && old !== undefined && mine.numeral !== old.numeral
          ? mine.numeral
          : frame.numeral,
      items: mergeOrder(itemKeys(old), itemKeys(mine), itemKeys(now), here).map((item) => items.get(item)!),
    };
  });
}

function mergeMeeting(base: Briefing, edited: Briefing, fresh: Briefing) {
  const diagnostics: Diagnostic[] = [];
  const choose = <T>(old: T, mine: T, now: T): T => {
    const [was, is, will] = [old, mine, now].map((value) => JSON.stringify(value));
    if (was === is) return now;
    if (was !== will && is !== will)
      diagnostics.push({
        id: 'update-heading',
        severity: 'warning',
        values: { yours: String(mine ?? '–'), fresh: String(now ?? '–') },
      });
    return mine;
  };
  const meeting = Object.fromEntries(
    (Object.keys(fresh.meeting) as (keyof BriefingMeeting)[]).map((key) => [
      key,
      choose<unknown>(base.meeting[key], edited.meeting[key], fresh.meeting[key]),
    ]),
  ) as BriefingMeeting;
  const now = fresh.letter?.delegation ?? [];
  const delegation = choose(base.letter?.delegation ?? [], edited.letter?.delegation ?? [], now);
  const letter: BriefingLetter | null =
    delegation === now
      ? fresh.letter
      : { ...(fresh.letter ?? { ...edited.letter!, intro: [], closing: [], signatories: [] }), delegation };
  return { meeting, letter, diagnostics };
}
