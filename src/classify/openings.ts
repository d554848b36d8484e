import type { Span } from '../model/source.ts';
import { verbClassOf } from './verbs.ts';

/** Openings that only tie a sentence to the one before it; the finite verb comes right after. */
const TIES =
  'Daarnaast|Verder|Voorts|Tevens|Bovendien|Tot slot|Ten slotte|Tenslotte|Tegelijkertijd|Eveneens|Ook|Zo|Daarom|Derhalve|Om die reden|' +
  'In dit kader|In dat kader|In dit licht|In dat licht|In dit verband|In dat verband|In aanvulling daarop|Daarbij|Hierbij|Daartoe|Hiertoe';
const TIE = new RegExp(`^(${TIES}),? (?=(\\p{Ll}+) )`, 'u');

/** `Daarbij sluit Nederland zich aan`: what it is that is joined would go. */
const NEEDS_BIJ =
  /(?<!\p{L})(?:aansluit\p{L}*|sluit(?:en)? \p{L}+ zich|betrokken|betrekken|baat|gebaat|stilstaan|stilgestaan|neergelegd|neerleggen|hoort|horen|(?<!van (?:\p{L}+ )?)belang(?! aan))(?!\p{L})/u;

/** Words that stand for what the last sentence said and without which this one is not whole. */
const STANDS_FOR =
  /^(?:(?:Hier|Daar)(?:aan|achter|door|in|mee|na|naar|onder|op|over|tegen|toe|uit|van|voor)|Aldus|Hetzelfde)(?!\p{L})/u;
const POINTER = /^(?:Dit|Dat|Die|Deze|Zij|Hij|Ze) (\p{Ll}+)/u;

/** The opening that may go from a line that stands by itself; null where there is none or the sentence needs it. */
export function looseOpening(text: string): Span | null {
  const found = TIE.exec(text);
  if (found === null || verbClassOf(found[2]!) === undefined) return null;
  return /bij$/.test(found[1]!) && NEEDS_BIJ.test(text) ? null : { start: 0, end: found[0].length };
}

/** Whether a sentence says little to who has not read the one before: `Daarvoor vraagt …`, `Dit is …`. */
export function leansOnLast(text: string): boolean {
  if (looseOpening(text) !== null) return false;
  if (STANDS_FOR.test(text) || /^(?:Daar|Hier)bij(?!\p{L})/u.test(text)) return true;
  const found = POINTER.exec(text);
  return found !== null && verbClassOf(found[1]!) !== undefined;
}
