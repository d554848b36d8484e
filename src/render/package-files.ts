/** Where the program's own files and those of its packages are. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PACKAGE_HOME } from '../package-home.ts';

export const TEMPLATES = join(PACKAGE_HOME, 'templates');
export const THEMES = join(PACKAGE_HOME, 'themes');

const require = createRequire(import.meta.url);

/** Path of a file of a package on which the program depends, e.g. `reveal.js/reveal.css`. */
export function packageFile(name: string): string {
  return require.resolve(name);
}

/** Folder of the files of the font package. */
export const SOURCE_SANS = dirname(require.resolve('@fontsource/source-sans-3/unicode.json'));
