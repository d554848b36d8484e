import { labelMeaning } from './labels.ts';
import { type Numbering, parseNumbering } from './numbering.ts';
import { isBareBody, readsAsSentence } from './shapes.ts';
import type { Unit } from './units.ts';

/** Longest heading: a directive's full legal title. */
const MAX_NUMBERED = 600;
const MAX_BARE = 300;

const WEAK_START = /^(?:[\p{Ll}]|[•▪◦●■*]|[-–]\s)/u;
/** Opens the full title of an act or document, which may have verbs in it. */
export const LEGAL_TITLE =
  /^(?:(?:Gewijzigd )?[Vv]oorstel (?:voor|tot)|Herziening van|Wijziging van|(?:Gedelegeerde |Uitvoerings)?[Vv]erordening|Richtlijn|Besluit|Aanbeveling|Raads(?:conclusies|aanbeveling|besluit)|Conclusies|Mededeling|Ontwerp)\b/;
/** A title that is an abbreviation, as `A.o.b.` */
export const ABBREVIATED = /^(?:\p{L}\.){2,}$/u;
const SMALL_NAME = /^\p{Ll}{1,2}-?\p{Lu}/u;

/** In a heading that its format shows to be one, a number needs nothing to close it: `1 Luchtkwaliteit`. */
function bareNumberOf(unit: Unit): Numbering | null {
  if (unit.kind !== 'heading' && unit.style.bold !== true) return null;
  const match = /^(\d{1,2}[a-z]?)\s+(?=\p{Lu})/u.exec(unit.folded.text);
  return match === null ? null : { style: 'arabic', number: match[1]!, length: match[0].length };
}

/** The number of a unit, printed or automatic. */
export function numberingOf(unit: Unit): Numbering | null {
  const printed = parseNumbering(unit.folded.text) ?? bareNumberOf(unit);
  if (printed !== null || unit.style.numbering === undefined) return printed;
  const automatic = parseNumbering(`${unit.style.numbering.trim()} X`);
  return automatic === null ? null : { ...automatic, length: 0 };
}

/** Announces what follows in the same item: `De planning ziet er als volgt uit:`. */
const ANNOUNCES =
  /\b(?:als volgt|ziet er|zien er|luid(?:t|en)|(?:de|het) volgende|betreffen|betreft|zijn|is)\b/;

/**
 * Whether a unit can be a heading, as far as it can be told from the unit alone: its format says so, or it is short,
 * begins with a capital or a number and does not end as a sentence does.
 */
export function isHeadingLike(unit: Unit): boolean {
  const { text } = unit.folded;
  const { kind, style } = unit;
  if (kind === 'table-row' || labelMeaning(text) !== null || isBareBody(text)) return false;
  if (kind === 'heading') return text.length <= MAX_NUMBERED;
  const numbering = numberingOf(unit);
  if (kind === 'list-item' && !(numbering !== null && style.bold === true)) return false;
  const stops =
    /[.;,…][)”’"»]*$/u.test(text) && !(numbering !== null && ABBREVIATED.test(text.slice(numbering.length)));
  if (text.length > MAX_NUMBERED || stops) return false;
  if (/[!?]$/.test(text) && numbering === null && style.bold !== true)
    return text.length < 120 && !readsAsSentence(text);
  if (text.endsWith(':'))
    return text.length < 70 && !ANNOUNCES.test(text) && !readsAsSentence(`${text} ${text}`);
  if (numbering !== null) {
    const rest = text.slice(numbering.length);
    return !WEAK_START.test(rest) || SMALL_NAME.test(rest);
  }
  if (WEAK_START.test(text) && !SMALL_NAME.test(text)) return false;
  if (style.bold === true) return true;
  if (LEGAL_TITLE.test(text)) return true;
  return text.length <= MAX_BARE && !readsAsSentence(text);
}
