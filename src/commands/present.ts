import type { Command } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import type { BuildFlags, BuildOptions } from '../options.ts';
import { compareWith, makeOutputs, type Older, type Run, readBriefing } from '../pipeline.ts';
import { present } from '../server/present.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import type { Context } from './context.ts';
import { addDeckFlags } from './deck-flags.ts';
import { readInputFiles, STANDARD_INPUT } from './input-files.ts';
import { readOlder } from './older-version.ts';
import { openFile } from './open-file.ts';
import { Progress } from './progress.ts';
import { failureInWords } from './words.ts';

interface Flags extends BuildFlags {
  readonly open?: boolean;
  readonly since?: string;
}

/** `briefdeck present FILE...`: serves the deck to this machine alone, and builds it again on every save. */
export function addPresentCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  const command = program
    .command('present')
    .description(words.presentDescription)
    .argument('<files...>', words.buildFiles);
  addDeckFlags(command, context)
    .option('--since <file>', words.sinceOption)
    .option('--open', words.openOption)
    .action((paths: string[], flags: Flags) => presentFiles(paths, flags, context));
}

async function presentFiles(paths: readonly string[], flags: Flags, context: Context): Promise<void> {
  const words = commandLineStrings[context.language];
  if (paths.includes(STANDARD_INPUT)) throw new Failure('present-stdin', EXIT.usage);
  const options: BuildOptions = await context.resolve({ ...flags, to: ['html'] });
  const { language } = options;
  const run: Run = { step: new Progress(language, 'quiet').step, signal: context.signal };
  const older = await readOlder(flags.since, options, run);
  const { address, done } = await present({
    files: paths,
    build: () => buildDeck(paths, older, options, run),
    inWords: (error) => {
      if (error instanceof Failure) return failureInWords(error, language);
      throw error;
    },
    language,
    signal: context.signal,
    onBuild: (problem) => {
      process.stderr.write(`${problem === null ? words.presentBuilt : `${words.errorPrefix}: ${problem}`}\n`);
    },
  });
  process.stdout.write(`${address}\n`);
  process.stderr.write(`${words.presentRunning}\n`);
  if (flags.open) openFile(address, options);
  await done;
  process.stderr.write(`${words.presentStopped}\n`);
}

async function buildDeck(
  paths: readonly string[],
  older: Older | null,
  options: BuildOptions,
  run: Run,
): Promise<string> {
  const reading = await readBriefing(await readInputFiles(paths), options, run);
  const { value } = await makeOutputs(compareWith(older, reading.value, options), options, null, run);
  return String(value[0]!.content);
}
