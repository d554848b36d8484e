import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessAgenda } from '../../src/agenda/assess.ts';
import { checkLedger } from '../../src/agenda/ledger.ts';
import type { Agenda, Item } from '../../src/model/agenda.ts';
import { readText } from './as-gold.ts';

const folder = new URL('../fixtures/layouts/', import.meta.url).pathname;
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.endsWith('.outline.txt'))
  .map((name) => name.slice(0, -4));

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
  const source = readFileSync(`${folder}${name}.txt`, 'utf8');

  test('is understood', async () => {
    const agenda = await readText(source);
    await expect(outlineOf(agenda)).toMatchFileSnapshot(`${folder}${name}.outline.txt`);
  });

  test('is an agenda, and every character of it is accounted for', async () => {
    const agenda = await readText(source);
    expect(assessAgenda(agenda).isAgenda).toBe(true);
    expect(checkLedger(agenda)).toMatchObject({ ok: true, twice: 0 });
    expect(agenda.placements.filter(({ kind }) => kind === 'unplaced')).toEqual([]);
  });
});
