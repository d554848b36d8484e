import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BRIEFING, edited, tutorialSteps } from '../scripts/tutorial-steps.mjs';
import { briefdeck } from './run-briefdeck.ts';

const DOCS = new URL('../docs/', import.meta.url);
const steps = await tutorialSteps(new URL('TUTORIAL.md', DOCS));

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tutorial-'));
  await cp(new URL('../samples/', import.meta.url), join(home, 'samples'), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('the tutorial can be followed to the letter: each command ends well, each edit finds its lines', async () => {
  const run: string[] = [];
  for (const step of steps) {
    if (step.kind === 'picture')
      expect(existsSync(new URL(`images/${step.name}.png`, DOCS)), step.name).toBe(true);
    if (step.kind === 'edit') {
      const path = join(home, BRIEFING);
      await writeFile(path, edited(await readFile(path, 'utf8'), step));
    }
    // It serves until it is ended; tests/server/ is about that.
    if (step.kind !== 'command' || step.words[0] === 'present') continue;
    const { status, stdout, stderr } = await briefdeck(step.words, { cwd: home });
    run.push(step.words[0]!);
    if (step.words[0] === 'check') {
      expect(status).toBe(14);
      for (const told of ['150', 'Drones storen zich niet aan grenzen', 'kernpunt'])
        expect(stdout).toContain(told);
    } else expect(status, `${step.words.join(' ')}\n${stderr}`).toBe(0);
  }
  expect(run).toEqual([
    'build',
    'read',
    'check',
    'build',
    'diff',
    'diff',
    'update',
    'build',
    'build',
    'verify',
  ]);
  const briefing = await readFile(join(home, BRIEFING), 'utf8');
  expect(briefing).toContain('De Finse proef met detectie in Lapland kan als voorbeeld dienen.');
  expect(briefing).toContain('Met een registratieplicht vanaf 250 gram');
  expect(await briefdeck(['check', BRIEFING], { cwd: home })).not.toMatchObject({
    stdout: expect.stringContaining('kiezen'),
  });
});
