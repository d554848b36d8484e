/** What the page for the screen holds around the slides: menu, list of keys, and the data for its scripts. */
import type { SourcePlace } from '../model/briefing.ts';
import type { Deck, DeckSettings, Slide } from '../model/deck.ts';
import { fill } from '../strings/language.ts';
import { type ScreenWords, screenStrings } from '../strings/screen.ts';
import { keepTogether } from '../text/no-break.ts';
import { inlineJson } from './inline-script.ts';
import type { Context } from './line-context.ts';

/** Actions of the menu with their keys; templates/browser/shortcuts.js acts on the same keys. */
const MENU = [
  ['list', 'keyList', 'I'],
  ['source', 'keySource', 'B'],
  ['log', 'keyNote', 'N'],
  ['export', 'keyLog', 'L'],
  ['clock', 'keyClock', 'K'],
  ['speaker', 'speaker', 'S'],
  ['fullscreen', 'fullscreen', 'F'],
  ['print', 'print', 'H'],
  ['help', 'help', '?'],
] as const satisfies readonly (readonly [string, keyof ScreenWords, string])[];

/** All keys, as the help lists them. */
function keys(words: ScreenWords) {
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[words.space, 'Page Down'], words.keyNext],
    [[words.shiftSpace, 'Page Up'], words.keyPrevious],
    [['→', '←'], words.keyItems],
    [['↓', '↑'], words.keyParts],
    [['Home', 'End'], words.keyFirst],
    [['0–9'], words.keyJump],
    [['I', '/'], words.keyList],
    [['B'], words.keySource],
    [['A'], words.keyDone],
    [['P'], words.keyParked],
    [['N'], words.keyNote],
    [['E'], words.keyMarkdown],
    [['J'], words.keyJson],
    [['L'], words.keyLog],
    [['K'], words.keyClock],
    [['S'], words.keySpeaker],
    [['T'], words.keyAppearance],
    [['+', '−'], words.keyLarger],
    [['F'], words.keyFullscreen],
    [['.'], words.keyBlack],
    [['H'], words.keyPrint],
    [['M'], words.keyMenu],
    [['?'], words.keyHelp],
    [['Esc'], words.keyEscape],
  ];
  return rows.map(([names, label]) => ({ keys: names, label }));
}

function placeInFull(place: SourcePlace, words: ScreenWords): string {
  const page = place.page === null ? [] : [fill(words.sourcePage, { page: place.page })];
  return [...page, fill(words.sourceLine, { line: place.line })].join(', ');
}

/** The title of a slide by itself, outside the stack of its item. */
function fullTitle(slide: Slide): string {
  const item = 'item' in slide && slide.kind !== 'item-glance' ? slide.item : null;
  return item ? `${item.title} – ${slide.title}` : slide.title;
}

/** The data that the scripts read from the page. */
function scriptData(deck: Deck, settings: DeckSettings, words: ScreenWords) {
  return {
    key: deck.key,
    title: deck.title,
    isPublic: settings.audience === 'public',
    words,
    items: deck.items.map(({ id, target, number, title, section, treatment, ordinal }) => {
      return { id, target, number, title, section, treatment, ordinal };
    }),
    slides: deck.slides.map((slide) => ({
      id: slide.id,
      title: fullTitle(slide),
      kind: slide.kind,
      item: 'item' in slide ? (slide.item?.id ?? null) : null,
      sentences: slide.sentences,
    })),
    source: deck.source.map((text) => ({
      ...text,
      paragraphs: text.paragraphs.map((paragraph) => ({
        place: placeInFull(paragraph.place, words),
        subheading: paragraph.subheading,
        sentences: paragraph.sentences.map((sentence) => ({
          ...sentence,
          text: keepTogether(sentence.text),
        })),
      })),
    })),
  };
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The fields that the screen's template has besides its slides. */
export function screenContext(deck: Deck, settings: DeckSettings): Context {
  const words = screenStrings[settings.language];
  return {
    screen: words,
    menu: MENU.map(([action, label, key]) => ({ action, label: capital(words[label]), key })),
    keys: keys(words),
    data: inlineJson(scriptData(deck, settings, words)),
  };
}
