import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../src/extract/from-markdown.ts';
import { bodyOf, furnitureOf, marksOf, notesOf, uncovered } from './blocks-as-text.ts';

const read = (text: string) => fromMarkdown(new TextEncoder().encode(text)).value;

describe('Markdown', () => {
  const value = read(`---
titel: Agenda
---
# Geannoteerde agenda

## 1. Terugkeer *(gedachtewisseling)*

**Inzet Nederland**
Het kabinet steunt dit[^1] &amp; meer, zoals [eerder](https://example.org) gezegd.[^b]

3. Derde
4. **Vierde**
- los

> Citaat

| Dossier | Stand |
|---------|-------|
| A       | B[^1] |

<p>Uit HTML<br>hier</p>

[^1]: Kamerstuk 1.
[^b]: Noot
    met vervolg.
`);

  test('gives headings, paragraphs, lists and tables in order', () => {
    expect(bodyOf(value)).toEqual([
      'Geannoteerde agenda',
      '1. Terugkeer (gedachtewisseling)',
      'Inzet Nederland',
      'Het kabinet steunt dit & meer, zoals eerder gezegd.',
      '3. Derde',
      '4. Vierde',
      'los',
      'Citaat',
      'Dossier Stand',
      'A B',
      'Uit HTML hier',
    ]);
    expect(value.blocks.filter(({ kind }) => kind === 'heading').map(({ style }) => style.level)).toEqual([
      1, 2,
    ]);
  });

  test('ties notes to their marks and sets front matter apart', () => {
    expect(marksOf(value)).toEqual(['dit|1', 'gezegd.|b', 'B|1']);
    expect(notesOf(value)).toEqual(['1 Kamerstuk 1.', 'b Noot met vervolg.']);
    expect(furnitureOf(value)).toEqual(['navigation: titel: Agenda']);
    expect(uncovered(value)).toBe('');
  });
});
