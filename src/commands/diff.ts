import { basename } from 'node:path';
import type { Command } from 'commander';
import type { BuildFlags } from '../options.ts';
import {
  DIFF_KINDS,
  diffBriefings,
  makeDiffOutputs,
  type Older,
  type Printer,
  type Reading,
  type Run,
  readBriefing,
  renderDiff,
  withPrinter,
} from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';
import { addDeckFlags } from './deck-flags.ts';
import { someOf } from './flag-values.ts';
import { readInputFile } from './input-files.ts';
import { openFile } from './open-file.ts';
import { outputFolder } from './output-folder.ts';
import { Progress } from './progress.ts';
import { writeFiles } from './write-files.ts';

interface Flags extends BuildFlags {
  readonly json?: boolean;
  readonly open?: boolean;
}

/** `briefdeck diff OLD NEW`: what changed, on the terminal; with `--to` or `-o` as a deck and a handout. */
export function addDiffCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  const command = program
    .command('diff')
    .description(words.diffDescription)
    .argument('<old>', words.diffOld)
    .argument('<new>', words.diffNew)
    .option('-o, --output <dir>', words.outputOption)
    .option('--to <kinds>', fill(words.toOption, { kinds: DIFF_KINDS.join(',') }), someOf(DIFF_KINDS));
  addDeckFlags(command, context)
    .option('--browser <path>', words.browserOption)
    .option('--json', words.jsonShort)
    .option('--open', words.openOption)
    .action((before: string, after: string, flags: Flags) => diff(before, after, flags, context));
}

async function diff(before: string, after: string, flags: Flags, context: Context): Promise<void> {
  const toFiles = flags.to !== undefined || flags.output !== undefined || flags.open === true;
  const verbosity = toFiles ? 'normal' : 'quiet';
  const run: Run = { step: new Progress(context.language, verbosity).step, signal: context.signal };
  const force = flags.force ?? false;
  const read = async (path: string): Promise<Reading> =>
    (await readBriefing([await readInputFile(path)], { force }, run)).value;
  const [old, now] = [await read(before), await read(after)];
  if (toFiles && !flags.json) {
    await writeDiff({ reading: old, name: basename(before) }, now, after, flags, context, run);
    return;
  }
  const changes = diffBriefings(old.briefing, now.briefing);
  const colour = process.stdout.isTTY === true && context.environment.variables['NO_COLOR'] === undefined;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(changes, null, 2)}\n`
      : renderDiff(changes, { language: context.language, colour }),
  );
}

async function writeDiff(
  older: Older,
  now: Reading,
  path: string,
  flags: Flags,
  context: Context,
  run: Run,
): Promise<void> {
  // The configuration says which files a build makes, not these.
  const options = { ...(await context.resolve(flags)), to: flags.to ?? null };
  const make = (printer: Printer | null) => makeDiffOutputs(older, now, options, printer, run);
  const outputs = await withPrinter(options.to ?? DIFF_KINDS, options, run.signal, make);
  const folder = outputFolder(options, path);
  const written = await run.step('stepWrite', () => writeFiles(folder, outputs.value));
  process.stdout.write(`${written.join('\n')}\n`);
  if (flags.open) openFile(written.find((name) => name.endsWith('.html')) ?? written[0]!, options);
}
