import { describe, expect, test } from 'vitest';
import { foundInHtml } from '../../src/export/verify/verify-html.ts';
import type { Briefing, BriefingItem } from '../../src/model/briefing.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { type HandoutSettings, renderHandout } from '../../src/render/render-handout.ts';
import { claimsOf } from '../../src/slides/make-ledger.ts';
import { briefingOf, SAMPLE } from '../pdf/documents.ts';

const look = await loadLook('rijk');
const briefing = await briefingOf(SAMPLE);
const INTERNAL: HandoutSettings = {
  language: 'nl',
  audience: 'internal',
  marking: null,
  choice: null,
  slides: null,
  changes: null,
  notesLines: 0,
};

const handout = (changed: Briefing = briefing, settings: Partial<HandoutSettings> = {}) =>
  renderHandout(changed, look, { ...INTERNAL, ...settings });

/** The briefing with its first item changed. */
function withItem(change: (item: BriefingItem) => BriefingItem): Briefing {
  const [section, ...sections] = briefing.sections;
  const [item, ...items] = section!.items;
  return { ...briefing, sections: [{ ...section!, items: [change(item!), ...items] }, ...sections] };
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe('the handout', () => {
  test('holds every sentence, title and footnote', () => {
    const claims = claimsOf(briefing);
    const found = foundInHtml(handout(), claims);
    expect(claims.filter(({ id }) => !found.has(id))).toEqual([]);
  });

  test('has headings without gaps', () => {
    const levels = [...handout().matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test('has an id once, and a target for every link within', () => {
    const html = handout();
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('says where the source is silent', () => {
    const silent = withItem((item) => ({
      ...item,
      points: item.points.filter(({ part }) => part !== 'outcome'),
      missing: ['outcome'],
    }));
    const words = /Niet vermeld in de geannoteerde agenda/g;
    expect(count(handout(silent), words)).toBe(
      silent.sections
        .flatMap(({ items }) => items)
        .reduce((sum, item) => {
          const parts = new Set(item.points.map(({ part }) => part));
          return sum + 3 - parts.size;
        }, 0),
    );
  });

  test('lists a sentence that a person took off, so that it is not lost', () => {
    const [gone] = briefing.sections[0]!.items[0]!.points;
    const edited = withItem((item) => ({ ...item, points: item.points.slice(1) }));
    const html = handout(edited);
    expect(html).toContain('id="weggelaten"');
    expect(foundInHtml(html, [{ id: 'x', text: gone!.text }]).size).toBe(1);
  });

  test('shows marks for those who work on it, and none of them to the public', () => {
    const marked = withItem((item) => ({
      ...item,
      points: item.points.map((point, index) => ({
        ...point,
        review: true,
        status: index === 0 ? ('edited' as const) : point.status,
      })),
    }));
    expect(handout(marked)).toContain('te controleren');
    expect(handout(marked)).toContain('bewerkt');
    const open = handout(marked, { audience: 'public' });
    expect(open).not.toContain('class="remark"');
    expect(open).not.toContain('Opvallend in de bron');
  });

  test('escapes what the document says', () => {
    const evil = '<img src=x onerror=alert(1)> & "aanhalingstekens" </style>';
    const html = handout({
      ...withItem((item) => ({ ...item, title: evil })),
      meeting: { ...briefing.meeting, title: evil },
    });
    expect(html).not.toContain('<img');
    expect(count(html, /<\/style/g)).toBe(1);
  });

  test('prints each footnote once, by the item that refers to it first', () => {
    const notes = count(handout(), /class="note"/g);
    expect(notes).toBe(briefing.footnotes.length);
  });

  test('gives a date no more precision than the text', () => {
    const dated = withItem((item) => ({
      ...item,
      dates: [
        { date: '2031-06', text: 'juni 2031', sentence: item.sentences[0]!.id },
        { date: '2032', text: '2032', sentence: item.sentences[0]!.id },
      ],
    }));
    const timeline = handout(dated).split('id="tijdlijn"')[1]!;
    expect(timeline).toMatch(/<th scope="row">\s*juni.2031/);
    expect(timeline).toMatch(/<th scope="row">\s*2032/);
    expect(timeline).not.toContain('1 juni 2031');
  });

  test('has room for notes when asked for', () => {
    const items = briefing.sections.flatMap((section) => section.items).length;
    expect(count(handout(briefing, { notesLines: 6 }), /class="rule"/g)).toBe(6 * items);
    const labels = handout(briefing, { notesLines: 6 }).matchAll(
      /"own-notes-label">[^<]*<span[^>]*>([^<]+)</g,
    );
    expect(new Set([...labels].map(([, item]) => item)).size).toBe(items);
  });

  test('speaks the language of the interface, and leaves the document’s words alone', () => {
    const html = handout(briefing, { language: 'en' });
    expect(html).toContain('Dutch position');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain(briefing.sections[0]!.items[0]!.points[0]!.text.split(' ').slice(0, 2).join(' '));
  });

  test('carries the marking on its pages', () => {
    expect(handout(briefing, { marking: 'Departementaal vertrouwelijk' })).toContain(
      '@top-right { content: "Departementaal vertrouwelijk"',
    );
  });

  test('is the same text for the same briefing', () => {
    expect(handout()).toBe(handout());
  });
});
