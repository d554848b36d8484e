import { endsSentence } from './shapes.ts';

/** What a line of a letter is, apart from its running text. */
export type LetterLine = 'addressee' | 'date' | 'subject' | 'salutation' | 'close' | 'reference';

const PATTERNS: readonly (readonly [LetterLine, RegExp])[] = [
  ['addressee', /^Aan\s*:?\s*(?:de |het )?(?:Voorzitters?|Leden|Tweede|Eerste|Staten|Griffier)/i],
  ['addressee', /^(?:De )?(?:Voorzitter|Leden) van de (?:Tweede|Eerste) Kamer/i],
  ['addressee', /^(?:(?:Tweede|Eerste) Kamer )?der Staten-Generaal$/i],
  [
    'date',
    /^(?:Datum\s*:?\s*)?(?:(?:Den Haag|[’']s-Gravenhage|\p{Lu}[\p{L}-]{2,20}),?\s+)?\d{1,2} \p{L}{3,9} (?:19|20)\d{2}$/u,
  ],
  ['date', /^Datum\b/i],
  ['subject', /^(?:Betreft|Onderwerp)\b/i],
  ['salutation', /^(?:Geachte|Mijnheer de|Mevrouw de|Hooggeachte)\b/i],
  [
    'close',
    /^(?:Hoogachtend|Met (?:vriendelijke|de meeste) (?:groet|hoogachting)|Met (?:vriendelijke )?groet)/i,
  ],
  [
    'reference',
    /^(?:Ons kenmerk|Uw kenmerk|Onze referentie|Uw brief|Kenmerk|Bijlagen?(?:\(n\))?|Contactpersoon|Kopie aan|Pagina|Auteur|Team|Directie|Directoraat-generaal|Afdeling|Bij beantwoording|Wilt u slechts één zaak)\b/i,
  ],
];

/** The kind of a short line of a letter; null for running text. */
export function letterLine(text: string): LetterLine | null {
  if (text.length > 250) return null;
  const found = PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return found !== null && found !== 'subject' && text.length > 120 && endsSentence(text) ? null : found;
}

const ROLE =
  /^(?:(?:De|Het|Mede namens(?: de)?|Namens de)\s+)?(?:demissionair\s+)?(?:viceminister-president(?: en)?|minister-president|ministers?|staatssecretaris(?:sen)?)\b/i;

/** A signatory's office on a line of its own: `De minister van Justitie en Veiligheid,`. */
export function isRoleLine(text: string): boolean {
  return (
    ROLE.test(text) &&
    text.length < 200 &&
    !/[.:;?!]$/.test(text) &&
    !/\b(?:is|zal|zullen|heeft|neemt|wordt|was|zijn)\b/.test(text)
  );
}

const NAME =
  /^(?:(?:[Mm]r|[Dd]r|[Dd]rs|[Ii]r|[Ii]ng|[Pp]rof|[Mm]w|[Dd]hr|[Mm]evr|[Dd]s)\.?\s+)*(?:(?:(?:IJ|\p{Lu}\p{Ll}{0,4})\.-?\s?)+|\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s?)*)(?:(?:van|de|den|der|ten|ter|te|het|el|al|’t|'t|in|of|von|le|la)\s+)*\p{Lu}[\p{L}’' -]*(?:zn\.)?$/u;

/** A signatory's name on a line of its own: `D.M. van Weel`, `ir. B.W. Sietsma`. */
export function isNameLine(text: string): boolean {
  // A name in capitals has initials before it; `EN MIGRATIE` has none.
  if (text === text.toUpperCase() && !text.includes('.')) return false;
  return text.length < 70 && NAME.test(text);
}

/** Who sends a letter, above its addressee: a ministry's or minister's name. */
export function isSenderLine(text: string): boolean {
  if (text.length > 250 || endsSentence(text)) return false;
  return (
    /^(?:ministerie van|rijksoverheid|minister|staatssecretaris|de minister|brief van)/i.test(text) ||
    text === text.toUpperCase()
  );
}

/** Opens the running text of a letter that sends an agenda. */
export const OPENS_LETTER =
  /^(?:Hierbij|Bijgaand|Bijgevoegd|Met deze brief|In deze brief|Middels deze brief|Met het oog op|Ter voorbereiding|Conform|Op \d|Op (?:maan|dins|woens|donder|vrij|zater|zon)dag|Van \d|Hiermee|Graag)\b/;

/** Ends a letter without topics, where little stands between its opening and its end. */
export const CLOSES_SHORT_LETTER =
  /^(?:(?:Ik|Wij) (?:vertrouw|hoop|zie uit|zien uit)|(?:Het|Een|Dit) verslag)/;

/** Ends a letter's text: hopes, and what follows after the meeting. */
export const CLOSES_LETTER =
  /^(?:(?:Ik|Wij) (?:vertrouw|hoop|zie uit|zien uit)|(?:Het|Een|Dit) verslag|De verslag|Na afloop|Een (?:gelijkluidende|afschrift|kopie)|Over de uitkomst|Deze brief (?:is|wordt|zend|stuur)|Na de Raad|Uw Kamer (?:ontvangt|zal|wordt) .{0,80}(?:verslag|uitkomst|afloop)|(?:Ik|Wij) (?:zal|zullen|informeer|informeren) (?:u|uw Kamer|de Kamer)\b.{0,120}\b(?:verslag|uitkomst|afloop|resultaten))/;
