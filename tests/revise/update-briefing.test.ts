import { describe, expect, test } from 'vitest';
import { fromMarkdown, readBriefingFile } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing, BriefingItem, BriefingSentence } from '../../src/model/briefing.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { updateBriefing } from '../../src/revise/update-briefing.ts';
import { diagnosticStrings } from '../../src/strings/diagnostics.ts';
import { sample } from '../markdown/sample-briefing.ts';

/** The sample with one item's sentences changed, as a new reading has them. */
function revised(
  change: (sentences: readonly BriefingSentence[]) => BriefingSentence[],
  index = 0,
): Briefing {
  const items = sample.sections[0]!.items.map((item, at): BriefingItem => {
    if (at !== index) return item;
    const sentences = change(item.sentences);
    return {
      ...item,
      sentences,
      points: sentences.map(({ id, part, text }) => ({
        id,
        part,
        text,
        status: 'source',
        review: false,
        sentences: [id],
      })),
    };
  });
  return { ...sample, sections: [{ ...sample.sections[0]!, items }] };
}

const reword = (id: string, text: string, newId: string) => (sentences: readonly BriefingSentence[]) =>
  sentences.map((one) => (one.id === id ? { ...one, id: newId, text } : one));
const drop = (id: string) => (sentences: readonly BriefingSentence[]) =>
  sentences.filter((one) => one.id !== id);

interface Updated {
  readonly markdown: string;
  readonly briefing: Briefing;
  readonly diagnostics: readonly Diagnostic[];
}

/** Edits the sample's file, then updates it to a new reading. */
function update(edits: readonly (readonly [string, string])[], fresh: Briefing): Updated {
  const edited = edits.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    },
    toMarkdown(sample, 'nl'),
  );
  const file = readBriefingFile(edited).value;
  const { value, diagnostics } = updateBriefing(file, fresh);
  for (const { id } of diagnostics) expect(diagnosticStrings.nl).toHaveProperty(id);
  const markdown = toMarkdown(value, 'nl', { reading: fresh });
  return { markdown, briefing: fromMarkdown(markdown).value, diagnostics };
}

const BBB = '- Nederland kan het voorstel niet steunen. ^bbb';
const EDITED = '- Nederland kan het voorstel nog niet steunen, tenzij het beter wordt. ^bbb';
const newBbb = revised(reword('bbb', 'Nederland kan het herziene voorstel niet steunen.', 'bbb9'));

describe('a sentence that an officer edited', () => {
  test('keeps its edit where the new agenda has the same sentence', () => {
    const { markdown, diagnostics } = update([[BBB, EDITED]], revised(drop('aaa')));
    expect(markdown).toContain(EDITED);
    expect(diagnostics.map(({ id }) => id)).toEqual(['update-vanished']);
  });

  test('gets the new words, with the edit beside it, where the sentence changed', () => {
    const { markdown, diagnostics } = update([[BBB, EDITED]], newBbb);
    expect(markdown).toContain(
      [
        '- Nederland kan het herziene voorstel niet steunen. ^bbb9',
        '  - **Uw tekst bij de vorige versie:** Nederland kan het voorstel nog niet steunen, tenzij het beter wordt.',
      ].join('\n'),
    );
    expect(diagnostics).toMatchObject([{ id: 'update-conflict', severity: 'warning' }]);
  });

  test('stays as a line of the officer’s own where the sentence is gone', () => {
    const { markdown, briefing } = update([[BBB, EDITED]], revised(drop('bbb')));
    expect(markdown).toContain(
      [
        EDITED.replace('^bbb', '^nbbb'),
        '  - **Vervallen in de nieuwe agenda, stond er als:** Nederland kan het voorstel niet steunen.',
      ].join('\n'),
    );
    expect(briefing.sections[0]!.items[0]!.points.find(({ id }) => id === 'nbbb')).toMatchObject({
      status: 'added',
      sentences: [],
    });
  });

  test('is settled by taking the line under it away, or by putting its words above', () => {
    const { markdown } = update([[BBB, EDITED]], newBbb);
    const label =
      '\n  - **Uw tekst bij de vorige versie:** Nederland kan het voorstel nog niet steunen, tenzij het beter wordt.';
    const theirs = fromMarkdown(markdown.replace(label, '')).value;
    expect(theirs).toEqual(newBbb);
    const mine = fromMarkdown(
      markdown
        .replace(label, '')
        .replace('Nederland kan het herziene voorstel niet', 'Nederland kan het voorstel nog niet'),
    ).value;
    expect(mine.sections[0]!.items[0]!.points[1]).toMatchObject({ status: 'edited', sentences: ['bbb9'] });
    expect(mine.sections[0]!.items[0]!.points[1]).not.toHaveProperty('conflict');
  });

  test('has its conflict kept over a second update', () => {
    const first = update([[BBB, EDITED]], newBbb);
    const file = readBriefingFile(first.markdown).value;
    const again = toMarkdown(updateBriefing(file, newBbb).value, 'nl', { reading: newBbb });
    expect(again).toBe(first.markdown);
  });
});

describe('a sentence that an officer deleted', () => {
  test('stays deleted while it does not change', () => {
    const { markdown } = update([[`${BBB}\n`, '']], revised(drop('aaa')));
    expect(markdown).not.toContain('^bbb\n');
  });

  test('comes back with a word about it where it changed', () => {
    const { markdown } = update([[`${BBB}\n`, '']], newBbb);
    expect(markdown).toContain(
      '^bbb9\n  - **Door u geschrapt in de vorige versie:** Nederland kan het voorstel niet steunen.',
    );
  });
});

describe('the rest of an update', () => {
  test('a moved line stays where the officer put it, with the new words', () => {
    const heading = '### Verwachte uitkomst\n\n';
    const { briefing } = update(
      [
        [`${BBB}\n`, ''],
        [heading, `${heading}${BBB}\n`],
      ],
      newBbb,
    );
    expect(briefing.sections[0]!.items[0]!.points.find(({ id }) => id === 'bbb9')).toMatchObject({
      part: 'outcome',
      status: 'source',
    });
  });

  test('a line of the officer’s own stays behind the line it followed', () => {
    const { markdown } = update([[BBB, `${BBB}\n- Bel Kopenhagen. ^n123456`]], newBbb);
    expect(markdown).toContain('niet steunen. ^bbb9\n- Bel Kopenhagen. ^n123456\n');
  });

  test('a checked part stays checked', () => {
    const { markdown } = update([[' *(te controleren)* ^ccc', ' ^ccc']], sample);
    expect(markdown).not.toContain('^ccc\n  ');
    expect(markdown).toContain('medefinanciering. ^ccc');
  });

  test('a new place that the officer had changed too is told', () => {
    const fresh = { ...sample, meeting: { ...sample.meeting, place: 'Odense' } };
    const { markdown, diagnostics } = update([['plaats: Aarhus', 'plaats: Kopenhagen']], fresh);
    expect(markdown).toContain('plaats: Kopenhagen');
    expect(diagnostics).toMatchObject([
      { id: 'update-heading', values: { yours: 'Kopenhagen', fresh: 'Odense' } },
    ]);
  });

  test('footnote marks of edited lines follow the new numbers', () => {
    const fresh: Briefing = {
      ...sample,
      footnotes: [
        { number: 1, text: 'Een nieuwe noot.', source: { file: 0, page: 1, line: 1 }, links: [] },
        { ...sample.footnotes[0]!, number: 2 },
      ],
    };
    const { markdown } = update([['gepresenteerd.[^1] ^aaa', 'gedaan.[^1] ^aaa']], fresh);
    expect(markdown).toContain('gedaan.[^2] ^aaa');
  });
});
