import type { Agenda, Letter, Paragraph, Section } from '../model/agenda.ts';
import type { Diagnostic, Place, Staged } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source.ts';
import { countWords } from '../text/hyphenation.ts';
import { sourcePlaces } from '../text/source-place.ts';
import { readFootnotes } from './footnotes.ts';
import { isHeadingLike } from './headings.ts';
import { placementsOf } from './ledger.ts';
import { closesLetter, findSignatures, headLength, makeLetter, readHead, readSignatures } from './letter.ts';
import { letterLine } from './letter-lines.ts';
import { dropList } from './list-first.ts';
import { readMeeting } from './meeting.ts';
import { findMarks, markDiagnostics } from './note-marks.ts';
import { newReading, type Reading, textParagraph } from './reading.ts';
import { readSections } from './sections.ts';
import { isProse } from './shapes.ts';
import { makeUnits, type Unit } from './units.ts';
import { splitZones, type Zones } from './zones.ts';

interface LetterReading {
  readonly letter: Letter | null;
  readonly subject: string | null;
  readonly sections: readonly Section[];
}

/** Number of units of running text that open the letter, before its first topic. */
function introLength(units: readonly Unit[]): number {
  const first = units.findIndex(
    (unit, i) => isHeadingLike(unit) && !isProse(unit.folded.text) && units[i + 1] !== undefined,
  );
  return first < 0 ? units.length : first;
}

/** Number of units at the end that close the letter. */
function closingLength(units: readonly Unit[]): number {
  let n = 0;
  while (n < units.length && closesLetter(units[units.length - 1 - n]!)) n++;
  return n;
}

function closingParagraphs(units: readonly Unit[], reading: Reading): Paragraph[] {
  return units.flatMap((unit) => {
    if (letterLine(unit.folded.text) !== 'close' && isProse(unit.folded.text))
      return [textParagraph(unit, reading)];
    reading.paint(unit.spans, 'letter', 'close');
    return [];
  });
}

/** Reads the covering letter, or the letter that is itself the agenda: its topics are items then. */
function readLetter(zones: Zones, reading: Reading): LetterReading {
  const { letter: units, inLetter } = zones;
  if (units.length === 0) return { letter: null, subject: null, sections: [] };
  const signed = findSignatures(units);
  const taken = new Set(
    signed.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const plain = units.filter((_, i) => !taken.has(i));
  const head = readHead(plain.slice(0, headLength(plain)), reading);
  const text = plain.slice(headLength(plain));
  const introEnds = introLength(text);
  const intro = text.slice(0, introEnds);
  const topics = text.slice(introEnds);
  const closes = closingLength(topics.length > 0 ? topics : intro);
  const opening = topics.length > 0 ? intro : intro.slice(0, intro.length - closes);
  const closing =
    topics.length > 0 ? topics.slice(topics.length - closes) : intro.slice(intro.length - closes);
  const paragraphs = opening.map((unit) => textParagraph(unit, reading));
  const sections = readSections(topics.slice(0, topics.length - closes), {
    kind: inLetter ? 'agenda' : 'letter',
    reading,
  });
  const closed = closingParagraphs(closing, reading);
  const signatories = readSignatures(units, signed, reading);
  return { letter: makeLetter(head, paragraphs, closed, signatories), subject: head.subject, sections };
}

function readBody(zones: Zones, title: string | null, reading: Reading): Section[] {
  const { units, listed } = dropList(zones.body, reading);
  const sections = readSections(units, { kind: 'agenda', reading, listed });
  if (sections.some((section) => section.items.length > 0) || sections.length === 0) return sections;
  return sections.map((section) => withOneItem(section, title, reading));
}

/** An agenda without headings is one item, named after the meeting. */
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

/**
 * Reads an annotated agenda out of a source: who meets when, the covering letter, sections and items with every
 * sentence, the footnotes, and the account of every character.
 */
export function readAgenda(source: SourceDocument): Staged<Agenda> {
  const counts = countWords(source.text);
  const found = findMarks(source);
  const reading = newReading();
  const zones = splitZones(makeUnits(source, found.marks, counts));
  const { letter, subject, sections: topics } = readLetter(zones, reading);
  const printed = zones.title.length > 0 ? zones.title.map(({ folded }) => folded.text).join(' ') : subject;
  for (const unit of zones.title) reading.paint(unit.spans, 'meeting', 'title');
  const intro = (letter?.intro ?? []).flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));
  const meeting = readMeeting({ printed, intro, letterDate: letter?.date ?? null, text: source.text });
  const sections = [...topics, ...readBody(zones, meeting.title, reading)];
  const footnotes = readFootnotes(source, counts, reading);
  const placements = placementsOf(source, reading.paints, found.marks);
  const placeAt = personalPlaces(source);
  const unplaced = placements.filter(({ kind }) => kind === 'unplaced');
  return {
    value: { source, meeting, letter, sections, footnotes, placements },
    diagnostics: [...markDiagnostics(found, placeAt), ...unplacedDiagnostics(unplaced, placeAt)],
  };
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
