import type { Letter, Paragraph, Section } from '../model/agenda.ts';
import { isHeadingLike } from './headings.ts';
import { closesLetter, findSignatures, headLength, makeLetter, readHead, readSignatures } from './letter.ts';
import { CLOSES_LETTER, CLOSES_SHORT_LETTER, letterLine } from './letter-lines.ts';
import { type Reading, textParagraph } from './reading.ts';
import { readSections } from './sections.ts';
import { isProse } from './shapes.ts';
import type { Unit } from './units.ts';

/** A letter as read, and its topics. */
export interface LetterReading {
  readonly letter: Letter | null;
  readonly subject: string | null;
  readonly sections: readonly Section[];
}

/** Number of units of running text that open the letter, before its first topic. */
function introLength(units: readonly Unit[]): number {
  const first = units.findIndex(
    (unit, i) => isHeadingLike(unit) && !isProse(unit.folded.text) && units[i + 1] !== undefined,
  );
  return first < 0 ? units.length : first;
}

/** Number of units at the end that close the letter. */
function closingLength(units: readonly Unit[], ends: RegExp): number {
  let n = 0;
  while (n < units.length && closesLetter(units[units.length - 1 - n]!, ends)) n++;
  return n;
}

function closingParagraphs(units: readonly Unit[], reading: Reading): Paragraph[] {
  return units.flatMap((unit) => {
    if (letterLine(unit.folded.text) !== 'close' && isProse(unit.folded.text))
      return [textParagraph(unit, reading)];
    reading.paint(unit.spans, 'letter', 'close');
    return [];
  });
}

/** Reads a covering letter, or the letter that `isAgenda` itself: its topics are the agenda's items then. */
export function readLetter(units: readonly Unit[], isAgenda: boolean, reading: Reading): LetterReading {
  if (units.length === 0) return { letter: null, subject: null, sections: [] };
  const signed = findSignatures(units);
  const taken = new Set(
    signed.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const plain = units.filter((_, i) => !taken.has(i));
  const head = readHead(plain.slice(0, headLength(plain)), reading);
  const text = plain.slice(headLength(plain));
  const introEnds = introLength(text);
  const intro = text.slice(0, introEnds);
  const topics = text.slice(introEnds);
  const closes =
    topics.length > 0 ? closingLength(topics, CLOSES_LETTER) : closingLength(intro, CLOSES_SHORT_LETTER);
  const opening = topics.length > 0 ? intro : intro.slice(0, intro.length - closes);
  const closing =
    topics.length > 0 ? topics.slice(topics.length - closes) : intro.slice(intro.length - closes);
  const paragraphs = opening.map((unit) => textParagraph(unit, reading));
  const sections = readSections(topics.slice(0, topics.length - closes), {
    kind: isAgenda ? 'agenda' : 'letter',
    reading,
  });
  const closed = closingParagraphs(closing, reading);
  const signatories = readSignatures(units, signed, reading);
  return { letter: makeLetter(head, paragraphs, closed, signatories), subject: head.subject, sections };
}
