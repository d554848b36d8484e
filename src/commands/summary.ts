import { type Briefing, PARTS } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { interfaceStrings, shownTitle } from '../strings/interface.ts';
import { fill, type Language } from '../strings/language.ts';
import { diagnosticInWords, placeInWords } from './words.ts';

/** How many lines of each list the summary shows without `--verbose`. */
const SHOWN = 5;

/** What a person should know after a run: counts, silence, what to check, what is odd. Goes to standard error. */
export function reportSummary(
  briefing: Briefing,
  diagnostics: readonly Diagnostic[],
  language: Language,
  verbose: boolean,
): void {
  const words = commandLineStrings[language];
  const items = briefing.sections.flatMap((section) => section.items);
  const lines = [
    fill(words.summary, {
      items: items.length,
      sentences: items.reduce((sum, item) => sum + item.sentences.length, 0),
      footnotes: briefing.footnotes.length,
    }),
    ...missingLines(briefing, language),
    ...reviewLines(briefing, language, verbose),
    ...diagnostics
      .filter((diagnostic) => verbose || diagnostic.severity !== 'info')
      .map((diagnostic) => {
        const prefix = { error: words.errorPrefix, warning: words.warningPrefix, info: words.infoPrefix };
        return `${prefix[diagnostic.severity]}: ${diagnosticInWords(diagnostic, language)}`;
      }),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

function missingLines(briefing: Briefing, language: Language): string[] {
  const silent = briefing.sections
    .flatMap((section) => section.items)
    .filter((item) => item.missing.length > 0)
    .map((item) => {
      const parts = PARTS.filter((part) => item.missing.includes(part));
      return `${shownTitle(item.title, language)} (${parts.map((part) => interfaceStrings[language][part]).join(', ')})`;
    });
  if (silent.length === 0) return [];
  return [fill(commandLineStrings[language].summaryMissing, { list: silent.join('; ') })];
}

function reviewLines(briefing: Briefing, language: Language, verbose: boolean): string[] {
  const words = commandLineStrings[language];
  const doubtful = briefing.sections
    .flatMap((section) => section.items)
    .flatMap((item) => {
      const review = new Set(item.points.filter((point) => point.review).flatMap((point) => point.sentences));
      return item.sentences.filter((sentence) => review.has(sentence.id));
    });
  if (doubtful.length === 0) return [];
  const shown = verbose ? doubtful : doubtful.slice(0, SHOWN);
  const rest = doubtful.length - shown.length;
  return [
    fill(words.summaryReview, { count: doubtful.length }),
    ...shown.map((sentence) => {
      const { page, line } = sentence.source;
      const place = placeInWords(page === null ? { line } : { page, line }, language);
      return `  ${place}: [${interfaceStrings[language][sentence.part]}] ${sentence.text}`;
    }),
    ...(rest > 0 ? [`  ${fill(words.summaryMore, { count: rest })}`] : []),
  ];
}
