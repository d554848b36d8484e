import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPdf } from '../../src/export/verify/verify-pdf.ts';
import { claimsOf } from '../../src/slides/make-ledger.ts';
import type { PrintedPdf } from '../export/print-pdf.ts';
import { openTestBrowser } from '../export/test-browser.ts';
import { nastyBriefing } from '../nasty-briefing.ts';
import { type Kind, printed } from './documents.ts';
import { readWithPdfjs } from './read-with-pdfjs.ts';
import { canValidate, failedRules } from './validate-pdf.ts';

const CASES = (['deck', 'handout'] as const satisfies readonly Kind[]).flatMap((kind) =>
  (['rijk', 'neutral', 'contrast'] as const).map((theme) => ({ kind, theme })),
);

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-nasty-'));
const prints = new Map<string, PrintedPdf>();
const nameOf = ({ kind, theme }: (typeof CASES)[number]) => `${kind}-${theme}`;

beforeAll(async () => {
  const session = await openTestBrowser();
  for (const wanted of CASES) {
    const print = await printed(session, nastyBriefing(), wanted.kind, wanted.theme);
    prints.set(nameOf(wanted), print);
    writeFileSync(join(folder, `${nameOf(wanted)}.pdf`), print.pdf);
  }
  await session.close();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(CASES)('the $kind of a nasty agenda, in the theme $theme', (wanted) => {
  const print = () => prints.get(nameOf(wanted))!;

  test('has nothing that does not fit, and no finding of our own checks', async () => {
    const { overflow, pdf, text, pages } = print();
    expect(overflow).toEqual([]);
    const { findings } = await inspectPdf(pdf, { text, ...(pages === null ? {} : { pages }) });
    expect(findings).toEqual([]);
  });

  test('holds every text of the source', async () => {
    const claims = claimsOf(nastyBriefing());
    const { found } = await inspectPdf(print().pdf, { claims });
    expect(claims.filter(({ id }) => !found.has(id)).map(({ text }) => text)).toEqual([]);
  });

  test('has text on every page that another library reads', async () => {
    const { pages } = await readWithPdfjs(print().pdf);
    expect(pages.map(({ tagged }) => tagged.trim()).indexOf('')).toBe(-1);
  });
});

test.skipIf(!canValidate)(
  'veraPDF finds nothing against PDF/UA-1 and PDF/A-2a (skipped where Java is missing)',
  () => {
    expect(failedRules(CASES.map((wanted) => join(folder, `${nameOf(wanted)}.pdf`)))).toEqual([]);
  },
  300_000,
);
