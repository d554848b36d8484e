import type { Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { decodeText } from './decode-text.ts';
import { assemble, type Extracted } from './draft-block.ts';
import { htmlDrafts } from './from-html-main.ts';
import { findHtmlNotes } from './from-html-notes.ts';
import { parseHtml } from './from-html-tree.ts';

/**
 * Reads a web page as saved by a browser: headings, paragraphs, lists with their numbers, tables, notes with their
 * marks. Menus and what else stands around the text are set apart as navigation; scripts and hidden elements are no
 * text. Of a page saved by Word, deletions and comments are left out and reported.
 *
 * @throws Failure `file-damaged` or `file-too-large`.
 */
export function fromHtml(bytes: Uint8Array): Staged<Extracted> {
  const text = decodeText(bytes);
  if (text === null) throw new Failure('file-damaged', EXIT.damaged, { reason: 'HTML' });
  const leftOut = { trackedChanges: 0, comments: 0 };
  const root = parseHtml(text, leftOut);
  const counts = [
    ['tracked-changes', leftOut.trackedChanges],
    ['comments', leftOut.comments],
  ] as const;
  return {
    value: assemble(htmlDrafts(root, findHtmlNotes(root))),
    diagnostics: counts
      .filter(([, count]) => count > 0)
      .map(([id, count]) => ({ id, severity: 'warning', values: { count } })),
  };
}
