// Makes the program: `dist/cli.js`, the thread that prints, and the parts that it loads when it needs them; one file loads in a third of the
// time of three hundred modules. With `--modules`, also every module by itself in `dist/modules/`, as in `src/`, for the
// scripts here and in bench/ that use some of them.
import { chmod, readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { lettersPlugin } from './letters-plugin.mjs';
import { templatesPlugin } from './templates-plugin.mjs';

const HOME = fileURLToPath(new URL('..', import.meta.url));

/** Packages with files of their own beside their code. */
const APART = [/^pdfjs-dist/, /^@puppeteer\/browsers/];

/** Anything that is imported by its package's name. */
const PACKAGES = /^(?!virtual:)[^./\0]/;

async function make(input, external, output) {
  const bundle = await rolldown({
    cwd: HOME,
    input,
    external,
    platform: 'node',
    plugins: [templatesPlugin(), lettersPlugin()],
    logLevel: 'warn',
  });
  await bundle.write({ format: 'esm', ...output });
  await bundle.close();
}

await rm(`${HOME}dist`, { recursive: true, force: true });
await make({ cli: 'src/cli.ts', 'printer-thread': 'src/export/printer-thread.ts' }, APART, {
  dir: 'dist',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js',
  // Names stay, for a stack trace that can be read.
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
});
// npx makes it executable when it first meets it, and not again after a later build.
await chmod(`${HOME}dist/cli.js`, 0o755);
if (process.argv.includes('--modules')) {
  const files = await readdir(`${HOME}src`, { recursive: true });
  const modules = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).sort();
  await make(
    modules.map((file) => `src/${file}`),
    PACKAGES,
    { dir: 'dist/modules', preserveModules: true, preserveModulesRoot: 'src' },
  );
}
