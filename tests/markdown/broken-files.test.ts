import { describe, expect, test } from 'vitest';
import { isBriefing } from '../../src/markdown/block-place.ts';
import { fromMarkdown } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import { Failure } from '../../src/model/failure.ts';
import { failureStrings } from '../../src/strings/failures.ts';
import { sample } from './sample-briefing.ts';

const written = toMarkdown(sample, 'nl');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

function failureOf(text: string): Failure {
  try {
    fromMarkdown(text);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('the file was read');
}

describe('a broken file says what is wrong and on what line', () => {
  test.each([
    ['YAML', 'markdown-front-matter', 'plaats: Aarhus', 'plaats: Aarhus: stad'],
    ['a date', 'markdown-value', 'data:\n  - 2031-07-22', 'data:\n  - 22 juli'],
    ['a date that does not exist', 'markdown-value', 'data:\n  - 2031-07-22', 'data:\n  - 2031-02-30'],
    ['a country', 'markdown-value', 'voorzitterschap: DK', 'voorzitterschap: Denemarken'],
    ['a choice', 'markdown-value', 'vorm: informeel', 'vorm: half'],
  ])('%s', (_, id, from, to) => {
    const text = written.replace(from, to);
    expect(text).not.toBe(written);
    const failure = failureOf(text);
    expect(failure.id).toBe(id);
    expect(failureStrings.nl).toHaveProperty(id);
    const line = lineOf(text, to.split('\n')[0]!);
    expect(Math.abs(failure.place!.line! - line)).toBeLessThanOrEqual(1);
  });

  test('the block changed, cut or taken away', () => {
    const start = written.indexOf('<!-- briefdeck:');
    const data = written.indexOf('\neJ', start) + 20;
    const changed = written.slice(0, data) + (written[data] === 'A' ? 'B' : 'A') + written.slice(data + 1);
    expect(failureOf(changed)).toMatchObject({
      id: 'markdown-block-broken',
      place: { line: lineOf(written, '<!-- briefdeck:') },
    });
    expect(failureOf(written.slice(0, data)).id).toBe('markdown-block-broken');
    expect(failureOf(written.slice(0, start)).id).toBe('markdown-block-missing');
  });
});

describe('a file written by hand', () => {
  const byHand = `---
vergadering: Overleg
data: 2031-09-01
---

# Milieu

## 1. Luchtkwaliteit

Aard van de bespreking: Gedachtewisseling

### Inzet

- Nederland wil schone lucht.

Een gewone alinea
over twee regels.

### Vreemd kopje

1. Genummerd punt
`;

  test('is a briefing of added items and points', () => {
    const { value, diagnostics } = fromMarkdown(byHand);
    expect(isBriefing(byHand)).toBe(true);
    expect(value.meeting).toMatchObject({ title: 'Overleg', dates: ['2031-09-01'] });
    const item = value.sections[0]!.items[0]!;
    expect(item).toMatchObject({
      number: '1',
      title: 'Luchtkwaliteit',
      treatment: 'Gedachtewisseling',
      kind: 'added',
    });
    expect(item.points.map(({ part, text, status }) => [part, text, status])).toEqual([
      ['context', 'Genummerd punt', 'added'],
      ['position', 'Nederland wil schone lucht.', 'added'],
      ['position', 'Een gewone alinea over twee regels.', 'added'],
    ]);
    expect(diagnostics).toMatchObject([{ id: 'markdown-unknown-heading', place: { line: 19 } }]);
    expect(fromMarkdown(toMarkdown(value, 'nl')).value).toEqual(value);
  });

  test('needs no heading at all: no line is lost', () => {
    const { value, diagnostics } = fromMarkdown('Losse regel.\n\n- Nog een.\n');
    expect(value.sections[0]!.items[0]!.points.map(({ text }) => text)).toEqual(['Losse regel.', 'Nog een.']);
    expect(diagnostics).toMatchObject([{ id: 'markdown-outside-item', place: { line: 1 } }]);
  });

  test('an agenda in Markdown is not taken for one', () => {
    expect(isBriefing('# Geannoteerde agenda\n\n## 1. Punt\n\nTekst.\n')).toBe(false);
    expect(isBriefing(written)).toBe(true);
  });
});
