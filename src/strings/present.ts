import type { Catalogue } from './language.ts';

const nl = {
  frameTitle: 'Presentatie',
  lastGood: 'De laatste goede versie blijft staan.',
  connectionLost: 'briefdeck present is gestopt. Start het opnieuw om wijzigingen te zien.',
};

/** Words of the page in which `briefdeck present` shows the deck. */
export const presentStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    frameTitle: 'Presentation',
    lastGood: 'The last good version stays.',
    connectionLost: 'briefdeck present has stopped. Start it again to see changes.',
  },
};
