import { classify } from '../../src/classify/classify.ts';
import type { Agenda, Paragraph, PartLabel } from '../../src/model/agenda.ts';
import type { Briefing } from '../../src/model/briefing.ts';

/** An agenda of one item made of sentences: paragraphs of texts, each with a label or none. */
export function agendaOf(
  title: string,
  paragraphs: readonly (readonly string[])[],
  labels: readonly (PartLabel | null)[] = [],
): Agenda {
  let text = '';
  const made = paragraphs.map(
    (sentences, p): Paragraph => ({
      kind: 'text',
      label: labels[p] ?? null,
      marker: null,
      sentences: sentences.map((sentence, s) => {
        const start = text.length;
        text += `${sentence}\n`;
        return {
          id: `s${p}-${s}`,
          text: sentence,
          spans: [{ start, end: start + sentence.length }],
          footnotes: [],
          references: [],
        };
      }),
    }),
  );
  return {
    source: {
      files: [{ name: 'x.txt', format: 'text', bytes: 1, sha256: '', span: { start: 0, end: text.length } }],
      text,
      pages: [],
      blocks: [],
    },
    meeting: {
      title: null,
      council: null,
      formality: null,
      dates: ['2031-03-25'],
      place: null,
      presidency: null,
    },
    letter: null,
    sections: [
      {
        id: 'section',
        kind: 'agenda',
        title: null,
        numeral: null,
        intro: [],
        items: [
          {
            id: 'item',
            number: '1',
            title,
            titleSpans: [],
            titleFootnotes: [],
            treatment: null,
            kind: 'item',
            paragraphs: made,
          },
        ],
      },
    ],
    footnotes: [],
    placements: [],
  };
}

/** The briefing of such an agenda. */
export function briefSentences(
  title: string,
  paragraphs: readonly (readonly string[])[],
  labels: readonly (PartLabel | null)[] = [],
): Briefing {
  return classify(agendaOf(title, paragraphs, labels)).value;
}
