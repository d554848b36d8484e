import { type Briefing, PARTS, type Part, type SourcePlace } from '../model/briefing.ts';
import type { Change, ChangedText, ChangeGroup, ChangeKind, Changes } from '../model/changes.ts';
import type { Language } from '../strings/language.ts';
import type {
  BriefingDiff,
  ItemChange,
  ItemHead,
  LineChange,
  SectionHead,
  TextsChange,
} from './briefing-diff.ts';
import { changedWords } from './changed-words.ts';
import { fieldValue } from './field-words.ts';
import { type Places, placesOf } from './line-places.ts';
import { headChanges } from './mark-changes.ts';

/** Two versions, what they differ in, and how the list of it is made. */
export interface Comparison {
  readonly before: Briefing;
  readonly after: Briefing;
  readonly diff: BriefingDiff;
  /** Name or date of the old version. */
  readonly since: string;
  readonly language: Language;
  /** Whether the texts of a new item are listed; else its title stands for them, and slides of its own show them. */
  readonly withNewItems: boolean;
}

/** What changed, as groups of texts for a reader: each text whole, what is gone too. */
export function listChanges(comparison: Comparison): Changes {
  const { before, after, diff, language } = comparison;
  const places: Places = { before: placesOf(before), after: placesOf(after) };
  const groups: ChangeGroup[] = [
    ...diff.meeting.map(({ field, before: old, after: now }): ChangeGroup => {
      const shown = (value: string | null) =>
        value === null ? null : fieldValue({ field }, value, language);
      return { ...WHOLE, subject: field, changes: [rewording(shown(old), shown(now), 'reworded')] };
    }),
    {
      ...WHOLE,
      subject: 'sections',
      changes: diff.sections.flatMap(({ before: old, after: now }): Change[] => {
        const titles = [old && sectionTitle(old), now && sectionTitle(now)] as const;
        return titles[0] === titles[1] ? [] : [rewording(...titles, 'renamed')];
      }),
    },
    ...diff.texts.map((text) => textGroup(text, places)),
    ...diff.items.flatMap((item) => itemGroups(item, comparison, places)),
    { ...WHOLE, subject: 'footnotes', changes: noteChanges(diff, places) },
  ];
  return { since: comparison.since, groups: groups.filter(({ changes }) => changes.length > 0) };
}

/** A group of something that is no item. */
const WHOLE = { number: null, title: '', item: null, part: null } as const;

/** A text as it stands in one version, with nothing to mark in it. */
function whole(
  kind: ChangeKind,
  text: string,
  id: string | null,
  place: SourcePlace | null,
  partBefore: Part | null = null,
): ChangedText {
  return { kind, text, words: [], partBefore, id, place };
}

/** The old text and the new one; what is only in one version stands by itself. */
function rewording(
  before: string | null,
  after: string | null,
  kind: ChangeKind,
  id: string | null = null,
): Change {
  if (before === null) return after === null ? [] : [whole('added', after, id, null)];
  if (after === null) return [whole('dropped', before, null, null)];
  const words = changedWords(before, after);
  return [
    { ...whole('before', before, null, null), words: words.before },
    { ...whole(kind, after, id, null), words: words.after },
  ];
}

/** An old and a new text with their places. */
function placed(change: Change, before: SourcePlace | null, after: SourcePlace | null): Change {
  return change.map((text) => ({
    ...text,
    place: text.kind === 'before' || text.kind === 'dropped' ? before : after,
  }));
}

function sectionTitle({ numeral, title }: SectionHead): string {
  return [numeral, title].filter((piece) => piece !== null).join('. ') || '–';
}

function lineChange(line: LineChange, places: Places): Change | null {
  const [old, now] = [
    'before' in line ? (places.before.get(line.before.id) ?? null) : null,
    'after' in line ? (places.after.get(line.after.id) ?? null) : null,
  ];
  switch (line.kind) {
    case 'same':
      return null;
    case 'added':
      return [whole(line.from === null ? 'added' : 'moved', line.after.text, line.after.id, now)];
    case 'dropped':
      // A line that went to another item is told of there.
      return line.to === null ? [whole('dropped', line.before.text, null, old)] : null;
    case 'moved':
      return [whole('moved', line.after.text, line.after.id, now, partBefore(line))];
    case 'reworded': {
      const change = rewording(line.before.text, line.after.text, 'reworded', line.after.id);
      const [before, after] = placed(change, old, now);
      return [before!, { ...after!, partBefore: partBefore(line) }];
    }
  }
}

function partBefore({ before, after }: Extract<LineChange, { kind: 'moved' | 'reworded' }>): Part | null {
  return before.part === after.part ? null : before.part;
}

function changesOf(lines: readonly LineChange[], places: Places): Change[] {
  return lines.flatMap((line) => {
    const change = lineChange(line, places);
    return change === null ? [] : [change];
  });
}

function textGroup({ id, title, lines }: TextsChange, places: Places): ChangeGroup {
  const subject = id.startsWith('letter-') ? 'letter' : 'intro';
  return { ...WHOLE, subject, title: title ?? '', changes: changesOf(lines, places) };
}

function itemGroups(item: ItemChange, { withNewItems }: Comparison, places: Places): ChangeGroup[] {
  const head: ItemHead = item.kind === 'dropped' ? item.before : item.after;
  const base: Omit<ChangeGroup, 'part' | 'changes'> = {
    subject: item.kind === 'dropped' ? 'droppedItem' : 'item',
    number: head.number,
    title: head.title,
    item: item.kind === 'dropped' ? null : item.after.id,
  };
  const listed = item.kind === 'added' && !withNewItems ? [] : item.lines;
  const inPart = (part: Part) =>
    listed.filter((line) => ('after' in line ? line.after : line.before).part === part);
  return [
    { ...base, part: null, changes: headTexts(item) },
    ...PARTS.map((part) => ({ ...base, part, changes: changesOf(inPart(part), places) })),
  ];
}

/** What is told of an item's heading. */
function headTexts(item: ItemChange): Change[] {
  if (item.kind === 'added') return [[whole('added', item.after.title, item.after.id, null)]];
  if (item.kind === 'dropped') return [[whole('dropped', item.before.title, null, null)]];
  const { before, after } = item;
  return headChanges(item).map((kind): Change => {
    if (kind === 'renamed') return rewording(before.title, after.title, kind, after.id);
    if (kind === 'renumbered') return rewording(before.number, after.number, kind, after.id);
    if (kind === 'treatment') return rewording(before.treatment, after.treatment, kind, after.id);
    return [whole(kind, after.title, after.id, null)];
  });
}

/** Footnotes that only got another number are left out. */
function noteChanges({ footnotes }: BriefingDiff, places: Places): Change[] {
  return footnotes.flatMap(({ before, after }): Change[] => {
    if (before?.text === after?.text) return [];
    const place = (note: typeof before, of: Places['before']) => of.get(`note-${note?.number}`) ?? null;
    const id = after === null ? null : `note-${after.number}`;
    const change = rewording(before?.text ?? null, after?.text ?? null, 'reworded', id);
    return [placed(change, place(before, places.before), place(after, places.after))];
  });
}
