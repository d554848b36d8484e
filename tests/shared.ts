import { existsSync } from 'node:fs';
import { describe } from 'vitest';

const SHARED = new URL('../../shared/', import.meta.url).pathname;

/** Path of a document that is not ours to keep, in the folder beside the project. */
export const shared = (path: string): string => `${SHARED}${path}`;

/** Tests on such documents. They are left out where the folder is missing, but not in CI, where that is a mistake. */
export const describeShared = describe.skipIf(!existsSync(SHARED) && process.env['CI'] !== 'true');
