/**
 * The operators of a content stream with their places (ISO 32000-1, 7.8.2). It finds where operators stand and what
 * they are called; it does not draw. A page has thousands of them, a letter each: nothing is made for each but numbers.
 */
export interface OperatorCursor {
  /** Goes to the next operator; false at the end. An inline image counts as one operator, `BI`. */
  next(): boolean;
  readonly name: string;
  /** Offset of the first operand, or of the operator where it has none. */
  readonly start: number;
  /** Offset after the operator. */
  readonly end: number;
  /** Offsets of the operand with number `index`, from 0; both 0 where there is none. */
  operandStart(index: number): number;
  operandEnd(index: number): number;
  /** The bytes of the operand as text; empty where there is none. */
  operand(index: number): string;
}

const SPACE = 1;
const DELIMITER = 2;

/** White space and delimiters of ISO 32000-1, tables 1 and 2. */
const CHARACTER_CLASS = (() => {
  const classes = new Uint8Array(256);
  for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = SPACE;
  for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = DELIMITER;
  return classes;
})();

const code = (character: string) => character.charCodeAt(0);
const [OPEN, CLOSE, ESCAPE, LESS, GREATER, BRACKET, UNBRACKET, SLASH, PERCENT] = [...'()\\<>[]/%'].map(code);
const LINE_ENDS = [10, 13];
const STARTS_NUMBER = new Uint8Array(256);
for (const character of '0123456789+-.') STARTS_NUMBER[code(character)] = 1;

/** Most operands that are kept; no operator that we look at has more (ISO 32000-1, annex A). */
const MOST_OPERANDS = 8;

/** Goes through the operators of a stream, in order. */
export function operatorCursor(bytes: Uint8Array): OperatorCursor {
  const places = new Int32Array(2 * MOST_OPERANDS);
  const names = new Map<number, string>();
  let at = 0;
  let count = 0;
  const keep = (start: number, end: number): void => {
    if (count < MOST_OPERANDS) {
      places[2 * count] = start;
      places[2 * count + 1] = end;
    }
    count++;
  };
  /** The same string for the same name, without making it anew. */
  const nameAt = (start: number, end: number): string => {
    const key =
      end - start > 3
        ? -1
        : bytes[start]! |
          (bytes[start + 1]! << 8) |
          ((end - start) << 24) |
          ((end - start === 3 ? bytes[start + 2]! : 0) << 16);
    const known = names.get(key);
    if (known !== undefined && key !== -1) return known;
    const name = latin1(bytes, start, end);
    names.set(key, name);
    return name;
  };
  const cursor = {
    name: '',
    start: 0,
    end: 0,
    operandStart: (index: number) => (index < count ? places[2 * index]! : 0),
    operandEnd: (index: number) => (index < count ? places[2 * index + 1]! : 0),
    operand: (index: number) =>
      index < count ? latin1(bytes, places[2 * index]!, places[2 * index + 1]!) : '',
    next(): boolean {
      count = 0;
      while (at < bytes.length) {
        const first = bytes[at]!;
        if (CHARACTER_CLASS[first] === SPACE) {
          at++;
          continue;
        }
        if (first === PERCENT) {
          while (at < bytes.length && !LINE_ENDS.includes(bytes[at]!)) at++;
          continue;
        }
        const start = at;
        if (first === OPEN || first === LESS || first === BRACKET) {
          at = afterValue(bytes, at);
          keep(start, at);
          continue;
        }
        at = afterWord(bytes, at + 1);
        if (first === SLASH || STARTS_NUMBER[first] === 1) {
          keep(start, at);
          continue;
        }
        cursor.name = nameAt(start, at);
        if (cursor.name === 'BI') at = afterInlineImage(bytes, at);
        cursor.start = count > 0 ? places[0]! : start;
        cursor.end = at;
        return true;
      }
      return false;
    },
  };
  return cursor;
}

function afterWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && CHARACTER_CLASS[bytes[at]!] === 0) at++;
  return at;
}

function afterValue(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === OPEN) return afterString(bytes, start);
  if (first === BRACKET) return afterNested(bytes, start + 1, UNBRACKET!, 1);
  if (bytes[start + 1] === LESS) return afterNested(bytes, start + 2, GREATER!, 2);
  const end = bytes.indexOf(GREATER!, start);
  return end < 0 ? bytes.length : end + 1;
}

/** After an array or dictionary, whose end is `length` times the character `close`. */
function afterNested(bytes: Uint8Array, start: number, close: number, length: 1 | 2): number {
  let at = start;
  while (at < bytes.length) {
    const here = bytes[at];
    if (here === close && (length === 1 || bytes[at + 1] === close)) return at + length;
    at = here === OPEN || here === LESS || here === BRACKET ? afterValue(bytes, at) : at + 1;
  }
  return at;
}

function afterString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const here = bytes[at];
    if (here === ESCAPE) at++;
    else if (here === OPEN) depth++;
    else if (here === CLOSE && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** An inline image's data ends at `EI` between white space (ISO 32000-1, 8.9.7). */
function afterInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const isEnd = bytes[at] === 0x45 && bytes[at + 1] === 0x49;
    const isAlone =
      CHARACTER_CLASS[bytes[at - 1]!] === SPACE && CHARACTER_CLASS[bytes[at + 2] ?? 32] === SPACE;
    if (isEnd && isAlone) return at + 2;
  }
  return bytes.length;
}

/** Most are a character or two long, for which this is quicker than a decoder. */
const SHORT = 16;

function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT)
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}
