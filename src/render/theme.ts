/** A theme: a folder with theme.json (label, tokens, fonts) and theme.css. docs/THEMES.md shows how to make one. */
import type { Language } from '../strings/language.ts';

/** Custom properties that every theme must give, without `--`; both deck and handout are built from them. */
export const COLOR_TOKENS = [
  'color-ink',
  'color-paper',
  'color-surface',
  'color-line',
  'color-muted',
  'color-accent',
  'color-on-accent',
  'color-link',
  'color-focus',
  'color-warning',
  'color-context',
  'color-context-soft',
  'color-position',
  'color-position-soft',
  'color-on-position',
  'color-outcome',
  'color-outcome-soft',
] as const;

/** Tokens that a theme may change, with what they are otherwise. */
export const DEFAULT_TOKENS = {
  'color-heading': 'var(--color-accent)',
  'color-cover': 'var(--color-accent)',
  'color-on-cover': 'var(--color-on-accent)',
  'color-plane': 'var(--color-position)',
  'color-on-plane': 'var(--color-on-position)',
  'font-body': "'Source Sans 3', 'Noto Sans', 'Segoe UI', Arial, sans-serif",
  'font-heading': 'var(--font-body)',
  radius: '0px',
} as const;

export interface ThemeFont {
  readonly family: string;
  /** CSS weight, one number or a range as in `200 900`. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** File in the theme's folder, woff2. */
  readonly file: string;
}

export type Tokens = Readonly<Record<string, string>>;

export interface ThemeManifest {
  readonly label: Readonly<Record<Language, string>>;
  readonly tokens: Tokens;
  /** Colours of the dark appearance; those not named stay as they are. */
  readonly dark: Tokens;
  readonly fonts: readonly ThemeFont[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only letters, digits and harmless punctuation: a token can't end its declaration or load anything. */
const SAFE_VALUE = /^(?!.*url\()[\w\s#.,%()'"/+*-]+$/;

function readTokens(value: unknown, name: string, problems: string[]): Tokens {
  if (!isFields(value)) {
    problems.push(`${name} is no object`);
    return {};
  }
  for (const [key, token] of Object.entries(value)) {
    if (!/^[a-z][a-z0-9-]*$/.test(key)) problems.push(`${name}.${key}`);
    else if (typeof token !== 'string' || !SAFE_VALUE.test(token))
      problems.push(`${name}.${key}: ${String(token)}`);
  }
  return value as Tokens;
}

function readFonts(value: unknown, problems: string[]): readonly ThemeFont[] {
  const fonts = Array.isArray(value) ? value : [];
  const valid = (font: unknown): font is ThemeFont =>
    isFields(font) &&
    typeof font['family'] === 'string' &&
    /^[\w -]+$/.test(font['family']) &&
    /^\d+( \d+)?$/.test(String(font['weight'])) &&
    (font['style'] === 'normal' || font['style'] === 'italic') &&
    typeof font['file'] === 'string' &&
    /^[\w./-]+\.woff2$/.test(font['file']) &&
    !font['file'].includes('..');
  for (const [index, font] of fonts.entries()) if (!valid(font)) problems.push(`fonts[${index}]`);
  return fonts.filter(valid);
}

/** The manifest in a theme.json, and what is wrong with it, in words of the file itself. */
export function readManifest(json: string): {
  readonly manifest: ThemeManifest;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    problems.push(`theme.json: ${(error as Error).message}`);
  }
  const fields = isFields(parsed) ? parsed : {};
  const label = isFields(fields['label']) ? fields['label'] : {};
  for (const language of ['nl', 'en'])
    if (typeof label[language] !== 'string') problems.push(`label.${language}`);
  const tokens = readTokens(fields['tokens'] ?? {}, 'tokens', problems);
  for (const token of COLOR_TOKENS) if (!(token in tokens)) problems.push(`tokens.${token}`);
  const manifest: ThemeManifest = {
    label: { nl: String(label['nl']), en: String(label['en']) },
    tokens: { ...DEFAULT_TOKENS, ...tokens },
    dark: readTokens(fields['dark'] ?? {}, 'dark', problems),
    fonts: readFonts(fields['fonts'] ?? [], problems),
  };
  return { manifest, problems };
}
