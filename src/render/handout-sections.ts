/** Sections and items as the templates `handout/section` and `handout/item` get them. */
import {
  type Briefing,
  type BriefingItem,
  type BriefingSection,
  PARTS,
  type Part,
} from '../model/briefing.ts';
import { headRemark, speakerRemark } from '../strings/head-change.ts';
import { fill } from '../strings/language.ts';
import { keepTogether } from '../text/no-break.ts';
import { type NoteDealer, noteNumbers, type PrintedNote } from './handout-notes.ts';
import { type PrintedParagraph, pointParagraphs, textParagraphs } from './handout-paragraphs.ts';
import type { SlidePicture } from './handout-pictures.ts';
import { elementId, type HandoutTools } from './handout-settings.ts';
import { type TextPiece, textPieces } from './text-pieces.ts';

export interface PrintedPart {
  readonly part: Part;
  readonly label: string;
  readonly headingId: string;
  /** What is said where the source is silent, or null. */
  readonly silence: string | null;
  readonly paragraphs: readonly PrintedParagraph[];
}

export interface PrintedItem {
  readonly id: string;
  readonly headingId: string;
  readonly number: string | null;
  readonly titlePieces: readonly TextPiece[];
  /** For the contents. */
  readonly plainTitle: string;
  readonly treatment: string | null;
  readonly speaker: string | null;
  readonly isReport: boolean;
  /** How its heading or place differs from an older version, in words, or null. */
  readonly change: string | null;
  readonly parts: readonly PrintedPart[];
  readonly notes: readonly PrintedNote[];
  readonly pictures: readonly SlidePicture[];
  /** An entry for each line for handwriting. */
  readonly notesLines: readonly number[];
}

export interface PrintedSection {
  readonly id: string;
  readonly headingId: string;
  readonly numeral: string | null;
  readonly title: string;
  /** The document's, or that of the interface where the document has no title. */
  readonly titleLanguage: string;
  readonly intro: readonly PrintedParagraph[];
  readonly introNotes: readonly PrintedNote[];
  readonly items: readonly PrintedItem[];
}

/** The sections with their items; notes are dealt in the order of the text. */
export function printedSections(
  briefing: Briefing,
  dealer: NoteDealer,
  tools: HandoutTools,
): PrintedSection[] {
  return briefing.sections.map((section) => printedSection(section, briefing, dealer, tools));
}

function printedSection(
  section: BriefingSection,
  briefing: Briefing,
  dealer: NoteDealer,
  tools: HandoutTools,
): PrintedSection {
  const id = elementId('onderdeel', section.id);
  const isLetter = section.kind === 'letter';
  const intro = isLetter ? [...(briefing.letter?.intro ?? []), ...section.intro] : section.intro;
  return {
    id,
    headingId: `${id}-kop`,
    numeral: section.numeral,
    title: keepTogether(section.title ?? (isLetter ? tools.words.coveringLetter : tools.own.agenda)),
    titleLanguage: section.title === null ? tools.language : 'nl',
    intro: textParagraphs(intro, tools),
    introNotes: dealer.take(intro.flatMap(({ footnotes }) => footnotes)),
    items: section.items.map((item) => printedItem(item, dealer, tools)),
  };
}

/** Id of an item's element. */
export function itemId(item: BriefingItem): string {
  return elementId('punt', item.id);
}

function printedItem(item: BriefingItem, dealer: NoteDealer, tools: HandoutTools): PrintedItem {
  const id = itemId(item);
  return {
    id,
    headingId: `${id}-kop`,
    number: item.number,
    titlePieces: textPieces(item.title, item.titleFootnotes, [], tools),
    plainTitle: keepTogether(item.title),
    treatment: item.treatment === null ? null : fill(tools.own.treatment, { treatment: item.treatment }),
    speaker: speakerRemark(item.speaker, tools.audience, tools.words),
    isReport: item.kind === 'report',
    change: headRemark(item, tools.audience, tools.words),
    parts: PARTS.map((part) => printedPart(part, item, id, tools)),
    notes: dealer.take(noteNumbers(item)),
    pictures: tools.pictures.get(item.id) ?? [],
    notesLines: Array.from({ length: tools.notesLines }, (_, index) => index),
  };
}

function printedPart(part: Part, item: BriefingItem, id: string, tools: HandoutTools): PrintedPart {
  const points = item.points.filter((point) => point.part === part);
  return {
    part,
    label: tools.words[part],
    headingId: `${id}-${part}`,
    silence: points.length === 0 ? tools.words.missing : null,
    paragraphs: pointParagraphs(points, item, tools),
  };
}
