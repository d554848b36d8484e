import { isSentenceStarter } from '../text/abbreviations.ts';
import { splitSentences } from '../text/sentences.ts';
import { labelMeaning } from './labels.ts';
import { ordinal } from './numbering.ts';
import { endsSentence, hasFiniteVerb } from './shapes.ts';
import { isTreatmentLine } from './treatments.ts';

/** From this length on, a text without line ends may be a whole document pasted as one line; */
const FLAT_LENGTH = 2500;
/** in a document of few blocks from this length on. */
const FLAT_LENGTH_ALONE = 500;
const FEW_BLOCKS = 4;
/** No page is so wide that its wrapped lines have more characters. */
const WRAPPED = 300;

/** Whether a text of a document of `blocks` blocks may be a document, or a page of one, that lost its line ends. */
export function mayBeFlat(text: string, lines: number, blocks: number): boolean {
  const long = text.length >= (blocks <= FEW_BLOCKS ? FLAT_LENGTH_ALONE : FLAT_LENGTH);
  return long && text.length / lines > WRAPPED;
}

/** Pieces of a letter and of a title that are known by their words: each begins and ends a piece. */
const LANDMARKS: readonly RegExp[] = [
  /\bAan de Voorzitter van de (?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?/g,
  /(?<=^|\s)De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer der Staten-Generaal/g,
  /(?<=\s)\d{1,2} \p{Ll}{3,9} \d{4}(?= (?:Betreft |Geannoteerde agenda))/gu,
  /(?:Den Haag|[’']s-Gravenhage), \d{1,2} \p{Ll}{3,9} \d{4}/gu,
  /\bDatum \d{1,2} \p{Ll}{3,9} \d{4}/gu,
  /\bGeachte (?:heer |mevrouw )?[Vv]oorzitter,/g,
  /\bHoogachtend,/g,
  /(?<=^|[^.:;,(] )(?:GEANNOTEERDE AGENDA|Geannoteerde [Aa]genda) .{5,160}?\d{1,2} (?:\p{Ll}{3,9}|JANUARI|FEBRUARI|MAART|APRIL|MEI|JUNI|JULI|AUGUSTUS|SEPTEMBER|OKTOBER|NOVEMBER|DECEMBER)(?: \d{4})?(?:,? (?:te|in) \p{Lu}[\p{L}-]+)?(?= )/gu,
];

/** An office with the name of who holds it, as letters are signed. */
const SIGNATURE =
  /((?:De |Mede namens de |Namens de )?(?:[Mm]inister|[Ss]taatssecretaris)(?:-president)?(?: (?:van|voor))? \p{Lu}[^.]{2,110}?,|(?:DE )?(?:MINISTER|STAATSSECRETARIS) (?:VAN|VOOR) [\p{Lu}, -]{3,110},) ((?:(?:mr|dr|drs|ir|ing|prof)\. )*(?:(?:\p{Lu}\.){1,5} ?|\p{Lu}\p{Ll}+\.? (?:\p{Lu}\. )?)(?:(?:van|de|der|den|ten|ter|el|al) )*\p{Lu}[\p{L}-]+(?:(?<=-de|-van|-van der|-den) (?:de |der )?\p{Lu}\p{L}+)?)(?= (?:\p{Lu}|\d)|$)/gu;

/** Where offices and names begin and end. */
function signatureCuts(text: string): number[] {
  return [...text.matchAll(SIGNATURE)].flatMap((match) => {
    const name = match.index + match[1]!.length;
    return [match.index, name, match.index + match[0].length];
  });
}

/** A number before a title, with what may stand before it: the end of a sentence or of the title. */
const NUMBERED =
  /(?<=^|\S )(?:(?:Ad|Agendapunt) )?([IVX]{1,4}\.[a-h](?= )|\d{1,2}[a-z]?(?=[.:)])|[IVX]{1,4}(?=\.)|[a-h](?=\)))(?:[.:)]|(?<=\.[a-h])) (?=[\p{Lu}‘“«(]|\d{1,2}\p{L})/gu;
/** What a number at a sentence's end belongs to. */
const REFERS =
  /\b(?:artikel|art\.|lid|leden|punt|nr\.|nummer|bijlage|paragraaf|hoofdstuk|titel|deel|fase|pijler|en|of|t\/m) $/i;

/** The title of a section after a sentence: `… op de agenda. Jeugd 4. Mentale gezondheid`. */
const SECTION_TITLE = /[.!?…][)”’"»]*\d{0,2} \p{Lu}[\p{L}-]+(?: (?:en|van|de|\p{L}[\p{L}-]*)){0,4} $/u;

/** Longest entry of a list of items. */
const LONGEST_ENTRY = 160;

/** Whether nothing but a title stands between the last number and this one. */
function isListEntry(text: string, last: number | undefined, at: number): boolean {
  return (
    last !== undefined &&
    at - last < LONGEST_ENTRY &&
    !hasFiniteVerb(text.slice(last, at)) &&
    !/[.!?…] \p{Lu}/u.test(text.slice(last + 4, at))
  );
}

/** Offsets at which numbered headings begin: their numbers go up by one, or begin anew at one. */
function numberedStarts(text: string): number[] {
  const starts: number[] = [];
  const last = { arabic: 0, roman: 0, letter: 0 };
  for (const match of text.matchAll(NUMBERED)) {
    // `II.b` stands nowhere but before the title of an item.
    if (/^[IVX]+\.[a-h]$/.test(match[1]!)) {
      starts.push(match.index);
      continue;
    }
    const style = /\d/.test(match[1]!) ? 'arabic' : /[a-h]/.test(match[1]!) ? 'letter' : 'roman';
    const number = style === 'letter' ? match[1]!.charCodeAt(0) - 96 : (ordinal(match[1]!) ?? 0);
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const free =
      /^[A]/.test(match[0]) ||
      /[.!?…][)”’"»]*\d{0,2} $/u.test(before) ||
      (number === 1 && style === 'letter' && /Diversen $/.test(before)) ||
      (number === 1 && style !== 'letter' && !REFERS.test(before)) ||
      (number === last[style] + 1 &&
        (SECTION_TITLE.test(before) || isListEntry(text, starts.at(-1), match.index))) ||
      match.index === 0;
    if (!free || REFERS.test(before)) continue;
    if (number !== 1 && number !== last[style] + 1 && number !== last[style]) continue;
    last[style] = number;
    starts.push(match.index);
  }
  return starts;
}

/** Words that a title does not end in. */
const UNFINISHED =
  /\b(?:van|de|het|een|en|in|op|voor|met|door|aan|bij|over|tot|uit|naar|of|te|om|dat|die|als|per|ter|ten|inzake|tussen|onder|waarom|omdat|zodat|terwijl|dan|wanneer|waarbij|waarin|waar|volgens|eigen|wat)$/i;
const SUBJECT_WITH_VERB =
  /^(?:Nederland|Lidstaten|Ik|Wij) (?:zal|zullen|heeft|hebben|hecht|steunt|steun|steunen|is|zijn|ben|kan|kunnen|wil|willen|pleit|vindt|vind|vinden|acht|achten|zet|zetten|ziet|zie|zien|verwelkomt|onderschrijft|benadrukt|ondersteunt|bepleit|staat|onderstreept|roept|vraagt|wacht|neemt|wordt|worden|blijft|deelt|constateert)\b/;
const LONGEST_TITLE = 330;

/** Words of the document that it writes without a capital somewhere: with one they open a sentence. */
type LowerWords = ReadonlySet<string>;

function opensSentence(sentence: string, at: number, word: string, lower: LowerWords): boolean {
  if (SUBJECT_WITH_VERB.test(sentence.slice(at))) return true;
  if (/^(?:Nederland|Lidstaten|Ik|Wij|Van|Raad|Kamer|Commissie|Europese)$/.test(word)) return false;
  if (isSentenceStarter(word)) return true;
  // `Europese Centrale Bank` is one name, and so is `Raad Buitenlandse Zaken (RBZ) Defensie`.
  return (
    lower.has(word.toLowerCase()) &&
    /(?:^|\s)[\p{Ll}\d][\p{L}\d-]*\s$/u.test(sentence.slice(Math.max(0, at - 30), at))
  );
}

/** Words that open sentences, and titles too. */
const OPENS_TITLE =
  /^(?:De|Het|Een|Geen|Nederland|Lidstaten|Inzake|Mogelijk|Twee|Drie|Concreet|Uitgangspunt)$/;

/** Where the body begins in a sentence that begins with a heading; -1 where the sentence has none. */
function bodyStart(sentence: string, lower: LowerWords): number {
  const numbered =
    /^(?:(?:Ad|Agendapunt) )?(?:[IVX]+\.[a-h]|(?:\d{1,2}[a-z]?|[IVX]+|[a-h](?=\)))[.:)]) /.exec(sentence)?.[0]
      .length ?? 0;
  // `In februari publiceerde …` is no title.
  const opening = /^\p{L}+/u.exec(sentence)?.[0] ?? '';
  if (isSentenceStarter(opening) && !OPENS_TITLE.test(opening)) return -1;
  for (const match of sentence.slice(0, LONGEST_TITLE).matchAll(CAPITAL_AFTER_WORD)) {
    if (match.index <= Math.max(3, numbered)) continue;
    const head = sentence.slice(0, match.index).trimEnd();
    if (isTreatmentLine(wordsUpToCapital(sentence, match.index))) continue;
    if (/\([^()]{3,80}\)$/.test(head) && isTreatmentLine(head.slice(head.lastIndexOf('('))))
      return match.index;
    if (UNFINISHED.test(head) || /[.!?]\d{1,2}$/.test(head) || (numbered === 0 && hasFiniteVerb(head)))
      continue;
    if (opensSentence(sentence, match.index, match[0], lower)) return match.index;
  }
  return -1;
}

/** The words from `at` up to the next that has a capital. */
function wordsUpToCapital(sentence: string, at: number): string {
  const next = /(?<=\s)\p{Lu}/u.exec(sentence.slice(at + 1, at + LONGEST_TREATMENT));
  return next === null ? '' : sentence.slice(at, at + 1 + next.index).trim();
}

/** Characters of a treatment, whole. */
const LONGEST_TREATMENT = 100;

const CAPITAL_AFTER_WORD = /(?<=[\p{L}\p{N})’”"»] )\p{Lu}\p{L}*/gu;

/** The words of a text that stand in it without a capital, function words left out. */
function lowerWords(text: string): LowerWords {
  return new Set(text.match(/(?<![\p{L}-])\p{Ll}[\p{L}]{3,}(?![\p{L}-])/gu) ?? []);
}

/** Length of the label that a text begins with, when a capital follows it: `Krachtenveld Frankrijk …`. */
function labelLength(text: string): number {
  const words = [...text.slice(0, 90).matchAll(/\S+/g)];
  for (let n = Math.min(6, words.length - 1); n > 0; n--) {
    const end = words[n - 1]!.index + words[n - 1]![0].length;
    const last = words[n - 1]![0];
    if (isSentenceStarter(last) && last !== 'Nederland') continue;
    if (labelMeaning(text.slice(0, end)) !== null && /^[\p{Lu}‘“"«]/u.test(words[n]![0])) return end;
  }
  return 0;
}

const TREATMENT_LABEL = /\s(?:Aard|Karakter) van de bespreking: \p{L}[^:]{2,80}$/u;

/** Where a label stands in the first words of a sentence, a heading before it and a capital after it. */
function labelWithin(sentence: string): { readonly start: number; readonly end: number } | null {
  for (const match of sentence.slice(0, LONGEST_TITLE).matchAll(CAPITAL_AFTER_WORD)) {
    const head = sentence.slice(0, match.index).trimEnd();
    if (match.index < 3 || UNFINISHED.test(head)) continue;
    const length = labelLength(sentence.slice(match.index));
    if (length > 0) return { start: match.index, end: match.index + length };
  }
  return null;
}

/** Where labels and treatments begin in the words that end a heading: `1. Havens Beleidsdebat Inhoud`. */
function tailCuts(head: string): number[] {
  const cuts: number[] = [];
  let rest = head.trimEnd();
  const prefix =
    /^(?:(?:Ad|Agendapunt) )?(?:[IVX]+\.[a-h]|(?:\d{1,2}[a-z]?|[IVX]+)[.:)]) /.exec(rest)?.[0] ?? '';
  const first = prefix === '' ? 1 : prefix.trim().split(' ').length;
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    const words = [...rest.matchAll(/\S+/g)];
    const labelled = TREATMENT_LABEL.exec(rest);
    let at = labelled === null ? -1 : labelled.index + 1;
    for (let n = Math.max(first, words.length - 8); at < 0 && n < words.length; n++) {
      const tail = rest.slice(words[n]!.index);
      if (/^[^(]*\)/.test(tail)) continue;
      const marked = /^[=(]/.test(tail) && isTreatmentLine(tail);
      if (marked || (/^\p{Lu}/u.test(tail) && (labelMeaning(tail) !== null || isTreatmentLine(tail))))
        at = words[n]!.index;
    }
    if (at <= 0) break;
    cuts.push(at);
    rest = rest.slice(0, at).trimEnd();
  }
  return cuts;
}

/** Cuts of one piece between landmarks and numbers. */
function pieceCuts(piece: string, lower: LowerWords): number[] {
  const cuts: number[] = [];
  const sentences = splitSentences(piece);
  sentences.forEach(({ start, end }, n) => {
    const sentence = piece.slice(start, end);
    const label = labelLength(sentence);
    const within = label > 0 ? null : labelWithin(sentence);
    const body = label > 0 ? label : (within?.end ?? bodyStart(sentence, lower));
    if (body >= 0) {
      const tails = label > 0 ? [] : tailCuts(sentence.slice(0, body));
      cuts.push(start, start + body, ...tails.map((tail) => start + tail));
    } else if (n === sentences.length - 1 && !endsSentence(sentence) && sentence.length < LONGEST_TITLE) {
      // What does not end as a sentence, before a number, is the heading of a section.
      cuts.push(start, ...tailCuts(sentence).map((tail) => start + tail));
    }
  });
  return cuts;
}

/**
 * Offsets at which a document that is one long line falls apart into the lines it had: numbered headings, headings that
 * run on into their body, labels, title and letter lines. A guess by words, for want of anything else.
 */
export function flatCuts(text: string): number[] {
  const cuts = new Set<number>();
  const known = new Set<number>();
  for (const landmark of LANDMARKS) {
    for (const match of text.matchAll(landmark)) {
      known.add(match.index);
      cuts.add(match.index);
      cuts.add(match.index + match[0].length);
    }
  }
  for (const cut of [...signatureCuts(text), ...numberedStarts(text)]) cuts.add(cut);
  const lower = lowerWords(text);
  const edges = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  for (let n = 0; n + 1 < edges.length; n++) {
    const from = edges[n]!;
    if (known.has(from)) continue;
    const piece = text.slice(from, edges[n + 1]);
    for (const cut of pieceCuts(piece, lower)) cuts.add(from + cut);
  }
  return [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}
