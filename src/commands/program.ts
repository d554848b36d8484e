import { Command, type CommanderError } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill, LANGUAGES } from '../strings/language.ts';
import { addBrowserCommand } from './browser.ts';
import { addBuildCommand } from './build.ts';
import { addCheckCommand } from './check.ts';
import type { Context } from './context.ts';
import { addDiffCommand } from './diff.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { oneOf } from './flag-values.ts';
import { helpInWords } from './help-words.ts';
import { addPresentCommand } from './present.ts';
import { addReadCommand } from './read.ts';
import { addUpdateCommand } from './update.ts';
import { addVerifyCommand } from './verify.ts';

/** The program with all its commands, its help in the context's language. */
export function createProgram(context: Context): Command {
  const words = commandLineStrings[context.language];
  const program = new Command('briefdeck')
    .description(words.programDescription)
    .version(context.version, '-V, --version', words.versionOption)
    .configureHelp(helpInWords(context.language))
    // Each command reads its own flags: the language may be asked for before it and after it.
    .enablePositionalOptions()
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText('after', `\n${words.helpExitCodes}`);
  addBuildCommand(program, context);
  addPresentCommand(program, context);
  addReadCommand(program, context);
  addVerifyCommand(program, context);
  addEvaluateCommand(program, context);
  addCheckCommand(program, context);
  addUpdateCommand(program, context);
  addDiffCommand(program, context);
  addBrowserCommand(program, context);
  for (const command of [program, ...program.commands]) {
    command
      .option(
        '--lang <language>',
        fill(words.langOption, { languages: LANGUAGES.join(', ') }),
        oneOf(LANGUAGES),
      )
      .helpOption('-h, --help', words.helpOption)
      .copyInheritedSettings(program);
  }
  program.helpCommand('help [command]', words.helpCommand);
  return program;
}

/** commander's own complaints as failures with words of ours; null for help and version, which are no complaint. */
export function usageFailure(error: CommanderError): Failure | null {
  if (error.exitCode === 0) return null;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const id =
    {
      'commander.unknownOption': 'usage-unknown-option',
      'commander.unknownCommand': 'usage-unknown-command',
      'commander.missingArgument': 'usage-missing-argument',
      'commander.optionMissingArgument': 'usage-option-missing-value',
      'commander.invalidArgument': 'usage-invalid-value',
      'commander.excessArguments': 'usage-excess-arguments',
      'commander.help': 'usage-no-command',
    }[error.code] ?? 'usage-other';
  const known = error.message.split('. ').slice(1).join('. ').trim();
  return new Failure(id, EXIT.usage, { value: quoted, known, message: error.message });
}
