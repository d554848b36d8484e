import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Briefing, BriefingItem, Part, Point } from '../../src/model/briefing.ts';
import type { Deck, DeckSettings, Slide } from '../../src/model/deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { briefSentences } from '../classify/brief-text.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';

const INTERNAL: DeckSettings = { language: 'nl', audience: 'internal', marking: null };
const PUBLIC: DeckSettings = { ...INTERNAL, audience: 'public' };

const plan = (briefing: Briefing, settings = INTERNAL): Deck => planDeck(briefing, settings).value;

/** Every sentence of the briefing, with its text. */
function sentencesOf(briefing: Briefing) {
  return [
    ...(briefing.letter?.intro ?? []),
    ...(briefing.letter?.closing ?? []),
    ...briefing.sections.flatMap((section) => [
      ...section.intro,
      ...section.items.flatMap((item) => item.sentences),
    ]),
  ];
}

/** All text that lines of the deck show, white space taken out: a cut sentence adds up again. */
function shownText(deck: Deck): string {
  const texts: string[] = [];
  JSON.stringify(deck.slides, (key, value) => {
    if (key === 'notes') return undefined;
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('').replace(/\s+/g, '');
}

function expectWhole(briefing: Briefing): void {
  const deck = plan(briefing);
  const onSlides = new Set(deck.slides.flatMap((slide) => slide.sentences));
  const shown = shownText(deck);
  for (const { id, text } of sentencesOf(briefing)) {
    expect(onSlides, text).toContain(id);
    expect(shown, text).toContain(text.replace(/\s+/g, ''));
  }
  for (const note of briefing.footnotes) expect(shown).toContain(note.text.replace(/\s+/g, ''));
}

const FIXTURES = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('nothing is lost between briefing and slides', () => {
  test.each(slugs.map(({ name }) => name))('%s', async (slug) => {
    expectWhole(await readBriefing(`${FIXTURES}${slug}/source.txt`));
  });

  test('a nasty agenda', () => expectWhole(nastyBriefing()));

  test('a sentence that an editor took off the slides is listed at the end', () => {
    const briefing = nastyBriefing();
    const section = briefing.sections[1]!;
    const item = section.items[1]!;
    const [gone, ...points] = item.points;
    const sections = briefing.sections.with(1, {
      ...section,
      items: section.items.with(1, { ...item, points, keyPoints: [] }),
    });
    const deck = plan({ ...briefing, sections });
    const listed = deck.slides.filter(({ id }) => id.startsWith('weggelaten'));
    expect(listed.flatMap((slide) => slide.sentences)).toContain(gone!.id);
  });

  test('a title that an editor changed is told of, and stands as it was at the end and in the source view', () => {
    const briefing = nastyBriefing();
    const section = briefing.sections[1]!;
    const item = section.items[1]!;
    const original = { number: item.number, title: item.title, treatment: item.treatment };
    const edited = { ...item, title: 'Noten', original };
    const sections = briefing.sections.with(1, { ...section, items: section.items.with(1, edited) });
    const deck = plan({ ...briefing, sections });
    const head = deck.items.find(({ id }) => id === item.id)!;
    expect(head).toMatchObject({ title: 'Noten', change: 'kop bewerkt' });
    const listed = deck.slides.filter(({ id }) => id.startsWith('weggelaten'));
    expect(JSON.stringify(listed)).toContain(item.title);
    const title = deck.source.find(({ id }) => id === item.id)!.title;
    expect(title).toBe(`${item.number}. ${item.title} (${item.treatment})`);
    expect(plan({ ...briefing, sections }, PUBLIC).items.every(({ change }) => change === null)).toBe(true);
  });
});

describeShared('nothing is lost', () => {
  test('of the real agenda', async () =>
    expectWhole(await readBriefing(shared('agendas/jbz-raad-2025-07.txt'))));
});

test.each([
  [
    null,
    'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken · 3 en 4 juni 2032 · Luxemburg',
  ],
  [
    'Departementaal vertrouwelijk',
    'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken · 3 en 4 juni 2032',
  ],
  [
    'Departementaal vertrouwelijk, alleen voor de delegatie',
    'Raad Werkgelegenheid, Sociaal Beleid … · 3 en 4 juni 2032',
  ],
])('beside the marking %j the foot of a slide takes one line', (marking, foot) => {
  const council = 'Raad Werkgelegenheid, Sociaal Beleid, Volksgezondheid en Consumentenzaken';
  const briefing = nastyBriefing();
  const meeting = { ...briefing.meeting, council, dates: ['2032-06-03', '2032-06-04'], place: 'Luxemburg' };
  const settings = { ...INTERNAL, marking };
  expect(planDeck({ ...briefing, meeting }, settings).value.footer).toBe(foot);
});

describe('the order of the deck', () => {
  const deck = plan(nastyBriefing());
  const kinds = deck.slides.map(({ kind }) => kind);

  test('opens with title, all items at a glance and the agenda', () => {
    const first = (kind: Slide['kind']) => kinds.indexOf(kind);
    expect(kinds[0]).toBe('title');
    expect(first('glance-table')).toBeLessThan(first('overview'));
    expect(first('overview')).toBeLessThan(first('section'));
    expect(first('section')).toBeLessThan(first('item-glance'));
    expect(kinds.lastIndexOf('detail')).toBeLessThan(first('sources'));
    expect(first('sources')).toBeLessThan(first('account'));
  });

  test('gives every slide an id of its own that an address can hold', () => {
    const ids = deck.slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  test('never skips a level of headings', () => {
    let level = 0;
    for (const slide of deck.slides) {
      expect(slide.level, slide.id).toBeLessThanOrEqual(level + 1);
      level = slide.level;
    }
  });

  test('puts the slides of an item in one stack, its glance first', () => {
    for (const item of deck.items) {
      const own = deck.slides.filter((slide) => 'item' in slide && slide.item?.id === item.id);
      expect(new Set(own.map(({ stack }) => stack)).size).toBe(1);
      expect(own[0]!.kind).toBe('item-glance');
      expect(own[0]!.id).toBe(item.target);
    }
  });

  test('numbers the slides of a part as (1/2), (2/2)', () => {
    const runs = deck.slides.filter((slide) => slide.run !== null);
    expect(runs.length).toBeGreaterThan(4);
    // A slide of parts is called after each of them.
    for (const { title, run } of runs)
      expect(title).toMatch(new RegExp(`^[^,]*\\(${run!.number}/${run!.of}\\)(?:$|, )`));
  });
});

describe('the glance slide', () => {
  test('gives a column room for another key point where the others need less', () => {
    const text = (words: number) => `${'woord '.repeat(words)}einde.`;
    const briefing = nastyBriefing();
    const section = briefing.sections[1]!;
    const base = section.items[2]!;
    const points = (['context', 'context', 'position'] as const).map((part, index) => ({
      ...base.points[0]!,
      id: `p${index}`,
      part,
      text: text(part === 'context' ? 25 : 6),
    }));
    const keyPoints = points.map(({ id, part, text: shown }) => ({
      ...base.keyPoints[0]!,
      point: id,
      part,
      text: shown,
    }));
    const item = { ...base, points, keyPoints };
    const { slides } = plan({ ...briefing, sections: [{ ...section, items: [item] }] });
    const slide = slides.find((one) => one.kind === 'item-glance');
    expect(slide?.shares).toBe('context');
    expect(slide?.columns.map(({ lines }) => lines.length)).toEqual([2, 1, 0]);
  });

  const glance = (id: string) =>
    plan(nastyBriefing()).slides.find((slide) => slide.kind === 'item-glance' && slide.item.id === id)!;

  test('says of each part that the source is silent where it is', () => {
    const slide = glance('one');
    expect(
      slide.kind === 'item-glance' && slide.columns.map(({ lines, more }) => lines.length + more),
    ).toEqual([1, 0, 0]);
  });

  test('shows the first words of a sentence that does not fit, never other words', () => {
    const slide = glance('long');
    const item = nastyBriefing().sections[1]!.items[0]!;
    const line = slide.kind === 'item-glance' ? slide.columns[0]!.lines[0]! : null;
    expect(line!.text).toMatch(/ …$/);
    expect(item.sentences[0]!.text.startsWith(line!.text.replace(/ …$/, ''))).toBe(true);
    expect(line!.sentences).toEqual([]);
  });
});

describe('parts of an item in full', () => {
  const short = (part: Part, id: string) => ({
    ...nastyBriefing().sections[1]!.items[2]!.points[0]!,
    id,
    part,
    text: `Korte zin ${id}.`,
    review: false,
  });
  const detailsOf = (points: readonly Point[]) => {
    const briefing = nastyBriefing();
    const section = briefing.sections[1]!;
    const item: BriefingItem = { ...section.items[2]!, points: [...points], missing: [] };
    const { slides } = planDeck({ ...briefing, sections: [{ ...section, items: [item] }] }, INTERNAL).value;
    const glance = slides.find((slide) => slide.kind === 'item-glance')!;
    return { details: slides.filter((slide) => slide.kind === 'detail'), glance };
  };

  test('share a slide where they are short, each under its own heading that the glance leads to', () => {
    const { details, glance } = detailsOf([
      short('context', 'a'),
      short('position', 'b'),
      short('position', 'c'),
      short('outcome', 'd'),
    ]);
    expect(details.map(({ parts }) => parts.map(({ part, from }) => [part, from]))).toEqual([
      [
        ['context', 0],
        ['position', 1],
        ['outcome', 3],
      ],
    ]);
    expect(glance.columns.map(({ target }) => target)).toEqual(details[0]!.parts.map(({ id }) => id));
  });

  test('stand apart where they do not fit on one', () => {
    const many = Array.from({ length: 11 }, (_, index) => short('position', `p${index}`));
    const { details } = detailsOf([short('context', 'a'), ...many, short('outcome', 'z')]);
    const parts = details.map((slide) => slide.parts.map(({ part }) => part));
    expect(parts.flat().filter((part) => part !== 'position')).toEqual(['context', 'outcome']);
    expect(parts.length).toBeGreaterThan(1);
    expect(details.flatMap(({ lines }) => lines)).toHaveLength(13);
  });
});

describe('a public deck', () => {
  test('has no speaker notes and no oddities', () => {
    const deck = plan(nastyBriefing(), PUBLIC);
    expect(deck.slides.flatMap(({ notes }) => notes)).toEqual([]);
    expect(deck.slides.filter(({ id }) => id.startsWith('opvallend'))).toEqual([]);
  });

  test('an internal one has the item’s text and the editor’s note in its notes', () => {
    const slide = plan(nastyBriefing()).slides.find(({ id }) => id === 'punt-one')!;
    expect(slide.notes.map(({ text }) => text)).toEqual([
      'Eigen notitie.',
      'Tweede alinea <script>alert(1)</script>.',
      'Er is niets te melden.',
    ]);
  });
});

describe('krachtenveld', () => {
  test('quotes the sentence that gives the role, not one that only names the state before', () => {
    const briefing = briefSentences('Titel', [
      [
        'Duitsland heeft het voorstel in 2030 ingediend.',
        'Nederland zal het voorstel steunen.',
        'Duitsland steunt het voorstel.',
      ],
    ]);
    const slides = plan(briefing).slides.filter(({ kind }) => kind === 'field');
    expect(slides.flatMap((slide) => (slide.kind === 'field' ? slide.groups : []))).toEqual([
      expect.objectContaining({
        role: 'supports',
        lines: [expect.objectContaining({ text: 'Duitsland steunt het voorstel.' })],
      }),
    ]);
  });
});
