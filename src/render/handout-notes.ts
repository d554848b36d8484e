/** Footnotes of the handout: each stands once, where the text first refers to it. */
import { type Briefing, type BriefingFootnote, type BriefingItem, PARTS } from '../model/briefing.ts';
import { pointMarks } from '../text/point-marks.ts';
import { type HandoutTools, passageInWords } from './handout-settings.ts';
import { footnoteId, type TextPiece, textPieces } from './text-pieces.ts';

export interface PrintedNote {
  readonly number: number;
  readonly id: string;
  readonly pieces: readonly TextPiece[];
  readonly place: string;
}

/** Gives out notes to those who refer to them, each to the first who asks. */
export interface NoteDealer {
  /** The notes of these numbers that nobody had yet. */
  take(numbers: readonly number[]): PrintedNote[];
  /** The notes that nobody asked for. */
  rest(): PrintedNote[];
}

export function noteDealer(briefing: Briefing, tools: HandoutTools): NoteDealer {
  const waiting = new Map(briefing.footnotes.map((note) => [note.number, note]));
  const take = (numbers: readonly number[]) =>
    numbers.flatMap((number) => {
      const note = waiting.get(number);
      waiting.delete(number);
      return note === undefined ? [] : [printed(note, tools)];
    });
  return { take, rest: () => take([...waiting.keys()]) };
}

function printed(note: BriefingFootnote, tools: HandoutTools): PrintedNote {
  return {
    number: note.number,
    id: footnoteId(note.number),
    pieces: textPieces(note.text, [], note.links, tools, note.change),
    place: note.status === 'added' ? '' : passageInWords([note.source], tools),
  };
}

/** Numbers of the notes that an item's title and points refer to, in the order in which they are printed. */
export function noteNumbers(item: BriefingItem): number[] {
  const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
  const inOrder = PARTS.flatMap((part) => item.points.filter((point) => point.part === part));
  const marks = inOrder.flatMap((point) => pointMarks(point, sentences).marks);
  return [...item.titleFootnotes, ...marks].map(({ number }) => number);
}
