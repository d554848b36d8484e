/**
 * Everything a run can be told, as one frozen value: defaults, then the configuration file, then flags.
 * The environment is read here and nowhere else.
 */
import type { z } from 'zod';
import type { configurationSchema } from './configuration.ts';
import { LANGUAGES, type Language } from './strings/language.ts';

/** The kinds of output, in the order in which they are written, and the file each makes. */
export const OUTPUT_FILES = {
  md: 'briefing.md',
  html: 'deck.html',
  pdf: 'deck.pdf',
  handout: 'handout.pdf',
  json: 'ledger.json',
} as const;
export type OutputKind = keyof typeof OUTPUT_FILES;
/** What the deck on screen, the deck on paper and the handout are called. */
export type FileNames = Readonly<Record<'html' | 'pdf' | 'handout', string>>;
export const OUTPUT_KINDS = Object.keys(OUTPUT_FILES) as OutputKind[];

export const AUDIENCES = ['internal', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What is made for an audience unless told otherwise; briefing.md holds notes and marks of review, so not for all. */
export const USUAL_KINDS: Readonly<Record<Audience, readonly OutputKind[]>> = {
  internal: OUTPUT_KINDS,
  public: OUTPUT_KINDS.filter((kind) => kind !== 'md'),
};

/** Name of the optional configuration file in the working directory. */
export const CONFIGURATION_FILE = 'briefdeck.json';

/** The handout as text; as text with a picture of each item's slide; or as slides only, so many a page. */
export const HANDOUT_KINDS = ['text', 'slides', 'slides-2', 'slides-4', 'slides-6'] as const;
export type HandoutKind = (typeof HANDOUT_KINDS)[number];

/** Most lines for handwriting after an item: a page of them. */
export const MOST_NOTES_LINES = 25;

export type Configuration = z.infer<typeof configurationSchema>;

/** What the environment may say; every variable the program knows stands here. */
export interface Environment {
  /** A sandbox cannot work here, says the person. */
  readonly noSandbox: boolean;
  readonly browserExtensions: boolean;
  /** Seconds since 1970 that stand for "now" in what is written (reproducible-builds.org), or null. */
  readonly sourceDateEpoch: number | null;
  readonly language: Language | null;
  /** All of it, for finding a browser (`export/find-browser.ts` names what it reads). */
  readonly variables: Readonly<Record<string, string | undefined>>;
}

export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const epoch = Number(variables['SOURCE_DATE_EPOCH'] ?? Number.NaN);
  const language = LANGUAGES.find((known) => known === variables['BRIEFDECK_LANG']);
  return Object.freeze({
    noSandbox: variables['BRIEFDECK_NO_SANDBOX'] === '1',
    browserExtensions: variables['BRIEFDECK_BROWSER_EXTENSIONS'] === '1',
    sourceDateEpoch: Number.isInteger(epoch) && epoch >= 0 ? epoch : null,
    language: language ?? null,
    variables: Object.freeze({ ...variables }),
  });
}

/** The flags that say how a deck and handout are made; commander's names. */
export interface BuildFlags extends Configuration {
  readonly force?: boolean;
  /** Items and sections of the document, counted from 1. */
  readonly items?: readonly number[];
  readonly sections?: readonly number[];
  /** Pages of the source, counted from 1. */
  readonly pages?: readonly number[];
}

export interface BuildOptions {
  /** Null leaves it to the audience (`USUAL_KINDS`). */
  readonly to: readonly OutputKind[] | null;
  /** Folder to write in; null means `output/<name of the source>`. */
  readonly output: string | null;
  readonly theme: string;
  readonly language: Language;
  /** Null leaves it to the briefing.md, and else means `internal`. */
  readonly audience: Audience | null;
  /** Text of the marking on each slide and page; null leaves it to the briefing.md. */
  readonly marking: string | null;
  /** Path of the browser asked for by flag or configuration, or null. */
  readonly browser: string | null;
  readonly handout: HandoutKind;
  /** Ruled lines for handwriting after each item of the handout. */
  readonly notesLines: number;
  /** Items and sections that deck and handout are about, counted from 1; null for all. */
  readonly items: readonly number[] | null;
  readonly sections: readonly number[] | null;
  /** Pages of the source on which these items stand; null for all. */
  readonly pages: readonly number[] | null;
  /** Go on although the document does not look like an annotated agenda. */
  readonly force: boolean;
  readonly environment: Environment;
}

/** Defaults, then `configuration`, then `flags`; the last one that speaks counts. */
export function resolveOptions(
  flags: BuildFlags,
  configuration: Configuration,
  environment: Environment,
): BuildOptions {
  const pick = { ...configuration, ...flags };
  return Object.freeze({
    to: pick.to ? Object.freeze(OUTPUT_KINDS.filter((kind) => pick.to!.includes(kind))) : null,
    output: pick.output ?? null,
    theme: pick.theme ?? 'rijk',
    language: pick.lang ?? environment.language ?? 'nl',
    audience: pick.audience ?? null,
    marking: pick.marking ?? null,
    browser: pick.browser ?? null,
    handout: pick.handout ?? 'text',
    notesLines: pick.notesLines ?? 0,
    items: flags.items ?? null,
    sections: flags.sections ?? null,
    pages: flags.pages ?? null,
    force: flags.force ?? false,
    environment,
  });
}
