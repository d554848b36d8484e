/**
 * Both run in the page, around what is done to it before it is printed. A page that is not shown is not laid out, or the
 * browser would do that with each step, for nobody: before the typeface is there, and after each change.
 */

/** Writes the document, and keeps it from being shown. */
export function writePage(html: string): void {
  document.open();
  document.write(html);
  document.close();
  document.body.style.contentVisibility = 'hidden';
}

/** Waits for the typefaces and the pictures, which the browser would not fetch for a page that is not shown. */
export async function loadPage(): Promise<void> {
  await Promise.all([
    ...[...document.fonts].map((face) => face.load().catch(() => {})),
    ...[...document.images].map((image) => image.decode().catch(() => {})),
  ]);
}

/** Shows the page from now on. */
export function showPage(): void {
  document.body.style.contentVisibility = '';
}
