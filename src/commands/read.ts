import type { Command } from 'commander';
import type { Agenda, Item, Paragraph } from '../model/agenda.ts';
import type { Span } from '../model/source.ts';
import { fieldValue, type Run, readSource, sourcePlaces } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { shownTitle } from '../strings/interface.ts';
import { fill, type Language } from '../strings/language.ts';
import type { Context } from './context.ts';
import { readInputFiles } from './input-files.ts';
import { Progress } from './progress.ts';
import { diagnosticInWords, placeInWords } from './words.ts';

interface Flags {
  readonly json?: boolean;
  readonly force?: boolean;
  readonly verbose?: boolean;
}

/** `briefdeck read FILE...` */
export function addReadCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('read')
    .description(words.readDescription)
    .argument('<files...>', words.buildFiles)
    .option('--json', words.readJsonOption)
    .option('--force', words.forceOption)
    .option('-v, --verbose', words.verboseOption)
    .action((paths: string[], flags: Flags) => read(paths, flags, context));
}

async function read(paths: readonly string[], flags: Flags, context: Context): Promise<void> {
  const options = await context.resolve(flags.force ? { force: true } : {});
  const verbosity = flags.verbose ? 'verbose' : 'normal';
  const run: Run = { step: new Progress(context.language, verbosity).step, signal: context.signal };
  const { value: agenda, diagnostics } = await readSource(await readInputFiles(paths), options, run);
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ ...agenda, diagnostics }, null, 2)}\n`);
    return;
  }
  process.stdout.write(
    `${[...treeLines(agenda, context.language), ...asideLines(agenda, context.language)].join('\n')}\n`,
  );
  for (const diagnostic of diagnostics)
    process.stderr.write(`${diagnosticInWords(diagnostic, context.language)}\n`);
}

/** The structure as a tree, with the place of every heading. */
function treeLines(agenda: Agenda, language: Language): string[] {
  const words = commandLineStrings[language];
  const places = sourcePlaces(agenda.source);
  const place = (spans: readonly Span[]): string => {
    if (spans.length === 0) return '';
    const { page, line } = places(spans[0]!.start);
    return ` (${placeInWords(page === null ? { line } : { page, line }, language)})`;
  };
  const count = (paragraphs: readonly Paragraph[]): string =>
    fill(words.readSentences, {
      count: paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0),
    });
  const itemLine = (item: Item): string => {
    const number = item.number === null ? '' : `${item.number}. `;
    const treatment = item.treatment === null ? '' : ` [${item.treatment}]`;
    return `    ${number}${shownTitle(item.title, language)}${treatment}${place(item.titleSpans)}: ${count(item.paragraphs)}`;
  };
  const { meeting, letter } = agenda;
  const said = (field: 'formality' | 'dates', value: string | null | undefined) =>
    value ? fieldValue({ field }, value, language) : null;
  const dates = said('dates', meeting.dates.join('; '));
  return [
    meeting.title ?? '—',
    `  ${[meeting.council, said('formality', meeting.formality), dates, meeting.place].filter(Boolean).join(' · ')}`,
    ...(letter === null
      ? []
      : [
          `  ${[words.readLetter, letter.place, said('dates', letter.date), letter.addressee].filter(Boolean).join(' · ')}`,
        ]),
    ...(letter?.signatories ?? []).map(({ role, name }) => `    ${role}: ${name}`),
    ...agenda.sections.flatMap((section) => [
      `  ${[section.numeral, section.title ?? (section.kind === 'letter' ? words.readLetter : words.readAgenda)].filter(Boolean).join('. ')}`,
      ...section.items.map(itemLine),
    ]),
    `  ${fill(words.readFootnotes, { count: agenda.footnotes.length })}`,
  ];
}

/** What was set apart and why, and the sum of it all. */
function asideLines(agenda: Agenda, language: Language): string[] {
  const words = commandLineStrings[language];
  const { text } = agenda.source;
  const places = sourcePlaces(agenda.source);
  const aside = agenda.placements.filter(({ kind }) => kind === 'furniture' || kind === 'unplaced');
  const sums = new Map<string, number>();
  for (const { kind, span } of agenda.placements) {
    const characters = text.slice(span.start, span.end).replace(/\s/g, '').length;
    sums.set(kind, (sums.get(kind) ?? 0) + characters);
  }
  return [
    '',
    fill(words.readAside, { count: aside.length }),
    ...aside.map(({ kind, ref, span }) => {
      const { page, line } = places(span.start);
      const where = placeInWords(page === null ? { line } : { page, line }, language);
      return `  ${where}: ${ref ?? kind}: ${text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()}`;
    }),
    '',
    fill(words.readAccount, { list: [...sums].map(([kind, sum]) => `${kind} ${sum}`).join(', ') }),
  ];
}
