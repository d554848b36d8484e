import type {
  Briefing,
  BriefingItem,
  BriefingSection,
  BriefingSentence,
  Point,
  TextSentence,
} from '../../src/model/briefing.ts';
import { NO_FACTS } from '../../src/model/no-facts.ts';
import { type Chance, otherPart, randomText } from './random-briefing.ts';

/** What a ministry does to an agenda overnight: the same model, some of it changed. */
export function randomRevision(briefing: Briefing, chance: Chance): Briefing {
  let count = 0;
  const id = () => {
    count += 1;
    return `nieuw${count}x${chance.below(1e6)}`;
  };
  const sentence = (text: string): BriefingSentence => ({
    id: id(),
    text,
    part: chance.pick(['context', 'position', 'outcome']),
    confidence: chance.next(),
    by: 'rule',
    cue: '',
    paragraph: 0,
    paragraphKind: 'text',
    marker: null,
    source: { file: 0, page: null, line: 1 + chance.below(99) },
    footnotes: [],
    marks: [],
    links: [],
  });
  const reviseSentence = (one: BriefingSentence): BriefingSentence[] => {
    if (chance.yes(0.7)) return [one];
    if (chance.yes(0.3)) return [];
    if (chance.yes(0.3)) return [{ ...one, part: otherPart(chance, one.part) }];
    if (chance.yes(0.3)) return [one, sentence(randomText(chance))];
    return [{ ...one, id: id(), text: `${one.text} Ook nu.`, footnotes: [], marks: [] }];
  };
  const reviseItem = (item: BriefingItem): BriefingItem[] => {
    if (chance.yes(0.1)) return [];
    const renamed = chance.yes(0.15);
    const sentences = chance.yes(0.3) ? item.sentences : item.sentences.flatMap(reviseSentence);
    const title = renamed ? `${item.title} (vervolg)` : item.title;
    return [
      withSentences(
        { ...item, id: renamed ? id() : item.id, title, number: chance.yes(0.9) ? item.number : '8' },
        sentences,
      ),
    ];
  };
  const added = (): BriefingItem[] =>
    chance.yes(0.15)
      ? [
          withSentences(
            { ...blankItem, id: id(), title: randomText(chance) },
            chance.many(3, () => sentence(randomText(chance))),
          ),
        ]
      : [];
  const texts = (before: readonly TextSentence[]): TextSentence[] =>
    before.flatMap((one) => {
      if (chance.yes(0.8)) return [one];
      return chance.yes(0.3) ? [] : [{ ...one, id: id(), text: `${one.text} Ook nu.`, marks: [] }];
    });
  const sections = briefing.sections.flatMap((section): BriefingSection[] => {
    if (chance.yes(0.05)) return [];
    const items = section.items.flatMap((item) => [...reviseItem(item), ...added()]);
    const intro = texts(section.intro);
    return [{ ...section, intro, items: chance.yes(0.1) ? items.toReversed() : items }];
  });
  return {
    ...briefing,
    letter: briefing.letter && {
      ...briefing.letter,
      intro: texts(briefing.letter.intro),
      closing: texts(briefing.letter.closing),
    },
    sections: chance.yes(0.1) ? sections.toReversed() : sections,
    meeting: chance.yes(0.2) ? { ...briefing.meeting, place: 'Odense' } : briefing.meeting,
    footnotes: chance.yes(0.3)
      ? [
          { number: 1, text: randomText(chance), source: { file: 0, page: null, line: 1 }, links: [] },
          ...briefing.footnotes.map((note) => ({ ...note, number: note.number + 1 })),
        ]
      : briefing.footnotes,
  };
}

const blankItem: BriefingItem = {
  id: '',
  number: null,
  title: '',
  titleFootnotes: [],
  source: { file: 0, page: null, line: 1 },
  treatment: null,
  speaker: '',
  kind: 'item',
  ...NO_FACTS,
  points: [],
  keyPoints: [],
  note: '',
};

/** The item with these sentences, as a reading has it: a point a sentence. */
function withSentences(item: BriefingItem, sentences: readonly BriefingSentence[]): BriefingItem {
  const ids = new Set(sentences.map((one) => one.id));
  return {
    ...item,
    sentences,
    points: sentences.map(
      ({ id, part, text, confidence }): Point => ({
        id,
        part,
        text,
        status: 'source',
        review: confidence < 0.3,
        sentences: [id],
      }),
    ),
    keyPoints: item.keyPoints.filter((line) => ids.has(line.point)),
    missing: (['context', 'position', 'outcome'] as const).filter(
      (part) => !sentences.some((one) => one.part === part),
    ),
    memberStates: item.memberStates.filter((state) => state.sentences.every((one) => ids.has(one))),
    dates: item.dates.filter((date) => ids.has(date.sentence)),
    asks: item.asks.filter((ask) => ids.has(ask.sentence)),
  };
}
