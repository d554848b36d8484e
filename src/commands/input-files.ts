import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { EXIT, Failure } from '../model/failure.ts';
import type { InputFile } from '../pipeline.ts';

/** Name under which standard input is given and shown. */
export const STANDARD_INPUT = '-';

/**
 * Reads the files named on the command line; `-` is standard input.
 * @throws Failure `file-missing`, `file-is-folder`, `file-too-large`, `file-unreadable` or `stdin-twice`
 */
export async function readInputFiles(paths: readonly string[]): Promise<InputFile[]> {
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new Failure('stdin-twice', EXIT.usage);
  }
  return Promise.all(paths.map(readInputFile));
}

/** Bytes of a file; a scan of a hundred pages has some 50 million. */
const LARGEST_FILE = 128 << 20;

const tooLarge = (file: string): Failure =>
  new Failure('file-too-large', EXIT.damaged, { megabytes: LARGEST_FILE >> 20 }, { file });

/** Reads one file named on the command line. */
export async function readInputFile(path: string): Promise<InputFile> {
  if (path === STANDARD_INPUT) return { name: STANDARD_INPUT, bytes: await readStandardInput() };
  const name = basename(path);
  try {
    if ((await stat(path)).size > LARGEST_FILE) throw tooLarge(name);
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (error instanceof Failure) throw error;
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
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    bytes += chunks.at(-1)!.length;
    if (bytes > LARGEST_FILE) throw tooLarge(STANDARD_INPUT);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
