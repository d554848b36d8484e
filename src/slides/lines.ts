/** Points and sentences of the briefing → lines as shown on slides. */
import type {
  BriefingItem,
  BriefingSentence,
  FootnoteMark,
  KeyPoint,
  Point,
  TextChange,
  TextSentence,
} from '../model/briefing.ts';
import type { Line } from '../model/deck.ts';
import type { LineChange } from '../model/slide-parts.ts';

/** Offsets stay true only while the words do: otherwise the marks stand at the end, and links are not carried over. */
function marksAtEnd(sentences: readonly BriefingSentence[], text: string): FootnoteMark[] {
  const numbers = new Set(sentences.flatMap((sentence) => sentence.footnotes));
  return [...numbers].map((number) => ({ number, at: text.length }));
}

/** The line of a point; `item` supplies the sentences it comes from. */
export function pointLine(point: Point, item: BriefingItem): Line {
  const sentences = item.sentences.filter((sentence) => point.sentences.includes(sentence.id));
  const first = sentences[0];
  const asPrinted = sentences.length === 1 && first!.text === point.text;
  return {
    text: point.text,
    marks: asPrinted ? first!.marks : (point.marks ?? marksAtEnd(sentences, point.text)),
    links: asPrinted ? first!.links : (point.links ?? []),
    sentences: point.sentences,
    place: first?.source ?? null,
    marker: first?.marker ?? null,
    subheading: null,
    status: point.status,
    review: point.review || point.conflict !== undefined,
    cut: 'none',
    change: point.change ? lineChange(point.change) : null,
  };
}

/** A line's change, without a slide that says more: that is known once all slides are. */
export function lineChange({ kind, words }: TextChange): LineChange {
  return { kind, words, partBefore: null, target: null };
}

/** The line of a key point: short, without footnote marks, with the place of the point that it shortens. */
export function keyPointLine(keyPoint: KeyPoint, item: BriefingItem): Line {
  const point = item.points.find((candidate) => candidate.id === keyPoint.point);
  const whole = point ? pointLine(point, item) : null;
  return {
    text: keyPoint.text,
    marks: [],
    links: [],
    sentences: keyPoint.shortened || keyPoint.status ? [] : (whole?.sentences ?? []),
    place: whole?.place ?? null,
    marker: null,
    subheading: null,
    status: keyPoint.status ?? whole?.status ?? 'source',
    review: whole?.review ?? false,
    cut: 'none',
    // The offsets of the words are those of the whole point.
    change: whole?.change ? { ...whole.change, words: [] } : null,
  };
}

/** The line of a sentence outside the items. */
export function textLine(sentence: TextSentence): Line {
  return plainLine(sentence.text, {
    marks: sentence.marks,
    links: sentence.links,
    sentences: [sentence.id],
    place: sentence.source,
    change: sentence.change ? lineChange(sentence.change) : null,
  });
}

/** A line with nothing special about it but what `extra` says. */
export function plainLine(text: string, extra: Partial<Line> = {}): Line {
  return {
    text,
    marks: [],
    links: [],
    sentences: [],
    place: null,
    marker: null,
    subheading: null,
    status: 'source',
    review: false,
    cut: 'none',
    change: null,
    ...extra,
  };
}

/** The text with its footnote marks and marker, for measuring. */
export function measuredText(line: Pick<Line, 'text' | 'marks' | 'marker'>): string {
  const marks = line.marks.map((mark) => String(mark.number)).join('');
  return [line.marker, line.text + marks].filter(Boolean).join(' ');
}
