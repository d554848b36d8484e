import type { Command } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import { findBrowserFor, installBrowserFor } from '../printing.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';

/** `briefdeck browser [--install]` */
export function addBrowserCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('browser')
    .description(words.browserDescription)
    .option('--browser <path>', words.browserOption)
    .option('--install', words.browserInstallOption)
    .action((flags: { browser?: string; install?: boolean }) => browser(flags, context));
}

async function browser(flags: { browser?: string; install?: boolean }, context: Context): Promise<void> {
  const words = commandLineStrings[context.language];
  const options = await context.resolve(flags.browser === undefined ? {} : { browser: flags.browser });
  let found = await findBrowserFor(options);
  if (found === null && flags.install) {
    process.stderr.write(`${words.browserInstalling}\n`);
    found = await installBrowserFor(options);
  }
  if (found === null) throw new Failure('browser-missing', EXIT.browser);
  process.stdout.write(`${fill(words.browserFound, { path: found.path, by: found.by })}\n`);
}
