import { isSilence } from './file-words.ts';

/** A piece of briefing.md with the number of its first line, counted from 1. */
export type FileBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string; readonly line: number }
  | { readonly kind: 'point'; readonly nested: boolean; readonly text: string; readonly line: number }
  | { readonly kind: 'quote'; readonly text: string; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'note'; readonly lines: readonly string[]; readonly line: number }
  | { readonly kind: 'footnote'; readonly number: number; readonly text: string; readonly line: number };

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const LIST_ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+(.*))?$/;
const QUOTE = /^\s*>\s?(.*)$/;
const FOOTNOTE = /^\[\^(\d{1,9})\]:\s*(.*)$/;
const NOTE = /^(?:Note|Notes|Notitie):\s?(.*)$/i;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const COMMENT_OPEN = /^\s*<!--/;
const COMMENT_CLOSE = /-->\s*$/;
/** A list item this far in belongs to the one before it. */
const NESTED_INDENT = 2;
const ENDS_WITH_ID = /(?:^|\s)\^[\p{L}\p{N}][\p{L}\p{N}_.-]*\s*$/u;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Open = Mutable<Exclude<FileBlock, { kind: 'heading' | 'note' }>>;

/**
 * Splits the lines of briefing.md from index `start` to `end` (exclusive) into blocks. Comments and rules are left
 * out, and so are lines that say that the source is silent. Lines without a mark of their own continue the block before them, unless it has ended in an id.
 */
export function fileBlocks(lines: readonly string[], start: number, end: number): FileBlock[] {
  const blocks: FileBlock[] = [];
  let open: Open | null = null;
  let note: string[] | null = null;
  let inComment = false;
  const begin = (block: Open) => {
    note = null;
    open = block;
    blocks.push(block);
  };
  for (let index = start; index < end; index += 1) {
    const text = lines[index]!;
    const line = index + 1;
    if (inComment || COMMENT_OPEN.test(text)) {
      inComment = !COMMENT_CLOSE.test(text);
      open = note = null;
      continue;
    }
    const heading = HEADING.exec(text);
    const footnote = FOOTNOTE.exec(text);
    if (heading) {
      open = note = null;
      blocks.push({ kind: 'heading', depth: heading[1]!.length, text: heading[2] ?? '', line });
    } else if (footnote) begin({ kind: 'footnote', number: Number(footnote[1]), text: footnote[2]!, line });
    else if (note !== null) (note as string[]).push(text);
    else if (NOTE.test(text)) {
      open = null;
      note = [NOTE.exec(text)![1]!];
      blocks.push({ kind: 'note', lines: note, line });
    } else if (text.trim() === '' || RULE.test(text)) open = null;
    // Right above or below a line that a person added, it is not the rest of that line.
    else if (isSilence(text)) open = null;
    else open = beginOrContinue(text, line, open, begin);
  }
  return blocks;
}

/** Handles a line of running text: a list item, a quotation, or more of the block before it. */
function beginOrContinue(text: string, line: number, open: Open | null, begin: (block: Open) => void): Open {
  const item = LIST_ITEM.exec(text);
  const quote = QUOTE.exec(text);
  const goesOn = open !== null && !ENDS_WITH_ID.test(open.text);
  if (item) {
    const block: Open = {
      kind: 'point',
      nested: item[1]!.length >= NESTED_INDENT,
      text: item[2] ?? '',
      line,
    };
    begin(block);
    return block;
  }
  if (goesOn && (!quote || open.kind === 'quote')) {
    open.text = `${open.text} ${(quote?.[1] ?? text).trim()}`;
    return open;
  }
  const block: Open = quote
    ? { kind: 'quote', text: quote[1]!.trim(), line }
    : { kind: 'text', text: text.trim(), line };
  begin(block);
  return block;
}
