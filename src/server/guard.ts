import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request must show to be answered. */
export interface Gate {
  /** `127.0.0.1:PORT`: another name means that a foreign page made the browser think that the server is its own. */
  readonly host: string;
  /** First segment of every path; who does not have the address cannot guess it. */
  readonly token: string;
}

/** Answers to be sent instead of content. */
export const REFUSED = { method: 405, foreign: 403, missing: 404 } as const;
export type Refusal = (typeof REFUSED)[keyof typeof REFUSED];

/**
 * The path behind the token, or the status of a refusal. Paths are compared as they stand: nothing is decoded or
 * resolved, and no file is looked for, so there is nothing to climb out of.
 */
export function pathOf(request: IncomingMessage, { host, token }: Gate): string | Refusal {
  const { method, headers, url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') return REFUSED.method;
  if (headers.host !== host) return REFUSED.foreign;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return REFUSED.foreign;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return REFUSED.foreign;
  const [, given, ...rest] = url.split(/[?#]/, 1)[0]!.split('/');
  return given !== undefined && rest.length > 0 && sameText(given, token) ? rest.join('/') : REFUSED.missing;
}

/** Compares in a time that says nothing of where two texts differ. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
