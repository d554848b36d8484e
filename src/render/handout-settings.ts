/** What the parts of the handout need beside their own piece of the briefing. */
import type { Briefing, SourcePlace } from '../model/briefing.ts';
import type { Changes } from '../model/changes.ts';
import type { Deck } from '../model/deck.ts';
import { type DeckWords, deckStrings } from '../strings/deck.ts';
import { type HandoutWords, handoutStrings } from '../strings/handout.ts';
import { fill, type Language } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { type SlidePicture, slidePictures } from './handout-pictures.ts';
import type { PieceSettings } from './text-pieces.ts';

export interface HandoutSettings {
  /** Language of the interface; the document's own words are never translated. */
  readonly language: Language;
  /** A public handout is made without marks for those who work on it. */
  readonly audience: 'internal' | 'public';
  /** Text of the marking on each page, e.g. `Departementaal vertrouwelijk`, or null. */
  readonly marking: string | null;
  /** What of the document this is, where it is not all of it; else null. */
  readonly choice: string | null;
  /** The deck whose glance slides stand as pictures above the text of their items; null for text only. */
  readonly slides: Deck | null;
  /** What changed since an older version, of which the briefing has the marks; null where none was compared with. */
  readonly changes: Changes | null;
  /** Ruled lines for handwriting after each item; 0 for none. */
  readonly notesLines: number;
}

/** The settings with what was looked up for them. */
export interface HandoutTools extends HandoutSettings, PieceSettings {
  /** Words shared with the deck. */
  readonly words: DeckWords;
  readonly own: HandoutWords;
  /** Pictures of slides by the id of their item. */
  readonly pictures: ReadonlyMap<string, readonly SlidePicture[]>;
  /** Whether places must say which of several source files they are in. */
  readonly manyFiles: boolean;
}

export function handoutTools(briefing: Briefing, settings: HandoutSettings): HandoutTools {
  const tools: HandoutTools = {
    ...settings,
    words: deckStrings[settings.language],
    own: handoutStrings[settings.language],
    footnotes: new Set(briefing.footnotes.map(({ number }) => number)),
    manyFiles: briefing.source.files.length > 1,
    pictures: new Map(),
  };
  return settings.slides === null ? tools : { ...tools, pictures: slidePictures(settings.slides, tools) };
}

/** Where a passage stands in the source, e.g. `p. 2–3`; lines where the source has no pages. Empty for no places. */
export function passageInWords(places: readonly SourcePlace[], { own, manyFiles }: HandoutTools): string {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return '';
  const range = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);
  const sameFile = first.file === last.file ? last : first;
  const place =
    first.page === null
      ? fill(own.lines, { lines: range(first.line, sameFile.line) })
      : fill(own.pages, { pages: range(first.page, sameFile.page ?? first.page) });
  return keepTogether(manyFiles ? fill(own.ofFile, { file: first.file + 1, place }) : place);
}

/** An id fit for an HTML element and a link. */
export function elementId(prefix: string, id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${prefix}-${plain}`;
}
