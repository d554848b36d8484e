/** What changed since an older version: the texts that are new, gone, reworded or moved, with links to where they stand. */
import type { ChangedText, ChangeGroup, Changes } from '../model/changes.ts';
import type { ItemHead, Line, LineGroup, Slide } from '../model/deck.ts';
import { PLAIN_HEADING_HEIGHT, SMALLEST_TEXT, TITLE_WIDTH } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { type GroupsDraft, groupsSlides, LABEL_DOT } from './groups-slides.ts';
import { itemOnLine } from './item-label.ts';
import { plainLine } from './lines.ts';
import { firstWords, textWidth } from './text-height.ts';

type Heads = ReadonlyMap<string, ItemHead>;

/** Element id of the list of changes; its slides have numbers behind it. */
export const CHANGES_ID = 'gewijzigd';

/** The list of changes, for a deck whose slides show the new version; one slide that says so where nothing changed. */
export function planChanges(
  changes: Changes,
  slides: readonly Slide[],
  heads: Heads,
  words: DeckWords,
): GroupsDraft[] {
  const groups = changes.groups.map((group) => changedLines(group, slides, heads, words));
  const nothing = { ...UNLED, label: words.changesSince, own: null, lines: [plainLine(words.changesNone)] };
  return groupsSlides(
    groups.length === 0 ? [nothing] : groups,
    {
      id: CHANGES_ID,
      heading: fill(words.changedSince, { since: changes.since }),
      item: null,
      runningTitle: null,
      headHeight: PLAIN_HEADING_HEIGHT,
      fit: 'small',
    },
    words,
  );
}

/** A label that leads nowhere. */
const UNLED = { kicker: null, continued: false, target: null } as const;

function changedLines(
  group: ChangeGroup,
  slides: readonly Slide[],
  heads: Heads,
  words: DeckWords,
): LineGroup {
  const lines = group.changes.flat().map((text): Line => {
    const target = slideOf(text, group, slides);
    const { kind, words: ranges, partBefore } = text;
    return plainLine(text.text, {
      place: text.place,
      change: { kind, words: ranges, partBefore, target },
    });
  });
  return { ...labelOf(group, heads, words), lines };
}

/** What a group is called: an item by its place and title, with its part behind it. */
export function labelOf(group: ChangeGroup, heads: Heads, words: DeckWords): Omit<LineGroup, 'lines'> {
  const own = ownWords(group, words);
  const width =
    TITLE_WIDTH - textWidth(`${LABEL_DOT}${own} (${words.continued})`, SMALLEST_TEXT.size, 'bold');
  const head = group.item === null ? undefined : heads.get(group.item);
  if (head !== undefined) {
    const { kicker, title } = itemOnLine(head, heads, width);
    return { ...UNLED, kicker, label: title, own, target: head.target };
  }
  const named = [group.number, group.title].filter(Boolean).join(' ');
  return { ...UNLED, label: named === '' ? '' : firstWords(named, SMALLEST_TEXT.size, width, 1), own };
}

function ownWords({ subject, part }: ChangeGroup, words: DeckWords): string {
  if (part !== null) return words[part];
  return words[`subject-${subject}`];
}

/** Element id of the slide that shows a text of the new version; null for what is gone. */
function slideOf(text: ChangedText, group: ChangeGroup, slides: readonly Slide[]): string | null {
  if (text.id === null) return null;
  const found = slides.find((slide) => {
    if (slide.kind === 'item-glance') return slide.item.id === text.id;
    if (slide.kind === 'sources') return slide.footnotes.some(({ number }) => `note-${number}` === text.id);
    if (slide.kind === 'detail' && slide.item.id !== group.item) return false;
    return (
      (slide.kind === 'detail' || slide.kind === 'text') && slide.lines.some((line) => shows(line, text))
    );
  });
  return found?.id ?? null;
}

/** Whether a line is a changed text, or the first piece of it. */
function shows(line: Line, { text }: ChangedText): boolean {
  return line.change !== null && (line.text === text || (line.cut === 'start' && text.startsWith(line.text)));
}

/** The slides with a link at each changed line to the slide of the list that says what it was. */
export function linkedToChanges(slides: readonly Slide[], list: readonly GroupsDraft[]): Slide[] {
  const places = new Map<string, string>();
  for (const { id, groups } of list)
    for (const { change } of groups.flatMap(({ lines }) => lines))
      if (change?.target && !places.has(change.target)) places.set(change.target, id);
  return slides.map((slide) => {
    const target = places.get(slide.id);
    if (target === undefined || (slide.kind !== 'detail' && slide.kind !== 'text')) return slide;
    const lines = slide.lines.map((line) =>
      line.change ? { ...line, change: { ...line.change, target } } : line,
    );
    return { ...slide, lines };
  });
}
