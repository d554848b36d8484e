import { basename, extname, join } from 'node:path';
import { type BuildOptions, OUTPUT_FILES } from '../options.ts';
import { STANDARD_INPUT } from './input-files.ts';

/** Folder in the working directory that everything is written under unless told otherwise. */
const OUTPUT_FOLDER = 'output';
/** Name of the output when the agenda comes from standard input. */
const UNNAMED = 'agenda';

/** Where the files made of the document at `path` go: where the options say, else `output/NAME`. */
export function outputFolder({ output }: BuildOptions, path: string): string {
  return output ?? join(OUTPUT_FOLDER, nameFor(path));
}

/** `agendas/jbz-raad.txt` → `jbz-raad`. An edited `output/jbz-raad/briefing.md` is built where it stands. */
function nameFor(path: string): string {
  if (path === STANDARD_INPUT) return UNNAMED;
  const name = basename(path, extname(path));
  return name === basename(OUTPUT_FILES.md, '.md') ? basename(join(path, '..')) : name;
}
