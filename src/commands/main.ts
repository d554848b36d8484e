import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import { readEnvironment } from '../options.ts';
import { PACKAGE_HOME } from '../package-home.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill, LANGUAGES, type Language } from '../strings/language.ts';
import { makeContext } from './context.ts';
import { createProgram, usageFailure } from './program.ts';
import { failureInWords } from './words.ts';

/**
 * Runs the command line and says how it went; the only place where errors are caught.
 * @param argv as `process.argv`
 * @returns the exit status
 */
export async function main(argv: readonly string[]): Promise<number> {
  const environment = readEnvironment(process.env);
  const asked = askedLanguage(argv);
  const language = asked ?? environment.language ?? 'nl';
  const version: string = JSON.parse(readFileSync(join(PACKAGE_HOME, 'package.json'), 'utf8')).version;
  const interrupt = new AbortController();
  const stop = (): void => interrupt.abort(new Failure('interrupted', EXIT.interrupted));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const themes = readdirSync(join(PACKAGE_HOME, 'themes')).sort();
    const base = { language, environment, themes, version, signal: interrupt.signal };
    const context = makeContext({ ...base, askedLanguage: asked });
    await createProgram(context).parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return complain(error, language, version, argv.includes('--verbose') || argv.includes('-v'));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function complain(error: unknown, language: Language, version: string, verbose: boolean): number {
  const words = commandLineStrings[language];
  const failure = error instanceof CommanderError ? usageFailure(error) : error;
  if (failure === null) return 0;
  if (failure instanceof Failure) {
    process.stderr.write(`${words.errorPrefix}: ${failureInWords(failure, language)}\n`);
    if (verbose && failure.cause instanceof Error) process.stderr.write(`${failure.cause.stack}\n`);
    return failure.exit;
  }
  const message = failure instanceof Error ? failure.message : String(failure);
  process.stderr.write(`${words.errorPrefix}: ${fill(words.programError, { message, version })}\n`);
  if (verbose && failure instanceof Error) process.stderr.write(`${failure.stack}\n`);
  return 1;
}

/** The language asked for on the command line, wherever it stands, so that help and errors are in it too. */
function askedLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.indexOf('--lang');
  const given =
    at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return LANGUAGES.find((known) => known === given);
}
