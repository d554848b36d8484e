import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessAgenda } from '../../src/agenda/assess.ts';
import { checkLedger } from '../../src/agenda/ledger.ts';
import type { Paragraph } from '../../src/model/agenda.ts';
import { asGold, read } from './as-gold.ts';

interface Gold {
  readonly meeting: Record<string, unknown>;
  readonly letter: {
    readonly date: string | null;
    readonly place: string | null;
    readonly addressee: string | null;
    readonly intro: readonly string[];
    readonly closing: readonly string[];
    readonly signatories: readonly unknown[];
  } | null;
  readonly sections: readonly {
    readonly title: string | null;
    readonly kind: string;
    readonly items: readonly {
      readonly number: number | string | null;
      readonly title: string;
      readonly treatment?: string;
      readonly sentences: readonly { readonly text: string }[];
    }[];
  }[];
  readonly footnotes: readonly {
    readonly n: number;
    readonly text: string;
    readonly links: readonly string[];
  }[];
}

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const FORMATS = ['txt', 'docx', 'html', 'chromium.pdf', 'libreoffice.pdf'];
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => FORMATS.map((format) => ({ slug: name, file: `${folder}${name}/source.${format}` })))
  .filter(({ file }) => existsSync(file));

describe.each(cases)('$file', ({ slug, file }) => {
  const gold = JSON.parse(readFileSync(`${folder}${slug}/gold.json`, 'utf8')) as Gold;

  test('gives the sections, items, sentences and notes that were written', async () => {
    const { value, diagnostics } = await read(file);
    const got = asGold(value);
    const outline = (sections: Gold['sections']) =>
      sections
        .filter(({ items }) => items.length > 0)
        .map(({ title, kind, items }) => ({
          title,
          kind,
          items: items.map(({ number, title: name, treatment, sentences }) => ({
            number: number === null ? null : String(number),
            name,
            treatment: treatment ?? null,
            sentences: sentences.map(({ text }) => text),
          })),
        }));
    expect(outline(got.sections as Gold['sections'])).toEqual(outline(gold.sections));
    expect(got.footnotes.map(({ number, text, links }) => ({ n: number, text, links }))).toEqual(
      gold.footnotes.map(({ n, text, links }) => ({ n, text, links })),
    );
    expect(diagnostics).toEqual([]);
  });

  test('gives the meeting and the letter', async () => {
    const { value } = await read(file);
    const { title, dates, place, formality } = gold.meeting;
    expect(value.meeting).toMatchObject({ title, dates, place, formality });
    const texts = (paragraphs: readonly Paragraph[]) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    const letter = value.letter && {
      ...value.letter,
      intro: texts(value.letter.intro),
      closing: texts(value.letter.closing),
    };
    const fields = ['date', 'place', 'addressee', 'intro', 'closing'] as const;
    const pick = (from: Gold['letter'] | typeof letter) => from && fields.map((field) => from[field]);
    expect(pick(letter)).toEqual(pick(gold.letter));
    expect(value.letter?.signatories ?? []).toEqual(gold.letter?.signatories ?? []);
    expect(assessAgenda(value).isAgenda).toBe(true);
  });

  test('accounts for every character', async () => {
    const { value } = await read(file);
    expect(checkLedger(value)).toMatchObject({ ok: true, twice: 0 });
    expect(value.placements.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
  });
});
