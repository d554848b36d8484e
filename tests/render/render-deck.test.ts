import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeckSettings } from '../../src/model/deck.ts';
import { type Look, loadLook } from '../../src/render/load-look.ts';
import { renderDeck, renderDeckForPrint } from '../../src/render/render-deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { readBriefing } from '../read-briefing.ts';
import { describeShared, shared } from '../shared.ts';

const INTERNAL: DeckSettings = {
  language: 'nl',
  audience: 'internal',
  marking: 'Departementaal vertrouwelijk',
};

let look: Look;
beforeAll(async () => {
  look = await loadLook('rijk');
});

const deckOf = (settings: DeckSettings) => planDeck(nastyBriefing(), settings).value;
const render = (settings = INTERNAL) => renderDeck(deckOf(settings), look, settings);

/** Contents of the elements of a name. */
const contents = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<${name}(?: [^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map((match) => match[1]!);

describe('the file for the screen', () => {
  test('is one file that lets nothing else in, and names its own scripts and styles by hash', () => {
    const html = render();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)![1]!
      .replaceAll('&#x27;', "'")
      .replaceAll('&#x3D;', '=');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
    expect(scripts).toHaveLength(2);
    for (const text of [...scripts, ...contents(html, 'style')]) expect(policy).toContain(hash(text));
  });

  test('refers to nothing outside but what the document links to', () => {
    const html = render().replace(/<script>[\s\S]*?<\/script>/g, '');
    expect([...html.matchAll(/\b(?:src|srcset|poster)="/g)]).toEqual([]);
    expect(html).not.toMatch(/@import|url\((?!data:)/);
    const links = [...html.matchAll(/href="([^"#][^"]*)"/g)].map((match) => match[1]!);
    expect(links.filter((href) => !href.startsWith('https://example.org/'))).toEqual([]);
  });

  test('no space stands between the sign of a part and its name, which print would keep', () => {
    const labels = [
      ...render().matchAll(/<h\d class="(?:column-label|heading part-heading)[^>]*><svg[\s\S]*?<\/svg>(.)/g),
    ];
    expect(labels.length).toBeGreaterThan(9);
    expect(labels.filter(([, next]) => !/\p{L}/u.test(next!))).toEqual([]);
  });

  test('keeps a day with its month in the source view too', () => {
    const place = { file: 0, page: 1, line: 1 };
    const sentences = [{ id: 's', text: 'Op 22 juli 2031.' }];
    const source = [{ id: 'x', title: 'Titel', paragraphs: [{ place, subheading: null, sentences }] }];
    expect(renderDeck({ ...deckOf(INTERNAL), source }, look, INTERNAL)).toContain(
      'Op 22\u00a0juli\u00a02031.',
    );
  });

  test('shows markup in the document as text', () => {
    const html = render();
    expect(html).toContain('&lt;b&gt;België&lt;/b&gt; &amp; &quot;Łódź&quot;');
    expect(html).toContain('Tweede alinea &lt;script&gt;alert(1)&lt;/script&gt;.');
    expect(html).not.toContain('<script>alert');
  });

  test('says of a heading whose items stand under the headings after it nothing but its title', () => {
    const briefing = nastyBriefing();
    const [section] = briefing.sections;
    const part = { ...section!, id: 'part', title: 'Justitie', numeral: 'I', intro: [], items: [] };
    const planned = planDeck({ ...briefing, sections: [part, ...briefing.sections] }, INTERNAL).value;
    const divider = contents(renderDeck(planned, look, INTERNAL), 'section').find(
      (slide) => slide.includes('divider-heading') && slide.includes('Justitie'),
    )!;
    expect(divider).toContain('<span class="numeral">I.</span> Justitie');
    expect(divider).not.toContain('divider-count');
  });

  test('makes links of web addresses only', () => {
    const briefing = nastyBriefing();
    const [note, ...rest] = briefing.footnotes;
    const links = [{ href: 'javascript:alert(1)', start: 0, end: 3 }];
    const planned = planDeck({ ...briefing, footnotes: [{ ...note!, links }, ...rest] }, INTERNAL).value;
    expect(renderDeck(planned, look, INTERNAL)).not.toContain('javascript:');
  });

  test('carries the marking on every slide', () => {
    const html = render();
    const slides = html.split('<section id=').length - 1;
    expect(html.split('<p class="marking">Departementaal vertrouwelijk</p>').length - 1).toBe(slides);
  });

  test('is the same, byte for byte, at every call', async () => {
    expect(renderDeck(deckOf(INTERNAL), await loadLook('rijk'), INTERNAL)).toBe(render());
  });
});

describe('a public deck', () => {
  const PUBLIC: DeckSettings = { language: 'nl', audience: 'public', marking: null };

  test('holds no notes, no marks of review or editing, no odd places of the source', () => {
    const html = render(PUBLIC);
    for (const planted of ['Eigen notitie', 'Tweede alinea', 'te controleren', 'Opvallend in de bron'])
      expect(html).not.toContain(planted);
    for (const planted of ['Eigen notitie', 'te controleren']) expect(render()).toContain(planted);
  });
});

describe('in English', () => {
  const ENGLISH: DeckSettings = { language: 'en', audience: 'internal', marking: null };

  test('the interface is English and the document’s own words are marked as Dutch', () => {
    const html = render(ENGLISH);
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('Expected outcome');
    expect(html).not.toMatch(/Nederlandse inzet|Niet vermeld|Volgende dia/);
    expect(html).toMatch(/<div class="line-text" lang="nl">/);
  });
});

describe('the page for the printer', () => {
  const html = () => renderDeckForPrint(deckOf(INTERNAL), look, INTERNAL);

  test('has no scripts and no notes', () => {
    expect(html()).not.toMatch(/<script|class="notes"|<dialog/);
  });

  test('links only to elements that are there', () => {
    const page = html();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  test('gives no id twice', () => {
    const ids = [...html().matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('never skips a level of headings', () => {
    const levels = [...html().matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });
});

describeShared('the deck of the real agenda', () => {
  test('weighs less than 1.5 MB with fonts and scripts', async () => {
    const briefing = await readBriefing(shared('agendas/jbz-raad-2025-07.txt'));
    const html = renderDeck(planDeck(briefing, INTERNAL).value, look, INTERNAL);
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
  });
});
