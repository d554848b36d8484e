import type { Agenda } from '../model/agenda.ts';
import type { BriefingItem, BriefingSentence } from '../model/briefing.ts';

export type ItemFacts = Pick<
  BriefingItem,
  'memberStates' | 'actors' | 'dates' | 'asks' | 'awaited' | 'commitments'
>;

/** What the item's own words state: member states, actors, dates, asks, what is awaited, what was promised. */
export function itemFacts(_sentences: readonly BriefingSentence[], _agenda: Agenda): ItemFacts {
  return { memberStates: [], actors: [], dates: [], asks: [], awaited: [], commitments: [] };
}
