/** Everything a page is dressed in: theme, fonts, style sheets, templates and scripts, read from disk once. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { EXIT, Failure } from '../model/failure.ts';
import { bundleModules } from './bundle-modules.ts';
import { fontsCss } from './fonts-css.ts';
import { packageFile, TEMPLATES, THEMES } from './package-files.ts';
import { loadTemplates, type Templates } from './templates.ts';
import { readManifest, type ThemeManifest } from './theme.ts';
import { metricsCss, themeTokensCss } from './tokens-css.ts';

export interface Look {
  readonly theme: ThemeManifest;
  /** Colours and fonts as custom properties, for deck and handout. */
  readonly tokensCss: string;
  /** Sizes of the slides as custom properties. */
  readonly metricsCss: string;
  readonly fontsCss: string;
  /** The theme's own rules, after all others. */
  readonly themeCss: string;
  /** Style sheets below templates/styles, by name without `.css`. */
  readonly styles: ReadonlyMap<string, string>;
  readonly templates: Templates;
  readonly reveal: { readonly css: string; readonly script: string };
  /** The deck's own scripts as one. */
  readonly deckScript: string;
}

/** The theme whose colours every deck offers as its high-contrast appearance. */
const CONTRAST = 'contrast';

/** Names of the themes that come with the program. */
export async function themeNames(): Promise<string[]> {
  const entries = await readdir(THEMES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

/** A name means a theme of the program; anything with a slash, or a folder that is there, means that folder. */
async function themeFolder(theme: string): Promise<string> {
  const known = await themeNames();
  if (known.includes(theme)) return join(THEMES, theme);
  const isPath = /[\\/]/.test(theme) || isAbsolute(theme);
  if (await isFolder(theme)) return theme;
  throw new Failure(isPath ? 'theme-missing' : 'theme-unknown', EXIT.usage, {
    theme,
    known: known.join(', '),
  });
}

async function readTheme(
  folder: string,
): Promise<{ readonly manifest: ThemeManifest; readonly css: string }> {
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  const [json, css] = await Promise.all([read('theme.json'), read('theme.css')]);
  const { manifest, problems } = readManifest(json ?? '');
  const wrong = [
    ...(json === null ? ['theme.json'] : problems),
    ...(css === null ? ['theme.css'] : []),
    ...(/<\/style|@import/i.test(css ?? '') ? ['theme.css: </style, @import'] : []),
  ];
  if (wrong.length > 0)
    throw new Failure('theme-incomplete', EXIT.input, { theme: folder, problems: wrong.join('; ') });
  return { manifest, css: css! };
}

async function readStyles(): Promise<ReadonlyMap<string, string>> {
  const folder = join(TEMPLATES, 'styles');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const entries = await Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [
        name.slice(0, -4),
        await readFile(join(folder, name), 'utf8'),
      ],
    ),
  );
  return new Map(entries);
}

/**
 * Reads a look.
 * @param theme name of a theme of the program, or a folder with one
 * @throws Failure `theme-unknown`, `theme-missing`, `theme-incomplete`
 */
export async function loadLook(theme: string): Promise<Look> {
  const folder = await themeFolder(theme);
  const [own, contrast] = await Promise.all([readTheme(folder), readTheme(join(THEMES, CONTRAST))]);
  const [fonts, styles, revealCss, revealScript, deckScript] = await Promise.all([
    fontsCss(folder, own.manifest.fonts),
    readStyles(),
    readFile(packageFile('reveal.js/reveal.css'), 'utf8'),
    readFile(packageFile('reveal.js'), 'utf8'),
    bundleModules(join(TEMPLATES, 'browser'), 'main.js'),
  ]);
  return {
    theme: own.manifest,
    tokensCss: themeTokensCss(own.manifest, contrast.manifest),
    metricsCss: metricsCss(),
    fontsCss: fonts,
    themeCss: own.css,
    styles,
    templates: loadTemplates(),
    reveal: { css: revealCss, script: revealScript },
    deckScript,
  };
}
