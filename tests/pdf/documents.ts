/** Documents for the tests of PDFs, read and printed as a build does it. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readAgenda } from '../../src/agenda/read-agenda.ts';
import { classify } from '../../src/classify/classify.ts';
import type { BrowserSession } from '../../src/export/browser.ts';
import type { PdfMeta } from '../../src/export/conform/metadata.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Briefing } from '../../src/model/briefing.ts';
import { loadLook } from '../../src/render/load-look.ts';
import { renderDeckForPrint } from '../../src/render/render-deck.ts';
import { renderHandout } from '../../src/render/render-handout.ts';
import { planDeck } from '../../src/slides/plan-deck.ts';
import { type PrintedPdf, printPdf } from '../export/print-pdf.ts';
import { shared } from '../shared.ts';

export const SAMPLE = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
export const REAL = shared('agendas/jbz-raad-2025-07.txt');

/** The documents that are there; in CI a missing one must fail. */
export const documents = [SAMPLE, REAL].filter((path) => existsSync(path) || process.env['CI'] === 'true');

export const META: PdfMeta = {
  title: 'Geannoteerde agenda <proef> & meer',
  author: null,
  subject: null,
  language: 'nl',
  date: new Date('2031-03-01T00:00:00Z'),
};

export async function briefingOf(path: string): Promise<Briefing> {
  const source = await extract([{ name: basename(path), bytes: readFileSync(path) }]);
  return classify(readAgenda(source.value).value).value;
}

export type Kind = 'deck' | 'handout';

export const SETTINGS = {
  language: 'nl',
  audience: 'internal',
  marking: 'Departementaal vertrouwelijk',
} as const;

export async function pageOf(briefing: Briefing, kind: Kind, theme: string): Promise<string> {
  const look = await loadLook(theme);
  return kind === 'handout'
    ? renderHandout(briefing, look, { ...SETTINGS, choice: null, slides: null, changes: null, notesLines: 0 })
    : renderDeckForPrint(planDeck(briefing, SETTINGS).value, look, SETTINGS);
}

export async function printed(
  session: BrowserSession,
  briefing: Briefing,
  kind: Kind,
  theme: string,
): Promise<PrintedPdf> {
  return printPdf(session, await pageOf(briefing, kind, theme), META);
}
