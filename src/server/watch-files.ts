import { watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Calls `changed` when one of the files is written. Editors replace a file instead of writing in it, so its folder is
 * watched. One save can give several calls.
 * @returns what ends the watching.
 */
export function watchFiles(paths: readonly string[], changed: () => void): () => void {
  const folders = new Map<string, Set<string>>();
  for (const path of paths.map((one) => resolve(one)))
    folders.set(dirname(path), (folders.get(dirname(path)) ?? new Set()).add(basename(path)));
  const watchers = [...folders].map(([folder, names]) =>
    watch(folder, { persistent: false }, (_, name) => {
      // Some systems do not say which file it was.
      if (name === null || names.has(name)) changed();
    }),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
