/** Scripts and data inside a page, and the policy that lets only them run. */
import { createHash } from 'node:crypto';

/**
 * A script made safe to stand in an HTML page: the sequences that end or nest a script element are written with an
 * escape that means the same inside strings and regular expressions (HTML Standard, 4.12.1.3).
 */
export function inlineScript(script: string): string {
  return script.replace(/\r\n?/g, '\n').replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

/** Data as JSON that can stand in a script element. */
export function inlineJson(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * A Content-Security-Policy under which a page may use nothing but what it holds: these scripts and styles, and
 * pictures and fonts written into it.
 */
export function contentSecurityPolicy(scripts: readonly string[], styles: readonly string[]): string {
  const only = (texts: readonly string[]) => (texts.length === 0 ? "'none'" : texts.map(hashOf).join(' '));
  return [
    "default-src 'none'",
    `script-src ${only(scripts)}`,
    `style-src ${only(styles)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
