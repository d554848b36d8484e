import type { ObservedSentence } from './observe.ts';

/** What the sentences are that are looked around in: the item's only paragraph, one of several, or the whole item. */
export type Reach = 'only' | 'same' | 'item';

type Voice = 'NL' | 'LS';

/** Whose voice a sentence is, by its subject: that of the Netherlands, that of others, or nobody's. */
function voiceOf({ features }: ObservedSentence): Voice | null {
  if (features.some(({ name }) => name === 'subject:NL')) return 'NL';
  return features.some(({ name }) => name === 'subject:LS') ? 'LS' : null;
}

/**
 * Adds to each sentence who spoke before it and who speaks after it within reach: after `Het kabinet acht …` a sentence
 * without a subject of its own is more often position than context, however far down the paragraph it stands. Linear.
 */
export function withSurroundings(reach: Reach, sentences: readonly ObservedSentence[]): ObservedSentence[] {
  const voices = sentences.map(voiceOf);
  const before = seenBefore(voices);
  const after = seenBefore(voices.toReversed()).toReversed();
  return sentences.map((sentence, t) => {
    const names = [
      ...before[t]!.map((voice) => `${reach} after:${voice}`),
      ...after[t]!.map((voice) => `${reach} before:${voice}`),
    ];
    if (reach === 'same' && t > 0 && voices[0]) names.push(`paragraph opens:${voices[0]}`);
    return { ...sentence, features: [...sentence.features, ...names.map((name) => ({ name, words: '' }))] };
  });
}

/** For each place, the voices heard at the places before it. */
function seenBefore(voices: readonly (Voice | null)[]): (readonly Voice[])[] {
  let seen: readonly Voice[] = [];
  return voices.map((voice) => {
    const here = seen;
    if (voice !== null && !seen.includes(voice)) seen = [...seen, voice];
    return here;
  });
}
