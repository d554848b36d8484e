import type { Catalogue } from './language.ts';

const nl = {
  'annotated-agenda': 'een geannoteerde agenda',
  motion: 'een motie',
  'decision-list': 'een besluitenlijst',
  answers: 'een beantwoording van vragen',
  report: 'een verslag',
  fiche: 'een fiche',
  letter: 'een brief',
  other: 'een ander stuk',
  'agenda-title': 'de titel noemt het een geannoteerde agenda',
  'agenda-sent': 'de brief biedt een geannoteerde agenda aan',
  'agenda-shape': 'er zijn agendapunten met een aard van bespreking of vaste kopjes',
  'motion-words': 'er staan woorden in die bij een motie horen (“gehoord de beraadslaging”)',
  'decision-words': 'het noemt zich een besluitenlijst of somt besluiten op',
  'answer-words': 'het gaat om vragen en antwoorden',
  'report-title': 'de titel noemt het een verslag',
  'fiche-title': 'de titel noemt het een fiche',
  'no-agenda-title': 'nergens noemt het zich een geannoteerde agenda',
  'many-titles': 'het somt titels van agenda’s op',
  'no-items': 'er zijn geen agendapunten met tekst in gevonden',
};

/** Words for what a document looks like and why, by the ids that `agenda/assess.ts` gives. */
export const documentKindStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'annotated-agenda': 'an annotated agenda',
    motion: 'a motion',
    'decision-list': 'a list of decisions',
    answers: 'an answer to questions',
    report: 'a report',
    fiche: 'a fiche',
    letter: 'a letter',
    other: 'another kind of document',
    'agenda-title': 'its title calls it an annotated agenda',
    'agenda-sent': 'the letter presents an annotated agenda',
    'agenda-shape': 'it has items with a treatment or with fixed headings',
    'motion-words': 'it has words that belong to a motion (“gehoord de beraadslaging”)',
    'decision-words': 'it calls itself a list of decisions, or lists decisions',
    'answer-words': 'it consists of questions and answers',
    'report-title': 'its title calls it a report',
    'fiche-title': 'its title calls it a fiche',
    'no-agenda-title': 'nowhere does it call itself an annotated agenda',
    'many-titles': 'it lists titles of agendas',
    'no-items': 'no agenda items with text were found in it',
  },
};
