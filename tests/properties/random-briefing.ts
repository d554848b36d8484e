import {
  type Briefing,
  type BriefingItem,
  type BriefingSentence,
  type KeyPoint,
  PARTS,
  type Part,
  type Point,
} from '../../src/model/briefing.ts';

/** A source of chance that gives the same for the same seed (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  many<T>(most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index));
  }
}

const WORDS =
  'de het een Nederland kabinet lidstaten Commissie Raad steunt verwelkomt niet zal moet kan voorstel verordening akkoord 2.500 22 juli 2031 40% Duitsland Frankrijk mits tenzij voorzitterschap grensbewaking naar verwachting brede steun'.split(
    ' ',
  );

/** What Markdown, YAML or an editor might trip over. */
const NASTY = [
  '*nadruk*',
  '_half_',
  'snake_case',
  '[haak]',
  '[tekst](https://x.nl)',
  '<b>',
  '<!--',
  '-->',
  '#',
  '# kop',
  '`code`',
  '1.',
  '-',
  '+',
  '>',
  '|',
  '~~',
  '$5',
  '&amp;',
  '\\',
  '\\*',
  '[^3]',
  '^abc',
  'https://eur-lex.europa.eu/x_y_z/_a_/?a=1&b=2',
  'www.rijk.nl',
  'naam@minbuza.nl',
  '«citaat»',
  '‘ja’',
  'Ελλάδα',
  'עברית',
  '---',
  '===',
  ':',
  'Note:',
  '"',
  "'",
  'B.',
  'I.',
  '9b.',
  'a.s.',
  '*(te controleren)*',
  '…',
  '–',
  '\u00a0',
  '%%',
  '==x==',
  '![x](y)',
];

/** A line of text as a sentence may be: one line, no space at its ends. */
export function randomText(chance: Chance, nasty = 0.15): string {
  const words = Array.from({ length: 1 + chance.below(14) }, () =>
    chance.yes(nasty) ? chance.pick(NASTY) : chance.pick(WORDS),
  );
  const text = words.join(' ').replace(/ +/g, ' ').trim();
  return text === '' ? 'leeg' : `${text}${chance.yes(0.7) ? '.' : ''}`;
}

/** Footnote marks, each behind a word. */
function randomMarks(chance: Chance, text: string) {
  const ends = [...text.matchAll(/(?=\s|$)/g)].map((match) => match.index);
  const marks = chance
    .many(2, () => ({ number: 1 + chance.below(12), at: chance.pick(ends) }))
    .sort((a, b) => a.at - b.at);
  return { marks, footnotes: marks.map(({ number }) => number) };
}

/** A briefing that a machine might have read: every list and choice of the model in every state. */
export function randomBriefing(seed: number): Briefing {
  const chance = new Chance(seed);
  const subheadings = new Chance(~seed);
  let count = 0;
  const id = (prefix: string) => {
    count += 1;
    return `${prefix}${count.toString(36)}${chance.below(1e6).toString(36)}`;
  };
  const place = () => ({
    file: 0,
    page: chance.yes(0.5) ? 1 + chance.below(9) : null,
    line: 1 + chance.below(300),
  });
  const orNull = <T>(make: () => T): T | null => (chance.yes(0.7) ? make() : null);
  const texts = () =>
    chance.many(2, (paragraph) => {
      const text = randomText(chance);
      return { id: id('t'), text, paragraph, source: place(), ...randomMarks(chance, text), links: [] };
    });

  const sentence = (paragraph: number): BriefingSentence => {
    const text = randomText(chance);
    return {
      id: id('z'),
      text,
      part: chance.pick(PARTS),
      confidence: chance.next(),
      by: chance.pick(['rule', 'label']),
      cue: randomText(chance),
      paragraph,
      paragraphKind: chance.pick(['text', 'list-item', 'table-row']),
      marker: orNull(() => chance.pick(['a)', '•', '1.'])),
      ...(subheadings.yes(0.15) ? { subheading: randomText(subheadings, 0.4) } : {}),
      source: place(),
      ...randomMarks(chance, text),
      links: chance.yes(0.2)
        ? [{ href: 'https://zoek.officielebekendmakingen.nl/kst-1', start: 0, end: 2 }]
        : [],
    };
  };

  const item = (): BriefingItem => {
    const sentences = chance.many(7, (index) => sentence(Math.floor(index / 2)));
    const points: Point[] = sentences.map(({ id, text, part }) => ({
      id,
      part,
      text,
      status: 'source',
      review: chance.yes(0.2),
      sentences: [id],
    }));
    const keyPoints: KeyPoint[] = points
      .filter(() => chance.yes(0.4))
      .map(({ id, part, text }) => ({
        part,
        point: id,
        text: `${text.slice(0, 20).trim()} …`,
        shortened: true,
      }));
    const title = randomText(chance);
    const some = sentences.filter(() => chance.yes(0.3));
    return {
      id: chance.yes(0.5) ? id('p') : id('een-agendapunt-met-een-lange-titel-'),
      number: orNull(() => chance.pick(['1', '9b', 'I.a', 'B', '12', '3 en 4', '1.2'])),
      title,
      titleFootnotes: randomMarks(chance, title).marks,
      source: place(),
      treatment: orNull(() => randomText(chance)),
      speaker: chance.yes(0.3) ? randomText(chance) : '',
      kind: chance.pick(['item', 'report']),
      sentences,
      points,
      keyPoints,
      missing: PARTS.filter((part) => !sentences.some((one) => one.part === part)),
      memberStates: some.map((one) => ({ code: 'DE', role: 'named', sentences: [one.id] })),
      actors: chance.many(2, () => randomText(chance)),
      dates: some.map((one) => ({ date: '2031-07', text: 'juli 2031', sentence: one.id })),
      asks: some.map((one) => ({ text: one.text.slice(0, 10), sentence: one.id })),
      awaited: [],
      commitments: [],
      note: chance.yes(0.3) ? chance.many(4, () => randomText(chance, 0.4)).join('\n') : '',
    };
  };

  return {
    version: 1,
    language: 'nl',
    meeting: {
      title: orNull(() => randomText(chance)),
      council: orNull(() => randomText(chance)),
      formality: chance.pick(['formal', 'informal', null]),
      dates: chance.many(3, () => `2031-0${1 + chance.below(9)}-1${chance.below(10)}`),
      place: orNull(() => randomText(chance)),
      presidency: orNull(() => chance.pick(['DK', 'EE'])),
    },
    letter: orNull(() => ({
      sender: orNull(() => randomText(chance)),
      place: orNull(() => randomText(chance)),
      date: orNull(() => '2031-05-01'),
      addressee: orNull(() => randomText(chance)),
      intro: texts(),
      delegation: chance.many(3, () => randomText(chance)),
      closing: texts(),
      signatories: chance.many(2, () => ({ role: randomText(chance), name: randomText(chance) })),
    })),
    sections: chance.many(3, () => ({
      id: id('d'),
      kind: chance.pick(['letter', 'agenda']),
      title: orNull(() => randomText(chance)),
      numeral: orNull(() => chance.pick(['I', 'IV', 'A'])),
      intro: texts(),
      items: chance.many(3, item),
    })),
    footnotes: chance.many(5, (index) => ({
      number: index + 1,
      text: randomText(chance),
      source: place(),
      links: [],
    })),
    leftOut: chance.many(2, () => ({
      kind: chance.pick(['furniture', 'unplaced', 'letter']),
      reason: 'page-number',
      text: randomText(chance),
      source: place(),
    })),
    flags: chance.many(1, () => ({ id: 'doubled-word', values: { words: 'de de' }, source: place() })),
    source: {
      files: [{ name: 'agenda.txt', format: 'text', sha256: 'ab'.repeat(32), pages: 3 }],
      characters: 1000,
      account: { sentence: 900, heading: 100 },
    },
  };
}

/** A part other than the given one. */
export function otherPart(chance: Chance, part: Part): Part {
  return chance.pick(PARTS.filter((candidate) => candidate !== part));
}
