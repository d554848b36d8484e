import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessAgenda } from '../../src/agenda/assess.ts';
import { checkLedger } from '../../src/agenda/ledger.ts';
import { asGold, read } from './as-gold.ts';

interface Gold {
  readonly meeting: Record<string, unknown>;
  readonly letter: { readonly date: string; readonly signatories: readonly unknown[] } | null;
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
    expect(value.letter?.date ?? null).toEqual(gold.letter?.date ?? null);
    expect(value.letter?.signatories ?? []).toEqual(gold.letter?.signatories ?? []);
    expect(assessAgenda(value).isAgenda).toBe(true);
  });

  test('accounts for every character', async () => {
    const { value } = await read(file);
    expect(checkLedger(value)).toMatchObject({ ok: true, twice: 0 });
    expect(value.placements.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
  });
});
