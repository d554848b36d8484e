import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT, Failure } from '../../src/model/failure.ts';
import { loadLook, themeNames } from '../../src/render/load-look.ts';
import type { Tokens } from '../../src/render/theme.ts';

/** Pairs of tokens that stand on each other; AA asks 4.5 for text of any size. */
const PAIRS = [
  ['color-ink', 'color-paper'],
  ['color-ink', 'color-surface'],
  ['color-ink', 'color-position-soft'],
  ['color-muted', 'color-paper'],
  ['color-muted', 'color-surface'],
  ['color-accent', 'color-paper'],
  ['color-on-accent', 'color-accent'],
  ['color-heading', 'color-paper'],
  ['color-on-cover', 'color-cover'],
  ['color-on-plane', 'color-plane'],
  ['color-link', 'color-paper'],
  ['color-warning', 'color-paper'],
  ['color-context', 'color-paper'],
  ['color-position', 'color-paper'],
  ['color-on-position', 'color-position'],
  ['color-outcome', 'color-paper'],
  ['color-outcome', 'color-outcome-soft'],
] as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour; a token may stand for another. */
function colour(tokens: Tokens, name: string): string {
  const other = /^var\(--(.+)\)$/.exec(tokens[name]!)?.[1];
  return other ? colour(tokens, other) : tokens[name]!;
}

const tooLow = (tokens: Tokens, least: number) =>
  PAIRS.filter(([on, under]) => contrast(colour(tokens, on), colour(tokens, under)) < least).map(
    ([on, under]) => `${on} on ${under}`,
  );

describe.each(['rijk', 'neutral', 'contrast'])('the theme %s', (name) => {
  test('leaves each role on the map the line that tells it', async () => {
    const { themeCss } = await loadLook(name);
    expect(themeCss).not.toMatch(/\.tile\s+rect/);
  });

  test('has enough contrast, light and dark', async () => {
    const { theme } = await loadLook(name);
    const least = name === 'contrast' ? 7 : 4.5;
    expect(tooLow(theme.tokens, least)).toEqual([]);
    expect(tooLow({ ...theme.tokens, ...theme.dark }, least)).toEqual([]);
  });
});

describe('a theme of one’s own', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'theme-'));
    const look = new URL('../../themes/neutral/', import.meta.url).pathname;
    await cp(look, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const manifest = async () => JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8'));
  const write = (value: unknown) => writeFile(join(folder, 'theme.json'), JSON.stringify(value));
  const failure = () =>
    loadLook(folder).then(
      () => null,
      (error: unknown) => error as Failure,
    );

  test('is a folder; its colours and rules are used', async () => {
    const own = await manifest();
    await write({ ...own, tokens: { ...own.tokens, 'color-accent': '#5b2a86', radius: '6px' } });
    await writeFile(join(folder, 'theme.css'), '.heading { letter-spacing: 0; }');
    const look = await loadLook(folder);
    expect(look.tokensCss).toContain('--color-accent:#5b2a86');
    expect(look.themeCss).toContain('letter-spacing');
  });

  test('can be made as docs/THEMES.md says', async () => {
    const guide = await readFile(new URL('../../docs/THEMES.md', import.meta.url), 'utf8');
    const example = /```json\n(\{[\s\S]*?\n\})\n```/.exec(guide)![1]!;
    await writeFile(join(folder, 'theme.json'), example);
    const { theme } = await loadLook(folder);
    expect(theme.label.nl).toBe('Ons huis');
    expect(tooLow(theme.tokens, 4.5)).toEqual([]);
    for (const token of Object.keys(theme.tokens))
      if (!token.endsWith('-soft')) expect(guide).toContain(`\`${token}\``);
  });

  test('may bring a font of its own', async () => {
    const file = 'source-sans-3-latin-400-normal.woff2';
    const fonts = new URL('../../node_modules/@fontsource/source-sans-3/files/', import.meta.url).pathname;
    await cp(join(fonts, file), join(folder, file));
    await write({
      ...(await manifest()),
      fonts: [{ family: 'Huisletter', weight: '400', style: 'normal', file }],
    });
    expect((await loadLook(folder)).fontsCss).toContain("font-family:'Huisletter'");
  });

  test('that lacks a colour is refused, with the colour’s name', async () => {
    const { tokens, ...rest } = await manifest();
    delete tokens['color-outcome'];
    await write({ ...rest, tokens });
    expect(await failure()).toMatchObject({
      id: 'theme-incomplete',
      values: { problems: 'tokens.color-outcome' },
    });
  });

  test.each(['red; } body { display: none', 'url(https://example.org/x)', '</style><script>'])(
    'cannot put %s in a colour',
    async (value) => {
      const own = await manifest();
      await write({ ...own, tokens: { ...own.tokens, 'color-ink': value } });
      expect((await failure())?.id).toBe('theme-incomplete');
    },
  );

  test('cannot end the style element or load other sheets', async () => {
    await writeFile(join(folder, 'theme.css'), '@import "https://example.org/x.css";');
    expect((await failure())?.id).toBe('theme-incomplete');
  });
});

test('a theme that is not there is refused with those that are', async () => {
  const error = await loadLook('paars').then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(Failure);
  expect(error).toMatchObject({
    id: 'theme-unknown',
    exit: EXIT.usage,
    values: { theme: 'paars', known: 'contrast, neutral, rijk' },
  });
  expect(await themeNames()).toEqual(['contrast', 'neutral', 'rijk']);
});
