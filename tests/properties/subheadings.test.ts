/** The headings of an item's own parts (Diversen) stand wherever the sentences under them do. */
import { describe, expect, test } from 'vitest';
import { foundInHtml } from '../../src/export/verify/verify-html.ts';
import { fromMarkdown } from '../../src/markdown/from-markdown.ts';
import { toMarkdown } from '../../src/markdown/to-markdown.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeck } from '../../src/render/render-deck.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { claimsOf } from '../../src/slides/make-ledger.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { readBriefing } from '../read-briefing.ts';
import { randomCases } from './random-cases.ts';

const settings = { language: 'nl', audience: 'internal', marking: null } as const;
const look = await loadLook('rijk');
const milieuraad = await readBriefing(
  new URL('../fixtures/agendas/milieuraad-2032-03/source.docx', import.meta.url).pathname,
);
const HEADING = 'b) Uitwisseling van gegevens over de wolf (informatie van Slovenië)';

/** The headings of items' parts that a page does not show. */
function lostFrom(html: string, briefing: Briefing): string[] {
  const claims = claimsOf(briefing).filter(({ kind }) => kind === 'subheading');
  const found = foundInHtml(html, claims);
  return claims.filter(({ id }) => !found.has(id)).map(({ text }) => text);
}

const deckOf = (briefing: Briefing) => planDeck(briefing, settings).value;
const deckPage = (briefing: Briefing) => renderDeck(deckOf(briefing), look, settings);
const handoutPage = (briefing: Briefing) =>
  renderHandout(briefing, look, { ...settings, choice: null, slides: null, changes: null, notesLines: 0 });

describe('headings of the parts of an item', () => {
  test('stand above their sentences in each part of the briefing, in deck, handout and briefing.md', () => {
    expect(claimsOf(milieuraad).filter(({ kind }) => kind === 'subheading')).toHaveLength(4);
    const under = deckOf(milieuraad).slides.flatMap((slide) =>
      slide.kind === 'detail'
        ? slide.lines.flatMap(({ subheading }, at) =>
            subheading === HEADING ? [slide.parts.findLast(({ from }) => from <= at)!.part] : [],
          )
        : [],
    );
    expect([...new Set(under)]).toEqual(['context', 'position']);
    for (const html of [deckPage(milieuraad), handoutPage(milieuraad)]) {
      expect(lostFrom(html, milieuraad)).toEqual([]);
      const heads = [...html.matchAll(/<h\d[^>]*>b\) Uitwisseling[^<]*<\/h\d>/g)];
      expect(heads.length).toBeGreaterThanOrEqual(2);
    }
    const written = toMarkdown(milieuraad, 'nl');
    expect(written.match(/^#### b\) Uitwisseling/gm)).toHaveLength(2);
    expect(written.indexOf('#### a) Banden')).toBeLessThan(written.indexOf(`#### ${HEADING}`));
  });

  test('are listed with what was left out when a person deletes all lines under them', () => {
    const ids = milieuraad.sections
      .flatMap(({ items }) => items.flatMap(({ sentences }) => sentences))
      .filter(({ subheading }) => subheading === HEADING)
      .map(({ id }) => id);
    const lines = toMarkdown(milieuraad, 'nl').split('\n');
    const kept = lines.filter((line) => !ids.some((id) => line.includes(`^${id}`)));
    const briefing = fromMarkdown(kept.join('\n')).value;
    const removed = deckOf(briefing).slides.filter(({ id }) => id.startsWith('weggelaten'));
    expect(JSON.stringify(removed)).toContain(HEADING);
    for (const html of [deckPage(briefing), handoutPage(briefing)])
      expect(lostFrom(html, briefing)).toEqual([]);
  });

  test('are taken from the source, whatever a person makes of them', () => {
    const written = toMarkdown(milieuraad, 'nl').replace('#### a) Bandenslijtage', '#### a) Banden');
    const { value, diagnostics } = fromMarkdown(written);
    expect(value).toEqual(milieuraad);
    expect(diagnostics.map(({ id }) => id)).toEqual(['markdown-unknown-heading']);
  });

  test('are never lost, for any briefing and any edit', () => {
    for (const { seed, reading, edited } of randomCases(40))
      for (const briefing of [reading, edited])
        for (const html of [deckPage(briefing), handoutPage(briefing)])
          expect(lostFrom(html, briefing), `seed ${seed}`).toEqual([]);
  });
});
