import { PARTS } from '../model/briefing.ts';
import { ACTORS } from './actors.ts';
import { type Clause, clauseOf } from './clause.ts';
import { CUES, cuesOpeningWith } from './cues.ts';
import { type Skeleton, wordsOf } from './skeleton.ts';
import { tenseOf } from './tense.ts';

/** Something seen in or around a sentence that tells of its part. */
export interface Feature {
  readonly name: string;
  /** The words of the sentence that show it; empty for what lies in the sentence's place. */
  readonly words: string;
}

/** Where a sentence stands in its item. */
export interface Standing {
  readonly paragraph: number;
  readonly paragraphs: number;
  /** Within the paragraph. */
  readonly index: number;
  readonly count: number;
}

const ACTOR_TAGS: ReadonlySet<string> = new Set(ACTORS);
/** Words that open a sentence which goes on with what the last one said. */
const CONTINUES =
  /^(?:dit|dat|deze|die|daar[^ ]*|hier[^ ]*|ook|zo|verder|voorts|tevens|bovendien|tot slot|ten slotte|tenslotte|wel|echter|tegelijk[^ ]*|zij|hij|zulke|dergelijke|een dergelijke?|en|maar|want|met resultaat|dus|immers|eveneens|evenmin|eerst|vooral|niettemin) /;

/** Whether the sentence, by its first words, goes on with what the last one said. */
export function continues(skeleton: Skeleton): boolean {
  return CONTINUES.test(`${skeleton.shape} `);
}

/** Everything the model may weigh about one sentence. Linear in the sentence's length. */
export function featuresOf(skeleton: Skeleton, standing: Standing): Feature[] {
  const clause = clauseOf(skeleton);
  const features = [
    ...placeFeatures(standing),
    ...clauseFeatures(skeleton, clause),
    ...cueFeatures(skeleton),
  ];
  for (const part of PARTS) {
    if (!features.some(({ name }) => name.startsWith(`${part}:`)))
      features.push({ name: `no cue:${part}`, words: '' });
  }
  features.push(...mentionFeatures(skeleton));
  if (skeleton.tokens.length <= SHORT) features.push({ name: 'short', words: '' });
  features.push(...tenseFeatures(skeleton, clause, features));
  features.push(...wordFeatures(skeleton));
  return features;
}

/** Who is named; other states beside the Netherlands say less than other states alone. */
function mentionFeatures({ actors }: Skeleton): Feature[] {
  const mentioned = new Set(actors);
  const beside = mentioned.has('NL') ? ' beside NL' : '';
  const names = [...mentioned].map((actor) => (actor === 'LS' ? `names:LS${beside}` : `names:${actor}`));
  if (!mentioned.has('NL') && !mentioned.has('LS')) names.push('names:neither');
  if (actors.filter((actor) => actor === 'LS').length > 1) names.push(`names:several LS${beside}`);
  const first = actors.find((actor) => actor !== 'DOC');
  if (first) names.push(`first:${first}`);
  return names.map((name) => ({ name, words: '' }));
}

/** When the sentence speaks of, also together with its subject and its cues; and the word that it opens with. */
function tenseFeatures(skeleton: Skeleton, clause: Clause, soFar: readonly Feature[]): Feature[] {
  const tense = tenseOf(skeleton, clause);
  const names = [`tense:${tense}`, `tense:${tense} subject:${clause.subject}`];
  for (const part of PARTS)
    if (soFar.some(({ name }) => name.startsWith(`${part}:`))) names.push(`tense:${tense} cue:${part}`);
  const opening = skeleton.tokens[0]?.word;
  if (opening !== undefined) {
    names.push(`opens:${opening}`);
    if (tense === 'fragment') names.push(`opens:fragment ${opening}`);
  }
  return names.map((name) => ({ name, words: '' }));
}

const SHORT = 8;
/** Words that say nothing of a part by themselves: articles, prepositions, auxiliaries, pronouns, figures. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een van en op in aan te dat die met bij als er om uit over voor door naar tot of is zijn wordt worden was waren werd werden ' +
    'heeft hebben had hadden zal zullen kan kunnen moet moeten wil dit deze hun haar zij hij dan ook zo wat wie welke onder tegen tussen ' +
    'tijdens via binnen buiten sinds per na # , : ; ( ) ‘ “ „ % € ? europese europees eu nederlandse unie januari februari maart april mei ' +
    'juni juli augustus september oktober november december jl a.s d.d af toe al waar waarbij waarvan waarop waarin daarvan hiervan ' +
    'daarbij hierbij daarvoor daarop daarin hierover daarover zich elkaar hem hen men andere ander alle elk ieder twee drie vier vijf een één eerste tweede'
  ).split(' '),
);

/** A clause that grants something before the sentence says its own: `Hoewel …, wordt verwacht dat …`. */
const CONCESSION = /^(?:hoewel|alhoewel|ofschoon|ondanks)(?: [^,]+)+? , /u;

/** The part of the shape in which no cue counts. */
function concession({ shape }: Skeleton): string {
  return CONCESSION.exec(shape)?.[0] ?? '';
}

function placeFeatures({ paragraph, paragraphs, index, count }: Standing): Feature[] {
  const names = ['always'];
  if (paragraph === 0 && index === 0) names.push('place:first of item');
  if (paragraph === paragraphs - 1 && index === count - 1) names.push('place:last of item');
  if (paragraphs === 2)
    names.push(paragraph === 0 ? 'place:first of two paragraphs' : 'place:last of two paragraphs');
  if (paragraphs > 2) {
    if (paragraph === 0) names.push('place:first paragraph');
    else if (paragraph === paragraphs - 1) names.push('place:last paragraph');
    else names.push('place:middle paragraph');
  }
  return names.map((name) => ({ name, words: '' }));
}

function clauseFeatures(skeleton: Skeleton, { subject, verb, subjectAt, verbAt }: Clause): Feature[] {
  const at = [subjectAt, verbAt].filter((index) => index !== null).sort((a, b) => a - b);
  const words = at.map((index) =>
    skeleton.text.slice(skeleton.tokens[index]!.start, skeleton.tokens[index]!.end),
  );
  const apart = at.length === 2 && at[1]! - at[0]! > 1;
  const shown = ACTOR_TAGS.has(subject) ? words.join(apart ? ' … ' : ' ') : '';
  return [
    { name: `subject:${subject}`, words: shown },
    { name: `verb:${verb}`, words: shown },
    { name: `subject:${subject} verb:${verb}`, words: shown },
  ];
}

function cueFeatures(skeleton: Skeleton): Feature[] {
  const features: Feature[] = [];
  const skip = concession(skeleton).length;
  const main = skeleton.shape.slice(skip);
  const possible = cuesOpeningWith(skeleton.tokens.map(({ word }) => word));
  for (const cue of CUES) {
    if (cue.opens !== null && !possible.has(cue)) continue;
    const { name, pattern } = cue;
    const match = pattern.exec(main);
    if (match)
      features.push({
        name,
        words: wordsOf(skeleton, skip + match.index, skip + match.index + match[0].length),
      });
  }
  return features;
}

function wordFeatures(skeleton: Skeleton): Feature[] {
  const seen = new Map<string, string>();
  const skip = concession(skeleton).split(' ').length - 1;
  for (const { word, start, end } of skeleton.tokens.slice(skip)) {
    if (!ACTOR_TAGS.has(word) && !EMPTY_WORDS.has(word)) seen.set(word, skeleton.text.slice(start, end));
  }
  return [...seen].map(([word, words]) => ({ name: `word:${word}`, words }));
}
