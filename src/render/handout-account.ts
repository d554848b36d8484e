/** The sum of the source: where all its characters went, and which files they came from. */
import type { Briefing } from '../model/briefing.ts';
import { fill } from '../strings/language.ts';
import type { HandoutTools } from './handout-settings.ts';

export interface PrintedAccount {
  readonly rows: readonly { readonly label: string; readonly characters: string; readonly share: string }[];
  readonly total: string;
  /** The share of the total: 100 %. */
  readonly whole: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export function printedAccount({ source }: Briefing, tools: HandoutTools): PrintedAccount {
  const locale = tools.language === 'nl' ? 'nl-NL' : 'en-GB';
  const number = new Intl.NumberFormat(locale);
  const share = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  const labels: Readonly<Record<string, string>> = tools.words;
  return {
    rows: Object.entries(source.account)
      .filter(([, characters]) => characters > 0)
      .map(([kind, characters]) => ({
        label: labels[`account-${kind}`] ?? kind,
        characters: number.format(characters),
        share: share.format(characters / source.characters),
      })),
    total: number.format(source.characters),
    whole: share.format(1),
    files: printedFiles(source.files, tools),
  };
}

function printedFiles(files: Briefing['source']['files'], { own }: HandoutTools) {
  return files.map(({ name, pages, sha256 }) => {
    const words = pages === 0 ? own.sourceFileNoPages : pages === 1 ? own.sourceFileOne : own.sourceFile;
    return { name: fill(words, { name, pages }), sha256 };
  });
}
