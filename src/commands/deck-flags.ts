import type { Command } from 'commander';
import { AUDIENCES } from '../options.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';
import { oneOf } from './flag-values.ts';

/** The flags of every command that makes a deck: how it looks, and for whom. */
export function addDeckFlags(command: Command, { language, themes }: Context): Command {
  const words = commandLineStrings[language];
  return command
    .option('--theme <name>', fill(words.themeOption, { themes: themes.join(', ') }))
    .option(
      '--audience <audience>',
      fill(words.audienceOption, { audiences: AUDIENCES.join(', ') }),
      oneOf(AUDIENCES),
    )
    .option('--marking <text>', words.markingOption)
    .option('--since <file>', words.sinceOption)
    .option('--force', words.forceOption);
}
