/** Tokens of a theme and the sizes of the slides as CSS custom properties. */
import * as metrics from '../model/slide-metrics.ts';
import type { ThemeManifest, Tokens } from './theme.ts';

const declarations = (tokens: Tokens) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** `titleSizes` → `title-sizes`. */
const kebab = (name: string) =>
  name
    .replace(/_/g, '-')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Sizes as lengths, except shares of a grid and counts, which are bare numbers. */
const BARE = /share|columns$/;

function sizeTokens(value: unknown, name: string): [string, string][] {
  if (typeof value === 'number') return [[name, BARE.test(name) ? String(value) : `${value}px`]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sizeTokens(inner, `${name}-${kebab(key)}`));
}

/** `--slide-…` for every number in `model/slide-metrics.ts`: style sheets and planner cannot drift apart. */
export function metricsCss(): string {
  const tokens = Object.entries(metrics).flatMap(([name, value]) =>
    sizeTokens(value, `slide-${kebab(name)}`),
  );
  return `:root{${declarations(Object.fromEntries(tokens))}}`;
}

/** The theme's tokens, and the appearances that a reader can switch to on screen. */
export function themeTokensCss(theme: ThemeManifest, contrast: ThemeManifest): string {
  return [
    `:root{${declarations(theme.tokens)}}`,
    `:root[data-appearance='dark']{color-scheme:dark;${declarations(theme.dark)}}`,
    `:root[data-appearance='contrast']{${declarations(contrast.tokens)}}`,
  ].join('\n');
}
