import { basename } from 'node:path';
import type { BuildOptions } from '../options.ts';
import { type Older, type Run, readBriefing } from '../pipeline.ts';
import { readInputFile } from './input-files.ts';

/** The version that `--since` names; null where it names none. */
export async function readOlder(
  path: string | undefined,
  options: BuildOptions,
  run: Run,
): Promise<Older | null> {
  if (path === undefined) return null;
  const { value } = await readBriefing([await readInputFile(path)], options, run);
  return { reading: value, name: basename(path) };
}
