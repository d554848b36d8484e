import type { Span } from '../model/source.ts';
import { abbreviationKind, isInitials, isSentenceStarter } from './abbreviations.ts';

/** A possible end of a sentence: the mark, what closes around it, and the white space after it. */
const END = /(?<![.!?…])([.!?…]+)([)\]}"'”’»]*)(\s+|$)/gu;
/** A full stop with no space after it between two words: `geïnformeerd.De strategie`. */
const GLUED_END = /(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}+\s)/gu;
/** Longest token looked at before a full stop. */
const TOKEN_WINDOW = 60;
/** Longest quotation or aside in which no sentence is ended. */
const ASIDE_WINDOW = 400;

const OPENING = /^[([{"'“„‘’«‹–—-]*\s?/u;

/** Whether what follows can open a sentence: a capital or digit, quotes and brackets before it left aside. */
function opensSentence(next: string): boolean {
  if (/^[’'‘][stn]\s\p{Lu}/u.test(next)) return true;
  const bare = next.replace(OPENING, '');
  // Names written with a small first letter: eu-LISA, eIDAS, e-Evidence.
  return /^(?:\p{Lu}|\p{N}|[•▪]|\p{Ll}{1,3}-?\p{Lu})/u.test(bare);
}

const firstWord = (next: string) => /^[\p{L}\p{N}-]+/u.exec(next.replace(OPENING, ''))?.[0] ?? '';

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '„': '”',
  '«': '»',
  '‘': '’',
};

/** Brackets and quotes that close again within reach, outermost only. */
function findAsides(text: string): Span[] {
  const spans: Span[] = [];
  const stack: { readonly close: string; readonly start: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const top = stack.at(-1);
    const close = PAIRS[char];
    while (stack.length > 0 && at - stack[0]!.start > ASIDE_WINDOW) stack.shift();
    if (char === top?.close && !isApostrophe(text, at)) {
      stack.pop();
      if (stack.length === 0) spans.push({ start: top.start, end: at });
    } else if (close !== undefined) {
      stack.push({ close, start: at });
    }
  }
  return spans;
}

const isApostrophe = (text: string, at: number) =>
  text[at] === '’' && /\p{L}/u.test(text[at - 1] ?? ' ') && /\p{L}/u.test(text[at + 1] ?? ' ');

/** Whether a full stop after `token` ends a sentence, when `next` follows. `atStart`: the token opens the sentence. */
function periodEnds(token: string, next: string, atStart: boolean): boolean {
  const word = firstWord(next);
  const startsWithDigit = /^\p{N}/u.test(word);
  const kind = abbreviationKind(token);
  if (kind === 'leading') return false;
  if (kind === 'trailing') return !startsWithDigit && !/^[([]/.test(next);
  if (kind === 'unknown') return isSentenceStarter(word);
  if (isInitials(token))
    return !atStart && isSentenceStarter(word) && !/^(?:Van|De|Den|Ten|Ter|Op)$/.test(word);
  // The number or letter of a heading or list item is no sentence: `1. Werksessie`, `II. Justitie`.
  return !(atStart && /^\(?(?:\p{N}{1,3}\p{Ll}?|[IVXLC]+(?:\.\p{Ll})?|\p{L})\.$/u.test(token));
}

function endsSentence(text: string, start: number, match: RegExpExecArray): boolean {
  const mark = match[1]!;
  const markAt = match.index;
  const after = markAt + match[0].length;
  if (after >= text.length) return true;
  const next = text.slice(after, after + TOKEN_WINDOW);
  if (!opensSentence(next)) return false;
  if (mark !== '.') return true;
  const before = text.slice(Math.max(start, markAt - TOKEN_WINDOW), markAt);
  const token = /[^\s(["“„‘«/]*$/u.exec(before)![0];
  const atStart =
    text
      .slice(start, markAt)
      .trim()
      .replace(/^Ad\s+/, '') === token;
  if (match[2] !== '') return true;
  return periodEnds(`${token}.`, next, atStart);
}

/**
 * The sentences of one paragraph of running text (one line or several; note marks taken out). The spans leave out the
 * white space around sentences and together hold everything else. Dutch abbreviations, initials, ordinals, quotes
 * and brackets are minded; a heading's or list item's number at the start is not cut off.
 */
export function splitSentences(text: string): Span[] {
  const ends: { readonly end: number; readonly next: number }[] = [];
  const asides = findAsides(text);
  let aside = 0;
  let start = 0;
  // What has no letter is no sentence of its own: a number left at the end stays with the sentence before it.
  const lastLetter = text.search(/\p{L}[^\p{L}]*$/u);
  const length = text.trimEnd().length;
  const candidates = [...text.matchAll(END), ...text.matchAll(GLUED_END)].sort((a, b) => a.index - b.index);
  for (const match of candidates) {
    const at = match.index;
    if (at < start) continue;
    if (at + match[0].length > lastLetter && at + match[0].trimEnd().length < length) continue;
    while (aside < asides.length && asides[aside]!.end < at) aside++;
    const inside = asides[aside];
    const closesAfter = inside !== undefined && inside.start < at && at < inside.end;
    // Within an aside nothing ends, unless the aside itself began the sentence.
    if (closesAfter && inside.start > start + leadingSpace(text, start)) {
      const whole = at + match[0].trimEnd().length > inside.end;
      if (!whole) continue;
    }
    const glued = match[1] === undefined;
    if (!glued && !endsSentence(text, start, match)) continue;
    const end = glued ? at + 1 : at + match[0].trimEnd().length;
    ends.push({ end, next: glued ? at + 1 : at + match[0].length });
    start = ends.at(-1)!.next;
  }
  return spansOf(text, ends);
}

const leadingSpace = (text: string, from: number) => text.slice(from, from + TOKEN_WINDOW).search(/\S|$/);

function spansOf(text: string, ends: readonly { readonly end: number; readonly next: number }[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { end, next } of [...ends, { end: text.length, next: text.length }]) {
    const piece = text.slice(from, end);
    const start = from + piece.search(/\S|$/);
    const stop = from + piece.trimEnd().length;
    if (stop > start) spans.push({ start, end: stop });
    from = next;
  }
  return spans;
}
