import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { EXIT, Failure } from '../model/failure.ts';
import { briefingFile, type Run, readBriefing, updateBriefing } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';
import { readInputFile, readInputFiles } from './input-files.ts';
import { Progress } from './progress.ts';
import { diagnosticInWords } from './words.ts';
import { writeFiles } from './write-files.ts';

/** `briefdeck update briefing.md NEW...`: merges a new version of the agenda into the edits; keeps a copy of the old file. */
export function addUpdateCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('update')
    .description(words.updateDescription)
    .argument('<briefing>', words.updateBriefing)
    .argument('<files...>', words.updateSource)
    .option('--force', words.forceOption)
    .action((path: string, files: string[], flags: { force?: boolean }) =>
      update(path, files, flags, context),
    );
}

async function update(
  path: string,
  files: readonly string[],
  flags: { force?: boolean },
  context: Context,
): Promise<void> {
  const words = commandLineStrings[context.language];
  const run: Run = { step: new Progress(context.language, 'normal').step, signal: context.signal };
  const old = (await readBriefing([await readInputFile(path)], { force: true }, run)).value.file;
  if (old === null) throw new Failure('not-a-briefing', EXIT.input, {}, { file: path });
  const fresh = await readBriefing(await readInputFiles(files), { force: flags.force ?? false }, run);
  const merged = updateBriefing(old, fresh.value.briefing);
  const text = await briefingFile(merged.value, old.language, {
    reading: fresh.value.briefing,
    settings: old.settings,
  });
  const copy = freeName(path);
  await writeFiles(dirname(path), [
    { name: copy, content: old.text },
    { name: basename(path), content: text },
  ]);
  process.stdout.write(`${path}\n`);
  const said = [...fresh.diagnostics, ...merged.diagnostics]
    .filter(({ severity }) => severity !== 'info')
    .map((diagnostic) => `${words.warningPrefix}: ${diagnosticInWords(diagnostic, context.language)}`);
  process.stderr.write(`${[fill(words.updateBackup, { file: copy }), ...said].join('\n')}\n`);
}

/** `briefing.md` → `briefing.1.bak.md`, or the first number that is free. */
function freeName(path: string): string {
  const stem = basename(path).replace(/\.md$/i, '');
  for (let number = 1; ; number++) {
    const name = `${stem}.${number}.bak.md`;
    if (!existsSync(join(dirname(path), name))) return name;
  }
}
