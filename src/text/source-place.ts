import type { SourcePlace } from '../model/briefing.ts';
import type { SourceDocument, Span } from '../model/source.ts';

/** Index of the last span that starts at or before `offset`; 0 when none does. */
function indexAt(spans: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of entries of the sorted `starts` that are at or before `offset`. */
function countUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A function that tells where an offset of the source's text stands: file, page (null where the format has none)
 * and line, counted from 1 per page in a PDF and per file elsewhere. Made once per document; each answer takes
 * logarithmic time.
 */
export function sourcePlaces(source: SourceDocument): (offset: number) => SourcePlace {
  const starts = lineStarts(source.text);
  return (offset) => {
    const fileIndex = indexAt(source.files, offset);
    const file = source.files[fileIndex];
    const page = source.pages.length === 0 ? undefined : source.pages[indexAt(source.pages, offset)];
    const home = file?.format === 'pdf' && page ? page.span.start : (file?.span.start ?? 0);
    const line = countUpTo(starts, offset) - countUpTo(starts, home) + 1;
    return { file: fileIndex, page: page?.number ?? null, line: Math.max(1, line) };
  };
}
