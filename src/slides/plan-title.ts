/** The title slide: which meeting, when and where, who goes, and the letter that it came with. */
import type { Briefing } from '../model/briefing.ts';
import type { DeckSettings, Fit } from '../model/deck.ts';
import { CONTENT_WIDTH, COVER, COVER_SIZES, MARGIN, SLIDE, SMALLEST_TEXT } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import type { Draft } from './draft.ts';
import { textHeight } from './text-height.ts';

const FITS: readonly Fit[] = ['large', 'medium', 'small'];

interface Fact {
  readonly texts: readonly string[];
  readonly share: number;
}

/** Height of the facts below the plane, in px; they stand side by side. */
function factsHeight(facts: readonly Fact[]): number {
  const shown = facts.filter(({ texts }) => texts.length > 0);
  const shares = shown.reduce((sum, { share }) => sum + share, 0);
  const room = CONTENT_WIDTH - COVER.factGap * (shown.length - 1);
  const heights = shown.map(({ texts, share }) => {
    const width = (room * share) / shares;
    return texts.reduce(
      (sum, text) => sum + textHeight(text, SMALLEST_TEXT, width, 'bold'),
      SMALLEST_TEXT.line,
    );
  });
  return Math.max(0, ...heights) + 1.5 * COVER.factPadding + MARGIN.bottom;
}

export function planTitle(
  briefing: Briefing,
  settings: DeckSettings,
  words: DeckWords,
): Extract<Draft, { kind: 'title' }> {
  const { meeting, letter } = briefing;
  const heading = meeting.title ?? meeting.council ?? words.agenda;
  const dates = daysInWords(meeting.dates, settings.language);
  const written = letter?.date ? daysInWords([letter.date], settings.language) : null;
  const letterWords =
    written && letter?.place ? fill(words.letterDate, { place: letter.place, date: written }) : written;
  const addressee = letter?.addressee ? fill(words.addressee, { addressee: letter.addressee }) : null;
  const given = (...texts: readonly (string | null)[]) => texts.filter((text) => text !== null);
  const heightWith = (delegation: readonly string[]) =>
    factsHeight([
      { texts: given(dates, meeting.place), share: COVER.factShare },
      { texts: delegation, share: COVER.wideShare },
      { texts: given(letterWords, addressee), share: COVER.factShare },
    ]);
  const headingFits = (fit: Fit, delegation: readonly string[]) =>
    textHeight(heading, COVER_SIZES[fit], COVER.width, 'bold') + MARGIN.top + COVER.paddingBottom <=
    SLIDE.height - heightWith(delegation);
  // A delegation that leaves no room for the title stands in the letter's own words on the slides of the letter.
  const all = letter?.delegation ?? [];
  const delegation = headingFits('small', all) ? all : [];
  return {
    kind: 'title',
    id: 'titel',
    title: heading,
    run: null,
    sentences: [],
    heading,
    fit: FITS.find((fit) => headingFits(fit, delegation)) ?? 'small',
    dates,
    place: meeting.place,
    delegation,
    letter: letterWords,
    addressee,
  };
}
