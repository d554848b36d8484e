/** Lines and item heads → plain objects for templates; used by every kind of slide. */
import type { SourcePlace } from '../model/briefing.ts';
import type { DeckSettings, ItemHead, Line } from '../model/deck.ts';
import type { LineChange } from '../model/slide-parts.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { CHANGE_SIGNS } from './change-signs.ts';
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
  readonly kind: 'place' | 'edited' | 'added' | 'review' | 'cut' | 'change';
  readonly text: string;
  /** Element id of what it leads to, or null. */
  readonly target: string | null;
  /** Path of the sign before it, or null. */
  readonly sign: string | null;
}

/** What is said of a change, beside the text that changed. */
export function changeRemark({ kind, target }: LineChange, words: DeckWords): Remark {
  return { kind: 'change', text: words[`change-${kind}`], target, sign: CHANGE_SIGNS[kind] };
}

function remarksOf(line: Line, { audience, words }: SlideSettings): Remark[] {
  const { change, place, status, cut } = line;
  const plain = (kind: Remark['kind'], text: string): Remark => ({ kind, text, target: null, sign: null });
  const where = placeInWords(place, words);
  const isOld = change?.kind === 'before' || change?.kind === 'dropped';
  return [
    ...(change ? [changeRemark(change, words)] : []),
    ...(change?.partBefore ? [plain('change', words[`partBefore-${change.partBefore}`])] : []),
    ...(place ? [plain('place', isOld ? fill(words.placeBefore, { place: where }) : where)] : []),
    ...(audience === 'internal' && status !== 'source' ? [plain(status, words[status])] : []),
    ...(audience === 'internal' && line.review ? [plain('review', words.toCheck)] : []),
    ...(cut === 'start' || cut === 'middle' ? [plain('cut', words.continues)] : []),
    ...(cut === 'end' ? [plain('cut', words.continued)] : []),
  ];
}

export interface LineContext {
  readonly pieces: readonly TextPiece[];
  readonly marker: string | null;
  readonly remarks: readonly Remark[];
  /** What is said of a change; null where there is none. */
  readonly change: Remark | null;
}

export function lineContext(line: Line, settings: SlideSettings): LineContext {
  return {
    pieces: textPieces(line.text, line.marks, line.links, settings, line.change),
    marker: line.marker,
    remarks: remarksOf(line, settings),
    change: line.change && changeRemark(line.change, settings.words),
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
    kicker: [item.section, item.treatment, item.speaker].filter((words) => words !== null).map(keepTogether),
  };
}
