/**
 * The order of the stages: the table of contents of the program. Every stage is a function of values; what they have
 * to say besides is gathered here.
 */
import { assessAgenda } from './agenda/assess.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { classify } from './classify/classify.ts';
import { type Evaluation, evaluate } from './classify/evaluate.ts';
import { detectFormat } from './extract/detect-format.ts';
import { extract, type InputFile } from './extract/extract.ts';
import { isBriefing } from './markdown/block-place.ts';
import type { toMarkdown } from './markdown/to-markdown.ts';
import type { Agenda } from './model/agenda.ts';
import type { Briefing } from './model/briefing.ts';
import type { BriefingFile } from './model/briefing-file.ts';
import type { Changes } from './model/changes.ts';
import type { DeckSettings } from './model/deck.ts';
import type { Diagnostic, Staged } from './model/diagnostic.ts';
import { aboutFile, EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES, OUTPUT_KINDS, type OutputKind, USUAL_KINDS } from './options.ts';
import { type Printer, pdfMeta, withPrinter } from './printing.ts';
import { handoutPage, type Manuscript, produce } from './produce.ts';
import { renderChangesHandout } from './render/render-changes-handout.ts';
import { checkEdits } from './revise/check-edits.ts';
import { findingsOf, toGithub, toSarif, toText } from './revise/check-reports.ts';
import { changesIn, compareVersions } from './revise/compare-versions.ts';
import { diffBriefings } from './revise/diff-briefings.ts';
import { fieldValue } from './revise/field-words.ts';
import { renderDiff } from './revise/render-diff.ts';
import { numbersInWords, selectItems } from './revise/select-items.ts';
import { updateBriefing } from './revise/update-briefing.ts';
import { claimsOf, claimsOfChanges, claimsOfOldTexts, makeLedger } from './slides/make-ledger.ts';
import { planChangesDeck } from './slides/plan-changes-deck.ts';
import { planDeck } from './slides/plan-deck.ts';
import { withTitles } from './slides/with-titles.ts';
import { withoutFileNames } from './slides/without-file-names.ts';
import { handoutStrings } from './strings/handout.ts';
import { fill } from './strings/language.ts';
import { sourcePlaces } from './text/source-place.ts';

// What commands use by itself, beside the order of the stages.
export {
  checkEdits,
  diffBriefings,
  type Evaluation,
  evaluate,
  fieldValue,
  findingsOf,
  type InputFile,
  type Printer,
  renderDiff,
  sourcePlaces,
  toGithub,
  toSarif,
  toText,
  updateBriefing,
  withPrinter,
};

/** Checks of a PDF of which nothing is known but its bytes. */
export async function verifyPdf(bytes: Uint8Array): Promise<readonly Diagnostic[]> {
  // Loaded only when asked for, as nothing else needs it.
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

/** Bytes of a briefing.md, its reading with it; that of a thousand pages has some 8 million. */
const LONGEST_BRIEFING = 32 << 20;

/** The text of a file that may be a briefing.md; empty for any other, which may be large. */
function briefingText({ name, bytes }: InputFile): string {
  const isText = ['text', 'markdown'].includes(detectFormat(name, bytes)) && bytes.length <= LONGEST_BRIEFING;
  return isText ? new TextDecoder().decode(bytes) : '';
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
  const text = files.length === 1 ? briefingText(files[0]!) : '';
  if (isBriefing(text)) {
    const { value, diagnostics } = await run.step('stepMarkdown', async () => {
      const { readBriefingFile } = await import('./markdown/from-markdown.ts');
      return aboutFile(files[0]!.name, () => readBriefingFile(text));
    });
    return { value: { briefing: value.briefing, file: { ...value, text } }, diagnostics };
  }
  const agenda = await readSource(files, options, run);
  const briefing = await run.step('stepClassify', () => classify(agenda.value, agenda.diagnostics));
  return {
    value: { briefing: briefing.value, file: null },
    diagnostics: [...agenda.diagnostics, ...briefing.diagnostics],
  };
}

/** An older version to compare with, and the name of its file. */
export interface Older {
  readonly reading: Reading;
  readonly name: string;
}

/** A reading that was compared with an older version. */
export interface ComparedReading extends Reading {
  /** The briefing with a mark at what is new, reworded or moved. */
  readonly marked: Briefing;
  /** Null where there was nothing to compare with. */
  readonly changes: Changes | null;
}

/** The reading with marks at what is new, reworded or moved, and the list of it. */
export function compareWith(older: Older | null, reading: Reading, options: BuildOptions): ComparedReading {
  if (older === null) return { ...reading, marked: reading.briefing, changes: null };
  return { ...reading, ...comparison(older, reading, options, false) };
}

function comparison(
  { reading: old, name }: Older,
  now: Reading,
  options: BuildOptions,
  withNewItems: boolean,
) {
  const version = ({ briefing, file }: Reading) => ({ briefing, reading: file?.reading ?? null });
  const { language, audience } = settingsFor(options, now.file);
  return compareVersions(version(old), version(now), { name, language, audience, withNewItems });
}

/** The briefing as the audience is told it. */
function toldOf(briefing: Briefing, settings: DeckSettings): Briefing {
  const titled = withTitles(briefing, settings);
  return settings.audience === 'public' ? withoutFileNames(titled, settings) : titled;
}

/**
 * Briefing → the files asked for, each proven to hold every sentence that belongs in it, and of an older version every
 * sentence that is gone.
 * @param printer prints the PDFs asked for, see `withPrinter`
 * @throws Failure `text-lost`, `text-overflows`, or of theme or browser
 */
export async function makeOutputs(
  reading: ComparedReading,
  options: BuildOptions,
  printer: Printer | null,
  run: Run,
): Promise<Staged<readonly Output[]>> {
  const { briefing, marked, file } = reading;
  const settings = settingsFor(options, file);
  const kinds = options.to ?? USUAL_KINDS[settings.audience];
  const told = toldOf(marked, settings);
  const { briefing: chosen, items, of } = selectItems(told, options);
  const changes = items === null ? reading.changes : changesIn(chosen, reading.changes);
  const words = handoutStrings[options.language];
  const choice = items && fill(words.choice, { items: numbersInWords(items), of });
  const deck = await run.step('stepPlan', () => planDeck(chosen, settings, changes));
  // A part must not be taken for the whole.
  const footer = choice === null ? deck.value.footer : `${deck.value.footer} · ${words.choiceShort}`;
  const shown = { ...deck.value, footer };
  const manuscript: Manuscript = {
    deck: shown,
    handout: (look) => handoutPage(chosen, shown, look, { ...settings, choice, changes }, options),
    settings,
    claims: [...claimsOf(chosen), ...claimsOfOldTexts(changes)],
    meta: pdfMeta(briefing, deck.value.title, options),
    files: OUTPUT_FILES,
  };
  const { value: made, diagnostics } = await produce(manuscript, kinds, printer, options, run);
  const all = {
    ...made,
    // A person's own file is handed on as it is, never written anew.
    md: kinds.includes('md') ? (file?.text ?? (await briefingFile(briefing, options.language))) : null,
    json: kinds.includes('json')
      ? `${JSON.stringify(makeLedger(told, deck.value, made.found), null, 2)}\n`
      : null,
  };
  return { value: outputsOf(all), diagnostics: [...deck.diagnostics, ...diagnostics] };
}

/** The text of a briefing.md, loaded only when asked for: the libraries of Markdown and YAML take a while to load. */
export async function briefingFile(...given: Parameters<typeof toMarkdown>): Promise<string> {
  const { toMarkdown: write } = await import('./markdown/to-markdown.ts');
  return write(...given);
}

/** Names of the files that tell what changed: beside a deck they must not take its place. */
const DIFF_FILES = { html: 'changes.html', pdf: 'changes.pdf', handout: 'changes-handout.pdf' } as const;
export const DIFF_KINDS = ['html', 'pdf', 'handout'] as const satisfies readonly OutputKind[];

/**
 * Two versions → a deck and a handout of what changed, each proven to hold every text that came, went or changed.
 * @throws Failure as `makeOutputs`
 */
export async function makeDiffOutputs(
  older: Older,
  now: Reading,
  options: BuildOptions,
  printer: Printer | null,
  run: Run,
): Promise<Staged<readonly Output[]>> {
  const settings = settingsFor(options, now.file);
  const { briefing } = now;
  const told = toldOf(briefing, settings);
  const { changes } = comparison(older, now, options, true);
  const deck = await run.step('stepPlan', () => planChangesDeck(changes, told, settings));
  const manuscript: Manuscript = {
    deck: deck.value,
    handout: (look) => renderChangesHandout(changes, told, look, settings),
    settings,
    claims: claimsOfChanges(changes),
    meta: pdfMeta(briefing, deck.value.title, options),
    files: DIFF_FILES,
  };
  const { value: made, diagnostics } = await produce(
    manuscript,
    options.to ?? DIFF_KINDS,
    printer,
    options,
    run,
  );
  const value = DIFF_KINDS.flatMap((kind) => {
    const content = made[kind];
    return content === null ? [] : [{ kind, name: DIFF_FILES[kind], content }];
  });
  return { value, diagnostics: [...deck.diagnostics, ...diagnostics] };
}

/** What was made as files, in their order. */
function outputsOf(made: Readonly<Record<OutputKind, Output['content'] | null>>): Output[] {
  return OUTPUT_KINDS.flatMap((kind) => {
    const content = made[kind];
    return content === null ? [] : [{ kind, name: OUTPUT_FILES[kind], content }];
  });
}

/** Flags and configuration go before what a briefing.md says of itself. */
export function settingsFor(options: BuildOptions, file: Reading['file']): DeckSettings {
  return {
    language: options.language,
    audience: options.audience ?? file?.settings.audience ?? 'internal',
    marking: options.marking ?? file?.settings.marking ?? null,
  };
}
