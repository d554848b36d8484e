import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessAgenda } from '../../src/agenda/assess.ts';
import { checkLedger } from '../../src/agenda/ledger.ts';
import type { Agenda, Item } from '../../src/model/agenda.ts';
import { read } from './as-gold.ts';

const folder = new URL('../fixtures/layouts/', import.meta.url).pathname;
/** The forms of a document, of which the first that is there is the one to go by. */
const FORMS = ['txt', 'xml', 'docx', 'libreoffice.pdf', 'chromium.pdf'];
const files = readdirSync(folder);
const names = [...new Set(files.map((file) => file.slice(0, file.indexOf('.'))))];
const formsOf = (name: string): string[] => FORMS.filter((form) => files.includes(`${name}.${form}`));

function itemLines(item: Item): string[] {
  const treatment = item.treatment === null ? '' : ` = ${item.treatment}`;
  const kind = item.kind === 'report' ? ' (report)' : '';
  const paragraphs = item.paragraphs.map(({ label, marker, subheading, sentences }) => {
    const about = [subheading, label && `${label.text} → ${label.part}`, marker].filter(
      (part) => part != null,
    );
    const before = about.length > 0 ? `[${about.join(' | ')}] ` : '';
    return `    ${before}${sentences.map(({ text }) => text).join(' ¶ ')}`;
  });
  return [`  ${item.number ?? '–'} ${item.title}${treatment}${kind}`, ...paragraphs];
}

/** An agenda as text: sections, items with number and treatment, paragraphs with label and marker, sentences. */
function outlineOf(agenda: Agenda): string {
  const { meeting, letter, sections } = agenda;
  const lines = [
    `${meeting.title} | ${meeting.council} | ${meeting.formality} | ${meeting.dates.join(' ')} | ${meeting.place}`,
    letter === null
      ? 'no letter'
      : `letter ${letter.date} to ${letter.addressee}, signed ${letter.signatories.map(({ name }) => name).join(', ')}`,
    ...sections.flatMap((section) => [
      `${section.kind} ${section.numeral ?? '–'} ${section.title ?? '–'}`,
      ...section.intro.map(({ sentences }) => `  intro ${sentences.map(({ text }) => text).join(' ¶ ')}`),
      ...section.items.flatMap(itemLines),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Fictional, each after a way in which real agendas are laid out. */
describe.each(names)('%s', (name) => {
  const [form, ...others] = formsOf(name);
  const source = `${folder}${name}.${form}`;

  test('is understood', async () => {
    const { value: agenda } = await read(source);
    await expect(outlineOf(agenda)).toMatchFileSnapshot(`${folder}${name}.outline.txt`);
  });

  test.each(others)('is understood alike as %s', async (other) => {
    const [one, same] = await Promise.all([read(source), read(`${folder}${name}.${other}`)]);
    // Word's bullets are not in its text; a letter's lines without space between them are one paragraph in a text.
    const words = ({ value }: Awaited<ReturnType<typeof read>>) =>
      outlineOf(value).replace(/\[([^\]\n]*?)(?: \| )?[•●]\] /g, (_, before) =>
        before ? `[${before}] ` : '',
      );
    expect(words(same)).toBe(words(one));
  });

  test('is an agenda, and every character of it is accounted for', async () => {
    const { value: agenda } = await read(source);
    expect(assessAgenda(agenda).isAgenda).toBe(true);
    expect(checkLedger(agenda)).toMatchObject({ ok: true, twice: 0 });
    expect(agenda.placements.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
  });
});
