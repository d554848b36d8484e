import type { Block, Span } from '../model/source.ts';
import { flatFurniture } from './from-text-flat-furniture.ts';
import { flatNotes } from './from-text-flat-notes.ts';

/** A text of few lines, each of many pages' length, has lost its line ends; */
const FLAT_LINE = 2500;
const FEW_LINES = 12;
/** one of a single line has from this length on. */
const SINGLE_LINE = 500;

/** Whether a text was pasted as one long line, or a line a page. */
export function isFlat(text: string): boolean {
  const lines = text.split(/[\n\f]/).filter((line) => line.trim() !== '');
  const long = lines.length === 1 ? SINGLE_LINE : FLAT_LINE;
  return lines.length <= FEW_LINES && lines.some((line) => line.length >= long);
}

/** The blocks of a text that lost its line ends: its notes and furniture, and one block with all the rest. */
export function flatBlocks(text: string): Block[] {
  const furniture = flatFurniture(text);
  const edges = furniture.flatMap(({ spans }) => spans.map(({ start }) => start));
  const notes = flatNotes(text, edges);
  const apart = [...notes, ...outside(furniture, notes)].sort(byStart);
  const spans: Span[] = [];
  let from = 0;
  const add = (end: number) => {
    const piece = text.slice(from, end);
    const start = from + piece.search(/\S|$/);
    if (start < end) spans.push({ start, end: from + piece.trimEnd().length });
  };
  const gone = apart.flatMap((block) => block.spans).sort((a, b) => a.start - b.start);
  for (const { start, end } of gone) {
    add(start);
    from = end;
  }
  add(text.length);
  if (spans.length === 0) return apart;
  const body: Block = { kind: 'paragraph', spans, style: {}, marks: [] };
  return [body, ...apart].sort(byStart);
}

const byStart = (a: Block, b: Block) => a.spans[0]!.start - b.spans[0]!.start;

/** The blocks of one span each, in order, that no span of the others meets. */
function outside(blocks: readonly Block[], others: readonly Block[]): Block[] {
  const taken = others.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  let next = 0;
  return blocks.filter(({ spans }) => {
    const { start, end } = spans[0]!;
    while (next < taken.length && taken[next]!.end <= start) next++;
    return taken[next] === undefined || taken[next]!.start >= end;
  });
}
