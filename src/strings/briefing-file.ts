import type { Catalogue } from './language.ts';

const nl = {
  // Front matter: the keys, and words that stand for a choice
  keyMeeting: 'vergadering',
  keyCouncil: 'raad',
  keyFormality: 'vorm',
  keyDates: 'data',
  keyPlace: 'plaats',
  keyPresidency: 'voorzitterschap',
  keyDelegation: 'delegatie',
  keyMarking: 'rubricering',
  keyAudience: 'doelgroep',
  keySource: 'bron',
  keyFile: 'bestand',
  formal: 'formeel',
  informal: 'informeel',
  audienceInternal: 'intern',
  audiencePublic: 'openbaar',
  // In the text
  treatmentLabel: 'Aard van de bespreking',
  speakerLabel: 'Spreker',
  noteLabel: 'Note',
  toCheckMark: 'te controleren',
  conflictChanged: 'Uw tekst bij de vorige versie',
  conflictVanished: 'Vervallen in de nieuwe agenda, stond er als',
  conflictDeleted: 'Door u geschrapt in de vorige versie',
  // Comments
  howTo: `Zo werkt dit bestand. Een regel met "-" is een punt. Herschrijf, verplaats, schrap en voeg toe wat u wilt; laat de
^code aan het eind staan, die verbindt het punt met zijn zin in de bron. Een regel met ">" is een kernpunt op de
overzichtsdia. Wat na "Note:" staat is een sprekersnotitie bij het agendapunt. Haal "*(te controleren)*" weg als het
onderdeel klopt. Daarna: briefdeck build briefing.md, en briefdeck check briefing.md om te zien wat afwijkt van de bron.`,
  machineBlock: 'Voor het programma: de lezing van de bron. Laat dit blok staan en wijzig er niets in.',
};

export type BriefingFileStrings = Record<keyof typeof nl, string>;

/** Words of briefing.md, apart from the document's own and the names of the parts. All languages can be read back. */
export const briefingFileStrings: Catalogue<BriefingFileStrings> = {
  nl,
  en: {
    keyMeeting: 'meeting',
    keyCouncil: 'council',
    keyFormality: 'formality',
    keyDates: 'dates',
    keyPlace: 'place',
    keyPresidency: 'presidency',
    keyDelegation: 'delegation',
    keyMarking: 'marking',
    keyAudience: 'audience',
    keySource: 'source',
    keyFile: 'file',
    formal: 'formal',
    informal: 'informal',
    audienceInternal: 'internal',
    audiencePublic: 'public',
    treatmentLabel: 'Treatment',
    speakerLabel: 'Speaker',
    noteLabel: 'Note',
    toCheckMark: 'to be checked',
    conflictChanged: 'Your text for the previous version',
    conflictVanished: 'Gone from the new agenda, where it read',
    conflictDeleted: 'Left out by you in the previous version',
    howTo: `How this file works. A line with "-" is a point. Rewrite, move, delete and add as you like; leave the ^code at the
end, which ties the point to its sentence in the source. A line with ">" is a key point on the glance slide. What
follows "Note:" is a speaker note for the item. Remove "*(to be checked)*" once the part is right. Then:
briefdeck build briefing.md, and briefdeck check briefing.md to see what departs from the source.`,
    machineBlock: 'For the program: the reading of the source. Leave this block and change nothing in it.',
  },
};
