import { performance } from 'node:perf_hooks';
import type { StepName } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import type { Language } from '../strings/language.ts';

export type Verbosity = 'quiet' | 'normal' | 'verbose';

/**
 * The steps of a run, shown on standard error: live on a terminal, a line each with `--verbose`, else not at all.
 * Times are wall-clock milliseconds.
 */
export class Progress {
  readonly #language: Language;
  readonly #live: boolean;
  readonly #lines: boolean;

  constructor(language: Language, verbosity: Verbosity) {
    this.#language = language;
    this.#lines = verbosity === 'verbose' || (verbosity === 'normal' && process.stderr.isTTY === true);
    this.#live = this.#lines && process.stderr.isTTY === true;
  }

  /** Runs `work` as the step `name` and hands on its result. */
  readonly step = async <T>(name: StepName, work: () => T | Promise<T>): Promise<T> => {
    const label = commandLineStrings[this.#language][name];
    const start = performance.now();
    if (this.#live) process.stderr.write(`  … ${label}`);
    try {
      const result = await work();
      this.#finish('✓', label, performance.now() - start);
      return result;
    } catch (error) {
      this.#finish('✗', label, performance.now() - start);
      throw error;
    }
  };

  #finish(mark: string, label: string, ms: number): void {
    if (!this.#lines) return;
    const clear = this.#live ? '\r\u001b[2K' : '';
    process.stderr.write(`${clear}  ${mark} ${label} (${Math.round(ms)} ms)\n`);
  }
}
