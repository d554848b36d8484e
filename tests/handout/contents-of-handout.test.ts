/** What a reader finds in the handout beside the text of the items. */
import { describe, expect, test } from 'vitest';
import { folded } from '../../src/export/verify/found-text.ts';
import { PARTS } from '../../src/model/briefing.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { deckStrings } from '../../src/strings/deck.ts';
import { briefingOf, SAMPLE, SETTINGS } from '../pdf/documents.ts';

const look = await loadLook('rijk');
const briefing = await briefingOf(SAMPLE);
const html = renderHandout(briefing, look, {
  ...SETTINGS,
  choice: null,
  slides: null,
  changes: null,
  notesLines: 0,
});
const items = briefing.sections.flatMap((section) => section.items);

const plain = (markup: string) =>
  folded(
    markup
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&#x27;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

/** The words of the element with a class or an id, up to the next of its kind. */
function element(tag: string, mark: string): string {
  const start = html.search(new RegExp(`<${tag}[^>]*\\b(?:class|id)="${mark}[" ]`));
  expect(start, mark).toBeGreaterThan(0);
  return plain(html.slice(start, html.indexOf(`</${tag}>`, start)));
}

/** Rows of the list with an id. */
function rows(id: string): string[] {
  const list = html.slice(html.indexOf(`id="${id}"`));
  const body = list.slice(list.indexOf('<tbody>'), list.indexOf('</tbody>'));
  return [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => plain(row));
}

describe('the handout', () => {
  test('says on its cover which meeting it is, when and where, who goes, and what it was made of', () => {
    const cover = element('header', 'cover');
    const { meeting, letter, source } = briefing;
    expect(cover).toContain(folded(meeting.title!));
    expect(cover).toContain('27 en 28 maart 2031');
    expect(cover).toContain(meeting.place!);
    expect(letter!.delegation.length).toBeGreaterThan(0);
    for (const member of letter!.delegation) expect(cover).toContain(member);
    expect(cover).toContain(letter!.addressee!);
    expect(cover).toContain(source.files[0]!.name);
    expect(cover).toContain(SETTINGS.marking);
  });

  test('lists in its contents every section, item and list', () => {
    const contents = element('nav', 'contents');
    const titles = briefing.sections.flatMap((section) => [
      section.title ?? deckStrings.nl.coveringLetter,
      ...section.items.map(({ title }) => title),
    ]);
    for (const title of titles) expect(contents).toContain(folded(title));
    for (const heading of [
      'Krachtenveld',
      'Tijdlijn',
      'Nog te ontvangen',
      'Moties en toezeggingen',
      'Verantwoording',
    ])
      expect(contents).toContain(heading);
  });

  test('has the parts of each item in one order', () => {
    const labels = PARTS.map((part) => deckStrings.nl[part]);
    for (const article of html.split('<article').slice(1)) {
      const headings = [...article.matchAll(/<h4[^>]*>([\s\S]*?)<\/h4>/g)].map(([, heading]) =>
        plain(heading!),
      );
      expect(headings).toEqual(labels);
    }
  });

  test('has a mark of a footnote in the sentence that it belongs to', () => {
    const marked = items.flatMap((item) => item.sentences.filter(({ marks }) => marks.length > 0));
    expect(marked.length).toBeGreaterThan(3);
    for (const { text, marks } of marked) {
      const [{ number, at }] = marks as [(typeof marks)[number]];
      const before = folded(text.slice(Math.max(0, at - 20), at));
      expect(plain(html.replace(/\s*<a class="note-mark"[^>]*><sup>(\d+)<\/sup><\/a>/g, '[$1]'))).toContain(
        `${before}[${number}]`,
      );
    }
  });

  test('lists member states with a role, by the sentence that says so', () => {
    const names = new Intl.DisplayNames(['nl'], { type: 'region' });
    const listed = rows('krachtenveld').join('\n');
    const roles = items.flatMap(({ memberStates }) => memberStates.filter(({ role }) => role !== 'named'));
    expect(roles.length).toBeGreaterThan(0);
    for (const { code } of roles) expect(listed).toContain(names.of(code));
  });

  test('lists all dates in their order, what is awaited, and motions and promises', () => {
    const dates = rows('tijdlijn');
    const years = dates.map((row) => Number(/\b20\d\d\b/.exec(row)![0]));
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const passages = items.flatMap(
      (item) => new Set(item.dates.map(({ sentence, text }) => sentence + text)).size,
    );
    expect(dates).toHaveLength(passages.reduce((sum, count) => sum + count, 0));
    for (const [id, kind] of [
      ['te-ontvangen', 'awaited'],
      ['toezeggingen', 'commitments'],
    ] as const) {
      const facts = items.flatMap((item) => item[kind]);
      expect(facts.length).toBeGreaterThan(0);
      expect(rows(id)).toHaveLength(facts.length);
    }
  });

  test('lists what is no part of an item, and accounts for every character of each file', () => {
    const listed = rows('niet-bij-agendapunt').join('\n');
    for (const { text } of briefing.leftOut) expect(listed).toContain(folded(text));
    const account = element('section', 'section list account');
    expect(account).toContain(new Intl.NumberFormat('nl-NL').format(briefing.source.characters));
    for (const { sha256 } of briefing.source.files) expect(account).toContain(sha256);
  });
});
