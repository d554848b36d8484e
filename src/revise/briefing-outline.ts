import { type Briefing, PARTS, type TextSentence } from '../model/briefing.ts';
import type { DiffLine, DiffNote, FieldChange, ItemHead, SectionHead, TextId } from './briefing-diff.ts';

export interface OutlineItem extends ItemHead {
  readonly lines: readonly DiffLine[];
}

export interface OutlineSection extends SectionHead {
  readonly items: readonly OutlineItem[];
}

/** Text outside the items. */
export interface OutlineText {
  readonly id: TextId;
  readonly title: string | null;
  readonly lines: readonly DiffLine[];
}

/** What two versions of a briefing are compared by: what it says, without where it was read. */
export interface Outline {
  readonly meeting: Readonly<Record<FieldChange['field'], string | null>>;
  readonly sections: readonly OutlineSection[];
  /** By number. */
  readonly footnotes: readonly DiffNote[];
  /** Those that have a sentence. */
  readonly texts: readonly OutlineText[];
}

/** What a briefing says, part by part as a reader meets it. */
export function outlineOf({ meeting, letter, sections, footnotes }: Briefing): Outline {
  return {
    meeting: {
      title: meeting.title,
      council: meeting.council,
      formality: meeting.formality,
      dates: listed(meeting.dates),
      place: meeting.place,
      presidency: meeting.presidency,
      delegation: listed(letter?.delegation ?? []),
    },
    sections: sections.map(({ id, kind, numeral, title, items }) => ({
      id,
      kind,
      numeral,
      title,
      items: items.map((item) => ({
        id: item.id,
        section: id,
        number: item.number,
        title: item.title,
        treatment: item.treatment,
        lines: PARTS.flatMap((part) =>
          item.points
            .filter((point) => point.part === part)
            .map((point) => ({ id: point.id, part, text: point.text })),
        ),
      })),
    })),
    footnotes: footnotes.map(({ number, text }) => ({ number, text })).sort((x, y) => x.number - y.number),
    texts: [
      textOf('letter-intro', null, letter?.intro ?? []),
      ...sections.map(({ id, title, intro }) => textOf(`intro-${id}`, title, intro)),
      textOf('letter-closing', null, letter?.closing ?? []),
    ].filter(({ lines }) => lines.length > 0),
  };
}

function textOf(id: TextId, title: string | null, sentences: readonly TextSentence[]): OutlineText {
  return { id, title, lines: sentences.map((one) => ({ id: one.id, part: null, text: one.text })) };
}

/** Stands between the values of a field that has several. */
export const VALUE_SEPARATOR = '; ';

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(VALUE_SEPARATOR);
}
