import type { Briefing, BriefingItem, BriefingSentence, Part } from '../../src/model/briefing.ts';

function sentence(
  id: string,
  part: Part,
  text: string,
  more: Partial<BriefingSentence> = {},
): BriefingSentence {
  return {
    id,
    text,
    part,
    confidence: 0.9,
    by: 'rule',
    cue: 'het kabinet steunt',
    paragraph: 0,
    paragraphKind: 'text',
    marker: null,
    source: { file: 0, page: 2, line: 14 },
    footnotes: (more.marks ?? []).map((mark) => mark.number),
    marks: [],
    links: [],
    ...more,
  };
}

function item(
  id: string,
  title: string,
  sentences: readonly BriefingSentence[],
  more: Partial<BriefingItem> = {},
): BriefingItem {
  const parts = new Set(sentences.map(({ part }) => part));
  return {
    id,
    number: '1',
    title,
    titleFootnotes: [],
    source: { file: 0, page: 2, line: 12 },
    treatment: 'Gedachtewisseling',
    speaker: '',
    kind: 'item',
    sentences,
    points: sentences.map(({ id: own, part, text, confidence }) => ({
      id: own,
      part,
      text,
      status: 'source',
      review: confidence < 0.6,
      sentences: [own],
    })),
    keyPoints: [],
    missing: (['context', 'position', 'outcome'] as const).filter((part) => !parts.has(part)),
    memberStates: [],
    actors: [],
    dates: [],
    asks: [],
    awaited: [],
    commitments: [],
    note: '',
    ...more,
  };
}

/** A small briefing with something of everything, its meeting made up. */
export const sample: Briefing = {
  version: 1,
  language: 'nl',
  meeting: {
    title: 'Geannoteerde agenda informele JBZ-Raad',
    council: 'Raad Justitie en Binnenlandse Zaken',
    formality: 'informal',
    dates: ['2031-07-22', '2031-07-23'],
    place: 'Aarhus',
    presidency: 'DK',
  },
  letter: {
    sender: 'MINISTERIE VAN JUSTITIE EN VEILIGHEID',
    place: 'Den Haag',
    date: '2031-07-10',
    addressee: 'de Voorzitter van de Tweede Kamer',
    intro: [],
    delegation: ['minister van Justitie en Veiligheid'],
    closing: [],
    signatories: [{ role: 'De minister van Justitie en Veiligheid', name: 'A.B. Voorbeeld' }],
  },
  sections: [
    {
      id: 'binnenlandse-zaken',
      kind: 'agenda',
      title: 'Binnenlandse Zaken',
      numeral: 'I',
      intro: [],
      items: [
        item(
          'schengen',
          'Toekomst van Schengen',
          [
            sentence('aaa', 'context', 'De Commissie heeft op 4 juni 2031 een voorstel gepresenteerd.', {
              marks: [{ number: 1, at: 61 }],
              links: [{ href: 'https://eur-lex.europa.eu/x', start: 38, end: 46 }],
            }),
            sentence('bbb', 'position', 'Nederland kan het voorstel niet steunen.'),
            sentence('ccc', 'position', 'Het kabinet hecht aan 40% medefinanciering.', { confidence: 0.4 }),
            sentence('ddd', 'outcome', 'Naar verwachting steunt Duitsland het voorstel.'),
          ],
          {
            keyPoints: [
              { part: 'position', text: 'Nederland kan … niet steunen.', point: 'bbb', shortened: true },
            ],
            memberStates: [{ code: 'DE', role: 'supports', sentences: ['ddd'] }],
            dates: [{ date: '2031-06-04', text: '4 juni 2031', sentence: 'aaa' }],
          },
        ),
        item('drugs', 'Drugssmokkel', [sentence('eee', 'context', 'Er is nog geen document beschikbaar.')], {
          number: '2',
          treatment: null,
        }),
      ],
    },
  ],
  footnotes: [{ number: 1, text: 'COM(2031) 100.', source: { file: 0, page: 2, line: 40 }, links: [] }],
  leftOut: [],
  flags: [],
  source: {
    files: [{ name: 'agenda.txt', format: 'text', sha256: 'ab'.repeat(32), pages: 3 }],
    characters: 300,
    account: { sentence: 300 },
  },
};
