import { isSentenceStarter } from '../text/abbreviations.ts';
import { sectionLength } from './flat-sections.ts';
import type { Folded } from './folded-text.ts';
import { LEGAL_TITLE } from './headings.ts';
import { labelMeaning, leadingLabel } from './labels.ts';
import { isNameLine, isRoleLine, letterLine } from './letter-lines.ts';
import { parseNumbering } from './numbering.ts';
import { endsSentence, hasFiniteVerb, isProse } from './shapes.ts';
import { isTreatmentLine } from './treatments.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf({ text, lineStarts }: Folded): Line[] {
  const starts = [0, ...lineStarts];
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return { start, end, text: text.slice(start, end).trim() };
  });
}

/** First words of sentences that are not also the middle of one at a line's start, as `Nederland` is. */
const opensBody = (line: string) => {
  const word = /^\p{Lu}\p{L}*/u.exec(line)?.[0] ?? '';
  return (
    isSentenceStarter(word) && !/^(?:Nederland|Lidstaten|Europees|Raad|Van|Of|En|Over|Ter|Ten)$/.test(word)
  );
};

/** Most lines a heading takes. */
const MAX_HEADING_LINES = 8;

/** Whether a line is one of a letter's, in a unit that `isText` where it ends as running text does. */
function isLetterLine(lines: readonly Line[], i: number, isText: boolean): boolean {
  const { text } = lines[i]!;
  const kind = letterLine(text);
  if (kind === 'salutation' || kind === 'close') return text.length < 80 && /,$/.test(text);
  if (isText) return false;
  if (kind === 'date' || kind === 'addressee' || kind === 'subject') return true;
  const next = lines[i + 1]?.text ?? '';
  const before = lines[i - 1]?.text ?? '';
  // The next one's office stands right below a name: `R. Naam / De minister van …,`.
  if (isNameLine(before) && isRoleLine(text) && text.endsWith(',')) return true;
  return (isRoleLine(text) && isNameLine(next)) || (isRoleLine(before) && isNameLine(text));
}

/** Where a label or treatment on lines of its own begins and ends; empty where line `i` is none. */
function ownLineCuts(lines: readonly Line[], i: number, headingSoFar: boolean): number[] {
  const line = lines[i]!;
  if (!/^[\p{Lu}=([]/u.test(line.text)) return [];
  const before = lines[i - 1];
  const free = before === undefined || endsSentence(before.text);
  const label = leadingLabel(line.text);
  if (label !== null && (free || headingSoFar)) {
    const goesOn = label.meaning !== 'treatment' || /^\p{Ll}/u.test(lines[i + 1]?.text ?? '');
    return goesOn ? [line.start] : [line.start, line.end];
  }
  const alone =
    (free || headingSoFar) &&
    (labelMeaning(line.text) !== null || (i > 0 && headingSoFar && isTreatmentLine(line.text)));
  return alone ? [line.start, line.end] : [];
}

/** A last line shorter than this share of the longest one is not filled, so that its text ends there. */
const UNFILLED = 0.75;

/** Where a heading stands right below running text, with no empty line between; null where none does. */
function tightHeading(lines: readonly Line[]): number | null {
  const from = lines.findLastIndex(({ text }) => endsSentence(text)) + 1;
  const heading = lines.slice(from).map(({ text }) => text);
  const most = LEGAL_TITLE.test(heading[0] ?? '') ? MAX_HEADING_LINES : 3;
  if (from === 0 || heading.length === 0 || heading.length > most) return null;
  const longest = Math.max(...lines.map(({ text }) => text.length));
  const title = heading.join(' ');
  const isTitle = /^[\p{Lu}\p{N}]/u.test(title) && !/[,;:]$/.test(title) && !hasFiniteVerb(title);
  return isTitle && heading.at(-1)!.length < longest * UNFILLED ? lines[from]!.start : null;
}

const NO_WORDS = { lower: new Set<string>(), titles: [] };

/**
 * Offsets at which the lines of a unit fall apart: lines of a letter, labels and treatments on lines of their own, a
 * body glued to its numbered heading, a heading glued to the text before it.
 */
export function lineCuts(folded: Folded): number[] {
  const lines = linesOf(folded);
  if (lines.length < 2) return [];
  const cuts = new Set<number>();
  const isText = endsSentence(folded.text);
  const numbered = parseNumbering(folded.text) !== null;
  let headingSoFar = true;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (i >= MAX_HEADING_LINES || (before !== undefined && endsSentence(before.text))) headingSoFar = false;
    // A letter's subject goes on on the next line; its other lines do not.
    const end = letterLine(line.text) === 'subject' ? [] : [line.end];
    const own = isLetterLine(lines, i, isText) ? [line.start, ...end] : ownLineCuts(lines, i, headingSoFar);
    for (const cut of own) cuts.add(cut);
    if (own.length > 0 || !numbered || !headingSoFar || i === 0 || !opensBody(line.text)) return;
    if (isProse(folded.text.slice(line.start))) cuts.add(line.start);
    headingSoFar = false;
  });
  // The heading of a section and that of its first item, line by line.
  const section = sectionLength(folded.text, NO_WORDS);
  if (folded.lineStarts.includes(section)) cuts.add(section);
  const heading = isText ? null : tightHeading(lines);
  if (heading !== null) cuts.add(heading);
  return [...cuts].filter((cut) => cut > 0 && cut < folded.text.length).sort((a, b) => a - b);
}
