import type { Meeting } from '../model/agenda.ts';

const OPENING = /^.*?geannoteerde agenda['’]?s?\s*/i;
const LINKS = /^(?:(?:ten behoeve )?(?:van|voor|over|inzake|bij|tbv)\s+)?(?:(?:de|het|een)\s+)?/i;
const ADJECTIVES =
  /^(?:(?:formele|informele|extra|ingelaste|buitengewone|gezamenlijke|aanvullende|virtuele|EU)\s+)+(?:en\s+)?/i;
const GATHERING =
  /^(?:(?:ministeri[eë]le|informele|formele)\s+)*(?:bijeenkomst|vergadering|videoconferentie|zitting|videovergadering)(?:\s+van de leden)?\s+(?:van|voor)\s+(?:de\s+|het\s+)?/i;

/**
 * The Council that a title names, as printed, without what opens the title and without `formele` or `informele`;
 * null for an empty title. The title has no dates and place any more.
 */
export function councilOf(title: string): string | null {
  let text = title.replace(OPENING, '').replace(LINKS, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(ADJECTIVES, '')
      .replace(GATHERING, '')
      .replace(/^(?:de|het)\s+/i, '');
  }
  text = text.replace(/\s*[,.(–-]+\s*$/, '').trim();
  return text === '' ? null : text;
}

/** Bodies that are no Council of the EU, and meet without being called formal or informal. */
const OTHER_BODIES = /(?:NAVO|OVSE|IMF|Wereldbank|Raad van Europa|Noord-Atlantische)(?:(?! en |[/,]).)*/gi;

/** Whether a meeting is formal: said by its title or letter; a Council that nothing is said of is formal. */
export function formalityOf(said: string, council: string | null): Meeting['formality'] {
  if (/\binformele?\b|gymnich|video(?:conferentie|vergadering)/i.test(said)) return 'informal';
  if (/\bformele?\b/i.test(said)) return 'formal';
  return /raad\b/i.test((council ?? '').replace(OTHER_BODIES, '')) ? 'formal' : null;
}
