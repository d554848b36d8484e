import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const CLI = new URL('../dist/cli.js', import.meta.url).pathname;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does; `npm run build` comes first. */
export function briefdeck(
  args: readonly string[],
  {
    input = '',
    cwd,
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  if (!existsSync(CLI)) throw new Error('dist/cli.js is missing: run `npm run build` (npm test does)');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.on('error', () => {}).end(input);
  });
}
