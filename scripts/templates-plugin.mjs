import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const FOLDER = fileURLToPath(new URL('../templates', import.meta.url));
const EXTENSION = '.hbs';
const NAME = 'virtual:templates';
const ID = `\0${NAME}`;

/**
 * Gives the module `virtual:templates`: every Handlebars template below `templates/`, compiled, by its path there
 * without extension. Compiling them takes 130 ms, which is a quarter of what a whole deck may take; so it is done when
 * the program is built. For Rolldown and for Vitest alike.
 * @returns {import('rolldown').Plugin}
 */
export function templatesPlugin() {
  return {
    name: 'briefdeck-templates',
    resolveId: (id) => (id === NAME ? ID : null),
    async load(id) {
      if (id !== ID) return null;
      const files = (await readdir(FOLDER, { recursive: true }))
        .filter((file) => file.endsWith(EXTENSION))
        .sort();
      const entries = await Promise.all(
        files.map(async (file) => {
          this.addWatchFile(join(FOLDER, file));
          const name = file.slice(0, -EXTENSION.length).split(sep).join('/');
          const text = await readFile(join(FOLDER, file), 'utf8');
          return `${JSON.stringify(name)}: ${Handlebars.precompile(text, { strict: true, preventIndent: true })}`;
        }),
      );
      return `export default {\n${entries.join(',\n')}\n};\n`;
    },
  };
}
