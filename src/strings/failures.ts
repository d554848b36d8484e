import type { Catalogue } from './language.ts';

const nl = {
  'file-missing': 'Het bestand bestaat niet. Controleer de naam en de map.',
  'file-unreadable': 'Het bestand kan niet worden gelezen ({reason}). Controleer de rechten op het bestand.',
  'file-empty': 'Het bestand bevat geen tekst.',
  'file-damaged':
    'Het bestand is beschadigd of is niet wat het lijkt ({reason}). Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
  'file-encrypted': 'Het bestand is versleuteld. Sla het op zonder wachtwoord en probeer het opnieuw.',
  'file-too-large':
    'Het bestand is te groot: het, of een onderdeel ervan als het is uitgepakt, telt meer dan {megabytes} MB. Dat is geen gewone agenda.',
  'file-too-long':
    'De tekst is te lang: er worden hoogstens {characters} miljoen tekens, {blocks} alinea’s en {sentences} zinnen gelezen. Splits het bestand.',
  'too-many-pages':
    'De pdf telt {pages} pagina’s; er worden er hoogstens {most} gelezen. Splits het bestand.',
  'pdf-without-text':
    'De pdf bevat geen tekst, alleen beelden (pagina {pages}). Maak er met tekstherkenning (OCR) een doorzoekbare pdf van.',
  'pdf-garbled':
    'De tekst van de pdf (pagina {pages}) is niet te lezen: het lettertype zegt niet welke letters de tekens zijn. Neem het Word-bestand, of maak er met tekstherkenning (OCR) een doorzoekbare pdf van.',
  'file-binary':
    'Het bestand bevat geen leesbare tekst. Geef een agenda als pdf, Word (.docx), HTML, XML, Markdown of tekst.',
  'format-unsupported':
    'Dit soort bestand ({format}) wordt niet gelezen. Sla het op als .docx of pdf, of geef de tekst.',
  'file-is-folder': 'Dit is een map. Geef de naam van het bestand.',
  'stdin-twice': 'Standaardinvoer (-) kan maar één keer worden gelezen.',
  'output-full':
    'De schijf is vol ({reason}); er is niets gewijzigd. Maak ruimte of kies met -o een andere map.',
  'output-read-only':
    'In deze map mag niet worden geschreven ({reason}); er is niets gewijzigd. Kies met -o een andere map.',
  'output-busy':
    'De bestanden zijn in gebruik; er is niets gewijzigd. Sluit ze in de pdf-lezer of browser, of kies met -o een andere map.',
  'output-not-folder':
    'Hier kan niets in worden geschreven: dit is een bestand, of ligt in een bestand, en geen map. Kies met -o een map.',
  'output-failed': 'Wegschrijven is mislukt ({reason}); er is niets gewijzigd. Kies met -o een andere map.',
  'configuration-invalid': 'De instellingen kloppen niet: {reason}. Verbeter het bestand of haal het weg.',
  interrupted: 'Onderbroken; er is niets gewijzigd.',
  'usage-unknown-option': 'Onbekende optie {value}. Zie briefdeck --help.',
  'usage-unknown-command': 'Onbekende opdracht {value}. Zie briefdeck --help.',
  'usage-missing-argument': 'Er ontbreekt een bestand ({value}). Zie briefdeck --help.',
  'usage-option-missing-value': 'Bij {value} hoort een waarde. Zie briefdeck --help.',
  'usage-invalid-value': 'Verkeerde waarde bij {value}. Mogelijk: {known}',
  'usage-excess-arguments': 'Er zijn te veel argumenten gegeven. Zie briefdeck --help.',
  'usage-no-command': 'Geef een opdracht, bijvoorbeeld: briefdeck build agenda.docx. Zie briefdeck --help.',
  'usage-other': 'Verkeerd gebruik: {message}. Zie briefdeck --help.',
  'not-an-agenda':
    'Dit lijkt geen geannoteerde agenda maar {looksLike}: {reasons}. Gebruik --force om toch door te gaan.',
  'text-lost':
    'Er is tekst verloren gegaan ({count} {count|zin ontbreekt|zinnen ontbreken} in {file}), daarom is er niets geschreven. Eerste: “{first}”. Dit is een fout in briefdeck; meld haar.',
  'text-overflows':
    'Er past tekst niet ({count} {count|plaats|plaatsen} in {file}), daarom is er niets geschreven. Eerste: {first}.',
  'browser-missing':
    'Voor pdf is Chrome, Edge of Chromium nodig en die is niet gevonden. Haal er een met “briefdeck browser --install” of wijs er een aan met --browser. HTML en Markdown lukken ook zonder: --to html,md.',
  'browser-not-there': 'De browser die {by} noemt is er niet: {path}. Verbeter het pad of laat het weg.',
  'browser-not-installed':
    'Er kon geen browser worden gehaald ({reason}). Installeer zelf Chrome, Edge of Chromium, of wijs er een aan met --browser.',
  'browser-sandbox':
    'De browser kan zijn beveiligde omgeving (sandbox) hier niet opzetten. Gebruik een gewone gebruiker, of zet BRIEFDECK_NO_SANDBOX=1 als u dat accepteert.',
  'browser-failed': 'De browser start niet: {reason}. Kies een andere met --browser.',
  'browser-died':
    'De browser viel twee keer uit. Er is niets gewijzigd; probeer het opnieuw of kies een andere met --browser.',
  'browser-hangs':
    'De browser gaf binnen {seconds} seconden geen antwoord. Er is niets gewijzigd; probeer het opnieuw of kies een andere met --browser.',
  'page-reaches-out':
    'De pagina wilde iets van buiten laden ({url}); dat mag niet. Er is niets gewijzigd. Haal het adres uit het thema of de sjabloon.',
  'markdown-front-matter':
    'De gegevens boven in het bestand (tussen de regels met ---) zijn geen geldige YAML: {reason}. Verbeter de regel.',
  'markdown-value': 'Bij {key} kan niet staan: {value}. Datums gaan als 2031-07-22, landen als DK.',
  'markdown-block-broken':
    'Het blok voor het programma onder aan het bestand is gewijzigd of onvolledig. Zet een eerdere versie van het blok terug; uw eigen tekst kan blijven staan.',
  'markdown-block-missing':
    'Het blok voor het programma onder aan het bestand ontbreekt. Zet het terug uit een eerdere versie; uw eigen tekst kan blijven staan.',
  'theme-unknown': 'Er is geen thema {theme}. Mogelijk: {known}, of de map van een eigen thema.',
  'theme-missing': 'De map {theme} bestaat niet. Geef een van {known}, of de map van een eigen thema.',
  'theme-incomplete': 'Het thema {theme} is niet volledig: {problems}. Zie docs/THEMES.md.',
  'not-a-briefing': 'Dit is geen briefing.md van briefdeck. Maak er een met: briefdeck build AGENDA --to md.',
  'present-stdin': 'Standaardinvoer (-) kan niet worden gevolgd. Geef de naam van het bestand.',
  'gold-invalid': 'Dit is geen gelabelde agenda: {reason}.',
  'pdf-unsound':
    'Aan {file} mankeert iets ({count} {count|punt|punten}), daarom is er niets geschreven. Eerste: {first} Dit is een fout in briefdeck of in het thema; meld haar.',
  'selection-empty':
    'Deze keuze is leeg: het stuk heeft {items} agendapunten in {sections} onderdelen. Kies daaruit met --items en --sections, of met --pages naar de bladzijden van de bron.',
  'pages-unknown':
    'Dit stuk heeft geen bladzijden: een Word-bestand of platte tekst krijgt die pas op papier. Kies met --items of --sections.',
};

/** Words of the failures, by id: what is wrong and what to do. The place is put before them. */
export const failureStrings: Catalogue<Record<keyof typeof nl, string>> = {
  nl,
  en: {
    'file-missing': 'The file does not exist. Check its name and folder.',
    'file-unreadable': 'The file cannot be read ({reason}). Check the permissions of the file.',
    'file-empty': 'The file holds no text.',
    'file-damaged':
      'The file is damaged or is not what it seems ({reason}). Open it in the program that made it and save it anew.',
    'file-encrypted': 'The file is encrypted. Save it without a password and try again.',
    'file-too-large':
      'The file is too large: it, or a part of it when unpacked, has more than {megabytes} MB. That is no ordinary agenda.',
    'file-too-long':
      'The text is too long: at most {characters} million characters, {blocks} paragraphs and {sentences} sentences are read. Split the file.',
    'too-many-pages': 'The PDF has {pages} pages; at most {most} are read. Split the file.',
    'pdf-without-text':
      'The PDF holds no text, only images (page {pages}). Make it a searchable PDF with text recognition (OCR).',
    'pdf-garbled':
      'The text of the PDF (page {pages}) cannot be read: its font does not say which letters its signs are. Use the Word file, or make it a searchable PDF with text recognition (OCR).',
    'file-binary':
      'The file holds no readable text. Give an agenda as PDF, Word (.docx), HTML, XML, Markdown or text.',
    'format-unsupported':
      'This kind of file ({format}) is not read. Save it as .docx or PDF, or give its text.',
    'file-is-folder': 'This is a folder. Give the name of the file.',
    'stdin-twice': 'Standard input (-) can be read only once.',
    'output-full':
      'The disk is full ({reason}); nothing was changed. Make room or choose another folder with -o.',
    'output-read-only':
      'This folder cannot be written in ({reason}); nothing was changed. Choose another folder with -o.',
    'output-busy':
      'The files are in use; nothing was changed. Close them in the PDF reader or browser, or choose another folder with -o.',
    'output-not-folder':
      'Nothing can be written here: this is a file, or lies within a file, and not a folder. Choose a folder with -o.',
    'output-failed': 'Writing failed ({reason}); nothing was changed. Choose another folder with -o.',
    'configuration-invalid': 'The settings are wrong: {reason}. Correct the file or remove it.',
    interrupted: 'Interrupted; nothing was changed.',
    'usage-unknown-option': 'Unknown option {value}. See briefdeck --help.',
    'usage-unknown-command': 'Unknown command {value}. See briefdeck --help.',
    'usage-missing-argument': 'A file is missing ({value}). See briefdeck --help.',
    'usage-option-missing-value': '{value} wants a value. See briefdeck --help.',
    'usage-invalid-value': 'Wrong value for {value}. Possible: {known}',
    'usage-excess-arguments': 'Too many arguments were given. See briefdeck --help.',
    'usage-no-command': 'Give a command, for instance: briefdeck build agenda.docx. See briefdeck --help.',
    'usage-other': 'Wrong use: {message}. See briefdeck --help.',
    'not-an-agenda':
      'This does not look like an annotated agenda but like {looksLike}: {reasons}. Use --force to go on all the same.',
    'text-lost':
      'Text was lost ({count} {count|sentence is|sentences are} missing in {file}), so nothing was written. First: “{first}”. This is an error in briefdeck; please report it.',
    'text-overflows':
      'Text does not fit ({count} {count|place|places} in {file}), so nothing was written. First: {first}.',
    'browser-missing':
      'A PDF needs Chrome, Edge or Chromium, and none was found. Get one with “briefdeck browser --install” or point to one with --browser. HTML and Markdown work without: --to html,md.',
    'browser-not-there': 'The browser named by {by} is not there: {path}. Correct the path or leave it out.',
    'browser-not-installed':
      'No browser could be fetched ({reason}). Install Chrome, Edge or Chromium yourself, or point to one with --browser.',
    'browser-sandbox':
      'The browser cannot set up its sandbox here. Use an ordinary user, or set BRIEFDECK_NO_SANDBOX=1 if you accept that.',
    'browser-failed': 'The browser does not start: {reason}. Choose another with --browser.',
    'browser-died':
      'The browser died twice. Nothing was changed; try again or choose another with --browser.',
    'browser-hangs':
      'The browser gave no answer within {seconds} seconds. Nothing was changed; try again or choose another with --browser.',
    'page-reaches-out':
      'The page wanted to load something from outside ({url}), which is not allowed. Nothing was changed. Take the address out of the theme or template.',
    'markdown-front-matter':
      'The data at the top of the file (between the lines with ---) are not valid YAML: {reason}. Correct the line.',
    'markdown-value': '{key} cannot be: {value}. Dates go as 2031-07-22, countries as DK.',
    'markdown-block-broken':
      'The block for the program at the end of the file was changed or is incomplete. Put an earlier version of the block back; your own text can stay.',
    'markdown-block-missing':
      'The block for the program at the end of the file is missing. Put it back from an earlier version; your own text can stay.',
    'theme-unknown': 'There is no theme {theme}. Possible: {known}, or the folder of a theme of your own.',
    'theme-missing':
      'The folder {theme} does not exist. Give one of {known}, or the folder of a theme of your own.',
    'theme-incomplete': 'The theme {theme} is incomplete: {problems}. See docs/THEMES.md.',
    'not-a-briefing': 'This is no briefing.md of briefdeck. Make one with: briefdeck build AGENDA --to md.',
    'present-stdin': 'Standard input (-) cannot be followed. Give the name of the file.',
    'gold-invalid': 'This is no labelled agenda: {reason}.',
    'pdf-unsound':
      'Something is wrong with {file} ({count} {count|point|points}), so nothing was written. First: {first} This is an error in briefdeck or in the theme; please report it.',
    'selection-empty':
      'This choice is empty: the document has {items} agenda items in {sections} sections. Choose among them with --items and --sections, or by the pages of the source with --pages.',
    'pages-unknown':
      'This document has no pages: a Word file or plain text gets them on paper only. Choose with --items or --sections.',
  },
};
