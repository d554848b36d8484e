import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlPages } from '../../src/export/verify/html-text.ts';
import { NEW_SAMPLE, OLD_SAMPLE } from '../revised-briefings.ts';
import { briefdeck } from '../run-briefdeck.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'changes-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** A sentence of the old sample that the new one no longer has. */
const DROPPED = 'Op het moment van schrijven is nog geen achtergronddocument beschikbaar.';
const OWN = 'Wij vinden dit achteraf geen goed plan.';

async function textOf(file: string): Promise<string> {
  const pages = htmlPages(await readFile(file, 'utf8'), { leaveOut: [], pageTag: 'section' });
  return pages.join(' ').replace(/\s+/g, ' ');
}

describe('build --since', () => {
  test('lists what was dropped, names the old version by its date, and makes every file', async () => {
    const folder = join(home, 'since');
    const outcome = await briefdeck([
      'build',
      NEW_SAMPLE,
      '--since',
      OLD_SAMPLE.replace('.txt', '.docx'),
      '-o',
      folder,
    ]);
    expect(outcome.status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual([
      'briefing.md',
      'deck.html',
      'deck.pdf',
      'handout.pdf',
      'ledger.json',
    ]);
    const text = await textOf(join(folder, 'deck.html'));
    expect(text).toContain('Gewijzigd sinds de versie van 14 maart 2031');
    expect(text).toContain(DROPPED);
    expect(await briefdeck(['verify', join(folder, 'handout.pdf')])).toMatchObject({ status: 0 });
  });

  test('leaves briefing.md as a build without it makes it', async () => {
    const [marked, plain] = [join(home, 'marked'), join(home, 'plain')];
    await briefdeck(['build', NEW_SAMPLE, '--since', OLD_SAMPLE, '--to', 'md', '-o', marked]);
    await briefdeck(['build', NEW_SAMPLE, '--to', 'md', '-o', plain]);
    expect(await readFile(join(marked, 'briefing.md'))).toEqual(await readFile(join(plain, 'briefing.md')));
  });

  test('says so where nothing changed', async () => {
    const folder = join(home, 'same');
    await briefdeck(['build', OLD_SAMPLE, '--since', OLD_SAMPLE, '--to', 'html', '-o', folder]);
    const text = await textOf(join(folder, 'deck.html'));
    expect(text).toContain('Gewijzigd sinds voorbeeld-jbz-raad.txt');
    expect(text).toContain('Geen verschillen');
  });

  test('takes a briefing.md for the old version, and in a chosen item tells of that item alone', async () => {
    await briefdeck(['build', OLD_SAMPLE, '--to', 'md', '-o', join(home, 'old')]);
    const old = join(home, 'old', 'briefing.md');
    const folder = join(home, 'chosen');
    const args = ['build', NEW_SAMPLE, '--since', old, '--items', '4', '--to', 'html', '-o', folder];
    expect((await briefdeck(args)).status).toBe(0);
    const text = await textOf(join(folder, 'deck.html'));
    expect(text).toContain('Zweden zal daarbij een toelichting geven op zijn meldpunt voor ouders.');
    expect(text).not.toContain(DROPPED);
  });

  test('for the public compares source with source: no edited line, no file name, no mark at an edit', async () => {
    const folder = join(home, 'edited');
    await briefdeck(['build', OLD_SAMPLE, '--to', 'md', '-o', folder]);
    const file = join(folder, 'briefing.md');
    const edited = (await readFile(file, 'utf8')).replace(`- ${DROPPED}`, `- ${OWN}`);
    expect(edited).toContain(OWN);
    const [own, other] = [join(home, 'mijn-concept.md'), join(home, 'public')];
    await writeFile(own, edited);
    const args = ['--audience', 'public', '--to', 'html', '-o', other];
    // The old version with an officer's words in it.
    await briefdeck(['build', NEW_SAMPLE, '--since', own, ...args]);
    const html = await readFile(join(other, 'deck.html'), 'utf8');
    expect(html).not.toContain(OWN);
    expect(html).not.toContain('mijn-concept');
    expect(html).toContain(DROPPED);
    // The new version with an officer's words in it, compared with its own source.
    await briefdeck(['build', own, '--since', OLD_SAMPLE, ...args]);
    const text = await textOf(join(other, 'deck.html'));
    expect(text).toContain('Gewijzigd sinds de vorige versie');
    expect(text).toContain('Geen verschillen');
  });

  test('a version that is missing is named', async () => {
    const outcome = await briefdeck(['build', NEW_SAMPLE, '--since', join(home, 'weg.pdf')]);
    expect(outcome.status).toBe(3);
    expect(outcome.stderr).toContain('weg.pdf');
  });
});

describe('diff', () => {
  test('makes a deck and a handout that verify, beside a deck that is there', async () => {
    const folder = join(home, 'diff');
    const outcome = await briefdeck(['diff', OLD_SAMPLE, NEW_SAMPLE, '-o', folder]);
    expect(outcome.status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['changes-handout.pdf', 'changes.html', 'changes.pdf']);
    for (const name of ['changes-handout.pdf', 'changes.pdf'])
      expect(await briefdeck(['verify', join(folder, name)])).toMatchObject({ status: 0 });
    const text = await textOf(join(folder, 'changes.html'));
    expect(text).toContain(DROPPED);
    expect(text).toContain('Het actieplan bevat 31 maatregelen');
    expect(text).toContain('Een bespreking is niet voorzien.');
  });

  test('makes only what is asked, of two versions that do not differ too', async () => {
    const folder = join(home, 'diff-same');
    await briefdeck(['diff', OLD_SAMPLE, OLD_SAMPLE.replace('.txt', '.docx'), '--to', 'html', '-o', folder]);
    expect(await readdir(folder)).toEqual(['changes.html']);
    expect(await textOf(join(folder, 'changes.html'))).toContain('Geen verschillen');
  });

  test('says days and countries in words', async () => {
    const moved = join(home, 'verzet.txt');
    const source = await readFile(OLD_SAMPLE, 'utf8');
    await writeFile(moved, source.replaceAll('27 en 28 maart', '3 en 4 april'));
    const { stdout } = await briefdeck(['diff', OLD_SAMPLE, moved]);
    expect(stdout).toContain('[-27 en 28 maart 2031-] {+3 en 4 april 2031+}');
  });
});
