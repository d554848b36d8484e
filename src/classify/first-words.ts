/** A beginning of what a pattern can match; whole where a space or the pattern's end closes the word. */
interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Options of one element of a pattern, and where the next element begins. */
interface Element {
  readonly options: readonly Beginning[];
  readonly next: number;
}

/** What can't be told word by word: classes, repetitions, anchors, looking ahead. */
const BEYOND = /[[.^$*+{]|\\[pbdsw]|\(\?[!=<]/y;
/** Letters of which none may be left out or come again. */
const LETTERS = /[^\\()[\].^$*+?{}| ]+(?![*+?{])/y;

/**
 * The words that a match of a cue's pattern (`cues.ts`) can begin with, so that a cue is tried only in sentences that
 * have one of them: trying all of them in every sentence was the dearest step of classifying. Null where the pattern
 * does not tell, such as `[a-z-]*documenten` or one that begins with `^`.
 */
export function firstWords(pattern: string): ReadonlySet<string> | null {
  const beginnings = beginningsOf(pattern);
  return beginnings && new Set(beginnings.map(({ text }) => text));
}

function beginningsOf(pattern: string): Beginning[] | null {
  const all = alternatives(pattern).map(beginningsOfOne);
  return all.includes(null) ? null : all.flatMap((some) => some ?? []);
}

function beginningsOfOne(pattern: string): Beginning[] | null {
  let found: Beginning[] = [{ text: '', isWhole: false }];
  let at = 0;
  while (at < pattern.length && found.some(({ isWhole }) => !isWhole)) {
    const element = elementAt(pattern, at);
    if (element === null) return null;
    const { options, next } = element;
    found = found.flatMap((one) =>
      one.isWhole ? [one] : options.map(({ text, isWhole }) => ({ text: one.text + text, isWhole })),
    );
    at = next;
  }
  return found;
}

/** The letters, escaped mark, space or group at a place, with the `?` that may follow it. */
function elementAt(pattern: string, at: number): Element | null {
  const letters = matchAt(LETTERS, pattern, at);
  if (letters !== null) return { options: [{ text: letters, isWhole: false }], next: at + letters.length };
  if (matchAt(BEYOND, pattern, at) !== null) return null;
  const isGroup = pattern.startsWith('(?:', at);
  const isEscaped = pattern[at] === '\\';
  const end = isGroup ? closing(pattern, at) + 1 : at + (isEscaped ? 2 : 1);
  const letter = pattern.slice(isEscaped ? at + 1 : at, end);
  const single = letter === ' ' ? { text: '', isWhole: true } : { text: letter, isWhole: false };
  const options = isGroup ? beginningsOf(pattern.slice(at + '(?:'.length, end - 1)) : [single];
  if (options === null || '*+{'.includes(pattern[end] ?? ' ')) return null;
  return pattern[end] === '?'
    ? { options: [...options, { text: '', isWhole: false }], next: end + 1 }
    : { options, next: end };
}

function matchAt(sticky: RegExp, pattern: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(pattern)?.[0] ?? null;
}

/** Where the bracket that opens at a place closes. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`unclosed bracket in cue: ${pattern}`);
}

/** The alternatives of a pattern, those inside its brackets left together. */
function alternatives(pattern: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '(') at = closing(pattern, at);
    else if (pattern[at] === '|') {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, pattern.slice(start)];
}
