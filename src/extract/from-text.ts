import type { Staged } from '../model/diagnostic.ts';
import type { Extracted } from './draft-block.ts';
import { textBlocks } from './from-text-blocks.ts';
import { withoutColumns } from './from-text-columns.ts';
import { findEndnotes } from './from-text-endnotes.ts';
import { flatBlocks, isFlat } from './from-text-flat.ts';
import { textLines, wrapColumn } from './from-text-lines.ts';
import { findNotes } from './from-text-notes.ts';
import { findFurniture, linePages } from './from-text-pages.ts';
import { findRows } from './from-text-tables.ts';
import { belowWebNotes, findWebNotes } from './from-text-web-notes.ts';
import { bareNumber } from './page-furniture.ts';

/**
 * Reads plain text as PDF tools and word processors give it: pages from form feeds or their traces, page numbers and
 * what comes back on every page set apart, notes taken from the feet of the pages, lines put together to paragraphs
 * also where a note or a page's end cuts them. Which paragraph is a heading is not decided here.
 */
export function fromText(text: string): Staged<Extracted> {
  if (isFlat(text)) return { value: { text, pages: [], blocks: flatBlocks(text) }, diagnostics: [] };
  const printedLines = textLines(text);
  const printedPages = linePages(printedLines);
  const { lines, side } = withoutColumns(printedLines, printedPages);
  const pages = side.length === 0 ? printedPages : linePages(lines);
  const furniture = findFurniture(lines, pages);
  const printed = wrapColumn(lines) ?? Number.POSITIVE_INFINITY;
  const isNumber = (i: number) => bareNumber(lines[i]!.text) !== null;
  const web = findWebNotes(
    lines.map(({ text }, i) => ({ text: furniture.has(i) && !isNumber(i) ? '' : text })),
  );
  // The number of a note, alone on its line, is no page's.
  for (const line of web.flatMap((note) => note.lines)) furniture.delete(line);
  for (const line of belowWebNotes(lines, web)) if (!furniture.has(line)) furniture.set(line, 'navigation');
  const isFurniture = (line: number) => furniture.has(line);
  const footnotes = web.length > 0 ? web : findNotes(lines, pages, printed, isFurniture);
  const notes = footnotes.length > 0 ? footnotes : findEndnotes(lines, isFurniture);
  const noted = new Set(notes.flatMap((note) => note.lines));
  const rows = findRows(lines, (line) => furniture.has(line) || noted.has(line));
  const column = wrapColumn(lines.filter((_, i) => !furniture.has(i) && !noted.has(i)));
  const blocks = textBlocks({ lines, furniture, notes, rows, side }, column);
  const starts = pages.map(({ first }, i) => (i === 0 ? 0 : lines[first]!.start));
  return {
    value: {
      text,
      pages:
        pages.length < 2
          ? []
          : pages.map((_, i) => ({
              number: i + 1,
              span: { start: starts[i]!, end: starts[i + 1] ?? text.length },
            })),
      blocks,
    },
    diagnostics: [],
  };
}
