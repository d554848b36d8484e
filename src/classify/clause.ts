import { ACTORS, type Actor } from './actors.ts';
import type { Skeleton, Token } from './skeleton.ts';
import { type VerbClass, verbClassByPlace, verbClassOf } from './verbs.ts';

/** What the main clause is about: an actor, a pronoun that points back, a noun, or nothing that was found. */
export type Subject = Actor | 'pronoun' | 'there' | 'noun' | 'none';

export interface Clause {
  readonly subject: Subject;
  readonly verb: VerbClass | 'other' | 'none';
  /** Indices into the skeleton's tokens; null where not found. */
  readonly subjectAt: number | null;
  readonly verbAt: number | null;
}

const ARTICLES = new Set(
  'de het een alle alle deze dit die dat andere meeste enkele sommige veel diverse verschillende overige beide zijn haar hun elf twee drie # ook geen'.split(
    ' ',
  ),
);
const ADVERBIAL = new Set(
  (
    'in op aan bij met voor door over onder tot van uit naar tijdens sinds volgens na vóór binnen buiten tegen ' +
    'zonder tussen via wegens gezien gelet conform ondanks rond vanaf krachtens dankzij vanwege naast ter ten ' +
    'daarbij daarnaast daarmee daarom daarvoor daarin daarover hierbij hiermee hierover hierin hiervoor hierop ' +
    'daartoe hiertoe daarop verder voorts tevens ook tevens bovendien tot ten tenslotte echter wel niettemin ' +
    'desalniettemin desondanks tegelijk tegelijkertijd zo dan dus derhalve vandaar inmiddels momenteel thans nu ' +
    'vooral zelf graag eerst eveneens evenzeer aldus alleen nadat voorafgaand vervolgens aansluitend afgelopen ' +
    'vorig komend recent onlangs hoewel omdat aangezien indien als wanneer nu zodra mocht zoals alvorens terwijl ' +
    'wat i.h.k.v m.b.t t.a.v mede niet wellicht mogelijk vermoedelijk waarschijnlijk kort specifiek ' +
    'hopelijk zoals idem immers intussen ondertussen evenwel overigens anderzijds enerzijds'
  ).split(' '),
);
const SUBORDINATORS = new Set(
  'hoewel omdat aangezien indien als wanneer nu zodra zoals alvorens terwijl nadat wat mocht zolang voordat om door gezien gelet'.split(
    ' ',
  ),
);
const PRONOUNS = new Set('dit dat deze die hij zij ze hiervan daarvan dergelijke zulke'.split(' '));
const THERE = new Set(['er', 'het']);
const NOT_A_VERB = new Set(
  'en of maar dat die te , ; : ( ) ‘ “ „ om niet geen als dan ook zo wat wie'.split(' '),
);
/** After these a form that could be a verb is none: `in acht`, `een deel`, `te werken`. */
const BEFORE_A_NOUN = new Set(
  'de een geen zijn haar hun te aan bij door in met na naar op over per tot uit van voor om als ten ter het dit dat deze die'.split(
    ' ',
  ),
);
/** Of these, the ones that may be the subject themselves where they open the sentence: `Dit blijft …`. */
const SUBJECT_ITSELF = new Set('het dit dat deze die'.split(' '));
/** What opens a relative clause: `De herziening, waarover …, liep vast`. */
const RELATIVE = /^(?:die|dat|waar\p{L}*|wier|wiens)$/u;
const IS_ACTOR: ReadonlySet<string> = new Set(ACTORS);
/** The furthest that a subject stands after its verb, and a finite verb from the beginning, in tokens. */
const REACH = 5;
const DEPTH = 40;

/** Finds the main clause's finite verb and subject, by the Dutch rule that the verb comes second. */
export function clauseOf(skeleton: Skeleton): Clause {
  const { tokens } = skeleton;
  const direct = actorFirst(tokens);
  if (direct) return direct;
  const verbAt = finiteVerb(tokens);
  if (verbAt === null) return invertedUnknown(tokens);
  const verb = verbClassByPlace(tokens[verbAt]!.word);
  const adverbial = verbAt === 0 || ADVERBIAL.has(tokens[0]!.word);
  const found = adverbial ? subjectAfter(tokens, verbAt) : subjectBefore(tokens, verbAt);
  return { ...found, verb, verbAt };
}

/** `NL verwelkomt …`, `De meeste lidstaten zullen …`: the actor opens the sentence and the next word is the verb. */
function actorFirst(tokens: readonly Token[]): Clause | null {
  let at = 0;
  while (at < 3 && at < tokens.length && ARTICLES.has(tokens[at]!.word)) at++;
  const actor = tokens[at]?.word;
  if (actor === undefined || !IS_ACTOR.has(actor) || actor === 'INNL') return null;
  let verbAt = at + 1;
  while (['en', ',', 'LS', 'de', 'het'].includes(tokens[verbAt]?.word ?? '') && verbAt < at + 10) verbAt++;
  const word = tokens[verbAt]?.word;
  if (word === undefined || word === '#' || RELATIVE.test(word)) return null;
  if (verbClassOf(word) === undefined && (NOT_A_VERB.has(word) || ADVERBIAL.has(word) || IS_ACTOR.has(word)))
    return null;
  return { subject: actor as Actor, subjectAt: at, verb: verbClassByPlace(word), verbAt };
}

/** The first known finite verb; where the sentence opens with a subordinate clause, the first after its comma. */
function finiteVerb(tokens: readonly Token[]): number | null {
  const first = tokens[0]?.word ?? '';
  const comma = SUBORDINATORS.has(first) ? tokens.findIndex((token) => token.word === ',') : -1;
  return (comma > 0 ? finiteVerbFrom(tokens, comma) : null) ?? finiteVerbFrom(tokens, 0);
}

function finiteVerbFrom(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(tokens.length, DEPTH); at++) {
    const { word } = tokens[at]!;
    if (at === 0 && word !== 'is') continue;
    const clauseEnd = at > 0 && RELATIVE.test(word) ? commaAfter(tokens, at) : null;
    if (clauseEnd !== null) at = clauseEnd;
    else if (verbClassOf(word) !== undefined && !isNoun(tokens, at)) return at;
  }
  return null;
}

/** The comma that closes a relative clause, where the sentence goes on after it. */
function commaAfter(tokens: readonly Token[], from: number): number | null {
  for (let at = from + 2; at < Math.min(tokens.length - 2, DEPTH); at++)
    if (tokens[at]!.word === ',') return at;
  return null;
}

/** Whether a word that could be a finite verb stands where a noun or an infinitive does. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return (
    (BEFORE_A_NOUN.has(before) && !(at === 1 && SUBJECT_ITSELF.has(before))) ||
    (tokens[at]!.word === 'zijn' && ADVERBIAL.has(before))
  );
}

function subjectAfter(tokens: readonly Token[], verbAt: number): Pick<Clause, 'subject' | 'subjectAt'> {
  let pronoun: number | null = null;
  for (let at = verbAt + 1; at <= verbAt + REACH && at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (IS_ACTOR.has(word) && word !== 'INNL') return { subject: word as Actor, subjectAt: at };
    if (THERE.has(word) && at === verbAt + 1 && word === 'er') return { subject: 'there', subjectAt: at };
    if (PRONOUNS.has(word) && at === verbAt + 1) pronoun = at;
    else if (ADVERBIAL.has(word) && word !== 'ook') break;
  }
  if (pronoun !== null) return { subject: 'pronoun', subjectAt: pronoun };
  return { subject: 'noun', subjectAt: null };
}

function subjectBefore(tokens: readonly Token[], verbAt: number): Pick<Clause, 'subject' | 'subjectAt'> {
  const first = tokens[0]!.word;
  for (let at = 0; at < verbAt && at < REACH; at++) {
    const { word } = tokens[at]!;
    if (IS_ACTOR.has(word)) return { subject: word as Actor, subjectAt: at };
    if (at > 0 && ADVERBIAL.has(word)) break;
  }
  if (THERE.has(first) && verbAt === 1) return { subject: 'there', subjectAt: 0 };
  if (PRONOUNS.has(first)) return { subject: 'pronoun', subjectAt: 0 };
  return { subject: 'noun', subjectAt: 0 };
}

/** `Daarom omarmt NL …` with a verb nobody listed: the word before the first actor, where that can be a verb. */
function invertedUnknown(tokens: readonly Token[]): Clause {
  for (let at = 1; at < Math.min(tokens.length, DEPTH); at++) {
    const { word } = tokens[at]!;
    if (!IS_ACTOR.has(word) || word === 'INNL') continue;
    const before = tokens[at - 1]!.word;
    const usable =
      /[td]$|en$/.test(before) && !ADVERBIAL.has(before) && !NOT_A_VERB.has(before) && !ARTICLES.has(before);
    if (usable && !IS_ACTOR.has(before))
      return { subject: word as Actor, subjectAt: at, verb: verbClassByPlace(before), verbAt: at - 1 };
  }
  return { subject: 'none', subjectAt: null, verb: 'none', verbAt: null };
}
