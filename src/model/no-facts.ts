import type { BriefingItem } from './briefing.ts';

/** What is known of an item that no sentence of the source stands behind. */
export const NO_FACTS = {
  sentences: [],
  missing: [],
  memberStates: [],
  actors: [],
  dates: [],
  asks: [],
  awaited: [],
  commitments: [],
} as const satisfies Partial<BriefingItem>;
