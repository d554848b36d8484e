import { isSentenceStarter } from '../text/abbreviations.ts';
import { findMemberStates } from '../text/member-states.ts';
import { splitSentences } from '../text/sentences.ts';
import { landmarksOf } from './flat-landmarks.ts';
import { numberedStarts } from './flat-numbers.ts';
import { type OwnWords, sectionLength } from './flat-sections.ts';
import { labelMeaning } from './labels.ts';
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

/** Words that a title does not end in. */
const UNFINISHED =
  /\b(?:van|de|het|een|en|in|op|voor|met|door|aan|bij|over|tot|uit|naar|of|te|om|dat|die|als|per|ter|ten|inzake|tussen|onder|waarom|omdat|zodat|terwijl|dan|wanneer|waarbij|waarin|waar|volgens|eigen|wat|rond|rondom|sinds|binnen|buiten|na|tegen|zonder|via|vanuit|jegens|omtrent|betreffende|gedurende|wegens|hun|deze|dit|ook|zowel|alle|andere|\p{Ll}+ende)$/iu;
const SUBJECT_WITH_VERB =
  /^(?:Nederland|Lidstaten|Ik|Wij) (?:zal|zullen|heeft|hebben|hecht|steunt|steun|steunen|is|zijn|ben|kan|kunnen|wil|willen|pleit|vindt|vind|vinden|acht|achten|zet|zetten|ziet|zie|zien|verwelkomt|onderschrijft|benadrukt|ondersteunt|bepleit|staat|onderstreept|roept|vraagt|wacht|neemt|wordt|worden|blijft|deelt|constateert)\b/;
/** Verbs that other subjects open sentences with. */
const VERB =
  '(?:zal|zullen|heeft|hebben|is|zijn|wordt|worden|kan|kunnen|wil|willen|vraagt|vragen|informeert|informeren|presenteert|presenteren|agendeert|geeft|geven|licht|lichten|doet|doen|staat|staan|pleit|pleiten|steunt|steunen|vindt|vinden|hecht|hechten|wisselt|wisselen|spreekt|spreken|bespreekt|bespreken|maakt|maken|maakten|blijft|blijven|dringt|dringen|stelt|stellen|brengt|neemt|nemen|komt|komen|besluit|besluiten|treft|bereidt)';
/** Another subject: `Oostenrijk zal aandacht vragen …`, `Commissaris Jansen geeft …`. */
const NAME_WITH_VERB = new RegExp(
  String.raw`^\p{Lu}[\p{L}-]+(?: (?!Nederland\b|Lidstaten\b|Ik\b|Wij\b)\p{Lu}[\p{L}-]+)? ${VERB}\s`,
  'u',
);
/** A number of them: `Elf lidstaten voeren …`. */
const COUNTED =
  /^(?:Vier|Vijf|Zes|Zeven|Acht|Negen|Tien|Elf|Twaalf|Dertien|Veertien|Vijftien|Zestien|Zeventien|Achttien|Negentien|Twintig) \p{Ll}+ \p{Ll}/u;
/** Several of them, which no title ends in. */
const NAMES_WITH_VERB = new RegExp(
  String.raw`^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?:, \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)* en \p{Lu}[\p{L}-]+ ${VERB}\s`,
  'u',
);
const LONGEST_TITLE = 330;

/** Whether a capital at `at` stands after a word without one, so that the two are no name. */
const afterSmallWord = (sentence: string, at: number) =>
  /(?:^|\s)(?:[\p{Ll}\d(][\p{L}\d-]*\)?|\p{Lu}{2,}(?:-\p{Lu}{2,})*|Diversen|Overig)\s$/u.test(
    sentence.slice(Math.max(0, at - 30), at),
  );

/** Whether a member state's name begins at `at`, behind a name that is no part of it: `… met Moldavië Roemenië heeft …`. */
const isOtherState = (sentence: string, at: number) =>
  findMemberStates(sentence.slice(at, at + 40))[0]?.start === 0 &&
  !/(?:Republiek|Koninkrijk|Groothertogdom|Sint|Noord|Zuid|Oost|West|Europese|Unie) $/.test(
    sentence.slice(0, at),
  );

/** Whether a text begins as sentences alone do. */
function isSureStart(text: string): boolean {
  return isSentenceStarter(/^\p{L}+/u.exec(text)?.[0] ?? '') || SUBJECT_WITH_VERB.test(text);
}

/** Words of the document that it writes without a capital somewhere: with one they open a sentence. */
type LowerWords = ReadonlySet<string>;

function opensSentence(sentence: string, at: number, word: string, lower: LowerWords): boolean {
  const rest = sentence.slice(at);
  if (SUBJECT_WITH_VERB.test(rest) || NAMES_WITH_VERB.test(rest) || COUNTED.test(rest)) return true;
  if (NAME_WITH_VERB.test(rest) && (afterSmallWord(sentence, at) || isOtherState(sentence, at))) return true;
  if (/^(?:Nederland|Lidstaten|Ik|Wij|Van|Raad|Kamer|Commissie|Europese)$/.test(word)) return false;
  if (isSentenceStarter(word)) return true;
  // `Europese Centrale Bank` is one name, and so is `Raad Buitenlandse Zaken (RBZ) Defensie`.
  return lower.has(word.toLowerCase()) && afterSmallWord(sentence, at);
}

/** Words that open sentences, and titles too. */
const OPENS_TITLE =
  /^(?:De|Het|Een|Geen|Nederland|Lidstaten|Inzake|Mogelijk|Twee|Drie|Concreet|Uitgangspunt)$/;

/**
 * Where the body begins in a sentence that begins with a heading; -1 where the sentence has none. `sure`: only words that
 * open nothing but sentences count.
 */
function bodyStart(sentence: string, lower: LowerWords, sure: boolean): number {
  const numbered =
    /^(?:(?:Ad|Agendapunt) )?(?:[IVX]+\.[a-h]|(?:\d{1,2}[a-z]?|[IVX]+|[a-h](?=\)))[.:)]) /.exec(sentence)?.[0]
      .length ?? 0;
  // `In februari publiceerde …` is no title.
  const opening = /^\p{L}+/u.exec(sentence.slice(numbered))?.[0] ?? '';
  if (isSentenceStarter(opening) && !OPENS_TITLE.test(opening)) return -1;
  let treated = -1;
  for (const match of sentence.slice(0, LONGEST_TITLE).matchAll(CAPITAL_AFTER_WORD)) {
    if (match.index <= Math.max(3, numbered)) continue;
    const head = sentence.slice(0, match.index).trimEnd();
    // What stands behind a treatment is the body.
    if (head.length === treated) return match.index;
    if (isTreatmentLine(wordsUpToCapital(sentence, match.index))) {
      treated = treatmentEnd(sentence, match.index);
      continue;
    }
    if (/\([^()]{3,80}\)$/.test(head) && isTreatmentLine(head.slice(head.lastIndexOf('('))))
      return match.index;
    if (UNFINISHED.test(head) || /[.!?]\d{1,2}$/.test(head) || (numbered === 0 && hasFiniteVerb(head)))
      continue;
    // `VERVOER (7 JUNI)` is not over before its bracket closes.
    if (head.lastIndexOf('(') > head.lastIndexOf(')')) continue;
    if ((sure || /^(?:De|Het|Een)$/.test(opening)) && !isSureStart(sentence.slice(match.index))) continue;
    if (opensSentence(sentence, match.index, match[0], lower)) return match.index;
  }
  return -1;
}

/** The words from `at` up to the next that has a capital. */
function wordsUpToCapital(sentence: string, at: number): string {
  const next = /(?<=\s)\p{Lu}/u.exec(sentence.slice(at + 1, at + LONGEST_TREATMENT));
  return next === null ? '' : sentence.slice(at, at + 1 + next.index).trim();
}

/** Where the treatment that begins at `at` ends: before the last capital up to which all is one. */
function treatmentEnd(sentence: string, at: number): number {
  let end = at;
  for (const { index } of sentence.slice(at, at + LONGEST_TREATMENT).matchAll(/(?<=\S )\p{Lu}/gu)) {
    const phrase = sentence.slice(at, at + index).trimEnd();
    if (!UNFINISHED.test(phrase) && isTreatmentLine(phrase)) end = at + phrase.length;
  }
  return end;
}

/** Characters of a treatment, whole. */
const LONGEST_TREATMENT = 100;

const CAPITAL_AFTER_WORD = /(?<=[\p{L}\p{N})’”"»] )\p{Lu}\p{L}*/gu;

/** The words of a text that stand in it without a capital, function words left out. */
function lowerWords(text: string): LowerWords {
  return new Set(text.match(/(?<![\p{L}-])\p{Ll}[\p{L}]{3,}(?![\p{L}-])/gu) ?? []);
}

/** Length of the label that a text begins with, when a colon ends it or a capital follows it: `Krachtenveld Frankrijk …`. */
function labelLength(text: string): number {
  if (!/^\p{Lu}/u.test(text)) return 0;
  const words = [...text.slice(0, 90).matchAll(/\S+/g)];
  for (let n = Math.min(6, words.length - 1); n > 0; n--) {
    const end = words[n - 1]!.index + words[n - 1]![0].length;
    const last = words[n - 1]![0];
    if ((isSentenceStarter(last) && last !== 'Nederland') || UNFINISHED.test(last)) continue;
    const closed = last.endsWith(':') || /^[\p{Lu}‘“"«]/u.test(words[n]![0]);
    if (closed && labelMeaning(text.slice(0, end)) !== null) return end;
  }
  return 0;
}

const TREATMENT_LABEL = /\s(?:Aard|Karakter) van de bespreking: \p{L}[^:]{2,80}$/u;

/** Where a label stands in the first words of a sentence, a heading before it and a capital or colon after it. */
function labelWithin(sentence: string): { readonly start: number; readonly end: number } | null {
  for (const { index } of sentence.slice(0, LONGEST_TITLE).matchAll(/(?<=\S )\p{Lu}/gu)) {
    const head = sentence.slice(0, index).trimEnd();
    if (index < 3 || UNFINISHED.test(head)) continue;
    const length = labelLength(sentence.slice(index));
    const closed = length > 0 && sentence[index + length - 1] === ':';
    if (closed || (length > 0 && /[\p{L}\p{N})’”"»]$/u.test(head)))
      return { start: index, end: index + length };
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
      if (/^[^(]*\)/.test(tail) || /^\([^()]*\) \(/.test(tail)) continue;
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

/** Where the headings that end or make up `head` begin: sections, the title, labels and treatments. */
function headingCuts(head: string, own: OwnWords): number[] {
  const section = sectionLength(head, own);
  return [section, ...tailCuts(head.slice(section)).map((tail) => section + tail)];
}

/** Whether what ends a piece is no running text: it does not end as a sentence, a note's mark looked past. */
const isBare = (sentence: string) => !endsSentence(sentence.replace(/(?<=[\p{L})][.!?…])\d{1,2}$/u, ''));

/** Cuts of a sentence with the headings, labels and treatments that stand before it; `last`: it ends its piece. */
function sentenceCuts(sentence: string, last: boolean, own: OwnWords): number[] {
  const cuts: number[] = [];
  let at = 0;
  // After a body that its first word alone shows, a surer one shows that first word to open a second heading.
  for (let sure = false; at < sentence.length; ) {
    const rest = sentence.slice(at);
    const add = (...more: readonly number[]) => cuts.push(...more.map((cut) => at + cut));
    const label = labelLength(rest);
    const within = label > 0 ? null : labelWithin(rest);
    if (label > 0 || within !== null) {
      add(0, ...(within === null ? [] : headingCuts(rest.slice(0, within.start), own)));
      add(within?.start ?? 0, within?.end ?? label);
      at += within?.end ?? label;
      sure = true;
      continue;
    }
    const body = bodyStart(rest, own.lower, sure);
    if (body < 0) {
      // What does not end as a sentence, before a number, is the heading of a section.
      if (at === 0 && last && isBare(rest) && rest.length < LONGEST_TITLE) add(0, ...headingCuts(rest, own));
      break;
    }
    add(0, body, ...headingCuts(rest.slice(0, body), own));
    at += body;
    if (sure || isSureStart(sentence.slice(at))) break;
    sure = true;
  }
  return cuts;
}

/** Cuts of one piece between landmarks and numbers. */
function pieceCuts(piece: string, own: OwnWords): number[] {
  const sentences = splitSentences(piece);
  return sentences.flatMap(({ start, end }, n) =>
    sentenceCuts(piece.slice(start, end), n === sentences.length - 1, own).map((cut) => start + cut),
  );
}

/**
 * Offsets at which a document that is one long line falls apart into the lines it had: numbered headings, headings that
 * run on into their body, labels, title and letter lines. A guess by words, for want of anything else.
 */
export function flatCuts(text: string): number[] {
  const { cuts: landmarks, whole, titles } = landmarksOf(text);
  const cuts = new Set<number>([...landmarks, ...numberedStarts(text)]);
  const own = { lower: lowerWords(text), titles };
  const edges = [0, ...[...cuts].sort((a, b) => a - b), text.length];
  for (let n = 0; n + 1 < edges.length; n++) {
    const from = edges[n]!;
    if (whole.has(from)) continue;
    const piece = text.slice(from, edges[n + 1]);
    for (const cut of pieceCuts(piece, own)) cuts.add(from + cut);
  }
  return [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}
