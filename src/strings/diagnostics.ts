import type { Catalogue } from './language.ts';

const nl = {
  'footnote-without-mark': 'Voetnoot {number} wordt nergens in de tekst aangehaald.',
  'mark-without-footnote': 'De tekst verwijst naar voetnoot {number}, die er niet is.',
  'tracked-changes':
    'Het Word-bestand bevat {count} wijzigingen die nog niet zijn geaccepteerd; gelezen is de tekst zoals die met alle wijzigingen luidt.',
  comments: 'Het Word-bestand bevat {count} opmerkingen van lezers; zij zijn weggelaten.',
  'hidden-text': 'Het Word-bestand bevat verborgen tekst ({count} tekens); die is weggelaten.',
  'images-left-out': 'Het bestand bevat {count} afbeeldingen; die zijn weggelaten.',
  'pages-without-text':
    'Pagina {pages} van de pdf bevat geen tekst, alleen beeld. Maak er met tekstherkenning (OCR) een doorzoekbare pdf van als daar tekst staat.',
  'unplaced-text': '{count} tekens van de bron konden niet worden ingedeeld; zij staan in de verantwoording.',
  'sandbox-off':
    'De browser draait zonder sandbox, omdat die voor root niet kan of omdat daarom gevraagd is.',
  'markdown-unknown-key': '‘{key}’ is geen gegeven dat briefdeck kent; het wordt niet gebruikt.',
  'markdown-unknown-heading':
    'Het kopje ‘{heading}’ is geen onderdeel (Context, Nederlandse inzet, Verwachte uitkomst); wat eronder staat telt als context.',
  'markdown-outside-item': 'Deze regel staat niet onder een agendapunt (##) en heeft er een eigen gekregen.',
  'markdown-duplicate-id': 'De code ^{id} staat al op een andere regel; deze regel kreeg een eigen code.',
  'markdown-id-restored': 'Deze regel miste zijn code en is aan zijn woorden herkend als ^{id}.',
  'update-new': 'Nieuw in de agenda: “{text}”',
  'update-reworded': 'Gewijzigd in de nieuwe agenda; was: “{text}”',
  'update-vanished': 'Vervallen in de nieuwe agenda: “{text}”',
  'update-conflict': 'De zin is gewijzigd en u had haar bewerkt; kies een van beide. Was: “{text}”',
  'update-vanished-edited': 'De zin is vervallen en u had haar bewerkt; uw regel staat er nog. Was: “{text}”',
  'update-deleted-changed': 'De zin die u had geschrapt is gewijzigd en staat er weer. Was: “{text}”',
  'update-heading': 'U en de nieuwe agenda wijzigden hetzelfde; het uwe blijft staan: “{yours}”. In de agenda: “{fresh}”',
  'update-footnote': 'De noot die u had bewerkt is gewijzigd of vervallen; uw tekst staat als eigen noot achteraan: “{text}”',
  'update-item-new': 'Nieuw agendapunt: {title}',
  'update-item-vanished': 'Vervallen agendapunt: {title}',
  'edit-date': 'Datum anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-number': 'Getal anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-name': 'Naam anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-negation': 'Ontkenning anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-modal': 'Hulpwerkwoord anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-condition': 'Voorwaarde anders dan in de bron. Daar: {source}; hier: {here}.',
  'edit-left-out': 'Staat niet meer in de briefing: “{text}”',
  'edit-key-point-behind': 'Het kernpunt volgt de gewijzigde regel niet meer: “{text}”',
  'edit-conflict-open': 'Hier moet nog worden gekozen; de andere tekst: “{text}”',
  'edit-unknown-id': 'De code ^{id} hoort bij geen zin in de bron; de regel telt als toegevoegd.',
  'edit-heading': 'Anders dan in de bron. Daar: {source}; hier: {here}.',
};

/** Words of the diagnostics, by id. Values stand in for `{name}`. */
export const diagnosticStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'footnote-without-mark': 'Footnote {number} is not referred to in the text.',
    'mark-without-footnote': 'The text refers to footnote {number}, which is not there.',
    'tracked-changes':
      'The Word file holds {count} changes that have not been accepted; the text was read as it stands with all changes.',
    comments: 'The Word file holds {count} comments; they were left out.',
    'hidden-text': 'The Word file holds hidden text ({count} characters), which was left out.',
    'images-left-out': 'The file holds {count} images, which were left out.',
    'pages-without-text':
      'Page {pages} of the PDF holds no text, only an image. Make it a searchable PDF with text recognition (OCR) if there is text on it.',
    'unplaced-text': '{count} characters of the source could not be placed; they stand in the account.',
    'sandbox-off':
      'The browser runs without its sandbox, because it cannot have one as root or because that was asked for.',
    'markdown-unknown-key': '‘{key}’ is not a field that briefdeck knows; it is not used.',
    'markdown-unknown-heading':
      'The heading ‘{heading}’ is no part (Context, Dutch position, Expected outcome); what stands under it counts as context.',
    'markdown-outside-item': 'This line stands under no agenda item (##) and was given one of its own.',
    'markdown-duplicate-id':
      'The code ^{id} already stands on another line; this line was given a code of its own.',
    'markdown-id-restored': 'This line lacked its code and was known by its words as ^{id}.',
    'update-new': 'New in the agenda: “{text}”',
    'update-reworded': 'Changed in the new agenda; was: “{text}”',
    'update-vanished': 'Gone from the new agenda: “{text}”',
    'update-conflict': 'The sentence changed and you had edited it; choose one of the two. Was: “{text}”',
    'update-vanished-edited': 'The sentence is gone and you had edited it; your line is still there. Was: “{text}”',
    'update-deleted-changed': 'The sentence that you had left out changed and is back. Was: “{text}”',
    'update-heading': 'You and the new agenda changed the same; yours stands: “{yours}”. In the agenda: “{fresh}”',
    'update-footnote': 'The note that you had edited changed or is gone; your text stands as a note of its own at the end: “{text}”',
    'update-item-new': 'New item: {title}',
    'update-item-vanished': 'Item gone: {title}',
    'edit-date': 'Date differs from the source. There: {source}; here: {here}.',
    'edit-number': 'Number differs from the source. There: {source}; here: {here}.',
    'edit-name': 'Name differs from the source. There: {source}; here: {here}.',
    'edit-negation': 'Negation differs from the source. There: {source}; here: {here}.',
    'edit-modal': 'Modal verb differs from the source. There: {source}; here: {here}.',
    'edit-condition': 'Condition differs from the source. There: {source}; here: {here}.',
    'edit-left-out': 'No longer in the briefing: “{text}”',
    'edit-key-point-behind': 'The key point no longer follows the changed line: “{text}”',
    'edit-conflict-open': 'Here a choice is still to be made; the other text: “{text}”',
    'edit-unknown-id': 'The code ^{id} belongs to no sentence of the source; the line counts as added.',
    'edit-heading': 'Differs from the source. There: {source}; here: {here}.',
  },
};
