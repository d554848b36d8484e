import type { Agenda, Footnote, Item, Paragraph, Section } from '../model/agenda.ts';
import {
  BRIEFING_VERSION,
  type Briefing,
  type BriefingItem,
  type BriefingSection,
  type BriefingSentence,
  PARTS,
  type Point,
  type SourcePlace,
  type TextSentence,
} from '../model/briefing.ts';
import type { Diagnostic, Staged } from '../model/diagnostic.ts';
import { sourcePlaces } from '../text/source-place.ts';
import { type Decision, decideParts, REVIEW_BELOW } from './decide-parts.ts';
import { itemFacts } from './facts.ts';
import { keyPointsOf } from './key-points.ts';
import { leftOutOf, sourceAccount } from './left-out.ts';
import { observeItem } from './observe.ts';
import { oddities } from './oddities.ts';

type PlaceAt = (offset: number) => SourcePlace;

/**
 * Agenda → Briefing: every sentence of an item finds its part, the lines of the glance slides are chosen, and the
 * facts that the text states are gathered. Pure: the same agenda always gives the same briefing.
 *
 * @param earlier diagnostics of the stages before; those that are oddities of the source become flags.
 */
export function classify(agenda: Agenda, earlier: readonly Diagnostic[] = []): Staged<Briefing> {
  const placeAt = sourcePlaces(agenda.source);
  const sections = agenda.sections.map((section) => briefSection(section, agenda, placeAt));
  const intro = textSentences(agenda.letter?.intro ?? [], placeAt);
  const closing = textSentences(agenda.letter?.closing ?? [], placeAt);
  const footnotes = agenda.footnotes.map((footnote) => briefFootnote(footnote, placeAt));
  const examined = { intro, closing, sections, footnotes };
  const { flags, diagnostics } = oddities(agenda, examined, earlier, writtenOn(agenda));
  const value: Briefing = {
    version: BRIEFING_VERSION,
    language: 'nl',
    meeting: agenda.meeting,
    letter: agenda.letter && { ...agenda.letter, intro, closing },
    sections,
    footnotes,
    leftOut: leftOutOf(agenda, placeAt),
    flags,
    source: {
      files: agenda.source.files.map(({ name, format, sha256 }, index) => ({
        name,
        format,
        sha256,
        pages: agenda.source.pages.filter((page) => placeAt(page.span.start).file === index).length,
      })),
      ...sourceAccount(agenda),
    },
  };
  return { value, diagnostics };
}

function briefSection(section: Section, agenda: Agenda, placeAt: PlaceAt): BriefingSection {
  return {
    id: section.id,
    kind: section.kind,
    title: section.title,
    numeral: section.numeral,
    intro: textSentences(section.intro, placeAt),
    items: section.items.map((item) => briefItem(item, agenda, placeAt)),
  };
}

function briefItem(item: Item, agenda: Agenda, placeAt: PlaceAt): BriefingItem {
  const observed = observeItem(item);
  const sentences = briefSentences(item, decideParts(item, observed), placeAt);
  const points = sentences.map(toPoint);
  const present = new Set(sentences.map((sentence) => sentence.part));
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    titleFootnotes: item.titleFootnotes,
    source: placeAt(startOf(item)),
    treatment: item.treatment,
    kind: item.kind,
    sentences,
    points,
    keyPoints: keyPointsOf(sentences, observed),
    missing: PARTS.filter((part) => !present.has(part)),
    ...itemFacts(sentences, observed, writtenOn(agenda)),
    speaker: '',
    note: '',
  };
}

/** The day by which dates without a year are read: the letter's, else the meeting's first. */
function writtenOn(agenda: Agenda): string | null {
  return agenda.letter?.date ?? agenda.meeting.dates[0] ?? null;
}

function startOf(item: Item): number {
  const spans = [...item.titleSpans, ...item.paragraphs.flatMap((p) => p.sentences.flatMap((s) => s.spans))];
  return spans[0]?.start ?? 0;
}

function briefSentences(item: Item, decisions: readonly Decision[], placeAt: PlaceAt): BriefingSentence[] {
  let index = 0;
  return item.paragraphs.flatMap((paragraph, number) =>
    paragraph.sentences.map((sentence) => ({
      id: sentence.id,
      text: sentence.text,
      ...decisions[index++]!,
      paragraph: number,
      paragraphKind: paragraph.kind,
      marker: paragraph.marker,
      ...(paragraph.subheading === undefined ? {} : { subheading: paragraph.subheading }),
      source: placeAt(sentence.spans[0]?.start ?? 0),
      footnotes: sentence.footnotes.map((mark) => mark.number),
      marks: sentence.footnotes,
      links: sentence.references,
    })),
  );
}

function toPoint(sentence: BriefingSentence): Point {
  return {
    id: sentence.id,
    part: sentence.part,
    text: sentence.text,
    status: 'source',
    review: sentence.confidence < REVIEW_BELOW,
    sentences: [sentence.id],
  };
}

function textSentences(paragraphs: readonly Paragraph[], placeAt: PlaceAt): TextSentence[] {
  return paragraphs.flatMap((paragraph, number) =>
    paragraph.sentences.map((sentence) => ({
      id: sentence.id,
      text: sentence.text,
      paragraph: number,
      source: placeAt(sentence.spans[0]?.start ?? 0),
      footnotes: sentence.footnotes.map((mark) => mark.number),
      marks: sentence.footnotes,
      links: sentence.references,
    })),
  );
}

function briefFootnote(footnote: Footnote, placeAt: PlaceAt) {
  return {
    number: footnote.number,
    text: footnote.text,
    source: placeAt(footnote.spans[0]?.start ?? 0),
    links: footnote.references,
  };
}
