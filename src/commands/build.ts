import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Briefing } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type BuildFlags, HANDOUT_KINDS, MOST_NOTES_LINES, OUTPUT_FILES, OUTPUT_KINDS } from '../options.ts';
import { compareWith, makeOutputs, type Run, readBriefing, settingsFor, withPrinter } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill, type Language } from '../strings/language.ts';
import type { Context } from './context.ts';
import { addDeckFlags } from './deck-flags.ts';
import { numbers, oneOf, someOf, upTo } from './flag-values.ts';
import { readInputFiles } from './input-files.ts';
import { readOlder } from './older-version.ts';
import { openFile } from './open-file.ts';
import { outputFolder } from './output-folder.ts';
import { Progress, type Verbosity } from './progress.ts';
import { reportSummary } from './summary.ts';
import { writeFiles } from './write-files.ts';

interface Flags extends BuildFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly open?: boolean;
  readonly since?: string;
}

/** `briefdeck build FILE...` */
export function addBuildCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  const command = program
    .command('build')
    .description(words.buildDescription)
    .argument('<files...>', words.buildFiles)
    .option('-o, --output <dir>', words.outputOption)
    .option('--to <kinds>', fill(words.toOption, { kinds: OUTPUT_KINDS.join(',') }), someOf(OUTPUT_KINDS));
  addDeckFlags(command, context)
    .option('--since <file>', words.sinceOption)
    .option('--items <numbers>', words.itemsOption, numbers)
    .option('--sections <numbers>', words.sectionsOption, numbers)
    .option('--pages <numbers>', words.pagesOption, numbers)
    .option(
      '--handout <kind>',
      fill(words.handoutOption, { kinds: HANDOUT_KINDS.join(', ') }),
      oneOf(HANDOUT_KINDS),
    )
    .option('--notes-lines <count>', words.notesLinesOption, upTo(MOST_NOTES_LINES))
    .option('--browser <path>', words.browserOption)
    .option('--json', words.jsonOption)
    .option('--open', words.openOption)
    .option('-q, --quiet', words.quietOption)
    .option('-v, --verbose', words.verboseOption)
    .addHelpText('after', `\n${words.buildExamples}\n\n${words.helpExitCodes}`)
    .action((paths: string[], flags: Flags) => build(paths, flags, context));
}

async function build(paths: readonly string[], flags: Flags, context: Context): Promise<void> {
  const options = await context.resolve(flags);
  const verbosity: Verbosity = flags.quiet ? 'quiet' : flags.verbose ? 'verbose' : 'normal';
  const run: Run = { step: new Progress(options.language, verbosity).step, signal: context.signal };
  const files = await readInputFiles(paths);
  const read = async () => {
    const { value, diagnostics } = await readBriefing(files, options, run);
    return { reading: compareWith(await readOlder(flags.since, options, run), value, options), diagnostics };
  };
  if (flags.json) {
    const { reading, diagnostics } = await read();
    process.stdout.write(`${JSON.stringify(reading.marked, null, 2)}\n`);
    report(reading.marked, diagnostics, options.language, verbosity);
    return;
  }
  await withPrinter(options.to ?? OUTPUT_KINDS, options, run.signal, async (printer) => {
    const { reading, diagnostics } = await read();
    const outputs = await makeOutputs(reading, options, printer, run);
    const folder = outputFolder(options, paths[0]!);
    const written = await run.step('stepWrite', () => writeFiles(folder, outputs.value));
    if (verbosity !== 'quiet') process.stdout.write(`${written.join('\n')}\n`);
    const all = [...diagnostics, ...outputs.diagnostics];
    // Made now because it was asked for, or left by a build for colleagues.
    const besideInternal = existsSync(join(folder, OUTPUT_FILES.md));
    if (settingsFor(options, reading.file).audience === 'public' && besideInternal)
      all.push({ id: 'briefing-internal', severity: 'warning', values: {} });
    report(reading.marked, all, options.language, verbosity);
    if (flags.open) openFile(written.find((path) => path.endsWith('.html')) ?? written[0]!, options);
  });
}

function report(
  briefing: Briefing,
  diagnostics: readonly Diagnostic[],
  language: Language,
  verbosity: Verbosity,
): void {
  if (verbosity !== 'quiet') reportSummary(briefing, diagnostics, language, verbosity === 'verbose');
}
