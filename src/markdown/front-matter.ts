import { isMap, LineCounter, parseDocument, stringify } from 'yaml';
import type { Briefing } from '../model/briefing.ts';
import type { FileSettings } from '../model/briefing-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { briefingFileStrings } from '../strings/briefing-file.ts';
import { LANGUAGES, type Language } from '../strings/language.ts';
import { FIELDS, type Field, type FieldValue, fieldOf, fieldsOf, keyOf } from './front-matter-fields.ts';
import { FIELD_READERS } from './front-matter-values.ts';

/** The front matter as read: its fields with their line numbers, and the language of its keys. */
export interface FrontMatter {
  readonly language: Language;
  readonly fields: ReadonlyMap<Field, { readonly value: FieldValue; readonly line: number }>;
  /** Whether it names a source, as the front matter of a file of ours does. */
  readonly namesSource: boolean;
  /** Number of lines it takes, its two fences included. */
  readonly length: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^---\s*$/;

/** The YAML front matter of briefing.md, fences included. */
export function writeFrontMatter(briefing: Briefing, language: Language, settings: FileSettings): string {
  const words = briefingFileStrings[language];
  const values = fieldsOf(briefing, settings);
  const entries: [string, unknown][] = FIELDS.map((field) => [
    keyOf(field, language),
    inWords(field, values[field], language),
  ]);
  const files = briefing.source.files.map(({ name, sha256 }) => ({ [words.keyFile]: name, sha256 }));
  if (files.length > 0) entries.push([words.keySource, files]);
  return `---\n${stringify(Object.fromEntries(entries), { nullStr: '', lineWidth: 0 })}---`;
}

/** Choices are written in the reader's words: `informal` → `informeel`. */
function inWords(field: Field, value: FieldValue, language: Language): FieldValue {
  const words = briefingFileStrings[language];
  if (field === 'formality' && value !== null) return value === 'formal' ? words.formal : words.informal;
  if (field === 'audience' && value !== null)
    return value === 'public' ? words.audiencePublic : words.audienceInternal;
  return value;
}

/**
 * Reads the front matter at the head of a file; one without has no fields.
 * @throws Failure `markdown-front-matter` for broken YAML and `markdown-value` for a value that its key cannot have,
 * both with the line.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const none = { language: 'nl', fields: new Map(), namesSource: false, length: 0, diagnostics: [] } as const;
  if (!FENCE.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return none;
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter });
  const error = document.errors[0];
  if (error !== undefined || !(document.contents === null || isMap(document.contents))) {
    const line = 1 + (error === undefined ? 1 : counter.linePos(error.pos[0]).line);
    const reason = error?.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '';
    throw new Failure('markdown-front-matter', EXIT.input, { reason }, { line });
  }
  const raw = (document.toJS() ?? {}) as Record<string, unknown>;
  const fields = new Map<Field, { value: FieldValue; line: number }>();
  const diagnostics: Diagnostic[] = [];
  let language: Language = 'nl';
  let namesSource = false;
  for (const pair of document.contents?.items ?? []) {
    const key = String(pair.key);
    const range = (pair.key as { range?: readonly number[] } | null)?.range;
    const line = 1 + counter.linePos(range?.[0] ?? 0).line;
    const sourceLanguage = LANGUAGES.find((known) => briefingFileStrings[known].keySource === key);
    const known = fieldOf(key);
    if (sourceLanguage !== undefined) {
      namesSource = true;
      language = sourceLanguage;
    } else if (known === null)
      diagnostics.push({ id: 'markdown-unknown-key', severity: 'warning', values: { key }, place: { line } });
    else {
      language = known.language;
      fields.set(known.field, { value: readValue(known.field, raw[key], key, line), line });
    }
  }
  return { language, fields, namesSource, length: end + 1, diagnostics };
}

function readValue(field: Field, raw: unknown, key: string, line: number): FieldValue {
  const read = FIELD_READERS[field](raw);
  if (read !== undefined) return read;
  const value = typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
  throw new Failure('markdown-value', EXIT.input, { key, value }, { line });
}
