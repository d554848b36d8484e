import type { Catalogue } from './language.ts';

const nl = {
  'footnote-without-mark': 'Voetnoot {number} wordt nergens in de tekst aangehaald.',
  'mark-without-footnote': 'De tekst verwijst naar voetnoot {number}, die er niet is.',
  'weekday-mismatch': 'Er staat “{date}”, maar die dag is een {is} en geen {named}.',
  'date-impossible': 'De datum “{date}” bestaat niet.',
  'range-reversed': 'De periode “{range}” eindigt voordat zij begint.',
  'doubled-word': 'Er staat tweemaal hetzelfde woord: “{words}”.',
  'unfinished-sentence': 'De zin lijkt niet af; zij eindigt op “{end}”.',
  'numbering-jump': 'De nummering springt van {before} naar {number}.',
  'numbering-repeat': 'Nummer {number} komt tweemaal voor.',
  'meeting-date-differs': 'De brief noemt {letter} als dag van de vergadering, de titel {title}.',
  'tracked-changes':
    'Het bestand bevat {count} {count|wijziging die nog niet is|wijzigingen die nog niet zijn} geaccepteerd; gelezen is de tekst zoals die met alle wijzigingen luidt.',
  comments:
    'Het bestand bevat {count} {count|opmerking van een lezer; zij is|opmerkingen van lezers; zij zijn} weggelaten.',
  'hidden-text': 'Het Word-bestand bevat verborgen tekst ({count} {count|teken|tekens}); die is weggelaten.',
  'images-left-out':
    'Het bestand bevat {count} {count|afbeelding; die is|afbeeldingen; die zijn} weggelaten.',
  'inserted-file-unread':
    'Het Word-bestand bevat {count} {count|ingevoegd bestand dat niet is gelezen|ingevoegde bestanden die niet zijn gelezen}. Open het in Word en sla het op; dan wordt {count|het|alles} deel van de tekst.',
  'pages-without-text':
    'Pagina {pages} van de pdf bevat geen tekst, alleen beeld. Maak er met tekstherkenning (OCR) een doorzoekbare pdf van als daar tekst staat.',
  'pages-garbled':
    'De tekst van pagina {pages} van de pdf is niet te lezen: het lettertype zegt niet welke letters de tekens zijn. Neem het Word-bestand, of maak er met tekstherkenning (OCR) een doorzoekbare pdf van.',
  'line-ends-lost':
    'De tekst heeft geen regeleinden meer, zodat koppen alleen aan hun woorden te herkennen waren. Kijk de agendapunten na, of neem het Word- of pdf-bestand, of plak de tekst met regeleinden.',
  'unplaced-text':
    '{count} {count|teken van de bron kon|tekens van de bron konden} niet worden ingedeeld; {count|het staat|zij staan} in de verantwoording.',
  'briefing-internal':
    'briefing.md is een werkbestand met eigen notities en controletekens: niet meegeven aan wie alleen de openbare versie mag zien.',
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
  'update-heading':
    'U en de nieuwe agenda wijzigden hetzelfde; het uwe blijft staan: “{yours}”. In de agenda: “{fresh}”',
  'update-footnote':
    'De noot die u had bewerkt is gewijzigd of vervallen; uw tekst staat als eigen noot achteraan: “{text}”',
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
  'pdf-untagged': 'Het bestand is geen pdf met labels (tags).',
  'pdf-text-unmarked': 'Deze tekst heeft geen label en wordt niet voorgelezen: “{text}”.',
  'pdf-text-without-unicode': 'Hier staan tekens waarvan het lettertype niet zegt wat ze betekenen.',
  'pdf-page-blank': 'De pagina bevat geen gelabelde tekst.',
  'pdf-text-as-decoration': 'Deze tekst is als versiering gemarkeerd en wordt niet voorgelezen: “{text}”.',
  'pdf-parent-wrong': 'De labels verwijzen niet goed terug (parent tree).',
  'pdf-heading-gap': 'Een kop van niveau {level} volgt op niveau {before}.',
  'pdf-no-heading': 'Er is geen enkele kop.',
  'pdf-table-without-headers': 'Een tabel heeft geen kopcellen.',
  'pdf-figure-without-words': 'Een afbeelding heeft geen tekst voor wie haar niet ziet.',
  'pdf-note-without-id': 'Een voetnoot heeft geen kenmerk (ID).',
  'pdf-link-without-words': 'Een koppeling zegt niet waar zij heen gaat.',
  'pdf-no-bookmarks': 'Er zijn geen bladwijzers.',
  'pdf-bookmark-dead': 'De bladwijzer “{text}” leidt nergens heen.',
  'pdf-link-dead': 'De koppeling naar “{text}” leidt nergens heen.',
  'pdf-contents-wrong':
    'De inhoudsopgave noemt bij “{text}” pagina {printed}, maar het staat op pagina {page}.',
  'pdf-no-title': 'De pdf heeft geen titel.',
  'pdf-titles-differ': 'De titel in Info (“{info}”) is een andere dan die in XMP (“{xmp}”).',
  'pdf-data-differ': '{entry} in Info (“{info}”) is anders dan in XMP (“{xmp}”).',
  'pdf-title-not-shown': 'De titelbalk toont de bestandsnaam in plaats van de titel.',
  'pdf-no-language': 'De pdf zegt niet in welke taal zij is.',
  'pdf-no-claims': 'De pdf zegt niet dat zij aan PDF/UA-1 en PDF/A-2a voldoet.',
  'pdf-program': 'De pdf bevat een programma, een actie of een bijlage.',
  'pdf-font-missing': 'Het lettertype {font} zit niet in de pdf.',
  'pdf-font-without-unicode': 'Het lettertype {font} zegt niet wat zijn tekens betekenen.',
  'pdf-page-count': 'De pdf heeft {pages} pagina’s in plaats van {expected}.',
  'pdf-word-missing': 'Dit woord van de pagina staat niet in de labels van de pdf: “{text}”.',
  'pdf-order-wrong':
    'De labels worden in een andere volgorde gelezen dan de pagina, ten laatste vanaf “{text}”.',
  'pdf-word-extra': 'Dit woord staat wel in de labels van de pdf maar niet op de pagina: “{text}”.',
};

/** Words of the diagnostics, by id. Values stand in for `{name}`. */
export const diagnosticStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'footnote-without-mark': 'Footnote {number} is not referred to in the text.',
    'mark-without-footnote': 'The text refers to footnote {number}, which is not there.',
    'weekday-mismatch': 'It says “{date}”, but that day is a {is}, not a {named} (weekdays in Dutch).',
    'date-impossible': 'The date “{date}” does not exist.',
    'range-reversed': 'The period “{range}” ends before it begins.',
    'doubled-word': 'The same word stands twice: “{words}”.',
    'unfinished-sentence': 'The sentence seems unfinished; it ends in “{end}”.',
    'numbering-jump': 'The numbering jumps from {before} to {number}.',
    'numbering-repeat': 'Number {number} occurs twice.',
    'meeting-date-differs': 'The letter says the meeting is on {letter}, the title {title}.',
    'tracked-changes':
      'The file holds {count} {count|change that has|changes that have} not been accepted; the text was read as it stands with all changes.',
    comments: 'The file holds {count} {count|comment; it was|comments; they were} left out.',
    'hidden-text':
      'The Word file holds hidden text ({count} {count|character|characters}), which was left out.',
    'images-left-out': 'The file holds {count} {count|image, which was|images, which were} left out.',
    'inserted-file-unread':
      'The Word file contains {count} inserted {count|file that was not read|files that were not read}. Open it in Word and save it; that makes {count|it|them} part of the text.',
    'pages-without-text':
      'Page {pages} of the PDF holds no text, only an image. Make it a searchable PDF with text recognition (OCR) if there is text on it.',
    'pages-garbled':
      'The text of page {pages} of the PDF cannot be read: its font does not say which letters its signs are. Use the Word file, or make it a searchable PDF with text recognition (OCR).',
    'line-ends-lost':
      'The text has lost its line ends, so that headings could be told by their words only. Check the agenda items, or use the Word or PDF file, or paste the text with its line ends.',
    'unplaced-text':
      '{count} {count|character|characters} of the source could not be placed; {count|it stands|they stand} in the account.',
    'briefing-internal':
      'briefing.md is a working file with own notes and review marks: do not hand it on with the public version.',
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
    'update-vanished-edited':
      'The sentence is gone and you had edited it; your line is still there. Was: “{text}”',
    'update-deleted-changed': 'The sentence that you had left out changed and is back. Was: “{text}”',
    'update-heading':
      'You and the new agenda changed the same; yours stands: “{yours}”. In the agenda: “{fresh}”',
    'update-footnote':
      'The note that you had edited changed or is gone; your text stands as a note of its own at the end: “{text}”',
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
    'pdf-untagged': 'The file is no PDF with tags.',
    'pdf-text-unmarked': 'This text has no tag and is not read out: “{text}”.',
    'pdf-text-without-unicode': 'Some characters here have no meaning in their font.',
    'pdf-page-blank': 'The page holds no tagged text.',
    'pdf-text-as-decoration': 'This text is marked as decoration and is not read out: “{text}”.',
    'pdf-parent-wrong': 'The tags do not lead back (parent tree).',
    'pdf-heading-gap': 'A heading of level {level} follows level {before}.',
    'pdf-no-heading': 'There is no heading.',
    'pdf-table-without-headers': 'A table has no header cells.',
    'pdf-figure-without-words': 'A figure has no words for those who do not see it.',
    'pdf-note-without-id': 'A footnote has no ID.',
    'pdf-link-without-words': 'A link does not say where it leads.',
    'pdf-no-bookmarks': 'There are no bookmarks.',
    'pdf-bookmark-dead': 'The bookmark “{text}” leads nowhere.',
    'pdf-link-dead': 'The link to “{text}” leads nowhere.',
    'pdf-contents-wrong': 'The contents give page {printed} for “{text}”, but it is on page {page}.',
    'pdf-no-title': 'The PDF has no title.',
    'pdf-titles-differ': 'The title in Info (“{info}”) differs from that in XMP (“{xmp}”).',
    'pdf-data-differ': '{entry} in Info (“{info}”) differs from that in XMP (“{xmp}”).',
    'pdf-title-not-shown': 'The title bar shows the file name and not the title.',
    'pdf-no-language': 'The PDF does not say which language it is in.',
    'pdf-no-claims': 'The PDF does not claim PDF/UA-1 and PDF/A-2a.',
    'pdf-program': 'The PDF holds a program, an action or an attachment.',
    'pdf-font-missing': 'The font {font} is not in the PDF.',
    'pdf-font-without-unicode': 'The font {font} does not say what its characters mean.',
    'pdf-page-count': 'The PDF has {pages} pages and not {expected}.',
    'pdf-word-missing': 'This word of the page is not in the tags of the PDF: “{text}”.',
    'pdf-order-wrong': 'The tags are read in another order than the page, from “{text}” on at the latest.',
    'pdf-word-extra': 'This word is in the tags of the PDF but not on the page: “{text}”.',
  },
};
