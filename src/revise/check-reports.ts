import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { diagnosticStrings } from '../strings/diagnostics.ts';
import { fill, type Language } from '../strings/language.ts';

/** What a report is about and in what language it speaks. */
export interface ReportSettings {
  /** The file as the user named it, with slashes. */
  readonly file: string;
  readonly language: Language;
}

/** A finding with its message in words. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly file: string;
  /** Counted from 1; null where it is about the whole file. */
  readonly line: number | null;
  readonly message: string;
  readonly values: Diagnostic['values'];
}

/** Diagnostics as plain data, each with its message: what `--json` prints. */
export function findingsOf(diagnostics: readonly Diagnostic[], settings: ReportSettings): Finding[] {
  const words: Readonly<Record<string, string>> = diagnosticStrings[settings.language];
  return diagnostics.map(({ id, severity, values, place }) => ({
    id,
    severity,
    file: settings.file,
    line: place?.line ?? null,
    message: fill(words[id] ?? id, values),
    values,
  }));
}

const SARIF_LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * The findings as SARIF, which code editors and GitHub read.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(findings: readonly Finding[], version: string): object {
  const rules = [...new Set(findings.map(({ id }) => id))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'briefdeck', version, rules: rules.map((id) => ({ id })) } },
        results: findings.map(({ id, severity, file, line, message }) => ({
          ruleId: id,
          ruleIndex: rules.indexOf(id),
          level: SARIF_LEVEL[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                region: { startLine: line ?? 1 },
              },
            },
          ],
        })),
      },
    ],
  };
}

const GITHUB_COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * The findings as workflow commands, one a line, that GitHub shows beside the lines of the file.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function toGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ id, severity, file, line, message }) => {
      const properties = { file, line: String(line ?? 1), title: id };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      return `::${GITHUB_COMMAND[severity]} ${written.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The findings for a person: `briefing.md:12  message`, in order. */
export function toText(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}  ${message}\n`)
    .join('');
}
