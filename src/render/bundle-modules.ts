/**
 * The browser's modules as one script. The modules are plain and few, so joining them takes no bundler: imports are
 * followed, each file is taken once, after those it needs, and the words `import` and `export` are taken out.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const IMPORT = /^import \{[^}]*\} from '\.\/([\w-]+\.js)';\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|class) )/gm;

/**
 * Joins `entry` and what it imports from its folder into the text of one classic script.
 * @throws Error when a module uses a form of import or export that this does not know
 */
export async function bundleModules(folder: string, entry: string): Promise<string> {
  const texts = new Map<string, string>();
  const visit = async (name: string): Promise<void> => {
    if (texts.has(name)) return;
    texts.set(name, '');
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, needed] of text.matchAll(IMPORT)) await visit(needed!);
    const body = text.replace(IMPORT, '').replace(EXPORT, '');
    if (/^(?:import|export)\b/m.test(body)) throw new Error(`${name}: unknown form of import or export`);
    texts.delete(name);
    texts.set(name, body);
  };
  await visit(entry);
  return `(() => {\n'use strict';\n${[...texts.values()].join('\n')}})();\n`;
}
