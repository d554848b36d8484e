import { Marked, type Token } from 'marked';
import type { FootnoteMark, Link } from '../model/briefing.ts';

/** Words of a line as the model keeps them: plain text, with its footnote marks and links at their offsets. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
  readonly links: readonly Link[];
}

const markdown = new Marked({ gfm: true });

/** Unicode noncharacters, which no text may hold: they carry footnote marks and links past the Markdown reader. */
const MARK_OPEN = '\uFDD0';
const MARK_CLOSE = '\uFDD1';
const CARRIED = /\uFDD0(-?\d+)\uFDD1/g;

/** A footnote mark whose bracket no backslash escapes. */
const NOTE_MARK = /(?<!\\)((?:\\\\)*)\[\^(\d{1,9})\]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/**
 * A longer line is read without its emphasis and links: for `_a_a_a…` the Markdown reader takes the square of its
 * length. The longest sentence of the nasty fixture has 1,200 characters.
 */
const LONGEST_READ = 5000;

/** Schemes of links that a briefing may hold; other links become plain words. */
const LINK_SCHEME = /^(?:https?:|mailto:)/i;

/** Characters that Markdown (CommonMark, GitHub, Obsidian) would read as more than themselves, wherever they stand. */
const SPECIAL = /[*`[~$]|\\(?=[!-/:-@[-`{-~]|$)|<(?=[\p{L}/!?])|&(?=#?\w+;)|={2}|%{2}/gu;
/** An underscore inside a word is harmless; at its edge it starts emphasis. */
const EDGE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What at the start of a line would start another kind of block. */
const BLOCK_START = /^(?:#{1,6}(?=\s|$)|[-+>|](?=\s|$)|-{3,}|={2,}|(\d{1,9})(?=[.)](?:\s|$)))/;

/** A web address, which Markdown reads as it stands: a backslash would become part of it. */
const ADDRESS = /(https?:\/\/[^\s<>[\]*`\\]*[\p{L}\p{N}/])/u;

/** Plain text → Markdown for the inside of a line, escaped no more than needed. */
export function escapeInline(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? piece : escapeWords(piece)))
    .join('');
}

function escapeWords(text: string): string {
  return text.replace(SPECIAL, (found) => `\\${found}`).replace(EDGE_UNDERSCORE, '\\_');
}

/** As `escapeInline`, for words that stand at the start of a paragraph, list item or heading. */
export function escapeLine(text: string): string {
  return escapeInline(text).replace(BLOCK_START, (found, digits?: string) =>
    digits === undefined ? `\\${found}` : `${digits}\\`,
  );
}

/** Text with its footnote marks as `[^n]` and its links as `[words](address)`, or bare where that reads the same. */
export function writeInline(inline: InlineText): string {
  const isBare = ({ href, start, end }: Link) => href === inline.text.slice(start, end);
  if (inline.links.some(isBare)) {
    const written = writeWith(inline, isBare);
    if (JSON.stringify(readInline(written)) === JSON.stringify(inline)) return written;
  }
  return writeWith(inline, () => false);
}

function writeWith({ text, marks, links }: InlineText, isBare: (link: Link) => boolean): string {
  const cuts = new Set([0, text.length]);
  for (const { at } of marks) cuts.add(Math.min(at, text.length));
  for (const { start, end } of links) {
    cuts.add(start);
    cuts.add(end);
  }
  const borders = [...cuts].sort((a, b) => a - b);
  let written = '';
  let open: Link | undefined;
  for (const [index, at] of borders.entries()) {
    if (open?.end === at) {
      if (!isBare(open)) written += `](<${open.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
      open = undefined;
    }
    for (const mark of marks) if (Math.min(mark.at, text.length) === at) written += `[^${mark.number}]`;
    if (open === undefined) {
      open = links.find(({ start, end }) => start === at && end > start);
      if (open !== undefined && !isBare(open)) written += '[';
    }
    const piece = text.slice(at, borders[index + 1] ?? at);
    if (open !== undefined && isBare(open)) written += piece;
    else written += at === 0 ? escapeLine(piece) : escapeInline(piece);
  }
  return written;
}

/**
 * Markdown of a line → plain text. Emphasis and code marks go, their words stay; `[^n]` become marks and web links
 * become links; other markup stands as it was typed.
 */
export function readInline(source: string): InlineText {
  const hrefs: string[] = [];
  const carried = source
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(
      NOTE_MARK,
      (_, slashes: string, number: string) => `${slashes}${MARK_OPEN}${number}${MARK_CLOSE}`,
    );
  const words =
    carried.length > LONGEST_READ
      ? carried.replace(ESCAPED, '$1')
      : plainWords(markdown.Lexer.lexInline(carried), hrefs);
  return extractCarried(words.replace(/ {2,}/g, ' ').trim().replace(SPACED_MARKS, '$1'), hrefs);
}

/** A carried mark between two spaces leaves one: the mark goes to the word before it. */
const SPACED_MARKS = / +((?:\uFDD0\d+\uFDD1)+)(?= |$)/g;

/** Links are carried as a pair of numbers below zero: -(2i+1) before and -(2i+2) after the words of link i. */
function plainWords(tokens: readonly Token[], hrefs: string[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'link' && LINK_SCHEME.test(token['href'] as string)) {
        const index = hrefs.push((token['href'] as string).replace(CARRIED, '')) - 1;
        const inner = plainWords(token.tokens ?? [], hrefs);
        return `${MARK_OPEN}${-(2 * index + 1)}${MARK_CLOSE}${inner}${MARK_OPEN}${-(2 * index + 2)}${MARK_CLOSE}`;
      }
      if (token.type === 'br') return ' ';
      if ('tokens' in token && token.tokens && token.tokens.length > 0)
        return plainWords(token.tokens, hrefs);
      if (token.type === 'html' || token.type === 'text') return token.raw;
      return 'text' in token ? String(token.text) : token.raw;
    })
    .join('');
}

function extractCarried(words: string, hrefs: readonly string[]): InlineText {
  const marks: FootnoteMark[] = [];
  const starts = new Map<number, number>();
  const links: Link[] = [];
  let text = '';
  let last = 0;
  for (const match of words.matchAll(CARRIED)) {
    text += words.slice(last, match.index);
    last = match.index + match[0].length;
    const number = Number(match[1]);
    if (number >= 0) marks.push({ number, at: text.length });
    else if (number % 2 !== 0) starts.set((-number - 1) / 2, text.length);
    else {
      const index = (-number - 2) / 2;
      links.push({ href: hrefs[index]!, start: starts.get(index)!, end: text.length });
    }
  }
  return { text: text + words.slice(last), marks, links };
}
