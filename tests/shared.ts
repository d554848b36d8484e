import { existsSync } from 'node:fs';
import { describe, test } from 'vitest';

const SHARED = new URL('../../shared/', import.meta.url).pathname;

/** Path of a document that is not ours to keep, in the folder beside the project. */
export const shared = (path: string): string => `${SHARED}${path}`;

const isMissing = !existsSync(SHARED) && process.env['CI'] !== 'true';

/**
 * Tests on such documents. Where the folder is missing they are said to be left out and nothing of them is run, not even
 * what stands outside their tests; but not in CI, where a missing folder is a mistake.
 */
export const describeShared = (name: string, body: () => void): void => {
  if (isMissing)
    describe(name, () => test.skip('left out: the documents of ../shared are not here', () => {}));
  else describe(name, body);
};
