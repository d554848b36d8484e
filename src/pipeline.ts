/**
 * The order of the stages: the table of contents of the program. Every stage is a function of values; what they have
 * to say besides is gathered here.
 */
import { assessAgenda } from './agenda/assess.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { classify } from './classify/classify.ts';
import { type Evaluation, evaluate } from './classify/evaluate.ts';
import type { Printer } from './export/printer.ts';
import { extract, type InputFile } from './extract/extract.ts';
import { isBriefing, readBriefingFile } from './markdown/from-markdown.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { Agenda } from './model/agenda.ts';
import type { Briefing } from './model/briefing.ts';
import type { BriefingFile } from './model/briefing-file.ts';
import type { Deck, DeckSettings } from './model/deck.ts';
import type { Diagnostic, Staged } from './model/diagnostic.ts';
import { aboutFile, EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES, OUTPUT_KINDS, type OutputKind } from './options.ts';
import { finishAll, pdfMeta, printerFor } from './printing.ts';
import { proveInHtml, proveInPdfs } from './read-back.ts';
import { type Look, loadLook } from './render/load-look.ts';
import { renderDeck, renderDeckForPrint } from './render/render-deck.ts';
import { renderHandout } from './render/render-handout.ts';
import { renderSlidesHandout } from './render/render-slides-handout.ts';
import { checkEdits } from './revise/check-edits.ts';
import { findingsOf, toGithub, toSarif, toText } from './revise/check-reports.ts';
import { diffBriefings } from './revise/diff-briefings.ts';
import { renderDiff } from './revise/render-diff.ts';
import { numbersInWords, selectItems } from './revise/select-items.ts';
import { updateBriefing } from './revise/update-briefing.ts';
import { claimsOf, makeLedger } from './slides/make-ledger.ts';
import { planDeck } from './slides/plan-deck.ts';
import { handoutStrings } from './strings/handout.ts';
import { fill } from './strings/language.ts';
import { sourcePlaces } from './text/source-place.ts';

// What commands use by itself, beside the order of the stages.
export {
  checkEdits,
  diffBriefings,
  type Evaluation,
  evaluate,
  findingsOf,
  type InputFile,
  printerFor,
  renderDiff,
  sourcePlaces,
  toGithub,
  toMarkdown,
  toSarif,
  toText,
  updateBriefing,
};

/** Checks of a PDF of which nothing is known but its bytes. */
export async function verifyPdf(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  // Loaded only when asked for: the library that reads PDFs takes a while to load.
  const { verifyPdf: verify } = await import('./export/verify/verify-pdf.ts');
  return verify(bytes);
}

/** The steps that a person sees go by; their words stand in `strings/command-line.ts`. */
export type StepName =
  | 'stepExtract'
  | 'stepAgenda'
  | 'stepClassify'
  | 'stepMarkdown'
  | 'stepPlan'
  | 'stepRender'
  | 'stepPrint'
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
 * @param printer prints the PDFs asked for; whoever opened it closes it
 * @throws Failure `text-lost`, `text-overflows`, or of theme or browser
 */
export async function makeOutputs(
  { briefing, file }: Reading,
  options: BuildOptions,
  printer: Printer | null,
  run: Run,
): Promise<Staged<readonly Output[]>> {
  const wants = (kind: OutputKind): boolean => options.to.includes(kind);
  const settings = settingsFor(options, file);
  const { briefing: chosen, items, of } = selectItems(briefing, options);
  const words = handoutStrings[options.language];
  const choice = items && fill(words.choice, { items: numbersInWords(items), of });
  const deck = await run.step('stepPlan', () => planDeck(chosen, settings));
  // A part must not be taken for the whole.
  const footer = choice === null ? deck.value.footer : `${deck.value.footer} · ${words.choiceShort}`;
  const shown = { ...deck.value, footer };
  const look = await loadLook(options.theme);
  const print = (kind: 'pdf' | 'handout', page: () => string) =>
    printer !== null && wants(kind) ? printer.print(page()) : null;
  const { printing, ...pages } = await run.step('stepRender', () => ({
    // First what is printed: the browser works on it while the rest is made.
    printing: {
      pdf: print('pdf', () => renderDeckForPrint(shown, look, settings)),
      handout: print('handout', () => handoutPage(chosen, shown, look, { ...settings, choice }, options)),
    },
    // A person's own file is handed on as it is, never written anew.
    md: wants('md') ? (file?.text ?? toMarkdown(briefing, options.language)) : null,
    html: wants('html') ? renderDeck(shown, look, settings) : null,
  }));
  const claims = claimsOf(chosen);
  const inHtml = await run.step('stepVerify', () => proveInHtml(claims, pages.html));
  const meta = pdfMeta(briefing, deck.value.title, options);
  const job = { printing, claims, meta, language: options.language };
  const { value: printed, diagnostics } = await finishAll(job, printer, run);
  const found = [...inHtml, ...proveInPdfs(claims, printed)];
  const ledger = () => `${JSON.stringify(makeLedger(briefing, deck.value, found), null, 2)}\n`;
  const all = {
    ...pages,
    pdf: printed.pdf?.bytes ?? null,
    handout: printed.handout?.bytes ?? null,
    json: wants('json') ? ledger() : null,
  };
  const value = OUTPUT_KINDS.flatMap((kind) => {
    const content = all[kind];
    return content === null ? [] : [{ kind, name: OUTPUT_FILES[kind], content }];
  });
  return { value, diagnostics: [...deck.diagnostics, ...diagnostics] };
}

/** The handout as the person wants it. */
function handoutPage(
  briefing: Briefing,
  deck: Deck,
  look: Look,
  settings: DeckSettings & { readonly choice: string | null },
  { handout, notesLines }: BuildOptions,
): string {
  switch (handout) {
    case 'text':
      return renderHandout(briefing, look, { ...settings, slides: null, notesLines });
    case 'slides':
      return renderHandout(briefing, look, { ...settings, slides: deck, notesLines });
    case 'slides-2':
      return renderSlidesHandout(deck, look, settings, 2);
    case 'slides-4':
      return renderSlidesHandout(deck, look, settings, 4);
    case 'slides-6':
      return renderSlidesHandout(deck, look, settings, 6);
  }
}

/** Flags and configuration go before what a briefing.md says of itself. */
function settingsFor(options: BuildOptions, file: Reading['file']): DeckSettings {
  return {
    language: options.language,
    audience: options.audience ?? file?.settings.audience ?? 'internal',
    marking: options.marking ?? file?.settings.marking ?? null,
  };
}
