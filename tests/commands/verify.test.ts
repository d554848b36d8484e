import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE } from '../pdf/documents.ts';
import { briefdeck } from '../run-briefdeck.ts';

let home: string;
/** No Java, nor anything else: the checks are the program's own. */
const env = { PATH: '' };
const verify = (...args: string[]) => briefdeck(['verify', ...args], { cwd: home, env });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'verify-'));
  const { status } = await briefdeck(['build', SAMPLE, '-o', home, '--items', '1', '--to', 'handout']);
  expect(status).toBe(0);
  const bytes = await readFile(join(home, 'handout.pdf'));
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  doc.catalog.delete(PDFName.of('Lang'));
  doc.setTitle('Een andere titel');
  await writeFile(join(home, 'broken.pdf'), await doc.save({ updateFieldAppearances: false }));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('briefdeck verify', () => {
  test('passes what was built, without any other program', async () => {
    expect(await verify('handout.pdf')).toMatchObject({ status: 0, stderr: '' });
  });

  test('says of each file what is wrong with it, and ends with status 14', async () => {
    const { status, stdout } = await verify('handout.pdf', 'broken.pdf');
    expect(status).toBe(14);
    const [before, after] = stdout.split('broken.pdf') as [string, string];
    expect(before).toMatch(/^handout\.pdf/);
    expect(after).toContain('De pdf zegt niet in welke taal zij is.');
    expect(after).toContain('De titel in Info (“Een andere titel”) is een andere dan die in XMP');
  });

  test('gives the same to programs', async () => {
    const { status, stdout } = await verify('--json', 'broken.pdf');
    const [{ findings }] = JSON.parse(stdout);
    expect(status).toBe(14);
    expect(findings.map(({ id }: { id: string }) => id)).toEqual(['pdf-titles-differ', 'pdf-no-language']);
  });
});
