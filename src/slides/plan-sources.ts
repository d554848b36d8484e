/** The footnotes of the document, with their links and where they are referred to. */
import type { Briefing, BriefingFootnote } from '../model/briefing.ts';
import type { ItemHead, SourceNote } from '../model/deck.ts';
import {
  CONTENT_WIDTH,
  PLACE_LINE,
  PLACE_WIDTH,
  PLAIN_HEADING_HEIGHT,
  SMALLEST_TEXT,
  SOURCES,
} from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { cutLine } from './cut-lines.ts';
import type { Draft } from './draft.ts';
import { lineChange, plainLine } from './lines.ts';
import { paginate } from './paginate.ts';
import { roomBelow } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { textHeight } from './text-height.ts';

const NOTE_WIDTH = CONTENT_WIDTH - SOURCES.number - PLACE_WIDTH;

/** Items that refer to a footnote, each once, in order. */
function usesOf(
  number: number,
  briefing: Briefing,
  heads: ReadonlyMap<string, ItemHead>,
): SourceNote['usedBy'] {
  return briefing.sections
    .flatMap((section) => section.items)
    .filter(
      (item) =>
        item.titleFootnotes.some((mark) => mark.number === number) ||
        item.sentences.some((sentence) => sentence.footnotes.includes(number)),
    )
    .map((item) => ({ target: heads.get(item.id)!.target, title: item.title }));
}

/** A footnote as it goes on slides: one entry, or more where it is higher than a slide. */
function noteEntries(note: BriefingFootnote, usedBy: SourceNote['usedBy'], room: number): SourceNote[] {
  const line = plainLine(note.text, { links: note.links, place: note.source });
  const fits = (text: string) => textHeight(text, SMALLEST_TEXT, NOTE_WIDTH) <= room;
  return cutLine(line, fits).map(({ text, links, cut }) => ({
    number: note.number,
    text,
    links,
    place: note.source,
    cut,
    change: note.change ? lineChange(note.change) : null,
    usedBy,
  }));
}

export function planSources(
  briefing: Briefing,
  heads: ReadonlyMap<string, ItemHead>,
  words: DeckWords,
): Extract<Draft, { kind: 'sources' }>[] {
  const room = roomBelow(PLAIN_HEADING_HEIGHT);
  const notes = briefing.footnotes.flatMap((note) =>
    noteEntries(note, usesOf(note.number, briefing, heads), room),
  );
  const heightOf = (note: SourceNote) =>
    Math.max(textHeight(note.text, SMALLEST_TEXT, NOTE_WIDTH), (note.change ? 2 : 1) * PLACE_LINE);
  const pages = paginate(notes, heightOf, SOURCES.gap, room);
  return pages.map((footnotes, index) => {
    const run = runOf(index, pages.length);
    const title = titleOfRun(words.sources, run, words);
    return {
      kind: 'sources',
      id: `bronnen-${index + 1}`,
      title,
      run,
      sentences: [],
      heading: words.sources,
      footnotes,
    };
  });
}
