import { ordinal } from './numbering.ts';
import { hasFiniteVerb } from './shapes.ts';

/** A number before a title, with what may stand before it: the end of a sentence or of the title. `Agendapunt 3 –` too. */
const NUMBERED =
  /(?<=^|\S )(?:(?:Ad|Agendapunt) )?([IVX]{1,4}\.[a-h](?= )|\d{1,2}[a-z]?(?=[.:)]|(?<=(?:Ad|Agendapunt) \d{1,2}[a-z]?) [–-])|[IVX]{1,4}(?=\.)|[a-h](?=\)))(?:[.:)]|(?<=\.[a-h])| [–-]) (?=[\p{Lu}‘“«(]|\d{1,2}\p{L})/gu;
/** What a number at a sentence's end belongs to. */
const REFERS =
  /\b(?:artikel|art\.|lid|leden|punt|nr\.|nummer|bijlage|paragraaf|hoofdstuk|titel|deel|fase|pijler|en|of|t\/m) $/i;

/** Where a sentence ends, its mark and what closes around it behind it. */
const ENDS_SENTENCE = /[.!?…][)”’"»]*\d{0,2} $/u;
/** What stands between the last sentence and a number; a full stop in it belongs to a word. */
const SINCE_SENTENCE = /(?:[.!?…][)”’"»]*\d{0,2}) (\p{Lu}[^.!?:;]*) $/u;
/** Longest title of a section, in characters. */
const LONGEST_SECTION = 90;

/** Longest entry of a list of items. */
const LONGEST_ENTRY = 300;

/** Whether the title of a section stands between the last sentence and what follows: `… agenda. Jeugd (11 mei) `. */
function endsInSection(before: string): boolean {
  const title = SINCE_SENTENCE.exec(before)?.[1];
  return title !== undefined && title.length < LONGEST_SECTION && !hasFiniteVerb(title);
}

/** Whether nothing but a title stands between the last number and this one. */
function isListEntry(text: string, last: number | undefined, at: number): boolean {
  return (
    last !== undefined &&
    at - last < LONGEST_ENTRY &&
    !hasFiniteVerb(text.slice(last, at)) &&
    !/[.!?…] \p{Lu}/u.test(text.slice(last + 4, at))
  );
}

/** What was counted so far: the last number of each style, `5b` as 5 with its letter. */
interface Counted {
  arabic: number;
  roman: number;
  letter: number;
  suffix: string;
}

/** Whether a number is the next one: 4 after 3, 5b after 5a, 6 after 5b. */
function goesOn(
  last: Counted,
  style: 'arabic' | 'roman' | 'letter',
  number: number,
  suffix: string,
): boolean {
  if (number === last[style] + 1) return true;
  const next = last.suffix === '' ? 'b' : String.fromCharCode(last.suffix.charCodeAt(0) + 1);
  return style === 'arabic' && number === last.arabic && suffix === next;
}

/** Offsets at which numbered headings begin: their numbers go up by one, or begin anew at one. */
export function numberedStarts(text: string): number[] {
  const starts: number[] = [];
  const last: Counted = { arabic: 0, roman: 0, letter: 0, suffix: '' };
  for (const match of text.matchAll(NUMBERED)) {
    const printed = match[1]!;
    // `II.b` stands nowhere but before the title of an item.
    if (/^[IVX]+\.[a-h]$/.test(printed)) {
      starts.push(match.index);
      continue;
    }
    const style = /\d/.test(printed) ? 'arabic' : /[a-h]/.test(printed) ? 'letter' : 'roman';
    const number = style === 'letter' ? printed.charCodeAt(0) - 96 : (ordinal(printed) ?? 0);
    const suffix = style === 'arabic' ? printed.replace(/\d/g, '') : '';
    const before = text.slice(Math.max(0, match.index - LONGEST_SECTION - 20), match.index);
    const next = goesOn(last, style, number, suffix);
    const free =
      /^[A]/.test(match[0]) ||
      ENDS_SENTENCE.test(before) ||
      (number === 1 && style === 'letter' && /Diversen $/.test(before)) ||
      (number === 1 && style !== 'letter' && !REFERS.test(before)) ||
      (next && (endsInSection(before) || isListEntry(text, starts.at(-1), match.index))) ||
      match.index === 0;
    if (!free || REFERS.test(before)) continue;
    if (number !== 1 && !next && number !== last[style]) continue;
    last[style] = number;
    if (style === 'arabic') last.suffix = suffix;
    starts.push(match.index);
  }
  return starts;
}
