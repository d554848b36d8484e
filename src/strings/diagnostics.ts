import type { Catalogue } from './language.ts';

const nl = {
  'footnote-without-mark': 'Voetnoot {number} wordt nergens in de tekst aangehaald.',
  'mark-without-footnote': 'De tekst verwijst naar voetnoot {number}, die er niet is.',
  'unplaced-text': '{count} tekens van de bron konden niet worden ingedeeld; zij staan in de verantwoording.',
  'sandbox-off':
    'De browser draait zonder sandbox, omdat die voor root niet kan of omdat daarom gevraagd is.',
};

/** Words of the diagnostics, by id. Values stand in for `{name}`. */
export const diagnosticStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'footnote-without-mark': 'Footnote {number} is not referred to in the text.',
    'mark-without-footnote': 'The text refers to footnote {number}, which is not there.',
    'unplaced-text': '{count} characters of the source could not be placed; they stand in the account.',
    'sandbox-off':
      'The browser runs without its sandbox, because it cannot have one as root or because that was asked for.',
  },
};
