import type { Span } from '../model/source.ts';
import { anyCase } from '../text/any-case.ts';
import { isGuarded, namesOrNumbers } from './guard-words.ts';
import { verbClassOf } from './verbs.ts';

/** A piece that may be left out of a sentence. Lower cost goes first. */
export interface Cut extends Span {
  readonly cost: number;
}

/** Openings that only tie a sentence to the one before it. */
const CONNECTIVES =
  'Daarnaast|Verder|Voorts|Tevens|Bovendien|Tot slot|Ten slotte|Tenslotte|Tegelijkertijd|Daarbij|Hierbij|In dit kader|' +
  'In dat kader|In dit licht|In dat licht|In dit verband|In dat verband|Eveneens|Zoals gebruikelijk|Zoals bekend|' +
  'Zoals uw Kamer weet|Op dit punt|Wat dit betreft|Kort gezegd|In algemene zin|Over het algemeen|Meer in het bijzonder';
/** Clauses with a verb of their own that tell more of what was said. */
const CLAUSES = 'zodat|waar\\p{L}+|hetgeen|want|omdat|aangezien|die|terwijl|teneinde|doordat';
/** Phrases that give examples or background; names and numbers in them stay. */
const PHRASES =
  'zoals|waaronder|onder meer|onder andere|o\\.a\\.|met name|in het bijzonder|bijvoorbeeld|inclusief|met inbegrip van|' +
  'gelet op|gezien|vanwege|mede|al dan niet|samen met|om';

/** `zal`, `heeft`, `wordt`: the clause needs a second verb to be whole. */
const NEEDS_SECOND: ReadonlySet<string> = new Set([
  'will',
  'want',
  'would',
  'can',
  'must',
  'have',
  'passive',
  'passivePast',
]);
const SECOND_VERB = /^(?:(?:\p{L}{2,4})?ge\p{L}{2,}(?:[dt]|en)|(?:be|ver|ont|her|er)\p{L}{3,}(?:[dt]|en))$/u;
/** Words that cannot end a line that is whole. */
const UNFINISHED = anyCase(
  /(?<!\p{L})(?:dat|om|te|en|of|de|het|een|van|voor|met|op|aan|in|door|naar|over|tot|uit|bij|als|dan|zijn|haar|hun|deze|dit|die|is|tussen|zowel|onder|tegen|per|ook)$/u,
);

const DUTCH_VOICE = anyCase(/(?<!\p{L})(?:kabinet|Nederland|Nederlandse|ik|wij|mij|ons|onze|mijn)(?!\p{L})/u);

/** A second statement that says what will, must or may be done is no aside. */
const DECIDES = anyCase(
  /(?<!\p{L})(?:zal|zullen|wil|willen|moet|moeten|dient|dienen|kan|kunnen|steun\p{L}*|\p{L}*stem(?:t|men|ming)|pleit\p{L}*|verzoek\p{L}*|vraagt|vragen|roept|acht|wenst|wijst)(?!\p{L})/u,
);

const COST = { connective: 1, aside: 2, trailing: 3, leading: 4, second: 5 } as const;

/** The pieces of a sentence that may go, by the rules of docs/CLASSIFICATION.md; each on its own leaves sense. */
export function cutsOf(text: string): Cut[] {
  const shielded = shield(text);
  const opened = openings(shielded);
  const cuts = [
    ...connective(text),
    ...brackets(text),
    ...trailing(text, shielded, opened),
    ...asides(text, shielded, opened),
    ...leading(text, shielded),
    ...secondClause(text, shielded),
  ];
  return cuts.filter(
    ({ start, end }) => !losesVoice(text.slice(start, end), text.slice(0, start) + text.slice(end)),
  );
}

/** Whether what the Netherlands says would go, and nothing of it stay. */
function losesVoice(piece: string, rest: string): boolean {
  return DUTCH_VOICE.test(piece) && !DUTCH_VOICE.test(rest);
}

/** The text with what stands in brackets and quotation marks blotted out, so that no cut falls inside. */
function shield(text: string): string {
  return text.replace(/\([^)]*\)|[‘“„«][^’”»]*[’”»]/gu, (inside) => '\u0001'.repeat(inside.length));
}

const CONNECTIVE = new RegExp(`^(?:${CONNECTIVES})(?:,)?\\s+(?=\\p{Ll})`, 'u');

function connective(text: string): Cut[] {
  const found = CONNECTIVE.exec(text);
  return found ? [{ start: 0, end: found[0].length, cost: COST.connective }] : [];
}

/** `(hierna: de strategie)`: an aside in brackets without name, number or guarded word. */
function brackets(text: string): Cut[] {
  return [...text.matchAll(/\s\(([^()]+)\)(?=[\s,.;:])/gu)].flatMap((found) =>
    isGuarded(found[1]!) || namesOrNumbers(found[1]!)
      ? []
      : [{ start: found.index, end: found.index + found[0].length, cost: COST.aside }],
  );
}

const OPENER = new RegExp(`, (?:(?:en|alsook) )?(?:(${CLAUSES})|(${PHRASES}))(?= )| [-–] (?=\\p{Ll})`, 'gu');
const OPENS_CLAUSE = new RegExp(`^(?:(?:${CLAUSES})|(?:${PHRASES})|en|of|maar|dat|als|om)(?!\\p{L})`, 'u');

interface Opened {
  readonly start: number;
  /** Whether it has a verb of its own; a phrase has none. */
  readonly isPhrase: boolean;
}

function openings(shielded: string): Opened[] {
  return [...shielded.matchAll(OPENER)].map((found) => ({
    start: found.index,
    isPhrase: found[1] === undefined,
  }));
}

/** `zoals eerder gemeld in de brief van …`: a clause that only refers, whatever it names. */
const REFERS =
  /^, zoals (?:\p{L}+ ){0,6}(?:aangegeven|beschreven|gedeeld|gemeld|toegelicht|verwoord|uiteengezet|vermeld|toegezegd|bericht|bekend|gebruikelijk)(?!\p{L})/u;

function mayGo(piece: string, isPhrase: boolean): boolean {
  const isKept = isPhrase && !REFERS.test(piece) && namesOrNumbers(piece);
  return !isGuarded(piece) && !isKept && !/[;:]/.test(piece);
}

function hasVerb(piece: string): boolean {
  return (
    / te \p{L}+en(?!\p{L})/u.test(piece) || wordsIn(piece).some((word) => verbClassOf(word) !== undefined)
  );
}

/** From an opener to the sentence's end, where nothing of the main clause can come after it. */
function trailing(text: string, shielded: string, opened: readonly Opened[]): Cut[] {
  return opened.flatMap(({ start, isPhrase }) => {
    const piece = shielded.slice(start + 2);
    const ends = isPhrase
      ? !/, /.test(piece) || !hasVerb(piece)
      : piece
          .split(', ')
          .slice(1)
          .every((rest) => OPENS_CLAUSE.test(rest));
    const goes = ends && mayGo(text.slice(start), isPhrase) && isWhole(text.slice(0, start));
    return goes ? [{ start, end: text.length, cost: COST.trailing }] : [];
  });
}

/** From an opener to the next comma, where the main clause goes on after it. */
function asides(text: string, shielded: string, opened: readonly Opened[]): Cut[] {
  return opened.flatMap(({ start, isPhrase }) => {
    const close = shielded.indexOf(
      shielded[start] === ',' ? ', ' : shielded.slice(start, start + 3),
      start + 2,
    );
    if (close === -1) return [];
    const piece = text.slice(start, close);
    const rest = text.slice(close + 2).trimStart();
    const goesOn =
      hasVerb(rest) && !OPENS_CLAUSE.test(rest) && !/,/.test(piece.slice(2)) && (isPhrase || hasVerb(piece));
    return goesOn && mayGo(piece, isPhrase) ? [{ start, end: close + 1, cost: COST.aside }] : [];
  });
}

/** `Zoals eerder gemeld in de brief acht het kabinet …`. */
const ZOALS = /^Zoals [^,;:]+? (?=(\p{Ll}+) (?:het kabinet|Nederland|ik|wij) )/u;

/** `Omdat …, zal`, `Gelet op …, is`: a reason before the main clause, ending in a comma before the finite verb. */
function leading(text: string, shielded: string): Cut[] {
  const known = ZOALS.exec(shielded);
  if (known && verbClassOf(known[1]!) !== undefined && !isGuarded(known[0]))
    return [{ start: 0, end: known[0].length, cost: COST.leading }];
  const found =
    /^(Omdat|Aangezien|Doordat|Nadat|Zoals|Gelet op|Gezien|Met het oog op|Naar aanleiding van|In het kader van|Als gevolg van|Om) [^,;:]+, (?=(\p{Ll}+) )/u.exec(
      shielded,
    );
  if (!found || verbClassOf(found[2]!) === undefined) return [];
  const piece = text.slice(0, found[0].length);
  const isPhrase = !/^(?:Omdat|Aangezien|Doordat|Nadat|Zoals|Om) /.test(piece);
  if (isGuarded(piece) || (isPhrase && namesOrNumbers(piece, true))) return [];
  return [{ start: 0, end: found[0].length, cost: COST.leading }];
}

/** `… ; …` and `… en hecht …`: a second statement of its own, about the same subject or another. */
function secondClause(text: string, shielded: string): Cut[] {
  if (text.endsWith('?')) return [];
  return [...shielded.matchAll(/; | en (?=(\p{Ll}+) )/gu)].flatMap((found) => {
    const verb = found[1] === undefined ? null : verbClassOf(found[1]);
    if (verb === undefined || verb === 'past' || found[1] === 'zijn') return [];
    const piece = text.slice(found.index);
    const whole =
      isWhole(text.slice(0, found.index)) &&
      !DECIDES.test(piece) &&
      !/[;:]/.test(shielded.slice(found.index + 1));
    return whole && !isGuarded(piece) ? [{ start: found.index, end: text.length, cost: COST.second }] : [];
  });
}

/** Whether words up to here are a clause with all its verbs; where that is not certain, it is not. */
export function isWhole(kept: string): boolean {
  if (UNFINISHED.test(kept)) return false;
  const words = wordsIn(kept);
  const finite = words.findIndex((word, at) => at > 0 && verbClassOf(word) !== undefined);
  if (finite === -1) return false;
  const rest = words.slice(finite + 1);
  if (NEEDS_SECOND.has(verbClassOf(words[finite]!)!) && !rest.some(isSecondVerb)) return false;
  const that = words.lastIndexOf('dat');
  if (that > finite && !words.slice(that + 1).some((word) => verbClassOf(word) !== undefined)) return false;
  const to = words.lastIndexOf('om');
  return !(to > finite && !words.slice(to).includes('te'));
}

/** An infinitive or a participle, as far as its form tells; `lidstaten` is none. */
function isSecondVerb(word: string): boolean {
  return SECOND_VERB.test(word) || (word.endsWith('en') && verbClassOf(word) !== undefined);
}

function wordsIn(piece: string): string[] {
  return piece
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
}
