import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/commands/write-files.ts';
import { Failure } from '../../src/model/failure.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'write-files-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const set = (version: string) =>
  ['a.html', 'b.pdf', 'c.md'].map((name) => ({ name, content: `${name} ${version}` }));

describe('writing a set of files', () => {
  test('makes the folder, writes all of them and leaves nothing else', async () => {
    const folder = join(home, 'deep', 'er');
    const written = await writeFiles(folder, set('1'));
    expect(written).toEqual(['a.html', 'b.pdf', 'c.md'].map((name) => join(folder, name)));
    expect((await readdir(folder)).sort()).toEqual(['a.html', 'b.pdf', 'c.md']);
    expect(await readFile(join(folder, 'b.pdf'), 'utf8')).toBe('b.pdf 1');
  });

  test('a file that cannot be written leaves the last good set as it was', async () => {
    await writeFiles(home, set('1'));
    const broken = [...set('2'), { name: 'no-such-folder/d.md', content: 'd' }];
    await expect(writeFiles(home, broken)).rejects.toBeInstanceOf(Failure);
    expect(await readFile(join(home, 'a.html'), 'utf8')).toBe('a.html 1');
    expect((await readdir(home)).sort()).toEqual(['a.html', 'b.pdf', 'c.md']);
  });

  test('a file that cannot be moved takes back those that were', async () => {
    await writeFiles(home, set('1'));
    // Can be written beside the others, but has no folder to be moved to.
    await mkdir(join(home, 'beside'));
    const broken = [...set('2'), { name: '../beside/d.md', content: 'd' }];
    await expect(writeFiles(home, broken)).rejects.toBeInstanceOf(Failure);
    for (const { name } of set('1')) expect(await readFile(join(home, name), 'utf8')).toBe(`${name} 1`);
  });

  test('a failure takes the folders it made away again', async () => {
    const folder = join(home, 'new', 'folder');
    await expect(writeFiles(folder, [{ name: 'x/y', content: '' }])).rejects.toBeInstanceOf(Failure);
    expect(await readdir(home)).toEqual([]);
  });

  test('a file in the place of the folder is a clear failure', async () => {
    await writeFile(join(home, 'taken'), '');
    await expect(writeFiles(join(home, 'taken'), set('1'))).rejects.toMatchObject({ exit: 9 });
  });

  test.runIf(process.platform === 'linux')(
    'a place that takes no new folder is a clear failure',
    async () => {
      await expect(writeFiles('/proc/briefdeck', set('1'))).rejects.toMatchObject({
        id: 'output-failed',
        exit: 9,
      });
    },
  );

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written in is told apart', async () => {
    await chmod(home, 0o500);
    await expect(writeFiles(home, set('1'))).rejects.toMatchObject({ id: 'output-read-only' });
  });

  test('many writers at once never mix their sets', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => writeFiles(home, set(String(n)))));
    const contents = await Promise.all(
      ['a.html', 'b.pdf', 'c.md'].map((name) => readFile(join(home, name), 'utf8')),
    );
    expect(new Set(contents.map((content) => content.split(' ')[1])).size).toBe(1);
    expect((await readdir(home)).sort()).toEqual(['a.html', 'b.pdf', 'c.md']);
  });

  test('another build that is moving its files is waited for, and nothing is touched', async () => {
    await writeFiles(home, set('1'));
    await writeFile(join(home, '.briefdeck-lock'), String(process.pid));
    await expect(writeFiles(home, set('2'), 100)).rejects.toMatchObject({ id: 'output-busy', exit: 9 });
    expect(await readFile(join(home, 'a.html'), 'utf8')).toBe('a.html 1');
    const writing = writeFiles(home, set('3'));
    await rm(join(home, '.briefdeck-lock'));
    await writing;
    expect(await readFile(join(home, 'a.html'), 'utf8')).toBe('a.html 3');
  });

  test('a lock left by a process that is gone is taken over', async () => {
    await writeFile(join(home, '.briefdeck-lock'), '999999999');
    await writeFiles(home, set('1'));
    expect((await readdir(home)).sort()).toEqual(['a.html', 'b.pdf', 'c.md']);
  });

  /** A file system of its own, which only root on Linux may make. */
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  const mounted = async (options: string, work: () => Promise<void>): Promise<void> => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', home]);
    try {
      await work();
    } finally {
      execFileSync('umount', [home]);
    }
  };

  test.runIf(mayMount)('a full disk and a read-only one are told apart, and the old set stays', async () => {
    await mounted('size=64k', async () => {
      await writeFiles(home, set('1'));
      const large = [...set('2'), { name: 'd.pdf', content: 'x'.repeat(100_000) }];
      await expect(writeFiles(home, large)).rejects.toMatchObject({ id: 'output-full', exit: 9 });
      expect(await readFile(join(home, 'a.html'), 'utf8')).toBe('a.html 1');
      expect((await readdir(home)).sort()).toEqual(['a.html', 'b.pdf', 'c.md']);
    });
    await mounted('ro', async () => {
      await expect(writeFiles(home, set('1'))).rejects.toMatchObject({ id: 'output-read-only', exit: 9 });
    });
  });
});
