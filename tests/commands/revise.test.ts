import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefdeck } from '../run-briefdeck.ts';

const SAMPLE = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;

let home: string;
let fresh: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'revise-'));
  fresh = join(home, 'fresh.md');
  await briefdeck(['build', SAMPLE, '--to', 'md', '-o', home]);
  await copyFile(join(home, 'briefing.md'), fresh);
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A copy of the fresh briefing with one edit. */
async function edited(name: string, from: string, to: string): Promise<string> {
  const text = await readFile(fresh, 'utf8');
  expect(text).toContain(from);
  const path = join(home, name);
  await writeFile(path, text.replace(`- ${from}`, `- ${to}`));
  return path;
}

test('check finds nothing in a briefing that nobody edited', async () => {
  expect(await briefdeck(['check', fresh])).toMatchObject({ status: 0, stdout: '' });
});

test('check names a changed number with its line, in every form', async () => {
  const path = await edited(
    'number.md',
    'Het actieplan bevat 24 maatregelen',
    'Het actieplan bevat 42 maatregelen',
  );
  const line = (await readFile(path, 'utf8'))
    .split('\n')
    .findIndex((text) => text.startsWith('- Het actieplan bevat 42'));
  const text = await briefdeck(['check', path]);
  expect(text.status).toBe(14);
  expect(text.stdout).toContain(`${path}:${line + 1}`);
  expect(text.stdout).toMatch(/24.*42/);
  const json = JSON.parse((await briefdeck(['check', path, '--json'])).stdout);
  expect(json).toContainEqual(expect.objectContaining({ line: line + 1, severity: 'warning' }));
  const sarif = JSON.parse((await briefdeck(['check', path, '--format', 'sarif'])).stdout);
  const lines = sarif.runs[0].results.map(
    (result: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
      result.locations[0]?.physicalLocation.region.startLine,
  );
  expect(lines).toContain(line + 1);
  expect((await briefdeck(['check', path, '--format', 'github'])).stdout).toMatch(/^::warning file=/m);
});

test('check and update refuse a file that is no briefing', async () => {
  expect(await briefdeck(['check', SAMPLE])).toMatchObject({ status: 3, stdout: '' });
  expect(await briefdeck(['update', SAMPLE, SAMPLE])).toMatchObject({ status: 3, stdout: '' });
});

test('an edited line reaches the deck, and the words it replaces are not lost', async () => {
  const path = await edited('deck.md', 'Wij zijn voornemens in te stemmen.', 'Wij stemmen in.');
  const folder = join(home, 'deck');
  const outcome = await briefdeck(['build', path, '-o', folder, '--to', 'html,json,md']);
  expect(outcome.status).toBe(0);
  const deck = await readFile(join(folder, 'deck.html'), 'utf8');
  expect(deck).toContain('Wij stemmen in.');
  expect(deck).toContain('Wij zijn voornemens in te stemmen.');
  expect(await readFile(join(folder, 'briefing.md'), 'utf8')).toBe(await readFile(path, 'utf8'));
});

test('update keeps the edits, takes in the new version, and keeps the old file', async () => {
  const path = await edited('update.md', 'Wij zijn voornemens in te stemmen.', 'Wij stemmen in.');
  const before = await readFile(path, 'utf8');
  const revised = join(home, 'revised.txt');
  const source = await readFile(SAMPLE, 'utf8');
  await writeFile(revised, source.replace(/24(?=\s+maatregelen)/, '31'));
  const outcome = await briefdeck(['update', path, revised]);
  expect(outcome).toMatchObject({ status: 0, stdout: `${path}\n` });
  const after = await readFile(path, 'utf8');
  expect(after).toContain('- Wij stemmen in.');
  expect(after).toContain('- Het actieplan bevat 31 maatregelen');
  expect(await readFile(join(home, 'update.1.bak.md'), 'utf8')).toBe(before);
  expect((await readdir(home)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('update of a briefing that nobody edited gives what a fresh build gives', async () => {
  const path = join(home, 'untouched.md');
  await copyFile(fresh, path);
  await briefdeck(['update', path, SAMPLE]);
  expect(await readFile(path, 'utf8')).toBe(await readFile(fresh, 'utf8'));
});

test('diff tells two versions apart in any two formats', async () => {
  const same = await briefdeck(['diff', SAMPLE, SAMPLE.replace('.txt', '.docx')]);
  expect(same).toMatchObject({ status: 0, stdout: 'Geen verschillen.\n' });
  const changed = join(home, 'changed.txt');
  await writeFile(changed, (await readFile(SAMPLE, 'utf8')).replace(/24(?=\s+maatregelen)/, '31'));
  const { stdout } = await briefdeck(['diff', SAMPLE, changed]);
  expect(stdout).toMatch(/\[-24-\].*\{\+31\+\}/s);
});
