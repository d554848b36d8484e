/** What came of a build: its value, or what went wrong. */
export type Outcome<T> =
  | { readonly kind: 'built'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Builds again whenever it is told to, one build at a time. Being told during a build means one more build behind it,
 * and the outcome of the build that is out of date is not passed on: a half-written file is never shown as a mistake.
 *
 * @param build makes the value; @param pass takes each outcome that counts.
 * @returns `again` to call when something changed, and `idle`, which settles when the build that is going on is done.
 */
export function rebuilder<T>(
  build: () => Promise<T>,
  pass: (outcome: Outcome<T>) => void,
): { readonly again: () => void; readonly idle: () => Promise<void> } {
  let asked = false;
  let running: Promise<void> | null = null;
  const run = async () => {
    while (asked) {
      asked = false;
      const outcome = await build().then(
        (value): Outcome<T> => ({ kind: 'built', value }),
        (error: unknown): Outcome<T> => ({ kind: 'failed', error }),
      );
      if (!asked) pass(outcome);
    }
    running = null;
  };
  return {
    again: () => {
      asked = true;
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}
