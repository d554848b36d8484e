import type {
  Briefing,
  BriefingFootnote,
  BriefingItem,
  Point,
  TextChange,
  TextSentence,
} from '../model/briefing.ts';
import type { BriefingDiff, ItemChange, LineChange } from './briefing-diff.ts';
import { changedWords } from './changed-words.ts';

/** The new version with a mark at every line, sentence, footnote and item that is new, reworded or moved. */
export function markChanges(after: Briefing, diff: BriefingDiff): Briefing {
  const changes = new Map(
    [...diff.items, ...diff.texts].flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const change = changeOf(line);
        return change === null ? [] : [change];
      }),
    ),
  );
  const heads = new Map(
    diff.items.flatMap((item): [string, BriefingItem['changes']][] =>
      item.kind === 'dropped' ? [] : [[item.after.id, headChanges(item)]],
    ),
  );
  const notes = new Map(
    diff.footnotes.flatMap(({ before, after: now }): [number, TextChange][] =>
      now === null || before?.text === now.text ? [] : [[now.number, rewording(before?.text, now.text)]],
    ),
  );
  const marked = <Text extends Point | TextSentence>(text: Text): Text => {
    const change = changes.get(text.id);
    return change === undefined ? text : { ...text, change };
  };
  const markedItem = (item: BriefingItem): BriefingItem => {
    const points = item.points.map(marked);
    const head = heads.get(item.id) ?? [];
    return head.length === 0 ? { ...item, points } : { ...item, points, changes: head };
  };
  const markedNote = (note: BriefingFootnote): BriefingFootnote => {
    const change = notes.get(note.number);
    return change === undefined ? note : { ...note, change };
  };
  const { letter } = after;
  return {
    ...after,
    letter: letter && { ...letter, intro: letter.intro.map(marked), closing: letter.closing.map(marked) },
    sections: after.sections.map((section) => ({
      ...section,
      intro: section.intro.map(marked),
      items: section.items.map(markedItem),
    })),
    footnotes: after.footnotes.map(markedNote),
  };
}

function changeOf(line: LineChange): readonly [string, TextChange] | null {
  switch (line.kind) {
    case 'same':
    case 'dropped':
      return null;
    case 'moved':
      return [line.after.id, { kind: 'moved', words: [] }];
    case 'added':
      return [line.after.id, { kind: line.from === null ? 'added' : 'moved', words: [] }];
    case 'reworded':
      return [line.after.id, rewording(line.before.text, line.after.text)];
  }
}

function rewording(before: string | undefined, after: string): TextChange {
  return before === undefined
    ? { kind: 'added', words: [] }
    : { kind: 'reworded', words: changedWords(before, after).after };
}

/** What changed of an item's heading and place. */
export function headChanges(item: ItemChange): NonNullable<BriefingItem['changes']> {
  if (item.kind === 'added') return ['added'];
  if (item.kind === 'dropped') return [];
  const { before, after, moved } = item;
  return [
    ...(moved ? (['moved'] as const) : []),
    ...(before.title === after.title ? [] : (['renamed'] as const)),
    ...(before.number === after.number ? [] : (['renumbered'] as const)),
    ...(before.treatment === after.treatment ? [] : (['treatment'] as const)),
  ];
}
