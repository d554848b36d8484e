/**
 * The order of the stages: the table of contents of the program. Every stage is a function of values; what they have
 * to say besides is gathered here.
 */
import { assessAgenda } from './agenda/assess.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { classify } from './classify/classify.ts';
import { openBrowser } from './export/browser.ts';
import { printPdf } from './export/to-pdf.ts';
import { extract, type InputFile } from './extract/extract.ts';
import { fromMarkdown, isBriefing } from './markdown/from-markdown.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import type { Agenda } from './model/agenda.ts';
import type { Briefing } from './model/briefing.ts';
import type { Diagnostic, Staged } from './model/diagnostic.ts';
import { EXIT, Failure } from './model/failure.ts';
import { type BuildOptions, OUTPUT_FILES, type OutputKind } from './options.ts';
import { loadLook } from './render/load-look.ts';
import { renderDeck, renderDeckForPrint } from './render/render-deck.ts';
import { renderHandout } from './render/render-handout.ts';
import { makeLedger } from './slides/make-ledger.ts';
import { planDeck } from './slides/plan-deck.ts';

export type { InputFile };

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
