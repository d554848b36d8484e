import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { briefdeck } from '../run-briefdeck.ts';
import { describeShared, shared } from '../shared.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bad-input-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Every refusal: one line that names the file, its own status, nothing on standard output, nothing written. */
async function refused(args: readonly string[], status: number, says: RegExp, input = ''): Promise<void> {
  const outcome = await briefdeck(['build', ...args, '-o', join(home, 'out')], { input, cwd: home });
  expect(outcome).toMatchObject({ status, stdout: '' });
  expect(outcome.stderr).toMatch(says);
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(outcome.stderr).not.toMatch(/\bat .*\.js:\d+/);
  expect(await readdir(home)).not.toContain('out');
}

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(home, name), content);
  return name;
};

describe('bad input gets one clear line, its own status, and nothing is written', () => {
  test('a missing file', () => refused(['er-is-niets.docx'], 3, /^fout: er-is-niets\.docx: .*bestaat niet/));
  test('a folder', () => refused(['.'], 3, /^fout: \.: .*map/));
  test('an empty file', async () => refused([await file('leeg.txt', '')], 10, /leeg\.txt/));
  test('a file of white space', async () => refused([await file('wit.txt', ' \n\f\n ')], 10, /wit\.txt/));
  test('a binary file', async () =>
    refused(
      [
        await file(
          'plaatje.txt',
          Uint8Array.from({ length: 4000 }, (_, n) => (n * 89) % 256),
        ),
      ],
      4,
      /plaatje/,
    ));
  test('a shopping list', async () =>
    refused(
      [await file('lijst.txt', 'Boodschappen\n\nmelk\nbrood\nkaas\n')],
      5,
      /lijst\.txt: .*geannoteerde agenda/,
    ));
  test('standard input that is no agenda', () =>
    refused(['-'], 5, /geannoteerde agenda/, 'Geachte heer,\n\nDank.\n'));
  test('a PDF that is cut off', async () =>
    refused([await file('af.pdf', '%PDF-1.7\n1 0 obj\n<<')], 12, /af\.pdf/));
  test('a PDF with two pages that are broken', async () => {
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
    const broken = page.replace('/MediaBox', '/Media)Box');
    const pages = '<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>';
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', pages, page, broken, broken];
    const body = objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('');
    const pdf = `%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n`;
    await refused([await file('stuk.pdf', pdf)], 12, /stuk\.pdf: .*beschadigd/);
  });
  test('a zip that is no Word file', async () =>
    refused(
      [await file('zip.docx', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'))],
      4,
      /zip\.docx/,
    ));
});

describe('wrong use', () => {
  test.each([
    [['build'], /ontbreekt/],
    [['build', 'x.txt', '--to', 'powerpoint'], /html/],
    [['build', 'x.txt', '--thema', 'rijk'], /--thema/],
    [['bouw', 'x.txt'], /bouw/],
    [[], /build/],
  ])('%j ends with status 2 and says what is possible', async (args, says) => {
    const outcome = await briefdeck(args, { cwd: home });
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toMatch(says);
  });

  test('an unknown theme names those there are', async () => {
    const agenda = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
    const outcome = await briefdeck(['build', agenda, '--theme', 'paars', '-o', join(home, 'out')], {
      cwd: home,
    });
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toMatch(/paars.*neutral, rijk/);
    expect(await readdir(home)).not.toContain('out');
  });

  test('help is in Dutch, and in English when asked', async () => {
    expect((await briefdeck(['build', '--help'])).stdout).toMatch(/^Gebruik: .*Voorbeelden:/s);
    expect((await briefdeck(['build', '--help', '--lang', 'en'])).stdout).toMatch(/^Usage: .*Examples:/s);
  });

  test('the language may be asked for before the command too', async () => {
    const english = await briefdeck(['build', '--help', '--lang', 'en']);
    expect(await briefdeck(['--lang', 'en', 'build', '--help'])).toEqual(english);
  });

  test('Dutch help has no English in what is to be filled in', async () => {
    for (const args of [['--help'], ['build', '--help'], ['evaluate', '--help'], ['diff', '--help']]) {
      const { stdout } = await briefdeck(args);
      expect(stdout).not.toMatch(/[<[](?:options|command|files?|dir|kinds?|name|path|old|new)\b/);
      expect(stdout).toContain('[opties]');
    }
  });

  test('a file where the folder should be is named as such, and --quiet says nothing else', async () => {
    const agenda = new URL('../../samples/voorbeeld-jbz-raad.txt', import.meta.url).pathname;
    await file('is-er-al', '');
    for (const folder of ['is-er-al', 'is-er-al/map']) {
      const { status, stderr } = await briefdeck(['build', agenda, '--to', 'md', '-o', folder], {
        cwd: home,
      });
      expect(status).toBe(9);
      expect(stderr).toMatch(/^fout: is-er-al\S*: .*geen map/);
    }
    const quiet = await briefdeck(['build', agenda, '--to', 'md', '-o', 'stil', '--quiet'], { cwd: home });
    expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describeShared('real documents that are no annotated agenda', () => {
  test.each([
    ['corpus/kamerbrief-1.docx', 5],
    ['corpus/kamerbrief-2.docx', 5],
    ['corpus/kst-21501-02-3121.pdf', 5],
    ['corpus/kst-32317-940.motie.xml', 5],
    ['corpus/besluitenlijst-1.pdf', 5],
    ['corpus/kamerstuk-oud.doc', 4],
  ])('%s is refused', (name, status) => refused([shared(name)], status, /^fout: /));
});
