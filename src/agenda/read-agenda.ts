import type { Agenda, Section } from '../model/agenda.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source.ts';
import { countWords } from '../text/hyphenation.ts';
import { sourcePlaces } from '../text/source-place.ts';
import { councilOf } from './council.ts';
import { readFootnotes } from './footnotes.ts';
import { placementsOf } from './ledger.ts';
import { dropList } from './list-first.ts';
import { readMeeting, withOpening } from './meeting.ts';
import { readTitle } from './meeting-title.ts';
import { findMarks, markDiagnostics } from './note-marks.ts';
import { INTRODUCTION } from './outline.ts';
import { readLetter } from './read-letter.ts';
import { newReading, type Reading } from './reading.ts';
import { readSections } from './sections.ts';
import { makeUnits, type Unit } from './units.ts';
import { type Annex, splitZones } from './zones.ts';

/** The agendas of the annexes; where there are several, items without a section stand in one named after the Council. */
function readAnnexes(annexes: readonly Annex[], title: string | null, reading: Reading): Section[] {
  return annexes.flatMap((annex) => {
    const printed = printedTitle(annex.title);
    const council = annexes.length > 1 && printed !== null ? councilOf(readTitle(printed, null).name) : null;
    return readAnnex(annex, title, reading).map((section) =>
      section.title === null && council !== null ? { ...section, title: council } : section,
    );
  });
}

function readAnnex(annex: Annex, title: string | null, reading: Reading): Section[] {
  const { units, listed } = dropList(annex.body, reading);
  const sections = readSections(units, { kind: 'agenda', reading, listed });
  if (!sections.some((section) => section.items.length > 0))
    return sections.map((section) => withOneItem(section, title, reading));
  return partsAsItems(sections, reading);
}

const printedTitle = (units: readonly Unit[]) =>
  units.length === 0 ? null : units.map(({ folded }) => folded.text).join(' ');

/** Parts that have text and no items under it are items too. */
function partsAsItems(sections: readonly Section[], reading: Reading): Section[] {
  return sections.map((section) =>
    section.title !== null && section.items.length === 0 && section.intro.length > 0
      ? withOneItem(section, section.title, reading)
      : section,
  );
}

/** An agenda without headings is one item, named after the meeting; a part with text alone one named after the part. */
function withOneItem(section: Section, title: string | null, reading: Reading): Section {
  const name = section.title ?? title ?? '';
  const item = {
    id: reading.newId(name),
    number: null,
    title: name,
    titleSpans: [],
    titleFootnotes: [],
    treatment: null,
    kind: 'item' as const,
    paragraphs: section.intro,
  };
  return { ...section, intro: [], items: [item] };
}

/** Headings were told by their words alone, which is a guess. */
const LINE_ENDS_LOST: Diagnostic = { id: 'line-ends-lost', severity: 'warning', values: {} };

/**
 * Reads an annotated agenda out of a source: who meets when, the covering letter, sections and items with every
 * sentence, the footnotes, and the account of every character.
 */
export function readAgenda(source: SourceDocument): Staged<Agenda> {
  const counts = countWords(source.text);
  const found = findMarks(source);
  const footnotes = readFootnotes(source, counts);
  const reading = newReading(footnotes);
  for (const note of footnotes) reading.paint(note.spans, 'footnote', String(note.number));
  const { units, flat } = makeUnits(source, found.marks, counts);
  const { front, letter: letterUnits, annexes } = splitZones(units);
  for (const unit of front) reading.paint(unit.spans, 'furniture', 'navigation');
  const { letter, subject, sections: topics } = readLetter(letterUnits, annexes.length === 0, reading);
  const titles = annexes.map(({ title }) => printedTitle(title)).filter((title) => title !== null);
  for (const unit of annexes.flatMap(({ title }) => title)) reading.paint(unit.spans, 'meeting', 'title');
  const intro = (letter?.intro ?? []).flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));
  const printed = titles.length > 0 ? titles : [subject].filter((title) => title !== null);
  const meeting = readMeeting({ printed, intro, letterDate: letter?.date ?? null, text: source.text });
  const agendas = readAnnexes(annexes, meeting.title, reading);
  const sections = [...partsAsItems(topics, reading), ...agendas];
  const placements = placementsOf(source, reading.paints, found.marks);
  const placeAt = personalPlaces(source);
  const unplaced = placements.filter(({ kind }) => kind === 'unplaced');
  return {
    value: {
      source,
      meeting: withOpening(meeting, [...intro, ...openingOf(agendas)], letter?.date ?? null),
      letter,
      sections,
      footnotes,
      placements,
    },
    diagnostics: [
      ...(flat ? [LINE_ENDS_LOST] : []),
      ...markDiagnostics(found, placeAt),
      ...unplacedDiagnostics(unplaced, placeAt),
    ],
  };
}

/** The sentences that open an agenda and its sections: before the first item, or under `Inleiding`. */
function openingOf(sections: readonly Section[]): string[] {
  const first = sections[0]?.items[0];
  const introduction = first !== undefined && INTRODUCTION.test(first.title) ? first.paragraphs : [];
  return [...sections.flatMap(({ intro }) => intro), ...introduction].flatMap(({ sentences }) =>
    sentences.map(({ text }) => text),
  );
}

function unplacedDiagnostics(
  unplaced: Agenda['placements'],
  placeAt: (offset: number) => Place,
): Diagnostic[] {
  const first = unplaced[0];
  if (first === undefined) return [];
  const count = unplaced.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return [{ id: 'unplaced-text', severity: 'warning', values: { count }, place: placeAt(first.span.start) }];
}

/** Places for a person, with the file's name. */
function personalPlaces(source: SourceDocument): (offset: number) => Place {
  const placeAt = sourcePlaces(source);
  return (offset) => {
    const { file, page, line } = placeAt(offset);
    const name = source.files[file]?.name;
    return { ...(name === undefined ? {} : { file: name }), ...(page === null ? {} : { page }), line };
  };
}
