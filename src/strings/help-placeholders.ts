import type { Catalogue } from './language.ts';

/** What stands between brackets in help texts, by the name that it has in the program; English has the same names. */
export const helpPlaceholders: Catalogue<Readonly<Record<string, string>>> = {
  nl: {
    options: 'opties',
    command: 'opdracht',
    files: 'bestanden',
    file: 'bestand',
    dir: 'map',
    kinds: 'soorten',
    kind: 'soort',
    name: 'naam',
    language: 'taal',
    audience: 'lezers',
    text: 'tekst',
    numbers: 'nummers',
    count: 'aantal',
    path: 'pad',
    gold: 'goud',
    briefing: 'briefing',
    old: 'oud',
    new: 'nieuw',
    format: 'vorm',
  },
  en: {},
};
