import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../../src/agenda/ledger.ts';
import type { Agenda } from '../../src/model/agenda.ts';
import { Failure } from '../../src/model/failure.ts';
import { readText } from './as-gold.ts';

const folder = new URL('../fixtures/', import.meta.url).pathname;
const sources = [
  ...readdirSync(`${folder}agendas`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `agendas/${name}/source.txt`),
  ...readdirSync(`${folder}layouts`)
    .filter((name) => !name.endsWith('.outline.txt'))
    .map((name) => `layouts/${name}`),
].map((path) => readFileSync(folder + path, 'utf8'));

/** A generator of numbers below `n`, the same for the same seed (mulberry32). */
function random(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** What befalls lines of a document, one change at a time. */
const CHANGES: readonly ((lines: string[], below: (n: number) => number) => void)[] = [
  (lines, below) => void lines.splice(below(lines.length), 1 + below(5)),
  (lines, below) => void lines.splice(below(lines.length), 0, ...lines.slice(0, below(8))),
  (lines, below) => void lines.splice(below(lines.length), 0, '', '\f', `${below(40)}`, ''),
  (lines, below) => {
    const at = below(lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`);
  },
  (lines, below) => {
    const at = below(lines.length);
    const line = lines[at] ?? '';
    const cut = below(line.length + 1);
    lines.splice(at, 1, line.slice(0, cut), line.slice(cut));
  },
  (lines, below) => {
    const at = below(lines.length);
    lines[at] =
      `${lines[at] ?? ''}${['\u0000', '1', '.', '(', '‘', ' I. ', '\t', ': ', '\u00ad', '😀'][below(10)]}`;
  },
  (lines, below) => {
    const at = below(lines.length);
    lines[at] = (lines[at] ?? '').toUpperCase();
  },
];

function changed(seed: number): string {
  const below = random(seed);
  const lines = sources[below(sources.length)]!.split('\n');
  for (let n = 1 + below(30); n > 0; n--) CHANGES[below(CHANGES.length)]!(lines, below);
  return lines.join('\n');
}

const sentencesOf = (agenda: Agenda) =>
  agenda.sections
    .flatMap(({ intro, items }) => [...intro, ...items.flatMap(({ paragraphs }) => paragraphs)])
    .concat(agenda.letter?.intro ?? [], agenda.letter?.closing ?? [])
    .flatMap(({ sentences }) => sentences);

describe('whatever befalls a document', () => {
  test.each(Array.from({ length: 20 }, (_, n) => n))(
    'from seed %i00: every character is placed once',
    async (block) => {
      for (let seed = block * 100; seed < block * 100 + 25; seed++) {
        const agenda = await readText(changed(seed)).catch((error: unknown) => {
          if (error instanceof Failure) return null;
          throw error;
        });
        if (agenda === null) continue;
        expect({ seed, ...checkLedger(agenda) }).toMatchObject({ seed, ok: true, twice: 0 });
        const sentences = sentencesOf(agenda);
        expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
        expect(sentences.filter(({ text }) => text.trim() === '')).toEqual([]);
      }
    },
  );

  test('a sentence’s words are those of its places in the source, note marks and line-end hyphens apart', async () => {
    for (let seed = 5000; seed < 5040; seed++) {
      const agenda = await readText(changed(seed)).catch(() => null);
      for (const { text, spans, footnotes } of agenda === null ? [] : sentencesOf(agenda)) {
        const printed = spans.map(({ start, end }) => agenda!.source.text.slice(start, end)).join('');
        const bare = (string: string) => string.replace(/[\s\u00ad-]/g, '');
        if (footnotes.length === 0) expect({ seed, text: bare(printed) }).toEqual({ seed, text: bare(text) });
      }
    }
  });
});

describe('the check of the account', () => {
  const text = 'Geannoteerde agenda Milieuraad 3 maart 2031\n\n1. Lucht\n\nDe Raad bespreekt de lucht.';

  test('sees a character that is missing, and one that is placed twice', async () => {
    const agenda = await readText(text);
    expect(checkLedger(agenda).ok).toBe(true);
    const [first, ...rest] = agenda.placements;
    expect(checkLedger({ ...agenda, placements: rest })).toMatchObject({ ok: false, twice: 0 });
    expect(checkLedger({ ...agenda, placements: [first!, ...agenda.placements] })).toMatchObject({
      ok: false,
    });
  });
});
