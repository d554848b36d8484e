/** The title slide: which meeting, when and where, who goes, and the letter that it came with. */
import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings, Fit } from '../model/deck.ts';
import { COVER, COVER_SIZES } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import type { Draft } from './draft.ts';
import { textHeight } from './text-height.ts';

const FITS: readonly Fit[] = ['large', 'medium', 'small'];

export function planTitle(
  briefing: Briefing,
  settings: DeckSettings,
  words: DeckWords,
): Extract<Draft, { kind: 'title' }> {
  const { meeting, letter } = briefing;
  const heading = meeting.title ?? meeting.council ?? words.agenda;
  const fits = (fit: Fit) => textHeight(heading, COVER_SIZES[fit], COVER.width, 'bold') <= COVER.height;
  const written = letter?.date ? daysInWords([letter.date], settings.language) : null;
  return {
    kind: 'title',
    id: 'titel',
    title: heading,
    run: null,
    sentences: [],
    heading,
    fit: FITS.find(fits) ?? 'small',
    dates: daysInWords(meeting.dates, settings.language),
    place: meeting.place,
    delegation: letter?.delegation ?? [],
    letter:
      written && letter?.place
        ? fill(words.letterDate, { place: letter.place, date: written })
        : (written ?? null),
    addressee: letter?.addressee ? fill(words.addressee, { addressee: letter.addressee }) : null,
  };
}
