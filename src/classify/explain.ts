import { PARTS, type Part } from '../model/briefing.ts';
import type { Weighed } from './model.ts';

/** A cue is named when it speaks for the chosen part by at least this much (natural logarithm of the odds). */
const TELLING = 0.3;
const CUES_SHOWN = 2;
const WORDS_SHOWN = 6;

const PART_NAMES: Readonly<Record<Part, string>> = {
  context: 'context',
  position: 'Nederlandse inzet',
  outcome: 'verwachte uitkomst',
};

const PLACES: Readonly<Record<string, string>> = {
  'place:first of item': 'eerste zin van het agendapunt',
  'place:last of item': 'laatste zin van het agendapunt',
  'place:first paragraph': 'eerste alinea van het agendapunt',
  'place:first of two paragraphs': 'eerste alinea van het agendapunt',
  'place:last paragraph': 'laatste alinea van het agendapunt',
  'place:last of two paragraphs': 'laatste alinea van het agendapunt',
};

/** Why a sentence got its part, in words: the words that weighed most, else its place, else its neighbours. */
export function explain({ features, step }: Weighed, chances: Float64Array, previous: Part | null): string {
  const alone = PARTS.map((_, k) => features.reduce((sum, { weight }) => sum + weight[k]!, 0));
  const order = PARTS.map((_, k) => k).sort((a, b) => chances[b]! - chances[a]!);
  const [chosen = 0, second = 1] = order;
  const telling = features
    .map(({ name, words, weight }) => ({ name, words, says: weight[chosen]! - weight[second]! }))
    .filter(({ says }) => says >= TELLING)
    .sort((a, b) => b.says - a.says);
  if (alone[chosen]! < Math.max(...alone)) {
    return previous === PARTS[chosen] ? follows(previous) : 'de zinnen eromheen';
  }
  const words: string[] = [];
  for (const { words: said } of telling) {
    const known = words.some((shown) => shown.includes(said) || said.includes(shown));
    if (said !== '' && !known && words.length < CUES_SHOWN) words.push(said);
  }
  if (words.length > 0) return words.map((said) => `‘${inShort(said)}’`).join(' en ');
  if (previous === PARTS[chosen] && !step.startsWith('new')) return follows(previous);
  const place = telling.find(({ name }) => Object.hasOwn(PLACES, name));
  if (place) return PLACES[place.name]!;
  return previous === PARTS[chosen] ? follows(previous) : 'geen duidelijke aanwijzing in de zin';
}

const follows = (previous: Part): string => `volgt op een zin over de ${PART_NAMES[previous]}`;

/** The ends of a long stretch of words are enough to find it. */
function inShort(said: string): string {
  const words = said.split(' ');
  return words.length <= WORDS_SHOWN ? said : [...words.slice(0, 2), '…', ...words.slice(-2)].join(' ');
}
