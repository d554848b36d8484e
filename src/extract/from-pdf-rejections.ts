/** Where pdfjs does its reading; the stack of whatever it throws names it. */
const READER = /\bpdf\.worker\.mjs/;

/**
 * Reads with pdfjs, which fetches the pages of a file ahead and forgets about those that it doesn't come to, because one
 * before them is broken. When such a page is broken too nobody looks at its error, and Node.js ends the program for that.
 */
export async function leavingUnreadPages<T>(read: () => Promise<T>): Promise<T> {
  const leave = (error: unknown): void => {
    if (!(error instanceof Error && READER.test(error.stack ?? ''))) throw error;
  };
  process.on('unhandledRejection', leave);
  try {
    return await read();
  } finally {
    // Node.js reports them when all that is due at once has been done.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', leave);
  }
}
