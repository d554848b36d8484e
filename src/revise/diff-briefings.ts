import type { Briefing } from '../model/briefing.ts';
import type {
  BriefingDiff,
  FieldChange,
  FootnoteChange,
  ItemChange,
  ItemHead,
  SectionChange,
  SectionHead,
  TextId,
  TextsChange,
} from './briefing-diff.ts';
import { type Outline, type OutlineItem, type OutlineSection, outlineOf } from './briefing-outline.ts';
import { diffLines, type Homes } from './diff-lines.ts';
import { matchItems } from './match-lines.ts';
import { pairNotes } from './match-notes.ts';
import { movedIn } from './merge-order.ts';
import { itemsOf, matchSections } from './three-ways.ts';

/** What changed from one briefing to another: between two versions of an agenda, or by a person's edits. */
export function diffBriefings(before: Briefing, after: Briefing): BriefingDiff {
  const [a, b] = [outlineOf(before), outlineOf(after)];
  const itemPairs = matchItems(itemsOf(before), itemsOf(after));
  const sectionPairs = matchSections(before, after, itemPairs);
  const pairs: Pairs = {
    items: new Map([...itemPairs].map(([old, now]) => [old.id, now.id])),
    sections: new Map([...sectionPairs].map(([old, now]) => [old.id, now.id])),
  };
  return {
    meeting: diffMeeting(a, b),
    sections: diffSections(a, b, pairs),
    items: diffItems(a, b, pairs),
    footnotes: diffFootnotes(a, b),
    texts: diffTexts(a, b, pairs),
    order:
      orderOf(a) === orderOf(b)
        ? null
        : b.sections.map(({ id, items }) => ({ id, items: items.map((item) => item.id) })),
  };
}

/** Ids of the old version → ids of what they became. */
interface Pairs {
  readonly items: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
}

function orderOf({ sections }: Outline): string {
  return JSON.stringify(sections.map(({ id, items }) => [id, items.map((item) => item.id)]));
}

function diffMeeting(a: Outline, b: Outline): FieldChange[] {
  const fields = Object.keys(a.meeting) as FieldChange['field'][];
  return fields
    .filter((field) => a.meeting[field] !== b.meeting[field])
    .map((field) => ({ field, before: a.meeting[field], after: b.meeting[field] }));
}

function diffSections(a: Outline, b: Outline, pairs: Pairs): SectionChange[] {
  const old = new Map(a.sections.map((section) => [pairs.sections.get(section.id) ?? '', section]));
  const changed = b.sections.flatMap((section): SectionChange[] => {
    const [before, after] = [old.get(section.id), sectionHead(section)];
    if (before === undefined) return [{ before: null, after }];
    return JSON.stringify(sectionHead(before)) === JSON.stringify(after)
      ? []
      : [{ before: sectionHead(before), after }];
  });
  const dropped = a.sections.filter(({ id }) => !pairs.sections.has(id));
  return [...changed, ...dropped.map((section) => ({ before: sectionHead(section), after: null }))];
}

function sectionHead({ id, kind, numeral, title }: OutlineSection): SectionHead {
  return { id, kind, numeral, title };
}

function itemHead({ id, section, number, title, treatment }: OutlineItem): ItemHead {
  return { id, section, number, title, treatment };
}

function diffItems(a: Outline, b: Outline, pairs: Pairs): ItemChange[] {
  const [oldItems, newItems] = [a, b].map(({ sections }) => sections.flatMap(({ items }) => items)) as [
    OutlineItem[],
    OutlineItem[],
  ];
  const old = new Map(oldItems.map((item) => [pairs.items.get(item.id) ?? '', item]));
  const moved = movedIn(
    oldItems.flatMap((item) => pairs.items.get(item.id) ?? []),
    newItems.map((item) => item.id),
  );
  const homes: Homes = { before: homesOf(oldItems), after: homesOf(newItems) };
  const changed = newItems.flatMap((item): ItemChange[] => {
    const before = old.get(item.id);
    const lines = diffLines(before?.lines ?? [], item.lines, homes);
    if (before === undefined) return [{ kind: 'added', after: itemHead(item), lines }];
    const untouched = lines.every(({ kind }) => kind === 'same');
    const isMoved = moved.has(item.id) || pairs.sections.get(before.section) !== item.section;
    const sameHead = JSON.stringify(itemHead(before)) === JSON.stringify(itemHead(item));
    if (untouched && sameHead && !isMoved) return [];
    return [
      {
        kind: 'changed',
        before: itemHead(before),
        after: itemHead(item),
        moved: isMoved,
        lines: untouched ? [] : lines,
      },
    ];
  });
  const dropped = oldItems
    .filter(({ id }) => !pairs.items.has(id))
    .map(
      (item): ItemChange => ({
        kind: 'dropped',
        before: itemHead(item),
        lines: diffLines(item.lines, [], homes),
      }),
    );
  return [...changed, ...dropped];
}

/** Line id → title of its item. */
function homesOf(items: readonly OutlineItem[]): Map<string, string> {
  return new Map(items.flatMap((item) => item.lines.map((line) => [line.id, item.title])));
}

/** Sentences outside the items are looked for in the same text only; a text that got another heading is told too. */
function diffTexts(a: Outline, b: Outline, pairs: Pairs): TextsChange[] {
  const nowOf = (id: TextId): string => {
    const section = pairs.sections.get(id.replace(/^intro-/, ''));
    return id.startsWith('intro-') ? `intro-${section}` : id;
  };
  const old = new Map(a.texts.map((text) => [nowOf(text.id), text]));
  const homes: Homes = { before: new Map(), after: new Map() };
  const changed = b.texts.flatMap(({ id, title, lines: now }): TextsChange[] => {
    const before = old.get(id);
    const lines = diffLines(before?.lines ?? [], now, homes);
    const sameHead = before?.id === id && before.title === title;
    return sameHead && lines.every(({ kind }) => kind === 'same') ? [] : [{ id, title, lines }];
  });
  const kept = new Set<string>(b.texts.map(({ id }) => id));
  const dropped = a.texts
    .filter(({ id }) => !kept.has(nowOf(id)))
    .map(({ id, title, lines }): TextsChange => ({ id, title, lines: diffLines(lines, [], homes) }));
  return [...changed, ...dropped];
}

function diffFootnotes(a: Outline, b: Outline): FootnoteChange[] {
  const pairs = pairNotes(a.footnotes, b.footnotes);
  const old = new Map([...pairs].map(([before, after]) => [after, before]));
  const changed = b.footnotes.flatMap((after): FootnoteChange[] => {
    const before = old.get(after) ?? null;
    return before?.text === after.text && before.number === after.number ? [] : [{ before, after }];
  });
  const dropped = a.footnotes.filter((note) => !pairs.has(note));
  return [...changed, ...dropped.map((before) => ({ before, after: null }))];
}
