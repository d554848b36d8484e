import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import { folded, foundText } from '../../src/export/verify/found-text.ts';
import { readPdf } from '../../src/export/verify/read-pdf.ts';
import { inspectPdf } from '../../src/export/verify/verify-pdf.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { claimsOf } from '../../src/slides/make-ledger.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import type { PrintedPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { briefingOf, documents, type Kind, printed, SETTINGS } from './documents.ts';
import { type DocumentRead, readWithPdfjs } from './read-with-pdfjs.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const THEMES = ['rijk', 'neutral', 'contrast'] as const;
const KINDS: readonly Kind[] = ['deck', 'handout'];

/** Words with the spaces gone that stand where a line ends after a hyphen. */
const unbroken = (text: string) => folded(text).replace(/- /g, '-');

interface Made {
  readonly name: string;
  readonly kind: Kind;
  readonly briefing: Briefing;
  readonly print: PrintedPdf;
  readonly read: DocumentRead;
}

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-conformance-'));
let session: BrowserSession;
const made = new Map<string, Made>();
const cases = documents.flatMap((path) =>
  THEMES.flatMap((theme) =>
    KINDS.map((kind) => ({ path, theme, kind, name: `${basename(path)}, ${kind}, ${theme}` })),
  ),
);

beforeAll(async () => {
  session = await openTestBrowser();
  for (const { path, theme, kind, name } of cases) {
    const briefing = await briefingOf(path);
    const print = await printed(session, briefing, kind, theme);
    made.set(name, { name, kind, briefing, print, read: await readWithPdfjs(print.pdf) });
    writeFileSync(join(folder, `${name}.pdf`), print.pdf);
  }
}, 300_000);
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});

test.skipIf(!canValidate)(
  'veraPDF finds nothing against PDF/UA-1 and PDF/A-2a (skipped where Java is missing)',
  () => {
    expect(cases.length).toBeGreaterThan(3);
    expect(failedRules(cases.map(({ name }) => join(folder, `${name}.pdf`)))).toEqual([]);
  },
  300_000,
);

describe.each(cases)('$name', ({ name }) => {
  const document = () => made.get(name)!;

  test('has no finding of our own checks, and nothing that does not fit', async () => {
    const { print } = document();
    expect(print.overflow).toEqual([]);
    const pages = print.pages === null ? {} : { pages: print.pages };
    const { findings } = await inspectPdf(print.pdf, { text: print.text, ...pages });
    expect(findings).toEqual([]);
  });

  test('holds every sentence, title and footnote of the source', async () => {
    const { briefing, print } = document();
    const claims = claimsOf(briefing);
    const { found } = await inspectPdf(print.pdf, { claims });
    expect(claims.length).toBeGreaterThan(50);
    expect(claims.filter(({ id }) => !found.has(id)).map(({ text }) => text)).toEqual([]);
  });

  test('gives another library every sentence, word for word', () => {
    const { briefing, read } = document();
    const claims = claimsOf(briefing).map(({ id, text }) => ({ id, text: unbroken(text) }));
    const found = foundText(
      read.pages.map(({ tagged }) => ` ${unbroken(tagged)}`),
      claims,
    );
    expect(claims.filter(({ id }) => !found.has(id)).map(({ text }) => text)).toEqual([]);
  });

  test('has tags, with text in them, on every page', () => {
    for (const { tagged, roles } of document().read.pages) {
      expect(tagged.trim()).not.toBe('');
      expect(roles).toContain('Document');
    }
  });

  test('is a slide a page of 16:9, or A4', () => {
    const { briefing, read, kind } = document();
    const sizes = new Set(read.pages.map(({ size }) => size.map((length) => Math.round(length)).join(' × ')));
    expect([...sizes]).toEqual([kind === 'deck' ? '960 × 540' : '595 × 842']);
    if (kind === 'handout') return;
    const { slides } = planDeck(briefing, SETTINGS).value;
    expect(read.pages).toHaveLength(slides.length);
    // A slide of two parts is called after both.
    for (const [index, { title }] of slides.entries())
      expect(unbroken(read.pages[index]!.tagged)).toContain(unbroken(title.split(',')[0]!));
  });

  test('says on every page which of how many it is, and its marking', () => {
    const { read, kind } = document();
    for (const [index, { tagged, furniture }] of read.pages.entries()) {
      const number = `${index + 1} van ${read.pages.length}`;
      expect(folded(kind === 'deck' ? tagged : furniture)).toContain(number);
      expect(kind === 'deck' ? tagged : furniture).toContain(SETTINGS.marking);
    }
  });

  test('has a bookmark for every section and item that leads to the page where it begins', () => {
    const { briefing, read, kind } = document();
    const titles = briefing.sections.flatMap(({ items }) => items.map(({ title }) => folded(title)));
    for (const title of titles) {
      const bookmark = read.bookmarks.find((candidate) => folded(candidate.title).includes(title));
      expect(bookmark, title).toBeDefined();
      expect(folded(read.pages[bookmark!.page - 1]!.tagged)).toContain(title.split(' ')[0]);
    }
    expect(read.bookmarks.filter(({ level }) => level === 1)).toHaveLength(1);
    if (kind === 'handout')
      expect(read.bookmarks.some(({ title }) => /\d$/.test(title) && !/\d{4}$/.test(title))).toBe(false);
  });

  test('has links that lead to pages', () => {
    const links = document().read.pages.flatMap((page) => page.links);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((page) => page === 0)).toEqual([]);
  });
});

describe.each(documents.map((path) => ({ path, name: basename(path) })))(
  'the handout of $name',
  ({ name }) => {
    const read = () => made.get(`${name}, handout, rijk`)!.read;
    const briefing = () => made.get(`${name}, handout, rijk`)!.briefing;

    test('names in its contents the page on which each item stands', () => {
      const items = briefing().sections.flatMap((section) => section.items);
      const contents = unbroken(
        read()
          .pages.slice(0, 2)
          .map(({ tagged }) => tagged)
          .join(' '),
      );
      for (const { title } of items) {
        const printedPage = new RegExp(
          `${unbroken(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (\\d+)`,
        ).exec(contents)?.[1];
        expect(printedPage, title).toBeDefined();
        expect(unbroken(read().pages[Number(printedPage) - 1]!.tagged)).toContain(unbroken(title));
      }
    });

    test('has each footnote on the page of its mark', () => {
      const { footnotes, sections } = briefing();
      for (const { number, text } of footnotes) {
        const sentences = sections.flatMap(({ items }) => items.flatMap((item) => item.sentences));
        const marked = sentences.find((sentence) => sentence.footnotes.includes(number));
        if (marked === undefined) continue;
        const before = unbroken(
          marked.text.slice(0, marked.marks.find((mark) => mark.number === number)!.at),
        );
        const lastWord = before.split(' ').at(-1)!;
        const pages = read().pages.filter(({ tagged }) => unbroken(tagged).includes(unbroken(text)));
        expect(pages.length, text).toBeGreaterThan(0);
        expect(
          pages.some(({ tagged }) => unbroken(tagged).includes(lastWord)),
          `${number}: ${lastWord}`,
        ).toBe(true);
      }
    });

    test('has each footnote read right after the paragraph of its mark', async () => {
      const { pieces } = await readPdf(made.get(`${name}, handout, rijk`)!.print.pdf);
      const isNote = ({ types }: (typeof pieces)[number]) => types.includes('Note');
      const seen: number[] = [];
      for (const [index, { text }] of pieces.entries()) {
        if (!isNote(pieces[index]!) || isNote(pieces[index - 1]!)) continue;
        // Notes of one paragraph follow each other.
        const until = pieces.findIndex((piece, later) => later > index && !isNote(piece));
        const notes = pieces.slice(index, until < 0 ? pieces.length : until);
        const numbers = notes.flatMap((piece) => /^(\d+) $/.exec(piece.text)?.[1] ?? []);
        const { block } = pieces[index - 1]!;
        const marks = pieces.slice(0, index).filter((piece) => piece.block.ref === block.ref);
        const referred = marks
          .filter(({ types }) => types.includes('Reference'))
          .map((mark) => mark.text.trim());
        expect(referred, text).toEqual(expect.arrayContaining(numbers));
        seen.push(...numbers.map(Number));
      }
      expect(seen).toEqual(briefing().footnotes.map(({ number }) => number));
    });

    test('tags its footnotes as notes, its marks as references, its contents as such', () => {
      const roles = read().pages.flatMap((page) => page.roles);
      const count = (role: string) => roles.filter((candidate) => candidate === role).length;
      expect(count('Note')).toBe(briefing().footnotes.length);
      expect(count('Reference')).toBeGreaterThanOrEqual(count('TOCI') + 1);
      expect(count('TOCI')).toBeGreaterThan(10);
      expect(count('TH')).toBeGreaterThan(10);
    });
  },
);

test('the same page gives the same bytes, in another browser too', async () => {
  const [{ path, theme, name }] = cases as [(typeof cases)[number]];
  for (const kind of KINDS) {
    const again = await openTestBrowser();
    try {
      const second = await printed(again, await briefingOf(path), kind, theme);
      const first = made.get(name.replace(/deck|handout/, kind))!.print;
      expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0);
    } finally {
      await again.close();
    }
  }
});
