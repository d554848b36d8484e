/**
 * The order of the stages: the table of contents of the program. Every stage is a function of values; what they have
 * to say besides is gathered here.
 */
import { assessAgenda } from './agenda/assess.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { classify } from './classify/classify.ts';
import { type BrowserSession, openBrowser } from './export/browser.ts';
import { type FoundBrowser, findBrowser, requireBrowser } from './export/find-browser.ts';
import { installBrowser } from './export/install-browser.ts';
import { type PdfMeta, printPdf } from './export/to-pdf.ts';
import { foundInHtml } from './export/verify/verify-html.ts';
import { foundInPdf, verifyPdf } from './export/verify/verify-pdf.ts';
import { extract, type InputFile } from './extract/extract.ts';
import { isBriefing, readBriefingFile } from './markdown/from-markdown.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { Agenda } from './model/agenda.ts';
import type { Briefing } from './model/briefing.ts';
import type { BriefingFile } from './model/briefing-file.ts';
import type { Diagnostic, Staged } from './model/diagnostic.ts';
import { aboutFile, EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES, OUTPUT_KINDS, type OutputKind } from './options.ts';
import { loadLook } from './render/load-look.ts';
import { renderDeck, renderDeckForPrint } from './render/render-deck.ts';
import { renderHandout } from './render/render-handout.ts';
import { checkEdits } from './revise/check-edits.ts';
import { findingsOf, toGithub, toSarif, toText } from './revise/check-reports.ts';
import { diffBriefings } from './revise/diff-briefings.ts';
import { renderDiff } from './revise/render-diff.ts';
import { updateBriefing } from './revise/update-briefing.ts';
import { type Claim, claimsOf, type FoundIn, makeLedger } from './slides/make-ledger.ts';
import { planDeck } from './slides/plan-deck.ts';
import { sourcePlaces } from './text/source-place.ts';

// What commands use by itself, beside the order of the stages.
export {
  checkEdits,
  diffBriefings,
  findingsOf,
  type InputFile,
  renderDiff,
  sourcePlaces,
  toGithub,
  toMarkdown,
  toSarif,
  toText,
  updateBriefing,
  verifyPdf,
};

/** The steps that a person sees go by; their words stand in `strings/command-line.ts`. */
export type StepName =
  | 'stepExtract'
  | 'stepAgenda'
  | 'stepClassify'
  | 'stepMarkdown'
  | 'stepPlan'
  | 'stepRender'
  | 'stepBrowser'
  | 'stepDeckPdf'
  | 'stepHandoutPdf'
  | 'stepVerify'
  | 'stepWrite';

/** What a run is given besides its options: someone who watches the steps, and a way to be told to stop. */
export interface Run {
  readonly step: <T>(name: StepName, work: () => T | Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

export interface Output {
  readonly kind: OutputKind;
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Files → Agenda.
 * @throws Failure when a file cannot be read or is no annotated agenda
 */
export async function readSource(
  files: readonly InputFile[],
  { force }: Pick<BuildOptions, 'force'>,
  run: Run,
): Promise<Staged<Agenda>> {
  const source = await run.step('stepExtract', () => extract(files));
  const agenda = await run.step('stepAgenda', () => readAgenda(source.value));
  const { isAgenda, looksLike, reasons } = assessAgenda(agenda.value);
  if (!isAgenda && !force) {
    const file = files.map(({ name }) => name).join(', ');
    throw new Failure(
      'not-an-agenda',
      EXIT.notAnAgenda,
      { looksLike, reasons: reasons.join('; ') },
      { file },
    );
  }
  return { value: agenda.value, diagnostics: [...source.diagnostics, ...agenda.diagnostics] };
}

/** A briefing, and the briefing.md it was read from; null where it comes from an agenda. */
export interface Reading {
  readonly briefing: Briefing;
  readonly file: (BriefingFile & { readonly text: string }) | null;
}

/**
 * Files → Briefing; a briefing.md is read as one, with the edits that a person made.
 * @throws Failure as `readSource`, and when a briefing.md is broken
 */
export async function readBriefing(
  files: readonly InputFile[],
  options: Pick<BuildOptions, 'force'>,
  run: Run,
): Promise<Staged<Reading>> {
  const text = files.length === 1 ? new TextDecoder().decode(files[0]!.bytes) : '';
  if (isBriefing(text)) {
    const read = () => aboutFile(files[0]!.name, () => readBriefingFile(text));
    const { value, diagnostics } = await run.step('stepMarkdown', read);
    return { value: { briefing: value.briefing, file: { ...value, text } }, diagnostics };
  }
  const agenda = await readSource(files, options, run);
  const briefing = await run.step('stepClassify', () => classify(agenda.value, agenda.diagnostics));
  return {
    value: { briefing: briefing.value, file: null },
    diagnostics: [...agenda.diagnostics, ...briefing.diagnostics],
  };
}

/**
 * Briefing → the files asked for, each proven to hold every sentence that belongs in it.
 * @throws Failure `text-lost`, `text-overflows`, or of theme or browser
 */
export async function makeOutputs(
  { briefing, file }: Reading,
  options: BuildOptions,
  run: Run,
): Promise<Staged<readonly Output[]>> {
  const wants = (...kinds: OutputKind[]): boolean => kinds.some((kind) => options.to.includes(kind));
  const contents = new Map<OutputKind, string | Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const settings = {
    language: options.language,
    audience: options.audience ?? file?.settings.audience ?? 'internal',
    marking: options.marking ?? file?.settings.marking ?? null,
  };
  const deck = await run.step('stepPlan', () => planDeck(briefing, settings));
  diagnostics.push(...deck.diagnostics);
  // A person's own file is handed on as it is, never written anew.
  if (wants('md')) contents.set('md', file?.text ?? toMarkdown(briefing, options.language));
  const look = await loadLook(options.theme);
  const pages = await run.step('stepRender', () => ({
    deck: wants('html') ? renderDeck(deck.value, look, settings) : null,
    print: wants('pdf') ? renderDeckForPrint(deck.value, look, settings) : null,
    handout: wants('handout') ? renderHandout(briefing, look, { ...settings, notesLines: 0 }) : null,
  }));
  if (pages.deck !== null) contents.set('html', pages.deck);
  if (wants('pdf', 'handout')) {
    const session = await run.step('stepBrowser', () => openBrowserFor(options, run.signal));
    try {
      diagnostics.push(...session.diagnostics);
      const meta = pdfMeta(briefing, deck.value.title, options);
      const print = (kind: OutputKind, page: string) => printWhole(session, kind, page, meta);
      if (pages.print !== null)
        contents.set('pdf', await run.step('stepDeckPdf', () => print('pdf', pages.print!)));
      if (pages.handout !== null)
        contents.set('handout', await run.step('stepHandoutPdf', () => print('handout', pages.handout!)));
    } finally {
      await session.close();
    }
  }
  const found = await run.step('stepVerify', () => proveNothingLost(briefing, contents));
  if (wants('json'))
    contents.set('json', `${JSON.stringify(makeLedger(briefing, deck.value, found), null, 2)}\n`);
  const value = OUTPUT_KINDS.flatMap((kind) => {
    const content = contents.get(kind);
    return content === undefined ? [] : [{ kind, name: OUTPUT_FILES[kind], content }];
  });
  return { value, diagnostics };
}

/** Prints a page that must fit. @throws Failure `text-overflows` */
async function printWhole(
  session: BrowserSession,
  kind: OutputKind,
  page: string,
  meta: PdfMeta,
): Promise<Uint8Array> {
  const { pdf, overflow } = await printPdf(session, page, meta);
  const [first] = overflow;
  if (first === undefined) return pdf;
  const where = `${first.where}, “${first.text}”, ${Math.ceil(first.by)} px`;
  throw new Failure('text-overflows', EXIT.overflow, {
    count: overflow.length,
    file: OUTPUT_FILES[kind],
    first: where,
  });
}

/** Which outputs are read back, and how. */
const READ_BACK = {
  html: (page: string | Uint8Array, claims: readonly Claim[]) => foundInHtml(String(page), claims),
  pdf: (pdf: string | Uint8Array, claims: readonly Claim[]) => foundInPdf(pdf as Uint8Array, claims),
  handout: (pdf: string | Uint8Array, claims: readonly Claim[]) => foundInPdf(pdf as Uint8Array, claims),
};

/**
 * Reads back what was made, and looks for every text of the source in each of the files.
 * @throws Failure `text-lost` with the first text that a file does not hold
 */
async function proveNothingLost(
  briefing: Briefing,
  contents: ReadonlyMap<OutputKind, string | Uint8Array>,
): Promise<FoundIn[]> {
  const claims = claimsOf(briefing);
  const found: FoundIn[] = [];
  for (const kind of ['html', 'pdf', 'handout'] as const) {
    const content = contents.get(kind);
    if (content === undefined) continue;
    const file = OUTPUT_FILES[kind];
    const ids = await READ_BACK[kind](content, claims);
    const lost = claims.filter(({ id }) => !ids.has(id));
    if (lost.length > 0)
      throw new Failure('text-lost', EXIT.lost, { count: lost.length, file, first: lost[0]!.text });
    found.push({ file, ids });
  }
  return found;
}

/** The PDF's own data. Its date is the source's, so that the same source gives the same bytes on another day. */
function pdfMeta(briefing: Briefing, title: string, { environment, language }: BuildOptions): PdfMeta {
  const { sourceDateEpoch } = environment;
  const own = briefing.letter?.date ?? briefing.meeting.dates[0] ?? UNDATED;
  const date = sourceDateEpoch === null ? new Date(own) : new Date(sourceDateEpoch * 1000);
  return { title, author: null, subject: null, language: briefing.language ?? language, date };
}

/** Stands for the date of a document that has none. */
const UNDATED = '2000-01-01';

function machine({ environment }: BuildOptions) {
  return {
    environment: environment.variables,
    platform: process.platform,
    uid: process.getuid?.() ?? null,
    noSandbox: environment.noSandbox,
    extensions: environment.browserExtensions,
  };
}

/** The browser that would print. @returns null where there is none */
export function findBrowserFor(options: BuildOptions): Promise<FoundBrowser | null> {
  return findBrowser({ path: options.browser, ...machine(options) });
}

/** Gets a browser where there is none. @throws Failure `browser-not-installed` */
export function installBrowserFor(options: BuildOptions): Promise<FoundBrowser> {
  return installBrowser(machine(options));
}

async function openBrowserFor(options: BuildOptions, signal: AbortSignal): Promise<BrowserSession> {
  const { path } = await requireBrowser({ path: options.browser, ...machine(options) });
  return openBrowser({ ...machine(options), path, signal });
}
