import { expect, test } from 'vitest';
import { fromMarkdown } from '../../src/markdown/from-markdown.ts';

const LONG = 50_000;
/** Milliseconds after which a line counts as a hang; the slowest takes a tenth of it on a busy machine. */
const HANG = 5000;

/** Lines on which a regular expression or a Markdown reader might take the square of their length. */
const LINES: Readonly<Record<string, string>> = {
  'spaces in a heading': `## ${' '.repeat(LONG)}x ^a`,
  'hashes in a heading': `## ${'# '.repeat(LONG / 2)}x`,
  'spaces in a point': `- ${' '.repeat(LONG)}x${' '.repeat(LONG)}^a`,
  carets: `- ${' ^a'.repeat(LONG / 3)}`,
  hyphens: `${'- '.repeat(LONG / 2)}x`,
  brackets: `- ${'['.repeat(LONG)}`,
  'nested links': `- ${'[a]('.repeat(LONG / 4)}`,
  stars: `- ${'*a **b '.repeat(LONG / 7)}`,
  'one run of stars': `- ${'*'.repeat(LONG)}a`,
  underscores: `- ${'_a'.repeat(LONG / 2)}`,
  backticks: `- ${'`a``b'.repeat(LONG / 5)}`,
  backslashes: `- ${'\\'.repeat(LONG)}`,
  tildes: `- ${'~~a~'.repeat(LONG / 4)}`,
  tags: `- ${'<a '.repeat(LONG / 3)}`,
  comments: `- ${'<!-- '.repeat(LONG / 5)}`,
  addresses: `- ${'http://a.'.repeat(LONG / 9)}`,
  'mail addresses': `- ${'a@a.'.repeat(LONG / 4)}`,
  entities: `- ${'&amp;'.repeat(LONG / 5)}`,
  'footnote marks': `- ${'[^1]'.repeat(LONG / 4)}`,
  quotes: '> '.repeat(LONG / 2),
  'marks for review': `- ${'*(te controleren)* '.repeat(LONG / 19)}`,
};

test.each(Object.entries(LINES))(
  '%s are read without a hang, and nothing of them is lost',
  (_, line) => {
    const { value } = fromMarkdown(`## Punt\n\n${line}\n\n- Laatste.\n`);
    const points = value.sections[0]!.items.flatMap((item) => item.points);
    expect(points.at(-1)?.text).toBe('Laatste.');
    const letters = (text: string) => (text.match(/[a-z]/gi) ?? []).length;
    const read = value.sections[0]!.items.flatMap((item) => [
      item.title,
      ...item.points.map((point) => [point.text, ...(point.links ?? []).map((link) => link.href)].join(' ')),
      ...item.keyPoints.map((key) => key.text),
    ]);
    if (!/\^a|te controleren|<!--/.test(line))
      expect(letters(read.join(' '))).toBeGreaterThanOrEqual(letters(line));
  },
  HANG,
);
