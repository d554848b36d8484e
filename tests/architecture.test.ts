import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

/** What each folder or file at the top of src may import beside itself; docs/ARCHITECTURE.md says why. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  strings: [],
  text: ['model'],
  extract: ['model', 'text'],
  agenda: ['model', 'text'],
  classify: ['model', 'text'],
  markdown: ['model', 'text', 'strings'],
  revise: ['model', 'text', 'strings'],
  slides: ['model', 'text', 'strings'],
  'package-home.ts': [],
  render: ['model', 'text', 'strings', 'package-home.ts'],
  export: ['model', 'text', 'strings', 'package-home.ts'],
  'options.ts': ['model', 'strings', 'configuration.ts'],
  'configuration.ts': ['strings', 'options.ts'],
  'printing.ts': ['model', 'strings', 'options.ts', 'pipeline.ts', 'export'],
  'read-back.ts': ['model', 'options.ts', 'printing.ts', 'slides', 'export'],
  'produce.ts': ['model', 'options.ts', 'pipeline.ts', 'printing.ts', 'read-back.ts', 'render', 'export'],
  'pipeline.ts': [
    'produce.ts',
    'printing.ts',
    'read-back.ts',
    'model',
    'text',
    'strings',
    'options.ts',
    'extract',
    'agenda',
    'classify',
    'markdown',
    'revise',
    'slides',
    'render',
    'export',
  ],
  server: ['model', 'strings', 'options.ts', 'pipeline.ts'],
  commands: [
    'model',
    'strings',
    'options.ts',
    'configuration.ts',
    'pipeline.ts',
    'printing.ts',
    'package-home.ts',
    'server',
  ],
  'short-run.ts': [],
  'cli.ts': ['commands', 'model', 'strings', 'short-run.ts'],
};

/** The one place in src where a library may be imported. */
const OWNER: Record<string, readonly string[]> = {
  'puppeteer-core': ['export/'],
  '@puppeteer/browsers': ['export/'],
  'pdfjs-dist': ['extract/'],
  saxes: ['extract/'],
  parse5: ['extract/'],
  fflate: ['markdown/'],
  handlebars: ['render/'],
  'reveal.js': ['render/'],
  commander: ['commands/'],
  marked: ['markdown/', 'render/', 'extract/'],
  yaml: ['markdown/'],
  zod: ['model/', 'options.ts', 'configuration.ts'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

/** The file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g);
  return [...found].map((match) => ({ from: file, to: match[1]! }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);

/** The breaches of the direction of imports among `all`. */
function breaches(all: readonly Import[]): string[] {
  return all.flatMap(({ from, to }) => {
    const home = from.split('/')[0]!;
    if (to.startsWith('.')) {
      const target = relative(SRC, join(SRC, from, '..', to)).split('/')[0]!;
      const allowed = target === home || (MAY_IMPORT[home] ?? []).includes(target);
      return allowed ? [] : [`${from} imports ${to}`];
    }
    const library = Object.keys(OWNER).find((name) => to === name || to.startsWith(`${name}/`));
    if (library === undefined) return [];
    return OWNER[library]!.some((owner) => from.startsWith(owner)) ? [] : [`${from} imports ${to}`];
  });
}

describe('the direction of imports', () => {
  test('every folder of src has its rule', () => {
    const homes = new Set(files.map((file) => file.split('/')[0]!));
    expect([...homes].filter((home) => !(home in MAY_IMPORT))).toEqual([]);
  });

  test('no import goes against it', () => {
    expect(imports.length).toBeGreaterThan(files.length / 2);
    expect(breaches(imports)).toEqual([]);
  });

  test('a breach is seen', () => {
    expect(breaches([{ from: 'agenda/items.ts', to: '../render/render-deck.ts' }])).toHaveLength(1);
    expect(breaches([{ from: 'render/render-deck.ts', to: 'puppeteer-core' }])).toHaveLength(1);
  });

  test('only the command line ends the process, reads the environment or prints', () => {
    const offenders = files
      .filter((file) => !['cli.ts', 'options.ts'].includes(file) && !file.startsWith('commands/'))
      .filter((file) => /\bprocess\.(exit|env|stdout|stderr)\b|\bconsole\./.test(codeOf(file)));
    expect(offenders).toEqual([]);
  });
});
