/** Fonts as data: a deck brings its own, so that it looks and breaks lines alike everywhere, without a network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_SANS } from './package-files.ts';
import type { ThemeFont } from './theme.ts';

const FAMILY = 'Source Sans 3';

/**
 * What is shipped of Source Sans 3: Latin with all Dutch letters, the rest of Latin, and Greek for names; a browser
 * decodes only the subsets that a page uses. Other scripts fall back on the reader's fonts.
 */
const SUBSETS = ['latin', 'latin-ext', 'greek'] as const;
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
] as const;

function face(family: string, weight: string, style: string, woff2: Buffer, range: string | null): string {
  const rules = [
    `font-family:'${family}'`,
    `font-weight:${weight}`,
    `font-style:${style}`,
    'font-display:block',
    `src:url(data:font/woff2;base64,${woff2.toString('base64')}) format('woff2')`,
    ...(range === null ? [] : [`unicode-range:${range}`]),
  ];
  return `@font-face{${rules.join(';')}}`;
}

async function sourceSans(): Promise<string[]> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(join(SOURCE_SANS, 'unicode.json'), 'utf8'),
  );
  const wanted = FACES.flatMap(({ weight, style }) => SUBSETS.map((subset) => ({ weight, style, subset })));
  return Promise.all(
    wanted.map(async ({ weight, style, subset }) => {
      const file = join(SOURCE_SANS, 'files', `source-sans-3-${subset}-${weight}-${style}.woff2`);
      return face(FAMILY, String(weight), style, await readFile(file), ranges[subset]!);
    }),
  );
}

/** `@font-face` rules for the shipped typeface and for the fonts in the theme's folder. */
export async function fontsCss(themeFolder: string, fonts: readonly ThemeFont[]): Promise<string> {
  const own = await Promise.all(
    fonts.map(async ({ family, weight, style, file }) =>
      face(family, String(weight), style, await readFile(join(themeFolder, file)), null),
    ),
  );
  return [...(await sourceSans()), ...own].join('\n');
}
