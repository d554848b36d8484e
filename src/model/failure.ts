import type { Place } from './diagnostic.ts';

/** Exit statuses of the command line; documented in README.md. 0 is success, 1 an error in the program itself. */
export const EXIT = {
  usage: 2,
  /** The file is not there, or a briefing.md or configuration file is broken. */
  input: 3,
  unsupported: 4,
  notAnAgenda: 5,
  lost: 6,
  overflow: 7,
  browser: 8,
  output: 9,
  empty: 10,
  encrypted: 11,
  /** Damaged, or larger than any agenda is. */
  damaged: 12,
  unreadable: 13,
  /** A check was done, and found something. */
  findings: 14,
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/**
 * The one class of error that a user's input or machine can cause. Its words are made from `strings/failures.ts`
 * at the rim; any other error is a mistake in the program.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** A key of `strings/failures.ts`. */
  readonly id: string;
  readonly exit: ExitStatus;
  readonly values: Readonly<Record<string, string | number>>;
  readonly place: Place | undefined;

  constructor(
    id: string,
    exit: ExitStatus,
    values: Readonly<Record<string, string | number>> = {},
    place?: Place,
    options?: ErrorOptions,
  ) {
    super(id, options);
    this.id = id;
    this.exit = exit;
    this.values = values;
    this.place = place;
  }
}

/** Does the work of reading a file; a failure that does not say which file it is about is given its name. */
export async function aboutFile<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.place?.file !== undefined) throw error;
    const place = { ...error.place, file };
    throw new Failure(error.id, error.exit, error.values, place, { cause: error.cause ?? error });
  }
}
