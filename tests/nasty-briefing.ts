/**
 * A briefing with everything that breaks layouts: titles of 400 characters, a sentence of 180 words, 40 footnotes in an
 * item, an item of one sentence, a section without items, names in other scripts, an address of 300 characters.
 */
import type { Briefing, BriefingItem, BriefingSentence, Part } from '../src/model/briefing.ts';

const WORDS =
  'het kabinet hecht in dit verband aan een zorgvuldige afweging van alle betrokken belangen binnen de grensoverschrijdende samenwerking tussen lidstaten';

/** A text of `count` words, the same at every call. */
function words(count: number, start = 0): string {
  const all = WORDS.split(' ');
  const text = Array.from({ length: count }, (_, index) => all[(index + start) % all.length]!).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const LONG_TITLE = `${words(58).slice(0, 390)} en verder`;
const LONG_WORD = 'Verwerkingsverantwoordelijkheidsverzekeringsmaatschappijenoverleg';
const LONG_ADDRESS = `https://example.org/${'raad-document-'.repeat(20)}`.slice(0, 300);

let made = 0;
function sentence(text: string, part: Part, extra: Partial<BriefingSentence> = {}): BriefingSentence {
  made += 1;
  return {
    id: `s${made}`,
    text,
    part,
    confidence: 0.9,
    by: 'rule',
    cue: 'test',
    paragraph: Math.floor(made / 3),
    paragraphKind: 'text',
    marker: null,
    source: { file: 0, page: 1 + (made % 7), line: made },
    footnotes: [],
    marks: [],
    links: [],
    ...extra,
  };
}

function item(id: string, number: string | null, title: string, sentences: BriefingSentence[]): BriefingItem {
  const present = new Set(sentences.map(({ part }) => part));
  const parts: readonly Part[] = ['context', 'position', 'outcome'];
  return {
    id,
    number,
    title,
    titleFootnotes: [],
    source: { file: 0, page: 1, line: 1 },
    treatment: id === 'long' ? words(14) : 'Gedachtewisseling',
    speaker: id === 'long' ? words(8) : 'Minister van Proeven',
    kind: 'item',
    sentences,
    points: sentences.map(({ id: point, text, part }) => ({
      id: point,
      part,
      text,
      status: 'source',
      review: part === 'outcome',
      sentences: [point],
    })),
    keyPoints: parts.flatMap((part) =>
      sentences
        .filter((candidate) => candidate.part === part)
        .slice(0, 3)
        .map((candidate) => ({ part, text: candidate.text, point: candidate.id, shortened: false })),
    ),
    missing: parts.filter((part) => !present.has(part)),
    memberStates: [
      { code: 'DK', role: 'with-netherlands', sentences: [sentences[0]!.id] },
      { code: 'GR', role: 'opposes', sentences: [sentences[0]!.id] },
    ],
    actors: ['Europese Commissie'],
    dates: [
      { date: '2031-03-27', text: '27 maart', sentence: sentences[0]!.id },
      { date: '2032', text: '2032', sentence: sentences[0]!.id },
    ],
    asks: [{ text: sentences[0]!.text, sentence: sentences[0]!.id }],
    awaited: [{ text: sentences[0]!.text, sentence: sentences[0]!.id }],
    commitments: [],
    note: 'Eigen notitie.\n\nTweede alinea <script>alert(1)</script>.',
  };
}

export function nastyBriefing(): Briefing {
  made = 0;
  const noted = sentence(words(60), 'context', {
    footnotes: Array.from({ length: 40 }, (_, index) => index + 1),
    marks: Array.from({ length: 40 }, (_, index) => ({ number: index + 1, at: 8 * (index + 1) })),
  });
  const items = [
    item('long', '1', LONG_TITLE, [
      sentence(words(180), 'context'),
      sentence(words(400), 'position'),
      sentence(words(40), 'outcome'),
    ]),
    item('notes', '9b', 'Veertig voetnoten', [noted, sentence(words(20), 'position')]),
    item('one', 'XXVIII', 'Diversen', [sentence('Er is niets te melden.', 'context')]),
    item('scripts', null, 'Ελληνική Δημοκρατία, محمد بن سلمان en <b>België</b> & "Łódź"', [
      sentence(
        'De heer Παπαδόπουλος (Ελλάδα) en mevrouw שרה כהן spreken met محمد عبد الله over 台北 en Żółć.',
        'context',
      ),
      sentence(`${LONG_WORD} ${LONG_WORD}-${LONG_WORD} is aangekondigd.`, 'position'),
      sentence(`Zie ${LONG_ADDRESS} voor het achtergronddocument.`, 'outcome', {
        links: [{ href: LONG_ADDRESS, start: 4, end: 4 + LONG_ADDRESS.length }],
      }),
      sentence('Een regel met een opsommingsteken.', 'outcome', { marker: 'a)', paragraphKind: 'list-item' }),
    ]),
    item(
      'many',
      '12',
      'Zeer veel zinnen',
      Array.from({ length: 45 }, (_, index) =>
        sentence(
          words(8 + ((index * 7) % 40), index),
          (['context', 'position', 'outcome'] as const)[index % 3]!,
        ),
      ),
    ),
  ];
  const text = (id: string, value: string) => ({
    id,
    text: value,
    paragraph: 0,
    source: { file: 0, page: 1, line: 1 },
    footnotes: [],
    marks: [],
    links: [],
  });
  return {
    version: 1,
    language: 'nl',
    meeting: {
      title: `Geannoteerde agenda van de ${words(30)}`,
      council: 'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken',
      formality: 'formal',
      dates: ['2031-03-27', '2031-03-28', '2031-04-01'],
      place: 'Tallinn',
      presidency: 'EE',
    },
    letter: {
      sender: null,
      place: 'Den Haag',
      date: '2031-03-14',
      addressee: 'de Voorzitter van de Tweede Kamer der Staten-Generaal',
      intro: [text('l1', words(30)), text('l2', words(25))],
      delegation: Array.from({ length: 7 }, (_, index) => `minister voor ${words(5 + index)}`),
      closing: [text('l3', words(12))],
      signatories: Array.from({ length: 9 }, (_, index) => ({
        role: `De minister ${words(5)}`,
        name: `A.B. ${index}`,
      })),
    },
    sections: [
      {
        id: 'a',
        kind: 'agenda',
        title: 'Leeg onderdeel',
        numeral: 'I',
        intro: [text('i1', words(70))],
        items: [],
      },
      { id: 'b', kind: 'agenda', title: words(18), numeral: 'II', intro: [], items: items.slice(0, 3) },
      { id: 'c', kind: 'agenda', title: null, numeral: null, intro: [], items: items.slice(3) },
    ],
    footnotes: Array.from({ length: 40 }, (_, index) => {
      const note = index === 3 ? words(300) : index === 4 ? `Zie ${LONG_ADDRESS}` : words(6 + index);
      const links = index === 4 ? [{ href: LONG_ADDRESS, start: 4, end: note.length }] : [];
      return { number: index + 1, text: note, source: { file: 0, page: 2, line: 9 }, links };
    }),
    leftOut: [
      { kind: 'furniture', reason: 'page-number', text: '1', source: { file: 0, page: 1, line: 60 } },
      { kind: 'furniture', reason: 'page-number', text: '1', source: { file: 0, page: 2, line: 60 } },
      { kind: 'unplaced', reason: '', text: words(500), source: { file: 0, page: 3, line: 1 } },
    ],
    flags: [{ id: 'footnote-without-mark', values: { number: 3 }, source: { file: 0, page: 1, line: 2 } }],
    source: {
      files: [
        { name: `${'lange-bestandsnaam-'.repeat(8)}.pdf`, format: 'pdf', sha256: 'ab'.repeat(32), pages: 9 },
      ],
      characters: 1000,
      account: { sentence: 800, heading: 100, furniture: 50, unplaced: 50 },
    },
  };
}
