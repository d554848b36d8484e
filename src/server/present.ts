/** `briefdeck present`: the deck on an address of this machine, built again on every save. */
import { createHash } from 'node:crypto';
import type { Language } from '../strings/language.ts';
import { presentStrings } from '../strings/present.ts';
import { type Outcome, rebuilder } from './rebuild.ts';
import { serveDeck } from './serve-deck.ts';
import { watchFiles } from './watch-files.ts';

export interface PresentSettings {
  /** The files that the deck is built from. */
  readonly files: readonly string[];
  /** Reads them and gives deck.html; throws what is wrong with them. */
  readonly build: () => Promise<string>;
  /** An error of `build` in words, with its place in the file. Errors that it does not know it throws on. */
  readonly inWords: (error: unknown) => string;
  readonly language: Language;
  /** Ends the presentation. */
  readonly signal: AbortSignal;
  /** Told of each build after the first; null for a good one, else what is wrong. */
  readonly onBuild: (problem: string | null) => void;
}

export interface Presentation {
  /** What to open in a browser. */
  readonly address: string;
  /** Settles when the signal came and nothing is open any more; rejects with an error that has no words. */
  readonly done: Promise<void>;
}

/**
 * Serves the deck until the signal comes. While the files are wrong the last good deck stays, with a message over it.
 * @throws what `build` throws the first time: without a first deck there is nothing to show.
 */
export async function present(settings: PresentSettings): Promise<Presentation> {
  const { files, build, language, signal } = settings;
  const first = named(await build());
  const server = await serveDeck(first, language);
  let shown: string | null = first.version;
  const pass = (outcome: Outcome<string>) => {
    if (outcome.kind === 'failed') {
      const problem = settings.inWords(outcome.error);
      shown = null;
      server.fail(`${problem}\n${presentStrings[language].lastGood}`);
      settings.onBuild(problem);
      return;
    }
    const deck = named(outcome.value);
    if (deck.version === shown) return;
    shown = deck.version;
    server.show(deck);
    settings.onBuild(null);
  };
  const done = new Promise<void>((resolve, reject) => {
    const end = (finish: () => void) => {
      stopWatching();
      server.close().then(finish, reject);
    };
    const { again, idle } = rebuilder(build, (outcome) => {
      try {
        pass(outcome);
      } catch (error) {
        end(() => reject(error));
      }
    });
    const stopWatching = watchFiles(files, again);
    // A save between the first reading and the watching counts too.
    again();
    const stop = () => {
      stopWatching();
      idle().then(() => end(resolve), reject);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return { address: server.address, done };
}

function named(html: string) {
  return { html, version: createHash('sha256').update(html).digest('hex') };
}
