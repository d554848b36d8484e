/** Lines and item heads → plain objects for templates; used by every kind of slide. */
import type { SourcePlace } from '../model/briefing.ts';
import type { DeckSettings, ItemHead, Line } from '../model/deck.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { type PieceSettings, type TextPiece, textPieces } from './text-pieces.ts';

export interface SlideSettings extends DeckSettings, PieceSettings {}

/** What a template gets; each kind of slide has fields of its own, listed in docs/THEMES.md. */
export type Context = Readonly<Record<string, unknown>>;

/** Settings with the words of the language and the footnotes that marks can lead to. */
export function slideSettings(settings: DeckSettings, footnotes: readonly number[]): SlideSettings {
  return { ...settings, words: deckStrings[settings.language], footnotes: new Set(footnotes) };
}

/** `p. 3` where the source has pages, else the line. */
export function placeInWords(place: SourcePlace | null, words: DeckWords): string {
  if (!place) return '';
  const { page, line } = place;
  return keepTogether(page === null ? fill(words.lineShort, { line }) : fill(words.pageShort, { page }));
}

/** Something said beside a line: where it comes from, that it is edited, uncertain or cut. */
interface Remark {
  readonly kind: 'place' | 'edited' | 'added' | 'review' | 'cut';
  readonly text: string;
}

function remarksOf(line: Line, { audience, words }: SlideSettings): Remark[] {
  const remarks: Remark[] = [];
  if (line.place) remarks.push({ kind: 'place', text: placeInWords(line.place, words) });
  if (audience === 'internal') {
    if (line.status !== 'source') remarks.push({ kind: line.status, text: words[line.status] });
    if (line.review) remarks.push({ kind: 'review', text: words.toCheck });
  }
  if (line.cut === 'start' || line.cut === 'middle') remarks.push({ kind: 'cut', text: words.continues });
  if (line.cut === 'end') remarks.push({ kind: 'cut', text: words.continued });
  return remarks;
}

export interface LineContext {
  readonly pieces: readonly TextPiece[];
  readonly marker: string | null;
  readonly remarks: readonly Remark[];
}

export function lineContext(line: Line, settings: SlideSettings): LineContext {
  return {
    pieces: textPieces(line.text, line.marks, line.links, settings),
    marker: line.marker,
    remarks: remarksOf(line, settings),
  };
}

/** Longest number, in characters, that the ribbon holds in large type. */
const LONG_NUMBER = 2;

export function itemContext(item: ItemHead, settings: SlideSettings): Context {
  return {
    ...item,
    shownTitle: keepTogether(item.title),
    longNumber: (item.number ?? '').length > LONG_NUMBER,
    pieces: textPieces(item.title, item.titleMarks, [], settings),
    kicker: [item.section, item.treatment].filter((words) => words !== null).map(keepTogether),
  };
}
