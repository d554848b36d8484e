/** What each kind of slide has of its own for its template. */
import type { Part } from '../model/briefing.ts';
import type {
  AccountSlide,
  FieldSlide,
  GlanceColumn,
  ItemHead,
  Line,
  ListEntry,
  Run,
  Slide,
  SourceNote,
  TimelineSlide,
} from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import {
  type Context,
  changeRemark,
  itemContext,
  lineContext,
  placeInWords,
  type SlideSettings,
} from './line-context.ts';
import { footnoteId, textPieces } from './text-pieces.ts';
import { tileDrawing } from './tile-drawing.ts';
import { timelineDrawing } from './timeline-drawing.ts';

/** One field that is true, named after the part: templates choose an icon with it. */
const partFlag = (part: Part): Context => ({ [part]: true });

/** `1/2` for a slide or part that is one of a run. */
export function runLabel(run: Run | null): string | null {
  return run ? `${run.number}/${run.of}` : null;
}

function columnContext(column: GlanceColumn, settings: SlideSettings): Context {
  return {
    part: column.part,
    ...partFlag(column.part),
    label: settings.words[column.part],
    silent: column.lines.length === 0 && column.more === 0,
    lines: column.lines.map((line) => lineContext(line, settings)),
    more: column.more > 0 ? fill(settings.words.more, { count: column.more }) : null,
    target: column.target,
  };
}

function noteContext(note: SourceNote, settings: SlideSettings): Context {
  const isFirstPiece = note.cut === 'none' || note.cut === 'start';
  return {
    number: note.number,
    id: isFirstPiece ? footnoteId(note.number) : null,
    pieces: textPieces(note.text, [], note.links, settings, note.change),
    change: note.change && changeRemark(note.change, settings.words),
    place: placeInWords(note.place, settings.words),
    usedBy: note.usedBy,
  };
}

function entryContext(entry: ListEntry, settings: SlideSettings): Context {
  return {
    kicker: entry.kicker,
    label: keepTogether(entry.label),
    target: entry.target,
    ...lineContext(entry.line, settings),
  };
}

/** Whether a list has numbers, and so a column for them. */
function numbered(items: readonly ItemHead[]): Context {
  return { numbered: items.some(({ number }) => number !== null) };
}

/** How many items a section has; nothing of one whose items stand under the headings after it. */
function countInWords(count: number, words: DeckWords): string | null {
  if (count === 0) return null;
  return count === 1 ? words.itemCountOne : fill(words.itemCountMany, { count });
}

function fieldFields(slide: FieldSlide, settings: SlideSettings): Context {
  const { words } = settings;
  const groups = slide.groups.map(({ label, names }) =>
    fill(words.fieldGroup, { label, names: names.join(', ') }),
  );
  return {
    map: { ...tileDrawing(slide), alt: fill(words.fieldAlt, { groups: groups.join('. ') }) },
    groups: slide.groups.map(({ role, label, names, lines }) => ({
      role,
      label,
      names: names.join(', '),
      lines: lines.map((line) => lineContext(line, settings)),
    })),
  };
}

function timelineFields(slide: TimelineSlide, settings: SlideSettings): Context {
  const { words } = settings;
  return {
    axis: { ...timelineDrawing(slide), alt: fill(words.timelineAlt, { count: slide.marks.length }) },
    entries: slide.entries.map(({ number, date, year, line, item }) => ({
      number,
      date: keepTogether(date),
      year,
      item: item && { ...item, title: keepTogether(item.title) },
      ...lineContext(line, settings),
    })),
  };
}

function accountFields(slide: AccountSlide, { language, words }: SlideSettings): Context {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    rows: slide.rows.map((row) => ({
      label: row.label,
      characters: number.format(row.characters),
      share: share.format(slide.characters === 0 ? 0 : row.characters / slide.characters),
    })),
    total: number.format(slide.characters),
    files: slide.files.map((file) => ({
      sha256: file.sha256,
      line: fill(file.pages > 0 ? words.accountFile : words.accountFileNoPages, file),
    })),
  };
}

/** Lines that follow each other under one heading. */
function groupsOfLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]!.subheading === line.subheading) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The fields of one slide that only its kind has, or has in another form. */
export function slideFields(slide: Slide, settings: SlideSettings): Context {
  const lines = (list: readonly Line[]) => list.map((line) => lineContext(line, settings));
  switch (slide.kind) {
    case 'title': {
      const dateAndPlace = [slide.dates, slide.place].filter((text) => text !== null);
      return { heading: keepTogether(slide.heading), dateAndPlace: dateAndPlace.map(keepTogether) };
    }
    case 'glance-table':
      return {
        ...numbered(slide.groups.flatMap(({ rows }) => rows.map(({ item }) => item))),
        groups: slide.groups.map(({ section, rows }) => ({
          section,
          rows: rows.map(({ item, title, position }) => ({
            item: itemContext(item, settings),
            title: keepTogether(title),
            position: position && lineContext(position, settings),
          })),
        })),
      };
    case 'overview':
      return {
        groups: slide.groups.map((group) => ({
          ...group,
          ...numbered(group.items),
          items: group.items.map((item) => itemContext(item, settings)),
        })),
      };
    case 'section':
      return {
        count: countInWords(slide.itemCount, settings.words),
        ...numbered(slide.items),
        items: slide.items.map((item) => itemContext(item, settings)),
      };
    case 'item-glance':
      return {
        columnLevel: slide.level + 1,
        columns: slide.columns.map((column) => columnContext(column, settings)),
      };
    case 'text':
      return { lines: lines(slide.lines) };
    case 'detail':
      return {
        ...partFlag(slide.parts[0]!.part),
        part: slide.parts[0]!.part,
        heading: settings.words[slide.parts[0]!.part],
        subheadingLevel: slide.level + 1,
        parts: slide.parts.map(({ part, from, id, run }, index) => ({
          ...partFlag(part),
          part,
          below: index > 0,
          headingId: id,
          label: settings.words[part],
          runLabel: runLabel(run),
          groups: groupsOfLines(slide.lines.slice(from, slide.parts[index + 1]?.from)).map((group) => ({
            subheading: group[0]!.subheading === null ? null : keepTogether(group[0]!.subheading),
            lines: lines(group),
          })),
        })),
      };
    case 'groups':
      return {
        headingIsSource: slide.item?.title.startsWith(slide.heading.replace(/ …$/, '')) ?? false,
        groups: slide.groups.map((group) => ({
          ...group,
          label: keepTogether(group.label),
          lines: lines(group.lines),
        })),
      };
    case 'field':
      return fieldFields(slide, settings);
    case 'timeline':
      return timelineFields(slide, settings);
    case 'sources':
      return { footnotes: slide.footnotes.map((note) => noteContext(note, settings)) };
    case 'list':
      return { entries: slide.entries.map((entry) => entryContext(entry, settings)) };
    case 'account':
      return accountFields(slide, settings);
  }
}
