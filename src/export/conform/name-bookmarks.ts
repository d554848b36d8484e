/** Bookmarks: Chromium makes one of every heading; here they get the heading's own words, and show two levels. */
import type { PdfDict } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { textString } from '../pdf/text-strings.ts';
import { dictAt } from '../pdf/values-at.ts';

/** Levels that a reader shows at first: the document and its sections, with the items behind their sign. */
const OPEN_LEVELS = 2;

/**
 * Names the bookmarks after the page's headings, which stand in the same order.
 * @throws Error where there are not as many: a heading would be lost to those who find their way by bookmarks
 */
export function nameBookmarks(file: PdfFile, headings: readonly string[]): void {
  const { catalog } = file;
  const waiting = [...headings];
  /** Names a level and those below it; tells how many bookmarks of it show. */
  const visit = (parent: PdfDict, level: number): number => {
    let shown = 0;
    for (let item = dictAt(file, parent, 'First'); item !== undefined; item = dictAt(file, item, 'Next')) {
      const title = waiting.shift();
      if (title === undefined) throw new Error('more bookmarks than headings');
      item.set('Title', textString(title));
      const below = visit(item, level + 1);
      const isOpen = level < OPEN_LEVELS;
      shown += 1 + (isOpen ? below : 0);
      // ISO 32000-1, 12.3.3: the number of what shows below, negative while it does not.
      if (below > 0) item.set('Count', isOpen ? below : -below);
    }
    return shown;
  };
  const root = dictAt(file, catalog, 'Outlines');
  if (root !== undefined) root.set('Count', visit(root, 1));
  if (waiting.length > 0) throw new Error(`no bookmark for the heading ${waiting[0]}`);
}
