import type { Command } from 'commander';
import { diffBriefings, type Run, readBriefing, renderDiff } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import type { Context } from './context.ts';
import { readInputFile } from './input-files.ts';
import { Progress } from './progress.ts';

interface Flags {
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `briefdeck diff OLD NEW`: what changed between two versions, in any two formats. */
export function addDiffCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('diff')
    .description(words.diffDescription)
    .argument('<old>', words.diffOld)
    .argument('<new>', words.diffNew)
    .option('--json', words.jsonShort)
    .option('--force', words.forceOption)
    .action((before: string, after: string, flags: Flags) => diff(before, after, flags, context));
}

async function diff(before: string, after: string, flags: Flags, context: Context): Promise<void> {
  const run: Run = { step: new Progress(context.language, 'quiet').step, signal: context.signal };
  const force = flags.force ?? false;
  const read = async (path: string) =>
    (await readBriefing([await readInputFile(path)], { force }, run)).value.briefing;
  const changes = diffBriefings(await read(before), await read(after));
  const colour = process.stdout.isTTY === true && context.environment.variables['NO_COLOR'] === undefined;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(changes, null, 2)}\n`
      : renderDiff(changes, { language: context.language, colour }),
  );
}
