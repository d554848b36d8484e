import type { BriefingItem, BriefingSentence, ItemDate } from '../model/briefing.ts';
import { findDates } from '../text/dates.ts';
import { asksOf, commitmentsOf } from './announcements.ts';
import { awaitedOf } from './awaited.ts';
import { memberStatesOf } from './member-state-roles.ts';
import type { ObservedSentence } from './observe.ts';
import { otherActorsOf } from './other-actors.ts';

export type ItemFacts = Pick<
  BriefingItem,
  'memberStates' | 'actors' | 'dates' | 'asks' | 'awaited' | 'commitments'
>;

/**
 * What the item's own words state: member states, actors, dates, asks, what is awaited, what was promised.
 *
 * @param writtenOn ISO date by which dates without a year are read.
 */
export function itemFacts(
  sentences: readonly BriefingSentence[],
  observed: readonly ObservedSentence[],
  writtenOn: string | null,
): ItemFacts {
  return {
    memberStates: memberStatesOf(sentences),
    actors: otherActorsOf(sentences.map(({ text }) => text)),
    dates: sentences.flatMap(({ id, text }) => datesOf(id, text, writtenOn)),
    asks: asksOf(sentences, observed),
    awaited: awaitedOf(sentences, observed),
    commitments: commitmentsOf(sentences),
  };
}

function datesOf(sentence: string, text: string, writtenOn: string | null): ItemDate[] {
  return findDates(text, writtenOn).map(({ date, start, end }) => ({
    date,
    text: text.slice(start, end),
    sentence,
  }));
}
