import type { Command } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import { checkEdits, findingsOf, type Run, readBriefing, toGithub, toSarif, toText } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';
import { oneOf } from './flag-values.ts';
import { readInputFile } from './input-files.ts';
import { Progress } from './progress.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

interface Flags {
  readonly format?: (typeof FORMATS)[number];
  readonly json?: boolean;
}

/** `briefdeck check briefing.md`: ends with status 14 when an edit changed something of substance. */
export function addCheckCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('check')
    .description(words.checkDescription)
    .argument('<briefing>', words.updateBriefing)
    .option(
      '--format <format>',
      fill(words.checkFormatOption, { formats: FORMATS.join(', ') }),
      oneOf(FORMATS),
    )
    .option('--json', words.jsonShort)
    .action((path: string, flags: Flags) => check(path, flags, context));
}

async function check(path: string, flags: Flags, context: Context): Promise<void> {
  const run: Run = { step: new Progress(context.language, 'quiet').step, signal: context.signal };
  const { value, diagnostics } = await readBriefing([await readInputFile(path)], { force: true }, run);
  if (value.file === null) throw new Failure('not-a-briefing', EXIT.input, {}, { file: path });
  const findings = findingsOf([...diagnostics, ...checkEdits(value.file)], {
    file: path.replaceAll('\\', '/'),
    language: context.language,
  });
  const print = {
    text: () => toText(findings),
    json: () => `${JSON.stringify(findings, null, 2)}\n`,
    sarif: () => `${JSON.stringify(toSarif(findings, context.version), null, 2)}\n`,
    github: () => toGithub(findings),
  };
  process.stdout.write(print[flags.json ? 'json' : (flags.format ?? 'text')]());
  if (findings.some(({ severity }) => severity !== 'info')) process.exitCode = EXIT.findings;
}
