/** Nothing that is for colleagues reaches a file for the public: planted words are looked for in every byte. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefdeck } from '../run-briefdeck.ts';
import { everyReading } from './every-reading.ts';

const SAMPLE = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;

/** Words that only a colleague's files may hold; none of them stands in the sample. */
const PLANTED = {
  folder: 'Geheimepad',
  file: 'Versiepieter',
  note: 'Ingefluisterd',
  speaker: 'Spreekwaardig',
  user: 'Achternaamsma',
  review: 'te controleren',
  edited: 'bewerkt',
  odd: 'Opvallend in de bron',
};

let home: string;
let folder: string;
let edited: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'public-'));
  folder = join(home, PLANTED.folder);
  await mkdir(folder);
  const source = join(folder, `${PLANTED.file}.txt`);
  // A word that stands twice is an oddity of the source; it is told to colleagues only.
  const text = await readFile(SAMPLE, 'utf8');
  await writeFile(source, text.replace('Dit overleg is', 'Dit overleg is is'));
  expect(await build(source, 'read')).toMatchObject({ status: 0 });
  edited = join(folder, 'read', 'briefing.md');
  const briefing = await readFile(edited, 'utf8');
  const [before, after] = [
    briefing.slice(0, briefing.indexOf('\n## ') + 1),
    briefing.slice(briefing.indexOf('\n## ') + 1),
  ];
  const [title, ...rest] = after.split('\n');
  const withNote = [title, '', `Spreker: ${PLANTED.speaker}`, '', `Note: ${PLANTED.note}.`, ...rest].join(
    '\n',
  );
  await writeFile(edited, `${before}${withNote.replace(/^- (Dit overleg)/m, '- Zo: $1')}`);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const build = (source: string, to: string, ...flags: string[]) =>
  briefdeck(['build', source, '-o', join(folder, to), ...flags], {
    env: { USER: PLANTED.user, LOGNAME: PLANTED.user, HOME: join(home, PLANTED.user) },
  });

/** Which planted words can be read in which file. */
async function foundIn(where: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const name of await readdir(where)) {
    const readings = await everyReading(await readFile(join(where, name)));
    found[name] = Object.values(PLANTED).filter((word) => readings.some((text) => text.includes(word)));
  }
  return found;
}

describe('a build of an edited briefing.md for the public', () => {
  test('writes no briefing.md, and no planted word in any byte of any file', async () => {
    const outcome = await build(edited, 'out', '--audience', 'public');
    expect(outcome).toMatchObject({ status: 0 });
    expect(outcome.stderr).not.toContain('werkbestand');
    expect(await foundIn(join(folder, 'out'))).toEqual({
      'deck.html': [],
      'deck.pdf': [],
      'handout.pdf': [],
      'ledger.json': [],
    });
  });

  test('nor in what is marked as changed since an older version', async () => {
    const older = join(folder, `${PLANTED.file}-oud.txt`);
    await writeFile(older, (await readFile(SAMPLE, 'utf8')).replace('elf lidstaten', 'negen lidstaten'));
    const outcome = await build(edited, 'since', '--audience', 'public', '--since', older);
    expect(outcome).toMatchObject({ status: 0 });
    const found = await foundIn(join(folder, 'since'));
    expect(found).toEqual({ 'deck.html': [], 'deck.pdf': [], 'handout.pdf': [], 'ledger.json': [] });
    const deck = await readFile(join(folder, 'since', 'deck.html'), 'utf8');
    expect(deck.includes('Gewijzigd sinds')).toBe(true);
  });

  test('as pictures of slides too', async () => {
    for (const kind of ['slides', 'slides-4']) {
      await build(edited, kind, '--audience', 'public', '--to', 'handout', '--handout', kind);
      expect(await foundIn(join(folder, kind)), kind).toEqual({ 'handout.pdf': [] });
    }
  });

  test('the same words are found in what is made for colleagues', async () => {
    await build(edited, 'internal');
    const found = await foundIn(join(folder, 'internal'));
    const { file, note, speaker, review, edited: changed, odd } = PLANTED;
    expect(found['deck.html']).toEqual(expect.arrayContaining([file, note, speaker, review, changed, odd]));
    expect(found['deck.pdf']).toEqual(expect.arrayContaining([file, review, changed]));
    expect(found['handout.pdf']).toEqual(expect.arrayContaining([file, speaker, review, changed]));
    expect(found['ledger.json']).toEqual([file]);
    expect(found['briefing.md']).toEqual(expect.arrayContaining([file, note, review]));
  });

  test('makes briefing.md when asked for by name, and says what it is', async () => {
    const outcome = await build(edited, 'asked', '--audience', 'public', '--to', 'md,html');
    expect(outcome.stderr).toMatch(/^let op: briefing\.md is een werkbestand/m);
    expect(await readdir(join(folder, 'asked'))).toEqual(['briefing.md', 'deck.html']);
  });
});
