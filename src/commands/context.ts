import { readFileSync } from 'node:fs';
import { EXIT, Failure } from '../model/failure.ts';
import {
  type BuildFlags,
  type BuildOptions,
  CONFIGURATION_FILE,
  type Configuration,
  type Environment,
  resolveOptions,
} from '../options.ts';
import type { Language } from '../strings/language.ts';

/** What every command is given. */
export interface Context {
  readonly language: Language;
  readonly environment: Environment;
  readonly themes: readonly string[];
  readonly version: string;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  readonly resolve: (flags: BuildFlags) => Promise<BuildOptions>;
}

/** Puts the context together; the configuration file is read when a command asks for its options. */
export function makeContext(
  base: Omit<Context, 'resolve'> & { readonly askedLanguage: Language | undefined },
): Context {
  const { askedLanguage: lang, ...rest } = base;
  const asked = lang === undefined ? {} : { lang };
  return Object.freeze({
    ...rest,
    resolve: async (flags: BuildFlags) =>
      resolveOptions({ ...asked, ...flags }, await readConfiguration(), base.environment),
  });
}

/**
 * The configuration file of the working directory; an empty configuration where there is none.
 * @throws Failure `configuration-invalid`
 */
async function readConfiguration(): Promise<Configuration> {
  let text: string;
  try {
    text = readFileSync(CONFIGURATION_FILE, 'utf8');
  } catch {
    return {};
  }
  try {
    const { configurationSchema } = await import('../configuration.ts');
    const parsed = configurationSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0]!;
    throw new Error(`${issue.path.join('.')} ${issue.message}`.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('configuration-invalid', EXIT.usage, { reason }, { file: CONFIGURATION_FILE });
  }
}
