import type { Span } from '../model/source.ts';

/** A member state of the EU named in a text, by its name or by an adjective made of it. */
export interface MemberStateMention extends Span {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
}

/**
 * Names, adjectives and inhabitants of the member states, the Netherlands apart: the briefing is theirs.
 * Spelling as in the Interinstitutionele schrijfwijzer of the EU, annex A5, and the Taalunie's list.
 */
const NAMES: Readonly<Record<string, string>> = {
  AT: 'Oostenrijk|Oostenrijkse?|Oostenrijkers?',
  BE: 'België|Belgie|Belgisch|Belgische|Belgen',
  BG: 'Bulgarije|Bulgaarse?|Bulgaren',
  CY: 'Cyprus|Cypriotische?|Cyprioten',
  CZ: 'Tsjechië|Tsjechie|Tsjechische?|Tsjechen',
  DE: 'Duitsland|Duitse?|Duitsers?',
  DK: 'Denemarken|Deense?|Denen',
  EE: 'Estland|Estse|Ests|Estische?|Esten',
  ES: 'Spanje|Spaanse?|Spanjaarden',
  FI: 'Finland|Finse?|Finnen',
  FR: 'Frankrijk|Franse?|Fransen',
  GR: 'Griekenland|Griekse?|Grieken',
  HR: 'Kroatië|Kroatie|Kroatische?|Kroaten',
  HU: 'Hongarije|Hongaarse?|Hongaren',
  IE: 'Ierland|Ierse?|Ieren',
  IT: 'Italië|Italie|Italiaanse?|Italianen',
  LT: 'Litouwen|Litouwse?|Litouwers',
  LU: 'Luxemburg|Luxemburgse?|Luxemburgers',
  LV: 'Letland|Letse?|Letten',
  MT: 'Malta|Maltese|Maltees|Maltezen',
  PL: 'Polen|Poolse?',
  PT: 'Portugal|Portugees|Portugese|Portugezen',
  RO: 'Roemenië|Roemenie|Roemeense?|Roemenen',
  SE: 'Zweden|Zweedse?',
  SI: 'Slovenië|Slovenie|Sloveense?|Slovenen',
  SK: 'Slowakije|Slowaakse?|Slowaken',
};

const CODE_OF = new Map(
  Object.entries(NAMES).flatMap(([code, forms]) =>
    forms.split('|').flatMap((form): [string, string][] => {
      if (!form.endsWith('?')) return [[form, code]];
      const long = form.slice(0, -1);
      return [
        [long, code],
        [long.slice(0, -1), code],
      ];
    }),
  ),
);

/** A word with a capital; the parts of `Frans-Duitse` are looked at one by one. */
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu;

/** The name is a first name or a family name here: `Frans Timmermans`, `Noord-Ierland`, `Den Polen`. */
function isAnotherName(text: string, word: string, start: number, end: number): boolean {
  if (/(?:Noord|New)-$/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (word !== 'Frans') return false;
  const next = /^\s+(\p{Lu}[\p{L}-]*)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && !/^(?:EU|Voorzitterschap|[A-Z]+-)/.test(next);
}

/** Luxemburg as the seat where a Council meets or the Court sits is a place, not a member state's opinion. */
function isSeat(text: string, word: string, start: number): boolean {
  if (word !== 'Luxemburg') return false;
  const before = text.slice(Math.max(0, start - 60), start);
  if (/\bte\s+$/.test(before)) return true;
  // `In Luxemburg zullen de ministers …`: where, not who.
  const after = text.slice(start + word.length, start + word.length + 40);
  if (/^In\s+$/.test(before) && /^\s+(?:zal|zullen|kunnen|komt|komen|spreken|wordt|worden)\s/.test(after))
    return true;
  return /\b(?:in)\s+$/.test(before) && /(?:Raad|raad|Hof|bijeenkomst|[Ee]cofin|Eurogroep)\b/.test(before);
}

/**
 * The member states of the EU that a text names, in the order of the text, each time they are named.
 * `Nederland` and `Nederlandse` are not among them.
 */
export function findMemberStates(text: string): MemberStateMention[] {
  const found: MemberStateMention[] = [];
  for (const match of text.matchAll(CAPITALISED)) {
    const word = match[0];
    const code = CODE_OF.get(word) ?? CODE_OF.get(word.replace(/s$/, ''));
    if (code === undefined) continue;
    const { index: start } = match;
    const end = start + word.length;
    if (isAnotherName(text, word, start, end) || isSeat(text, word, start)) continue;
    found.push({ code, start, end });
  }
  return found;
}
