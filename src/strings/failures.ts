import type { Catalogue } from './language.ts';

const nl = {
  'file-missing': 'Het bestand bestaat niet. Controleer de naam en de map.',
  'file-unreadable': 'Het bestand kan niet worden gelezen ({reason}). Controleer de rechten op het bestand.',
  'file-empty': 'Het bestand bevat geen tekst.',
};

/** Words of the failures, by id: what is wrong and what to do. The place is put before them. */
export const failureStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'file-missing': 'The file does not exist. Check its name and folder.',
    'file-unreadable': 'The file cannot be read ({reason}). Check the permissions of the file.',
    'file-empty': 'The file holds no text.',
  },
};
