/** A slide of the deck → the plain object that its template is filled with. */
import type { BriefingFootnote, Part, SourcePlace } from '../model/briefing.ts';
import type {
  DeckSettings,
  GlanceColumn,
  ItemHead,
  Line,
  ListEntry,
  Slide,
  SourceNote,
} from '../model/deck.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { footnoteId, type PieceSettings, type TextPiece, textPieces } from './text-pieces.ts';

export interface SlideSettings extends DeckSettings, PieceSettings {}

/** What a template gets; each kind of slide has fields of its own, listed in docs/THEMES.md. */
export type Context = Readonly<Record<string, unknown>>;

interface Remark {
  readonly kind: string;
  readonly text: string;
}

export function slideSettings(
  settings: DeckSettings,
  footnotes: readonly Pick<BriefingFootnote, 'number'>[],
): SlideSettings {
  return {
    ...settings,
    words: deckStrings[settings.language],
    footnotes: new Set(footnotes.map((n) => n.number)),
  };
}

/** `p. 3` where the source has pages, else the line. */
export function placeInWords(place: SourcePlace | null, words: DeckWords): string {
  if (!place) return '';
  const text =
    place.page === null
      ? fill(words.lineShort, { line: place.line })
      : fill(words.pageShort, { page: place.page });
  return keepTogether(text);
}

function remarksOf(line: Line, { audience, words }: SlideSettings): Remark[] {
  const remarks: Remark[] = [];
  if (line.place) remarks.push({ kind: 'place', text: placeInWords(line.place, words) });
  if (audience === 'internal' && line.status === 'edited')
    remarks.push({ kind: 'edited', text: words.edited });
  if (audience === 'internal' && line.status === 'added') remarks.push({ kind: 'added', text: words.added });
  if (audience === 'internal' && line.review) remarks.push({ kind: 'review', text: words.toCheck });
  if (line.cut === 'start' || line.cut === 'middle') remarks.push({ kind: 'cut', text: words.continues });
  if (line.cut === 'end') remarks.push({ kind: 'cut', text: words.continued });
  return remarks;
}

interface LineContext {
  readonly pieces: readonly TextPiece[];
  readonly marker: string | null;
  readonly remarks: readonly Remark[];
  readonly sentences: string;
}

function lineContext(line: Line, settings: SlideSettings): LineContext {
  return {
    pieces: textPieces(line.text, line.marks, line.links, settings),
    marker: line.marker,
    remarks: remarksOf(line, settings),
    sentences: line.sentences.join(' '),
  };
}

/** Longest number, in characters, that the ribbon holds in large type. */
const LONG_NUMBER = 2;

function itemContext(item: ItemHead, settings: SlideSettings): Context {
  return {
    ...item,
    shownTitle: keepTogether(item.title),
    longNumber: (item.number ?? '').length > LONG_NUMBER,
    titlePieces: textPieces(item.title, item.titleMarks, [], settings),
    kicker: [item.section, item.treatment].filter(Boolean).map((words) => keepTogether(words!)),
  };
}

function columnContext(column: GlanceColumn, settings: SlideSettings): Context {
  return {
    part: column.part,
    [column.part]: true,
    label: settings.words[column.part],
    silent: column.lines.length === 0 && column.more === 0,
    lines: column.lines.map((line) => lineContext(line, settings)),
    more: column.more > 0 ? fill(settings.words.more, { count: column.more }) : null,
    target: column.target,
  };
}

const partFlags = (part: Part | null) => ({
  context: part === 'context',
  position: part === 'position',
  outcome: part === 'outcome',
});

function noteContext(note: SourceNote, settings: SlideSettings): Context {
  const first = note.cut === 'none' || note.cut === 'start';
  return {
    number: note.number,
    id: first ? footnoteId(note.number) : null,
    pieces: textPieces(note.text, [], note.links, settings),
    place: placeInWords(note.place, settings.words),
    usedBy: note.usedBy,
  };
}

function entryContext(entry: ListEntry, settings: SlideSettings): Context {
  return { label: keepTogether(entry.label), target: entry.target, ...lineContext(entry.line, settings) };
}

function countInWords(count: number, words: DeckWords): string {
  if (count === 0) return words.itemCountNone;
  return count === 1 ? words.itemCountOne : fill(words.itemCountMany, { count });
}

/** The fields of one kind of slide. */
function ownFields(slide: Slide, settings: SlideSettings): Context {
  const { words, language } = settings;
  switch (slide.kind) {
    case 'title':
      return {
        ...slide,
        heading: keepTogether(slide.heading),
        dateAndPlace: [slide.dates, slide.place].filter(Boolean).map((text) => keepTogether(text!)),
      };
    case 'glance-table':
      return {
        ...slide,
        groups: slide.groups.map(({ section, rows }) => ({
          section,
          rows: rows.map(({ item, title, position }) => ({
            item: itemContext(item, settings),
            title: keepTogether(title),
            position: position ? lineContext(position, settings) : null,
          })),
        })),
      };
    case 'overview':
      return {
        ...slide,
        groups: slide.groups.map((group) => ({
          ...group,
          items: group.items.map((item) => itemContext(item, settings)),
        })),
      };
    case 'section':
      return {
        ...slide,
        count: countInWords(slide.itemCount, words),
        items: slide.items.map((item) => itemContext(item, settings)),
      };
    case 'text':
      return { ...slide, lines: slide.lines.map((line) => lineContext(line, settings)) };
    case 'item-glance':
      return {
        ...slide,
        item: itemContext(slide.item, settings),
        columnLevel: slide.level + 1,
        columns: slide.columns.map((column) => columnContext(column, settings)),
      };
    case 'detail':
      return {
        ...slide,
        ...partFlags(slide.part),
        item: itemContext(slide.item, settings),
        label: words[slide.part],
        lines: slide.lines.map((line) => lineContext(line, settings)),
      };
    case 'sources':
      return { ...slide, footnotes: slide.footnotes.map((note) => noteContext(note, settings)) };
    case 'list':
      return { ...slide, entries: slide.entries.map((entry) => entryContext(entry, settings)) };
    case 'account': {
      const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
      const share = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
      return {
        ...slide,
        rows: slide.rows.map((row) => ({
          label: row.label,
          characters: number.format(row.characters),
          share: share.format(slide.characters === 0 ? 0 : row.characters / slide.characters),
        })),
        total: number.format(slide.characters),
        files: slide.files.map((file) => ({
          name: file.name,
          sha256: file.sha256,
          line: fill(file.pages > 0 ? words.accountFile : words.accountFileNoPages, file),
        })),
      };
    }
  }
}

/** The context of the `index`th of `total` slides. */
export function slideContext(
  slide: Slide,
  index: number,
  total: number,
  footer: string,
  settings: SlideSettings,
): Context {
  const { words, marking } = settings;
  const number = index + 1;
  return {
    ...ownFields(slide, settings),
    template: `slides/${slide.kind}`,
    headingId: `${slide.id}-kop`,
    runLabel: slide.run ? `${slide.run.number}/${slide.run.of}` : null,
    slideLabel: fill(words.slideLabel, { number, total, title: slide.title }),
    slideOf: fill(words.slideOf, { number, total }),
    footer: keepTogether(footer),
    marking,
    notes: slide.notes.map((note) => ({ text: note.text, place: placeInWords(note.place, words) })),
  };
}
