/** The slides that show all items at once: the table of positions, the agenda, and the dividers of sections. */
import type { Briefing, BriefingSection } from '../model/briefing.ts';
import type { GlanceRow, ItemHead, Line, OverviewGroup } from '../model/deck.ts';
import {
  CONTENT_WIDTH,
  GLANCE_TABLE,
  KICKER,
  MARGIN,
  NUMBER_GAP,
  OVERVIEW,
  PLAIN_HEADING_HEIGHT,
  SECTION,
  SLIDE,
  SMALLEST_TEXT,
} from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import type { Draft } from './draft.ts';
import { sectionId, sectionTitle } from './item-heads.ts';
import { keyPointLine } from './lines.ts';
import { paginateGroups } from './paginate.ts';
import { roomBelow } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { countLines, firstWords, textHeight, textWidth } from './text-height.ts';

type DraftOf<K extends Draft['kind']> = Extract<Draft, { kind: K }>;
type Heads = ReadonlyMap<string, ItemHead>;

const POSITION_WIDTH = CONTENT_WIDTH - GLANCE_TABLE.number - GLANCE_TABLE.title - 2 * GLANCE_TABLE.columnGap;

/** Lines that a position may take: more than any chosen key point needs; a person may have written a longer one. */
const POSITION_LINES = 6;

/** Lines of a position that reads at a glance; the first key point of so few is shown, else the first of all. */
const FEW_LINES = 3;

const linesOfPosition = (text: string) => countLines(text, SMALLEST_TEXT.size, POSITION_WIDTH);

function shortPosition(line: Line): Line {
  const text = firstWords(line.text, SMALLEST_TEXT.size, POSITION_WIDTH, POSITION_LINES, 'regular');
  return text === line.text ? line : { ...line, text, sentences: [] };
}

function rowHeight(row: GlanceRow, words: DeckWords): number {
  const title = textHeight(row.title, SMALLEST_TEXT, GLANCE_TABLE.title, 'bold');
  const below = [row.item.treatment, row.item.speaker].map((text) =>
    textHeight(text ?? '', SMALLEST_TEXT, GLANCE_TABLE.title),
  );
  const position = textHeight(row.position?.text ?? words.missing, SMALLEST_TEXT, POSITION_WIDTH);
  return Math.max(title + below[0]! + below[1]!, position) + 2 * GLANCE_TABLE.cellPadding + 1;
}

/** Room for an item's number: the column's width, or more where the number needs it. */
function numberWidth(number: string | null, column: number): number {
  return Math.max(column, textWidth(number ?? '', SMALLEST_TEXT.size, 'bold') + NUMBER_GAP);
}

/** Consecutive entries of one section under its name. */
function groupBySection<T>(entries: readonly T[], sectionOf: (entry: T) => string | null) {
  const groups: { readonly section: string | null; readonly entries: T[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last.section === sectionOf(entry)) last.entries.push(entry);
    else groups.push({ section: sectionOf(entry), entries: [entry] });
  }
  return groups;
}

/** Height of a section's name above its entries, rule and padding included. */
function headingHeight(section: string | null, padding: number): number {
  return section === null ? 0 : textHeight(section, SMALLEST_TEXT, CONTENT_WIDTH, 'bold') + 2 * padding + 2;
}

/** Entry heights in which the first of each section carries its section's heading. */
function heightsWithHeadings<T>(
  entries: readonly T[],
  heightOf: (entry: T) => number,
  sectionOf: (entry: T) => string | null,
  padding: number,
): ReadonlyMap<T, number> {
  const heights = new Map<T, number>();
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    const opens = before === undefined || sectionOf(before) !== sectionOf(entry);
    heights.set(entry, heightOf(entry) + (opens ? headingHeight(sectionOf(entry), padding) : 0));
  }
  return heights;
}

/** Pages of whole sections where these fit; else every page keeps room for the heading of a section that goes on. */
function pagesOfGroups<T>(
  entries: readonly T[],
  heightOf: (entry: T) => number,
  sectionOf: (entry: T) => string | null,
  room: number,
  padding: number,
): T[][] {
  const pages = paginateGroups(entries, heightOf, sectionOf, room);
  const cutsSection = pages.some(
    (page, index) => index > 0 && sectionOf(page[0]!) === sectionOf(pages[index - 1]!.at(-1)!),
  );
  const heading = Math.max(...entries.map((entry) => headingHeight(sectionOf(entry), padding)));
  return cutsSection ? paginateGroups(entries, heightOf, sectionOf, room - heading) : pages;
}

/** All items, the Dutch position in one line: the whole meeting on a page or a few. */
export function planGlanceTable(
  briefing: Briefing,
  heads: Heads,
  words: DeckWords,
): DraftOf<'glance-table'>[] {
  const rows: GlanceRow[] = briefing.sections.flatMap((section) =>
    section.items.map((item) => {
      const positions = item.keyPoints.filter(({ part }) => part === 'position');
      const keyPoint = positions.find(({ text }) => linesOfPosition(text) <= FEW_LINES) ?? positions[0];
      return {
        item: heads.get(item.id)!,
        title: firstWords(item.title, SMALLEST_TEXT.size, GLANCE_TABLE.title, GLANCE_TABLE.titleLines),
        position: keyPoint ? shortPosition(keyPointLine(keyPoint, item)) : null,
      };
    }),
  );
  const sectionOf = (row: GlanceRow) => row.item.section;
  const heights = heightsWithHeadings(
    rows,
    (row) => rowHeight(row, words),
    sectionOf,
    GLANCE_TABLE.groupPadding,
  );
  const room = roomBelow(PLAIN_HEADING_HEIGHT) - GLANCE_TABLE.head;
  const pages = pagesOfGroups(rows, (row) => heights.get(row)!, sectionOf, room, GLANCE_TABLE.groupPadding);
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    return {
      kind: 'glance-table',
      id: `overzicht-${index + 1}`,
      title: titleOfRun(words.glance, run, words),
      run,
      sentences: page.flatMap((row) => row.position?.sentences ?? []),
      groups: groupBySection(page, sectionOf).map(({ section, entries }) => ({ section, rows: entries })),
    };
  });
}

interface OverviewEntry {
  readonly section: BriefingSection;
  readonly item: ItemHead | null;
}

/** The agenda with links to every section and item; sections without items too. */
export function planOverview(briefing: Briefing, heads: Heads, words: DeckWords): DraftOf<'overview'>[] {
  const entries = briefing.sections.flatMap((section): OverviewEntry[] =>
    section.items.length === 0
      ? [{ section, item: null }]
      : section.items.map((item) => ({ section, item: heads.get(item.id)! })),
  );
  const heightOf = ({ item }: OverviewEntry) => {
    if (!item) return 0;
    const text = [item.title, item.treatment, item.change].filter(Boolean).join(' – ');
    return (
      textHeight(text, SMALLEST_TEXT, CONTENT_WIDTH - numberWidth(item.number, OVERVIEW.number)) +
      OVERVIEW.gap
    );
  };
  const sectionOf = ({ section }: OverviewEntry) => sectionTitle(section, words);
  const heights = heightsWithHeadings(entries, heightOf, sectionOf, OVERVIEW.groupPadding);
  const room = roomBelow(PLAIN_HEADING_HEIGHT);
  const pages = pagesOfGroups(
    entries,
    (entry) => heights.get(entry)!,
    sectionOf,
    room,
    OVERVIEW.groupPadding,
  );
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    const groups: OverviewGroup[] = groupBySection(page, ({ section }) => section.id).map((group) => {
      const { section } = group.entries[0]!;
      const title = sectionTitle(section, words);
      return {
        numeral: section.numeral,
        section: title,
        target: title ? sectionId(section) : null,
        items: group.entries.flatMap(({ item }) => (item ? [item] : [])),
      };
    });
    const title = titleOfRun(words.agenda, run, words);
    return { kind: 'overview', id: `agenda-${index + 1}`, title, run, sentences: [], groups };
  });
}

/** The divider before a section; null for a section without a name. */
export function planSection(
  section: BriefingSection,
  heads: Heads,
  words: DeckWords,
): DraftOf<'section'> | null {
  const title = sectionTitle(section, words);
  if (!title) return null;
  const items = section.items.map((item) => heads.get(item.id)!);
  const width = SLIDE.width - MARGIN.left - MARGIN.right;
  const shown = [section.numeral, title].filter(Boolean).join('. ');
  const heading = textHeight(shown, { size: SECTION.headingSize, line: SECTION.headingLine }, width, 'bold');
  const list = items.reduce(
    (sum, item) =>
      sum +
      textHeight(item.title, KICKER, width - numberWidth(item.number, SECTION.number)) +
      SECTION.itemGap,
    0,
  );
  const fits = SECTION.headingTop + heading + SECTION.listGap + list <= SLIDE.height - MARGIN.bottom;
  return {
    kind: 'section',
    id: sectionId(section),
    title: title,
    run: null,
    sentences: [],
    numeral: section.numeral,
    heading: title,
    itemCount: items.length,
    items: fits ? items : [],
  };
}
