/** Points of a part, and sentences outside the items, as the paragraphs and lists that the handout prints. */
import type {
  BriefingItem,
  BriefingSentence,
  Point,
  SourcePlace,
  TextChange,
  TextSentence,
} from '../model/briefing.ts';
import { keepTogether } from '../text/no-break.ts';
import { pointMarks } from '../text/point-marks.ts';
import { subheadingOfPoints } from '../text/subheadings.ts';
import { type HandoutTools, passageInWords } from './handout-settings.ts';
import { type TextPiece, textPieces } from './text-pieces.ts';

/** A sentence with what there is to say about it to those who work on the document. */
interface PrintedSentence {
  readonly pieces: readonly TextPiece[];
  readonly remarks: readonly string[];
}

export interface PrintedParagraph {
  /** Heading of the part of the item that it opens; null where it goes on under the one before. */
  readonly subheading: string | null;
  readonly isList: boolean;
  /** One entry for running text, one an item for a list. */
  readonly entries: readonly {
    readonly marker: string | null;
    readonly sentences: readonly PrintedSentence[];
  }[];
  /** Where it stands in the source; empty for text that a person added. */
  readonly place: string;
}

interface Piece extends PrintedSentence {
  readonly isList: boolean;
  readonly marker: string | null;
  /** Sentences with the same key belong to one paragraph; null stands alone. */
  readonly paragraph: number | null;
  /** Heading of the part of the item that it stands under. */
  readonly subheading: string | null;
  readonly place: SourcePlace | null;
}

/** The paragraphs of some of an item's points, in their order. */
export function pointParagraphs(
  points: readonly Point[],
  item: BriefingItem,
  tools: HandoutTools,
): PrintedParagraph[] {
  const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
  const subheadings = subheadingOfPoints(points, sentences);
  return grouped(
    points.map((point, index) => ({
      ...pointPiece(point, sentences, tools),
      subheading: subheadings[index]!,
    })),
    tools,
  );
}

/** The paragraphs of sentences outside the items. */
export function textParagraphs(sentences: readonly TextSentence[], tools: HandoutTools): PrintedParagraph[] {
  const pieces = sentences.map((sentence) => ({
    pieces: textPieces(sentence.text, sentence.marks, sentence.links, tools, sentence.change),
    remarks: changeRemark(sentence.change, tools),
    isList: false,
    marker: null,
    paragraph: sentence.paragraph,
    subheading: null,
    place: sentence.source,
  }));
  return grouped(pieces, tools);
}

function pointPiece(
  point: Point,
  sentences: ReadonlyMap<string, BriefingSentence>,
  tools: HandoutTools,
): Omit<Piece, 'subheading'> {
  const { marks, links } = pointMarks(point, sentences);
  const first = point.sentences.map((id) => sentences.get(id)).find((sentence) => sentence !== undefined);
  return {
    pieces: textPieces(point.text, marks, links, tools, point.change),
    remarks: remarksOf(point, tools),
    isList: first !== undefined && first.paragraphKind !== 'text',
    marker: first?.marker ?? null,
    paragraph: first?.paragraph ?? null,
    place: first?.source ?? null,
  };
}

function changeRemark(change: TextChange | undefined, { words }: HandoutTools): string[] {
  return change === undefined ? [] : [words[`change-${change.kind}`]];
}

function remarksOf(point: Point, tools: HandoutTools): string[] {
  const { audience, words } = tools;
  const changed = changeRemark(point.change, tools);
  if (audience === 'public') return changed;
  return [
    ...changed,
    ...(point.status === 'edited' ? [words.edited] : []),
    ...(point.status === 'added' ? [words.added] : []),
    ...(point.review || point.conflict !== undefined ? [words.toCheck] : []),
  ];
}

function openedHeading(headings: readonly (string | null)[], index: number): string | null {
  const heading = headings[index] ?? null;
  return heading === null || heading === headings[index - 1] ? null : keepTogether(heading);
}

/** Neighbours of one paragraph together; list items that follow each other are one list. */
function grouped(pieces: readonly Piece[], tools: HandoutTools): PrintedParagraph[] {
  const groups: { isList: boolean; entries: Piece[][] }[] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.entries.at(-1)?.at(-1);
    const samePart = last?.subheading === piece.subheading;
    const goesOn = last !== undefined && piece.paragraph !== null && last.paragraph === piece.paragraph;
    if (group !== undefined && samePart && goesOn && group.isList === piece.isList)
      group.entries.at(-1)!.push(piece);
    else if (samePart && group?.isList && piece.isList) group.entries.push([piece]);
    else groups.push({ isList: piece.isList, entries: [[piece]] });
  }
  const headings = groups.map(({ entries }) => entries[0]![0]!.subheading);
  return groups.map(({ isList, entries }, index) => ({
    subheading: openedHeading(headings, index),
    isList,
    entries: entries.map((entry) => ({ marker: entry[0]!.marker, sentences: entry })),
    place: passageInWords(
      entries.flat().flatMap(({ place }) => place ?? []),
      tools,
    ),
  }));
}
