import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDates } from '../../src/text/dates.ts';
import { findMemberStates } from '../../src/text/member-states.ts';

interface WrittenItem {
  readonly title: string;
  readonly memberStates?: readonly string[];
  readonly dates?: readonly string[];
  readonly blocks?: readonly { readonly paragraphs: readonly (readonly Record<string, string>[])[] }[];
}

interface Written {
  readonly meeting: { readonly dates: readonly string[] };
  readonly letter: { readonly date?: string; readonly topics?: readonly WrittenItem[] } | null;
  readonly sections: readonly { readonly items: readonly WrittenItem[] }[];
}

const folder = new URL('../fixtures/agendas/', import.meta.url).pathname;
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function read(slug: string): Written {
  return parse(readFileSync(`${folder}${slug}/agenda.yaml`, 'utf8'), { schema: 'failsafe' }) as Written;
}

function sentencesOf(item: WrittenItem): string[] {
  const sentences = (item.blocks ?? []).flatMap((block) => block.paragraphs.flat());
  return sentences.map((sentence) => Object.values(sentence)[0]!.replace(/\[\^\d+\]/g, ''));
}

describe.each(slugs)('dates and member states of the items of %s', (slug) => {
  const written = read(slug);
  const letter = written.letter as Written['letter'] | 'null' | '';
  const context = (typeof letter === 'object' && letter?.date) || written.meeting.dates.at(-1)!;
  const topics = (typeof letter === 'object' && letter?.topics) || [];
  const items = [...topics, ...written.sections.flatMap((section) => section.items)];

  test.each(items.map((item) => [item.title, item] as const))('%s', (_, item) => {
    const sentences = sentencesOf(item);
    const dates = sentences.flatMap((text) => findDates(text, context).map(({ date }) => date));
    const states = sentences.flatMap((text) => findMemberStates(text).map(({ code }) => code));
    expect([...new Set(dates)].sort()).toEqual([...new Set(item.dates ?? [])].sort());
    expect([...new Set(states)].sort()).toEqual([...new Set(item.memberStates ?? [])].sort());
  });
});
