import type { Command } from 'commander';
import { PARTS } from '../model/briefing.ts';
import { EXIT, Failure } from '../model/failure.ts';
import type { GoldAgenda } from '../model/gold.ts';
import { type Evaluation, evaluate, type Run, readBriefing } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { interfaceStrings } from '../strings/interface.ts';
import { fill, type Language } from '../strings/language.ts';
import type { Context } from './context.ts';
import { readInputFile, readInputFiles } from './input-files.ts';
import { Progress } from './progress.ts';

interface Flags {
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `briefdeck evaluate GOLD FILE...`: how well the parts of a document were told apart. */
export function addEvaluateCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('evaluate')
    .description(words.evaluateDescription)
    .argument('<gold>', words.evaluateGold)
    .argument('<files...>', words.evaluateFile)
    .option('--json', words.jsonShort)
    .option('--force', words.forceOption)
    .action((gold: string, files: string[], flags: Flags) => run(gold, files, flags, context));
}

async function run(
  goldPath: string,
  files: readonly string[],
  flags: Flags,
  context: Context,
): Promise<void> {
  const steps: Run = { step: new Progress(context.language, 'quiet').step, signal: context.signal };
  const gold = await readGold(goldPath);
  const options = { force: flags.force ?? false };
  const { value } = await readBriefing(await readInputFiles(files), options, steps);
  const evaluation = evaluate(gold, value.briefing);
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(evaluation, null, 2)}\n`
      : `${inWords(evaluation, context.language).join('\n')}\n`,
  );
}

/** @throws Failure `gold-invalid` with the first thing that is wrong in the file */
async function readGold(path: string): Promise<GoldAgenda> {
  const { bytes } = await readInputFile(path);
  const { goldSchema } = await import('../model/gold.ts');
  try {
    return goldSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : String(error);
    throw new Failure('gold-invalid', EXIT.input, { reason }, { file: path }, { cause: error });
  }
}

/** Accuracy, macro-F1, the confusion table (rows the truth, columns what was given) and what was wrong. */
function inWords({ score, wrong, missing }: Evaluation, language: Language): string[] {
  const words = commandLineStrings[language];
  const names = interfaceStrings[language];
  const width = Math.max(...PARTS.map((part) => names[part].length)) + 2;
  const row = (head: string, cells: readonly (string | number)[]) =>
    `  ${head.padEnd(width)}${cells.map((cell) => String(cell).padStart(width)).join('')}`;
  return [
    fill(words.evaluateScore, {
      right: score.right,
      count: score.count,
      accuracy: score.accuracy.toFixed(3),
      f1: score.macroF1.toFixed(3),
    }),
    row(
      '',
      PARTS.map((part) => names[part]),
    ),
    ...PARTS.map((truth) =>
      row(
        names[truth],
        PARTS.map((part) => score.confusion[truth][part]),
      ),
    ),
    ...wrong.map(({ part, acceptable, confidence, cue, text }) =>
      fill(words.evaluateWrong, {
        part: names[part],
        acceptable: acceptable.map((one) => names[one]).join(' / '),
        confidence: confidence.toFixed(2),
        cue,
        text,
      }),
    ),
    ...missing.map((text) => fill(words.evaluateMissing, { text })),
  ];
}
