import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EXIT, Failure } from '../model/failure.ts';

/** A file to be written: its name in the output folder and its content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

const LOCK = '.briefdeck-lock';
/** How often and how long, in ms, to wait for another build that is moving its files into the folder. */
const LOCK_POLL = 20;
const LOCK_LIMIT = 10_000;

/**
 * Writes all files or none: each into a temporary folder beside its place, then all moved together while no other
 * build may move into the folder. When a move fails, those made before it are undone.
 * @param lockLimit how long to wait for another build that is moving its files, in ms
 * @returns the paths written, in the order of `files`
 * @throws Failure `output-full`, `output-read-only`, `output-busy`, `output-not-folder` or `output-failed`
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  lockLimit = LOCK_LIMIT,
): Promise<string[]> {
  const created = await makeFolder(folder);
  let temporary: string | null = null;
  try {
    temporary = await mkdtemp(join(folder, '.briefdeck-'));
    for (const file of files) await writeFile(join(temporary, file.name), file.content, { flush: true });
    await withLock(folder, lockLimit, () => moveAll(temporary!, folder, files));
    return files.map((file) => join(folder, file.name));
  } catch (error) {
    await undoFolders(temporary, created);
    throw outputFailure(error, folder);
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * Makes the folder and its parents; returns those that were not there, innermost first. Step by step, since Node's own
 * recursive mkdir never ends where a folder exists and yet takes no new one (seen on Node 20 with /proc/x).
 */
async function makeFolder(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.push(at);
  const made: string[] = [];
  try {
    if (missing.length === 0) await readdir(folder);
    for (const path of missing.reverse()) {
      await mkdir(path).catch((error) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
      made.unshift(path);
    }
    return made;
  } catch (error) {
    await undoFolders(null, made);
    throw outputFailure(error, folder);
  }
}

async function undoFolders(temporary: string | null, created: readonly string[]): Promise<void> {
  if (temporary !== null) await rm(temporary, { recursive: true, force: true }).catch(() => {});
  for (const folder of created) await rmdir(folder).catch(() => {});
}

/** Moves every file into the folder, keeping what it replaces until all are there. */
async function moveAll(temporary: string, folder: string, files: readonly OutputFile[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { name } of files) {
      const target = join(folder, name);
      const kept = join(temporary, `${randomUUID()}.old`);
      const replaced = await rename(target, kept).then(
        () => true,
        (error) => {
          if (codeOf(error) === 'ENOENT') return false;
          throw error;
        },
      );
      undo.push(() => (replaced ? rename(kept, target) : rm(target, { force: true })));
      await rename(join(temporary, name), target);
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => {});
    throw error;
  }
}

/** Runs `work` while this process alone holds the folder's lock; a lock left by a dead process is taken over. */
async function withLock(folder: string, limit: number, work: () => Promise<void>): Promise<void> {
  const path = join(folder, LOCK);
  for (let waited = 0; ; waited += LOCK_POLL) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (await holderIsGone(path)) await rm(path, { force: true });
      else if (waited >= limit) throw new Failure('output-busy', EXIT.output, {}, { file: folder });
      else await wait(LOCK_POLL);
    }
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function holderIsGone(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function outputFailure(error: unknown, folder: string): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const id =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'output-full'
      : ['EROFS', 'EACCES', 'EPERM'].includes(code)
        ? 'output-read-only'
        : ['EBUSY', 'ETXTBSY'].includes(code)
          ? 'output-busy'
          : ['ENOTDIR', 'EEXIST'].includes(code)
            ? 'output-not-folder'
            : 'output-failed';
  return new Failure(id, EXIT.output, { reason: code }, { file: folder }, { cause: error });
}
