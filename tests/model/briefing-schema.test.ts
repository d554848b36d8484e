import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { briefingJsonSchema } from '../../src/model/json-schema.ts';

test('the published schema is the one that the types come from (npm run schema)', () => {
  const published = readFileSync(new URL('../../schema/briefing.schema.json', import.meta.url), 'utf8');
  expect(briefingJsonSchema()).toBe(published);
});
