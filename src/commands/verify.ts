import type { Command } from 'commander';
import { EXIT } from '../model/failure.ts';
import { verifyPdf } from '../pipeline.ts';
import { commandLineStrings } from '../strings/command-line.ts';
import { fill } from '../strings/language.ts';
import type { Context } from './context.ts';
import { readInputFile } from './input-files.ts';
import { diagnosticInWords } from './words.ts';

/** `briefdeck verify FILE.pdf...`: ends with status 14 when a check finds something. */
export function addVerifyCommand(program: Command, context: Context): void {
  const words = commandLineStrings[context.language];
  program
    .command('verify')
    .description(words.verifyDescription)
    .argument('<files...>', words.verifyFile)
    .option('--json', words.jsonShort)
    .action((paths: string[], flags: { json?: boolean }) => verify(paths, flags, context));
}

async function verify(paths: readonly string[], flags: { json?: boolean }, context: Context): Promise<void> {
  const words = commandLineStrings[context.language];
  const results = [];
  for (const path of paths) {
    const { bytes } = await readInputFile(path);
    results.push({ file: path, findings: await verifyPdf(bytes) });
  }
  if (flags.json) {
    const inWords = results.map(({ file, findings }) => ({
      file,
      findings: findings.map((finding) => ({
        ...finding,
        message: diagnosticInWords(finding, context.language),
      })),
    }));
    process.stdout.write(`${JSON.stringify(inWords, null, 2)}\n`);
  } else {
    for (const { file, findings } of results) {
      const head = findings.length === 0 ? words.verifyPassed : words.verifyFailed;
      const lines = findings.map((finding) => `  ${diagnosticInWords(finding, context.language)}`);
      process.stdout.write(`${[fill(head, { file, count: findings.length }), ...lines].join('\n')}\n`);
    }
  }
  if (results.some(({ findings }) => findings.length > 0)) process.exitCode = EXIT.findings;
}
