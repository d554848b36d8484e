import { Marked, type Token, type Tokens } from 'marked';
import type { Staged } from '../model/diagnostic.ts';
import { EXIT, Failure } from '../model/failure.ts';
import { decodeText } from './decode-text.ts';
import { assemble, type DraftBlock, type Extracted } from './draft-block.ts';
import { DraftWriter, joinDrafts, rowDraft } from './draft-writer.ts';
import { htmlDrafts } from './from-html-main.ts';
import { findHtmlNotes } from './from-html-notes.ts';
import { parseHtml } from './from-html-tree.ts';
import { refuseLongText } from './limits.ts';
import type { Look, ParagraphFacts } from './text-runs.ts';

const markdown = new Marked({ gfm: true });

/** A definition of a footnote: the label, and the text with the indented lines that follow. */
const DEFINITION = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*)/gm;
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;
const MARK = /\[\^([^\]\s]{1,40})\]/;

/** A line of its own may be a label or a heading; where it is not, its end counts as a space. */
function addLines(text: string, writer: DraftWriter, look: Look): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) writer.lineBreak();
    writer.text(line, look);
  });
}

function addText(text: string, writer: DraftWriter, look: Look): void {
  text.split(MARK).forEach((piece, index) => {
    if (index % 2 === 1) writer.mark(piece, look);
    else addLines(piece, writer, look);
  });
}

function addInline(tokens: readonly Token[], writer: DraftWriter, look: Look): void {
  for (const token of tokens) {
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    if (token.type === 'br') writer.lineBreak();
    else if (token.type === 'strong') addInline(inner, writer, { ...look, bold: true });
    else if (token.type === 'em') addInline(inner, writer, { ...look, italic: true });
    else if (token.type === 'html' && /^<br\b/i.test(token.raw)) writer.lineBreak();
    else if (token.type === 'html' || token.type === 'image') continue;
    else if (inner.length > 0) addInline(inner, writer, look);
    else if ('text' in token) addText(unescaped(String(token.text)), writer, look);
  }
}

/** marked leaves the five entities that HTML needs as they are. */
function unescaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    nbsp: '\u00a0',
  };
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => names[name]!);
}

function addList(list: Tokens.List, writer: DraftWriter): void {
  let number = list.start === '' ? 1 : list.start;
  for (const item of list.items) {
    const numbering = list.ordered ? `${number++}.` : '•';
    addBlocks(item.tokens, writer, { listed: true, numbering });
  }
}

function addTable({ header, rows }: Tokens.Table, writer: DraftWriter): void {
  for (const row of [header, ...rows]) {
    const cells = row.map((cell) => {
      const inner = new DraftWriter();
      addInline(cell.tokens, inner, {});
      return inner.finish();
    });
    writer.add(rowDraft(cells));
  }
}

/** Reads blocks; the first of them is what `facts` says. */
function addBlocks(tokens: readonly Token[], writer: DraftWriter, facts: Partial<ParagraphFacts> = {}): void {
  let next = facts;
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'hr' || token.type === 'def') continue;
    if (token.type === 'list') addList(token as Tokens.List, writer);
    else if (token.type === 'table') addTable(token as Tokens.Table, writer);
    else if (token.type === 'html') {
      const root = parseHtml(token.raw);
      for (const draft of htmlDrafts(root, findHtmlNotes(root))) writer.add(draft);
    } else if (token.type === 'blockquote') addBlocks((token as Tokens.Blockquote).tokens, writer, next);
    else {
      writer.paragraph(token.type === 'heading' ? { ...next, level: (token as Tokens.Heading).depth } : next);
      const inner = 'tokens' in token && token.type !== 'code' ? (token.tokens ?? []) : [];
      if (inner.length > 0) addInline(inner, writer, {});
      else if ('text' in token) addText(unescaped(String(token.text)), writer, {});
      writer.paragraph();
    }
    next = {};
  }
}

/** marked reads what is nested by calling itself, and so do we: very deep nesting ends in a RangeError. */
function draftsOf(text: string): DraftBlock[] {
  const writer = new DraftWriter();
  try {
    addBlocks(markdown.lexer(text), writer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure('file-damaged', EXIT.damaged, { reason: 'Markdown: te diep genest' }, undefined, {
      cause: error,
    });
  }
  return writer.finish();
}

/**
 * Reads Markdown: headings with their level, paragraphs, lists with their numbers, tables, footnotes (`[^1]`) after the
 * text, each beginning with its label. Front matter is set apart; link addresses and pictures are no text.
 *
 * @throws Failure `file-damaged` or `file-too-long`.
 */
export function fromMarkdown(bytes: Uint8Array): Staged<Extracted> {
  const decoded = decodeText(bytes)?.replace(/^\ufeff/, '');
  if (decoded === undefined) throw new Failure('file-damaged', EXIT.damaged, { reason: 'Markdown' });
  refuseLongText(decoded);
  const front = FRONT_MATTER.exec(decoded);
  const text = front === null ? decoded : decoded.slice(front[0].length);
  const notes: DraftBlock[] = [];
  const body = text.replace(DEFINITION, (_, label: string, note: string) => {
    notes.push({ kind: 'footnote', note: label, text: `${label} ${joinDrafts(draftsOf(note)).text}`.trim() });
    return '';
  });
  const head: DraftBlock[] =
    front === null ? [] : [{ kind: 'furniture', furniture: 'navigation', text: front[1]! }];
  return { value: assemble([...head, ...draftsOf(body), ...notes]), diagnostics: [] };
}
