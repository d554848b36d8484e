/** Where the program's own files are: themes, styles, its own description. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. The program may be one file in `dist`, or this module in `src`: up to where package.json is. */
export const PACKAGE_HOME = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();
