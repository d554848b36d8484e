/**
 * What a stage has to say beside its value. A diagnostic is data: its words are made from the catalogue of
 * strings (`strings/diagnostics.ts`) where it is shown, in the reader's language. Nothing inside the program prints.
 */
export type Severity = 'error' | 'warning' | 'info';

/** A place in the source, for a person: page and line count from 1. */
export interface Place {
  /** Base name of the source file, never a path. */
  readonly file?: string;
  readonly page?: number;
  /** Line of the file for text formats, line of the page for PDF. */
  readonly line?: number;
}

export interface Diagnostic {
  /** Stable name, a key of `strings/diagnostics.ts`, e.g. `footnote-without-mark`. */
  readonly id: string;
  readonly severity: Severity;
  /** What the message's `{name}` placeholders stand for. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly place?: Place;
}

/** What every stage returns. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
