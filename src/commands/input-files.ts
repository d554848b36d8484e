import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EXIT, Failure } from '../model/failure.ts';
import type { InputFile } from '../pipeline.ts';

/** Name under which standard input is given and shown. */
export const STANDARD_INPUT = '-';

/**
 * Reads the files named on the command line; `-` is standard input.
 * @throws Failure `file-missing`, `file-is-folder`, `file-unreadable` or `stdin-twice`
 */
export async function readInputFiles(paths: readonly string[]): Promise<InputFile[]> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new Failure('stdin-twice', EXIT.usage);
  }
  return Promise.all(paths.map(readInputFile));
}

/** Reads one file named on the command line. */
export async function readInputFile(path: string): Promise<InputFile> {
  if (path === STANDARD_INPUT) return { name: STANDARD_INPUT, bytes: await readStandardInput() };
  const name = basename(path);
  try {
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    throw inputFailure(error, path);
  }
}

function inputFailure(error: unknown, path: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const id = { ENOENT: 'file-missing', EISDIR: 'file-is-folder' }[code] ?? 'file-unreadable';
  const exit = id === 'file-unreadable' ? EXIT.unreadable : EXIT.input;
  return new Failure(id, exit, { reason: code }, { file: path }, { cause: error });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
