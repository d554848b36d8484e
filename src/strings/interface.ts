import type { Catalogue, Language } from './language.ts';

const nl = {
  context: 'Context',
  position: 'Nederlandse inzet',
  outcome: 'Verwachte uitkomst',
  missing: 'Niet vermeld in de geannoteerde agenda',
  annotatedAgenda: 'Geannoteerde agenda',
  coveringLetter: 'Aanbiedingsbrief',
  agendaOverview: 'Agenda',
  agendaItem: 'Agendapunt',
  untitledItem: 'Zonder titel in de bron',
  treatment: 'Aard van de bespreking',
  sources: 'Bronnen',
  speakerNotes: 'Sprekersnotities',
  account: 'Verantwoording',
  footnotes: 'Voetnoten',
  page: 'Pagina',
  pageOf: 'Pagina {page} van {pages}',
  toCheck: 'Te controleren',
};

/** Words of the deck and the handout, apart from the document's own. */
export const interfaceStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    context: 'Context',
    position: 'Dutch position',
    outcome: 'Expected outcome',
    missing: 'Not mentioned in the annotated agenda',
    annotatedAgenda: 'Annotated agenda',
    coveringLetter: 'Covering letter',
    agendaOverview: 'Agenda',
    agendaItem: 'Agenda item',
    untitledItem: 'Untitled in the source',
    treatment: 'Treatment',
    sources: 'Sources',
    speakerNotes: 'Speaker notes',
    account: 'Account of the source',
    footnotes: 'Footnotes',
    page: 'Page',
    pageOf: 'Page {page} of {pages}',
    toCheck: 'To be checked',
  },
};
/** An item's title; of one without a heading in the source, that it has none. */
export function shownTitle(title: string, language: Language): string {
  return title.trim() === '' ? interfaceStrings[language].untitledItem : title;
}

export type InterfaceStrings = Record<keyof typeof nl, string>;
