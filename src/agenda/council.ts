import type { Meeting } from '../model/agenda.ts';

/** A title that takes its time; what follows is not about the Council. */
const LONGEST_TITLE = 500;

const OPENING = /^.*?geannoteerde agenda['’]?s?\s*/i;
/** What may stand between `geannoteerde agenda` and the Council's name, piece by piece. */
const LEAD = [
  /^(?:aan\s+)?(?:ten behoeve van|t\.b\.v\.|tbv|van|voor|over|inzake|bij|ter voorbereiding van)\s+/i,
  /^(?:de|het|een)\s+/i,
  /^\(?(?:formele|informele|extra|ingelaste|buitengewone|gezamenlijke|aanvullende|virtuele|JUMBO|EU(?=\s+(?:bijeenkomst|informele|raad)))\)?\s+(?:en\s+(?=de\s|het\s|formele|informele))?/i,
  /^(?:(?:ministeri[eë]le|informele|formele)\s+)*(?:bijeenkomst|vergadering|zitting|video(?:tele)?conferentie|videovergadering)\s+(?:(?:van|voor)\s+(?:de leden van\s+)?(?:de\s+|het\s+)?|(?=NAVO|EU|JBZ|Raad|ministers|informele))/i,
  /^(?:(?:met )?de |met )?inzet (?:van .{5,60}? )?(?:tijdens|voor)\s+/i,
  /^en de .{5,60} documenten voor\s+/i,
  /^op het terrein van .{5,60}? voor\s+/i,
];

/**
 * The Council or other body that a title names, as printed, without what opens the title and without `formele` or
 * `informele`; null for an empty title. The title has no dates and place any more.
 */
export function councilOf(title: string): string | null {
  let text = title.slice(0, LONGEST_TITLE).replace(OPENING, '');
  for (let before = ''; before !== text; ) {
    before = text;
    for (const lead of LEAD) text = text.replace(lead, '');
  }
  text = text.replace(/(?:,\s+(?:die|dat|welke))?\s*[,.(–-]*\s*$/, '').trim();
  return text === '' ? null : text;
}

/** Names of Councils in running text: `Landbouw- en Visserijraad`, `JBZ-Raad`, `Raad voor Concurrentievermogen`. */
const NAME_IN_TEXT =
  /Europese Raad|Eurogroep(?: en (?:de )?(?:informele )?Ecofin(?:raad| Raad)?)?|\p{Lu}\p{L}*- en \p{Lu}\p{L}*raad|\p{Lu}[\p{L}-]*[\p{Ll}-][Rr]aad\b|Raad (?:voor (?:de )?)?\p{Lu}\p{L}+(?:(?:,| en|) \p{Lu}\p{L}+){0,5}/u;

/** The first Council that a sentence names; null where it names none. */
export function councilIn(sentence: string): string | null {
  return NAME_IN_TEXT.exec(sentence)?.[0] ?? null;
}

/** Bodies that are no Council of the EU, and meet without being called formal or informal. */
const OTHER_BODIES =
  /(?:NAVO|OVSE|IMF|Wereldbank|(?:Raad van Ministers van de )?Raad van Europa|Noord[- ]Atlantische)(?:(?! en |[/,]).)*/gi;

/** Whether a meeting is formal: said by its title or letter; a Council that nothing is said of is formal. */
export function formalityOf(said: string, council: string | null): Meeting['formality'] {
  if (/\binformele?\b|gymnich|video(?:tele)?(?:conferentie|vergadering)/i.test(said)) return 'informal';
  if (/\bformele?\b/i.test(said)) return 'formal';
  return /raad\b|ecofin\b/i.test((council ?? '').replace(OTHER_BODIES, '')) ? 'formal' : null;
}
