import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the fictional agendas and samples are what `npm run fixtures` makes of the YAML', () => {
  const script = new URL('../../scripts/make-fixtures.mjs', import.meta.url).pathname;
  const { stderr, status } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
