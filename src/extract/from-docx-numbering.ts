import type { ListPlace } from './from-docx-styles.ts';
import { settingOf } from './from-docx-styles.ts';
import { childElement, childElements, type XmlElement } from './xml-tree.ts';

interface Level {
  readonly format: string;
  /** e.g. `%1.%2.`, where `%1` stands for the number of the highest level. */
  readonly pattern: string;
  readonly start: number;
}

/** Word knows nine levels (17.9.6). */
const LEVELS = 9;
/** Longest run of letters that a numeral is written with; Word repeats the letter: 27 is `aa`. */
const LONGEST_LETTERS = 6;

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** Beyond this Roman numerals have no letters. */
const MOST_ROMAN = 3999;

function roman(number: number): string {
  let left = number;
  let result = '';
  for (const [letters, value] of ROMAN) {
    while (left >= value) {
      result += letters;
      left -= value;
    }
  }
  return result;
}

function letters(number: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.min(LONGEST_LETTERS, Math.ceil(number / 26)));
}

/** A number in one of Word's formats (`w:numFmt`, 17.18.59); formats not known here become Arabic numerals. */
export function formatNumber(number: number, format: string): string {
  if (number < 1) return String(number);
  switch (format) {
    case 'upperRoman':
      return number > MOST_ROMAN ? String(number) : roman(number).toUpperCase();
    case 'lowerRoman':
      return number > MOST_ROMAN ? String(number) : roman(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childElements(abstract, 'lvl').map((level) => [
      Number(level.attributes['ilvl']),
      {
        format: settingOf(level, 'numFmt') ?? 'decimal',
        pattern: settingOf(level, 'lvlText') ?? '',
        start: Number(settingOf(level, 'start') ?? 1),
      },
    ]),
  );
}

/** Characters of Word's symbol fonts lie in the private-use area and mean nothing elsewhere. */
const SYMBOLS = /[\ue000-\uf8ff]/g;

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: readonly number[];
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstracts = new Map(
    childElements(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'], each]),
  );
  const lists = new Map<string, List>();
  for (const num of childElements(root, 'num')) {
    const abstractId = settingOf(num, 'abstractNumId') ?? '';
    const levels = readLevels(abstracts.get(abstractId));
    const restarts: number[] = [];
    for (const override of childElements(num, 'lvlOverride')) {
      const index = Number(override.attributes['ilvl']);
      for (const [key, level] of readLevels(override)) levels.set(key, level);
      const start = settingOf(override, 'startOverride');
      const level = levels.get(index);
      if (start === undefined || level === undefined) continue;
      levels.set(index, { ...level, start: Number(start) });
      restarts.push(index);
    }
    lists.set(num.attributes['numId'] ?? '', { abstractId, levels, restarts });
  }
  return lists;
}

/**
 * Word's automatic numbers, which are not in the text of a document (ECMA-376-1, 17.9). The function returned is to
 * be called for each numbered paragraph in document order; it gives the number as printed (`II.`, `1.a`, `•`), or
 * null where the list is unknown or prints nothing. Lists that share a definition go on counting, unless they
 * say that they start anew.
 */
export function readNumbering(root: XmlElement | undefined): (place: ListPlace) => string | null {
  const lists = readLists(root);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list: id, level: index }) => {
    const list = lists.get(id);
    const level = list?.levels.get(index);
    if (list === undefined || level === undefined || index >= LEVELS) return null;
    if (level.format === 'bullet') return level.pattern.replace(SYMBOLS, '•').trim() || '•';
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    if (!begun.has(id)) {
      begun.add(id);
      for (const restart of list.restarts) counts[restart] = undefined;
    }
    counts[index] = counts[index] === undefined ? level.start : counts[index] + 1;
    counts.length = index + 1;
    const printed = level.pattern.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = list.levels.get(at);
      return formatNumber(counts[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
    return printed.trim() === '' ? null : printed.trim();
  };
}

/** The number format of the notes (`w:footnotePr` or `w:endnotePr` in settings or a section), where one is set. */
export function noteFormat(holder: XmlElement | undefined, name: string): string | undefined {
  return settingOf(childElement(holder, name), 'numFmt');
}
