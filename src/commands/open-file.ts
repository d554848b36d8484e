import { spawn } from 'node:child_process';
import type { BuildOptions } from '../options.ts';

/** Opens a file or address with the system's own program; that it cannot is no reason to fail. */
export function openFile(target: string, { environment }: BuildOptions): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', target]
      : process.platform === 'darwin'
        ? ['open', target]
        : ['xdg-open', target];
  spawn(command!, args, { stdio: 'ignore', detached: true, env: { ...environment.variables } })
    .on('error', () => {})
    .unref();
}
