import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../../src/export/browser.ts';
import { inspectPdf } from '../../src/export/verify/verify-pdf.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderChangesHandout } from '../../src/render/render-changes-handout.ts';
import { renderDeckForPrint } from '../../src/render/render-deck.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { claimsOf, claimsOfChanges, claimsOfOldTexts } from '../../src/slides/make-ledger.ts';
import { planChangesDeck } from '../../src/slides/plan-changes-deck.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { type PrintedPdf, printPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { compared, revisedNasty, revisedSample, type TwoVersions } from '../revised-briefings.ts';
import { META } from './documents.ts';
import { readWithPdfjs } from './read-with-pdfjs.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const SETTINGS = { language: 'nl', audience: 'internal', marking: null } as const;
const look = await loadLook('rijk');

function documentsOf({ old, now }: TwoVersions) {
  const { marked, changes } = compared({ old, now });
  const all = compared({ old, now }, true).changes;
  const claims = [...claimsOf(now), ...claimsOfOldTexts(changes)];
  const more = { ...SETTINGS, choice: null, slides: null, changes, notesLines: 0 };
  return {
    'deck since': {
      page: renderDeckForPrint(planDeck(marked, SETTINGS, changes).value, look, SETTINGS),
      claims,
    },
    'handout since': { page: renderHandout(marked, look, more), claims },
    'deck of changes': {
      page: renderDeckForPrint(planChangesDeck(all, now, SETTINGS).value, look, SETTINGS),
      claims: claimsOfChanges(all),
    },
    'handout of changes': {
      page: renderChangesHandout(all, now, look, SETTINGS),
      claims: claimsOfChanges(all),
    },
  };
}

const DOCUMENTS = Object.entries({ sample: await revisedSample(), nasty: revisedNasty() }).flatMap(
  ([agenda, versions]) =>
    Object.entries(documentsOf(versions)).map(([kind, document]) => ({
      name: `${agenda}, ${kind}`,
      ...document,
    })),
);

/** A document of two pages: its running head stands on one of them. */
const { now } = await revisedSample();
const short = compared({ old: { ...now, footnotes: now.footnotes.slice(1) }, now }, true).changes;
DOCUMENTS.push({
  name: 'short, handout of changes',
  page: renderChangesHandout(short, now, look, SETTINGS),
  claims: claimsOfChanges(short),
});

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-changes-'));
const prints = new Map<string, PrintedPdf>();
let session: BrowserSession;

beforeAll(async () => {
  session = await openTestBrowser();
  for (const { name, page } of DOCUMENTS) {
    const print = await printPdf(session, page, META);
    prints.set(name, print);
    writeFileSync(join(folder, `${name}.pdf`), print.pdf);
  }
}, 300_000);
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});

describe.each(DOCUMENTS)('$name', ({ name, claims }) => {
  test('fits, is sound, and holds every text of both versions that it has to tell', async () => {
    const { overflow, pdf, text, pages } = prints.get(name)!;
    expect(overflow).toEqual([]);
    const { findings, found } = await inspectPdf(pdf, { text, claims, ...(pages === null ? {} : { pages }) });
    expect(findings).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ id }) => !found.has(id)).map((claim) => claim.text)).toEqual([]);
  });
});

test('the handout of changes begins them below its title, and leaves no name of an item at the foot of a page', async () => {
  const { pages } = await readWithPdfjs(prints.get('sample, handout of changes')!.pdf);
  expect(pages[0]!.tagged).toContain('Gewijzigd sinds');
  for (const { tagged } of pages)
    expect(tagged.trim()).not.toMatch(/· (?:Context|Nederlandse inzet|Agendapunt)$/);
});

test.skipIf(!canValidate)(
  'veraPDF finds nothing against those of the sample (skipped where Java is missing)',
  () => {
    const files = DOCUMENTS.filter(({ name }) => name.startsWith('sample'));
    expect(failedRules(files.map(({ name }) => join(folder, `${name}.pdf`)))).toEqual([]);
  },
);
