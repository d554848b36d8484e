import type { BriefingItem, Fact, MemberState, Point } from '../model/briefing.ts';
import { findMemberStates } from '../text/member-states.ts';

type Facts = Pick<BriefingItem, 'memberStates' | 'dates' | 'asks' | 'awaited' | 'commitments'>;

/** Whether what a person left of a sentence still says something; null where no line shows the sentence. */
type WordsOf = (sentence: string) => string | null;

/**
 * The facts that the lines of an item still say. A fact from a sentence that a person left out is left out too, and
 * one from an edited line stays only where its words do. Facts of sentences that were not shown before stay.
 *
 * @param before the item as it was; its facts.
 * @param after the points that the item has now.
 */
export function factsAfterEdits(before: BriefingItem, after: readonly Point[]): Facts {
  const wasShown = new Set(before.points.flatMap((point) => point.sentences));
  const status = new Map<string, Point[]>();
  for (const point of after)
    for (const id of point.sentences) status.set(id, [...(status.get(id) ?? []), point]);
  const editedBefore = new Set(
    before.points.filter((point) => point.status === 'edited').map((point) => `${point.id}\n${point.text}`),
  );
  const isUntouched = (point: Point) =>
    point.status === 'source' || editedBefore.has(`${point.id}\n${point.text}`);
  const wordsOf: WordsOf = (sentence) => {
    const points = status.get(sentence) ?? [];
    return points.length === 0 ? null : points.map((point) => point.text).join(' ');
  };
  const stays = (sentence: string, isSaidBy: (words: string) => boolean): boolean => {
    if (!wasShown.has(sentence)) return true;
    if ((status.get(sentence) ?? []).some(isUntouched)) return true;
    const words = wordsOf(sentence);
    return words !== null && isSaidBy(words);
  };
  const isSaid = ({ text, sentence }: Fact) => stays(sentence, (words) => words.includes(text));
  return {
    memberStates: before.memberStates.flatMap((state) => stillNamed(state, stays)),
    dates: before.dates.filter(isSaid),
    asks: before.asks.filter(isSaid),
    awaited: before.awaited.filter(isSaid),
    commitments: before.commitments.filter(isSaid),
  };
}

function stillNamed(
  state: MemberState,
  stays: (sentence: string, isSaidBy: (words: string) => boolean) => boolean,
): MemberState[] {
  const names = (words: string) => findMemberStates(words).some((mention) => mention.code === state.code);
  const sentences = state.sentences.filter((sentence) => stays(sentence, names));
  if (sentences.length === state.sentences.length) return [state];
  return sentences.length === 0 ? [] : [{ ...state, role: roleFrom(state, sentences[0]!), sentences }];
}

/** Where the sentence that gives the role is gone, the others may do no more than name the state. */
function roleFrom(state: MemberState, first: string): MemberState['role'] {
  return first === state.sentences[0] ? state.role : 'named';
}

/** The facts that one sentence gives an item, to go with it to another item. */
export function factsOfSentence(item: BriefingItem, sentence: string): Facts {
  const isOfIt = (fact: { readonly sentence: string }) => fact.sentence === sentence;
  return {
    memberStates: item.memberStates
      .filter((state) => state.sentences.includes(sentence))
      .map((state) => ({ ...state, role: roleFrom(state, sentence), sentences: [sentence] })),
    dates: item.dates.filter(isOfIt),
    asks: item.asks.filter(isOfIt),
    awaited: item.awaited.filter(isOfIt),
    commitments: item.commitments.filter(isOfIt),
  };
}

/** The facts of an item and those that came with a sentence from another one. */
export function joinFacts(facts: Facts, more: Facts): Facts {
  const memberStates = [...facts.memberStates];
  for (const state of more.memberStates) {
    const index = memberStates.findIndex(({ code, role }) => code === state.code && role === state.role);
    const known = memberStates[index];
    if (known === undefined) memberStates.push(state);
    else memberStates[index] = { ...known, sentences: [...known.sentences, ...state.sentences] };
  }
  return {
    memberStates,
    dates: [...facts.dates, ...more.dates],
    asks: [...facts.asks, ...more.asks],
    awaited: [...facts.awaited, ...more.awaited],
    commitments: [...facts.commitments, ...more.commitments],
  };
}
