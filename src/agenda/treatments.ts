import { anyCase } from '../text/any-case.ts';
import { findMemberStates } from '../text/member-states.ts';

/** What a Council does with an item; the words that open such a phrase, with their endings. */
const HEADS =
  'ori[eë]ntatie|ori[eë]ntatiedebat|beleidsdebat|debat|gedachtewisseling|gedachtenwisseling|conclusies|raadsconclusies|aanname|aanneming|vaststelling|goedkeuring|bekrachtiging|besluit|besluitvorming|akkoord|lezing|voortgangsrapportage|voortgangsrapport|voortgangsverslag|informatie|informatiepunt|infopunt|presentatie|bespreking|uitwisseling|raadsaanbeveling|aanbeveling|resolutie|verklaring|discussie|terugkoppeling|diversenpunt|mededeling|stemming|hamerstuk|a-punt|b-punt|toelichting|rapportage|stand van zaken|rondetafel|rondetafelgesprek|oefening|ondertekening|verslag|advies|dialoog|verkenning|gesprek|kennisneming|kennisname|publieke sessie|openbaar debat|keuze|verkiezing|benoeming|akkoordverklaring';

/** Words that may stand before and after the head. */
const FILLERS =
  'algemene|algemeen|gedeeltelijke|parti[eë]le|politieke?|informele?|formele?|openbare?|publieke?|wetgevende?|niet-wetgevende?|ori[eë]nterende?|eerste|tweede|mogelijke?|mogelijk|evt|eventuele?|verwachte|tussentijdse|korte|mondelinge|strategische|thematische|inhoudelijke|van|door|het|de|een|en|of|met|bij|aan|over|op|in|ter|te|als|namens|verzoek|commissie|europese|eurocommissaris|voorzitterschap|inkomend|inkomende|aankomende|huidige|delegatie|delegaties|lidstaten|lidstaat|raad|raads|raadsbesluit|verordening|richtlijn|eurozone|hoge|vertegenwoordiger|wetgevingsberaadslaging|beraadslaging|zitting|sessie|standpunt|mandaat|onderhandelingsmandaat|algemene|ecb|lunch|werklunch|diner|ontbijt|werkontbijt|werkdiner|werksessie|plenair|plenaire|besloten|ministers|raadspositie|tekst|trilogen|triloog|stand|zaken|punt';

const HEAD = new RegExp(`^(?:${HEADS})$`, 'i');
const FILLER = new RegExp(`^(?:${FILLERS})$`, 'i');

/** Longest phrase: `Vaststelling van een aanbeveling door de lidstaten van de eurozone` and a little. */
const MAX_WORDS = 14;

/** Who tells the Council something: `Informatie van de EU-coördinator voor terrorismebestrijding`. */
const TOLD_BY = anyCase(
  /^(?:(?:korte|mondelinge) )?(?:informatie|toelichting|presentatie|terugkoppeling|mededeling|briefing|rapportage) (?:van|door|namens) (?:(?:de|het|een) )?(?:[\p{L}-]+ ){0,2}[\p{L}-]*(?:co[oö]rdinator|directeur|agentschap|commissaris|gezant|vertegenwoordiger|president|voorzitter|minister|Europol|Eurojust|Frontex|EDEO|ECB|EIB)(?: (?:voor|van|inzake) [\p{L} -]{3,60})?$/u,
);

/** Whether a phrase, whole, names a treatment: `Algemene oriëntatie`, `informatie van de Commissie`. */
export function isTreatment(phrase: string): boolean {
  const bare = phrase.trim().replace(/\.$/, '');
  if (bare === '' || bare.length > 120 || /[.!?:;]/.test(bare)) return false;
  // A report of another meeting, which is sent along.
  if (/^verslag (?:van )?(?:de )?(?:in)?formele /i.test(bare)) return false;
  if (TOLD_BY.test(bare)) return true;
  const states = new Set(findMemberStates(bare).map(({ start }) => start));
  const words = [
    ...bare.replace(/stand van zaken/gi, (found) => found.replaceAll(' ', '_')).matchAll(/[^\s,/()+&]+/g),
  ];
  if (words.length > MAX_WORDS) return false;
  let heads = 0;
  for (const { 0: raw, index } of words) {
    const word = raw.replaceAll('_', ' ').replace(/\.$/, '');
    if (HEAD.test(word)) heads++;
    else if (!FILLER.test(word) && !states.has(index) && !/^[-–]$/.test(word)) return false;
  }
  return heads > 0;
}

/** The treatment alone, without brackets, `=` or a closing full stop. */
export function bareTreatment(text: string): string {
  return text
    .trim()
    .replace(/^[=–-]\s*/, '')
    .replace(/^[([]\s*([^()[\]]*?)\s*[)\]]$/, '$1')
    .replace(/\.$/, '')
    .trim();
}

/** A line of its own that gives the treatment: `(Beleidsdebat)`, `= Algemene oriëntatie`, `Gedachtewisseling`. */
export function isTreatmentLine(text: string): boolean {
  if (/^=\s*\S/.test(text) && text.length < 120 && !/[.;]\s/.test(text)) return true;
  const bracketed = /^[([]([^()[\]]{3,100})[)\]]$/.exec(text.trim());
  return isTreatment(bracketed === null ? text.replace(/^[–-]\s+/, '') : bracketed[1]!);
}

/** What is longer is no heading. */
const LONGEST_HEADING = 800;

export interface TitleParts {
  /** Length of the title alone. */
  readonly titleEnd: number;
  readonly treatment: string | null;
}

const IN_BRACKETS = /\s*[([]([^()[\]]{3,100})[)\]]\s*$/;
const LABELLED = /\s(?:Aard|Karakter)(?: van)?(?: de)? bespreking:\s+(\p{L}[^:]{2,80})$/u;
const AFTER_DASH = /\s+[=–—-]\s+([^=–—]{3,80})$/;

/** Splits a heading into its title and the treatment at its end: in brackets, after `=` or after a dash. */
export function splitTreatment(heading: string): TitleParts {
  if (heading.length > LONGEST_HEADING) return { titleEnd: heading.length, treatment: null };
  const bracketed = IN_BRACKETS.exec(heading);
  if (bracketed !== null && isTreatment(bracketed[1]!)) {
    return { titleEnd: bracketed.index, treatment: bareTreatment(bracketed[1]!) };
  }
  const equals = /\s*=\s+(\S.{2,80})$/.exec(heading);
  if (equals !== null) return { titleEnd: equals.index, treatment: bareTreatment(equals[1]!) };
  const dashed = AFTER_DASH.exec(heading);
  if (dashed !== null && isTreatment(dashed[1]!)) {
    return { titleEnd: dashed.index, treatment: bareTreatment(dashed[1]!) };
  }
  const labelled = LABELLED.exec(heading);
  if (labelled !== null) return { titleEnd: labelled.index, treatment: bareTreatment(labelled[1]!) };
  const tail = capitalTail(heading);
  if (tail > 0) return { titleEnd: tail, treatment: heading.slice(tail).trim() };
  return { titleEnd: heading.length, treatment: leadingTreatment(heading) };
}

/** Where a treatment with a capital ends a title: `Herziening van de verordening Algemene oriëntatie`; -1 where none does. */
function capitalTail(heading: string): number {
  for (const match of heading.matchAll(
    /(?<=(?:(?:^|\s)[\p{Ll}\p{N}][^\s]*[\p{L}\p{N})]|(?:^|\s)Diversen)) (?=\p{Lu}\p{Ll})/gu,
  )) {
    if (isTreatment(heading.slice(match.index)) && heading.length - match.index < 80) return match.index;
  }
  return -1;
}

/** The treatment that a title opens with and keeps: `Beleidsdebat over de toekomst van het verkeer`. */
function leadingTreatment(heading: string): string | null {
  const match = /^([\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:over|inzake|betreffende)\s/u.exec(heading);
  if (match === null || !/debat|wisseling|ori[eë]ntatie|akkoord/i.test(match[1]!)) return null;
  return isTreatment(match[1]!) ? match[1]! : null;
}
