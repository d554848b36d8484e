/** The work's outcome, or the signal's reason as soon as it is aborted. */
export async function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    if (signal.aborted) reject(signal.reason);
  });
  // Work that loses the race goes on until the browser is ended; its failure then says nothing new.
  const done = signal.aborted ? aborted : work();
  done.catch(() => {});
  return Promise.race([done, aborted]);
}
