import { expect, test } from 'vitest';
import type { Briefing, BriefingItem } from '../../src/model/briefing.ts';
import { diffBriefings } from '../../src/revise/diff-briefings.ts';
import { renderDiff } from '../../src/revise/render-diff.ts';
import { sample } from '../markdown/sample-briefing.ts';

const plain = { language: 'nl', colour: false } as const;

/** The sample with its first item's points changed. */
function revised(change: (item: BriefingItem) => BriefingItem): Briefing {
  const [section] = sample.sections;
  return {
    ...sample,
    sections: [{ ...section!, items: section!.items.map((item, at) => (at === 0 ? change(item) : item)) }],
  };
}

const rewordedItem = (item: BriefingItem): BriefingItem => ({
  ...item,
  id: 'schengen-2',
  title: 'Toekomst van het Schengengebied',
  treatment: 'Beleidsdebat',
  points: [
    ...item.points
      .filter(({ id }) => id !== 'aaa')
      .map((point) => {
        if (point.id === 'bbb') return { ...point, id: 'b2', text: 'Nederland kan het voorstel steunen.' };
        return point.id === 'ddd' ? { ...point, part: 'context' as const } : point;
      }),
    {
      id: 'new',
      part: 'outcome',
      text: 'Er volgt een akkoord.',
      status: 'source',
      review: false,
      sentences: ['new'],
    },
  ],
});

test('a revision is told with marks that need no colour', () => {
  const after: Briefing = {
    ...revised(rewordedItem),
    meeting: { ...sample.meeting, place: 'Odense' },
    footnotes: [{ ...sample.footnotes[0]!, text: 'Kamerstukken II, 2030-31, 22112 nr. 4.' }],
  };
  expect(renderDiff(diffBriefings(sample, after), plain)).toBe(`Plaats: [-Aarhus-] {+Odense+}

~ 1. Toekomst van het Schengengebied (was: Toekomst van Schengen)
  Aard van de bespreking: Gedachtewisseling → Beleidsdebat
  Context
  - De Commissie heeft op 4 juni 2031 een voorstel gepresenteerd.
  > Naar verwachting steunt Duitsland het voorstel. (was Verwachte uitkomst)
  Nederlandse inzet
  ~ Nederland kan het voorstel [-niet-] steunen.
  Verwachte uitkomst
  + Er volgt een akkoord.

Voetnoten
  + [1] Kamerstukken II, 2030-31, 22112 nr. 4.
  - [1] COM(2031) 100.

1 toegevoegd · 1 vervallen · 1 gewijzigd · 1 verplaatst
`);
});

test('items that are new, gone and moved, and a line that went to another item', () => {
  const [section] = sample.sections;
  const [schengen, drugs] = section!.items as [BriefingItem, BriefingItem];
  const moved = drugs.points[0]!;
  const after: Briefing = {
    ...sample,
    sections: [
      {
        ...section!,
        items: [
          { ...drugs, id: 'nieuw', title: 'Lunch', sentences: [], points: [] },
          { ...schengen, points: [...schengen.points, moved] },
        ],
      },
    ],
  };
  expect(renderDiff(diffBriefings(sample, after), plain)).toBe(`+ 2. Lunch (nieuw)

~ 1. Toekomst van Schengen
  Context
  + Er is nog geen document beschikbaar. (uit ‘Drugssmokkel’)

- 2. Drugssmokkel (vervallen)
  Context
  - Er is nog geen document beschikbaar. (naar ‘Toekomst van Schengen’)

1 toegevoegd · 1 vervallen · 0 gewijzigd · 0 verplaatst
`);
  const swapped: Briefing = { ...sample, sections: [{ ...section!, items: [drugs, schengen] }] };
  const { items } = diffBriefings(sample, swapped);
  expect(items.filter((item) => item.kind === 'changed' && item.moved)).toHaveLength(1);
});

test('nothing changed is said in words; colour is only added', () => {
  expect(renderDiff(diffBriefings(sample, sample), plain)).toBe('Geen verschillen.\n');
  const diff = diffBriefings(sample, revised(rewordedItem));
  const coloured = renderDiff(diff, { language: 'nl', colour: true });
  expect(coloured).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI codes start with one.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderDiff(diff, plain));
});
