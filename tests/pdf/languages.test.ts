/** In another language than the document's: whose words are whose can be heard. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import type { Element } from '../../src/export/conform/structure-tree.ts';
import { textAt } from '../../src/export/pdf/values-at.ts';
import { folded } from '../../src/export/verify/found-text.ts';
import { type ReadPdf, readPdf } from '../../src/export/verify/read-pdf.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeckForPrint } from '../../src/render/render-deck.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { printPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { briefingOf, META, SAMPLE } from './documents.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const ENGLISH = { language: 'en', audience: 'internal', marking: null } as const;
const briefing = await briefingOf(SAMPLE);
const look = await loadLook('rijk');
const PLAIN = { choice: null, slides: null, changes: null, notesLines: 0 } as const;

/** The title of a proposal, in a Dutch footnote; part of it a link. */
const TITLE = 'Proposal for a Regulation of the European Parliament and of the Council on drones';
const NOTE = `Mededeling ‘${TITLE}’, COM(2031) 12 final, met een bijlage.`;
const link = {
  start: NOTE.indexOf('European'),
  end: NOTE.indexOf('and of'),
  href: 'https://example.org/com',
};
const [note, ...notes] = briefing.footnotes;
const quoting = { ...briefing, footnotes: [{ ...note!, text: NOTE, links: [link] }, ...notes] };
const DUTCH = { ...ENGLISH, language: 'nl' } as const;

const PAGES = {
  deck: renderDeckForPrint(planDeck(briefing, ENGLISH).value, look, ENGLISH),
  handout: renderHandout(briefing, look, { ...ENGLISH, ...PLAIN }),
  'Dutch deck': renderDeckForPrint(planDeck(quoting, DUTCH).value, look, DUTCH),
  'Dutch handout': renderHandout(quoting, look, { ...DUTCH, ...PLAIN }),
};
const KINDS = ['deck', 'handout'] as const;
const DUTCH_KINDS = ['Dutch deck', 'Dutch handout'] as const;

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-languages-'));
const pathOf = (kind: string) => join(folder, `${kind}.pdf`);
let session: BrowserSession;
const read = new Map<string, ReadPdf>();
beforeAll(async () => {
  session = await openTestBrowser();
  for (const kind of [...KINDS, ...DUTCH_KINDS]) {
    const { pdf } = await printPdf(session, PAGES[kind], META);
    read.set(kind, readPdf(pdf));
    writeFileSync(pathOf(kind), pdf);
  }
}, 300_000);
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});

/** The words that are read in each language, elements apart. */
function wordsByLanguage({ file, tree, pages }: ReadPdf): Map<string, string[]> {
  const texts = new Map<string, string>();
  for (const { content, text } of pages.flat()) {
    const id = `${content?.key}:${content?.mcid}`;
    texts.set(id, (texts.get(id) ?? '') + text);
  }
  const words = new Map<string, string[]>();
  const visit = (element: Element, around: string): void => {
    const language = textAt(file, element.dict, 'Lang') ?? around;
    for (const kid of tree.kids(element.dict)) {
      const inner = tree.asElement(kid);
      const content = tree.asContent(kid, element.dict);
      if (inner !== null) visit(inner, language);
      else if (content !== null)
        words.set(language, [
          ...(words.get(language) ?? []),
          folded(texts.get(`${content.key}:${content.mcid}`) ?? ''),
        ]);
    }
  };
  for (const top of tree.tops()) visit(top, textAt(file, file.catalog, 'Lang')!);
  return words;
}

describe.each(KINDS)('the %s in English of a Dutch agenda', (kind) => {
  const inLanguage = (language: string) => wordsByLanguage(read.get(kind)!).get(language)!;

  test('reads our own words in English', () => {
    const [dutch, english] = [inLanguage('nl'), inLanguage('en')];
    for (const label of ['Dutch position', 'Context', 'Expected outcome', 'Timeline']) {
      expect(english).toContain(label);
      expect(dutch).not.toContain(label);
    }
  });

  test('reads titles, sentences and footnotes in Dutch', () => {
    const [dutch, english] = [inLanguage('nl').join(' '), inLanguage('en').join(' ')];
    const items = briefing.sections.flatMap((section) => section.items);
    const texts = items.flatMap(({ title, sentences }) => [title, ...sentences.map(({ text }) => text)]);
    for (const text of texts) {
      const start = folded(text).split(' ').slice(0, 4).join(' ');
      expect(dutch).toContain(start);
      expect(english).not.toContain(start);
    }
  });
});

test.each(DUTCH_KINDS)(
  'the %s reads an English title among Dutch words in English, and nothing else',
  (kind) => {
    const words = wordsByLanguage(read.get(kind)!);
    const english = words.get('en')!.join(' ').replace(/\s+/g, ' ');
    expect(english.trim()).toBe(TITLE);
    expect(words.get('nl')!.join(' ')).toContain('COM(2031) 12 final');
  },
);

test.skipIf(!canValidate)('veraPDF finds nothing against any (skipped where Java is missing)', () => {
  expect(failedRules([...KINDS, ...DUTCH_KINDS].map(pathOf))).toEqual([]);
});
