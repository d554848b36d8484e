import type { HelpConfiguration } from 'commander';
import { commandLineStrings } from '../strings/command-line.ts';
import { helpPlaceholders } from '../strings/help-placeholders.ts';
import type { Language } from '../strings/language.ts';

/** What commander itself writes in a help text, in the language of the reader: titles, and names of what to fill in. */
export function helpInWords(language: Language): HelpConfiguration {
  const words = commandLineStrings[language];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usageTitle,
    'Arguments:': words.argumentsTitle,
    'Options:': words.optionsTitle,
    'Commands:': words.commandsTitle,
  };
  const placeholder = (name: string) => helpPlaceholders[language][name] ?? name;
  const bracketed = (term: string) => term.replace(/(?<=[<[])\w+/g, placeholder);
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: bracketed,
    styleSubcommandTerm: bracketed,
    styleOptionTerm: bracketed,
    styleArgumentTerm: placeholder,
  };
}
