import type { Slide } from '../model/deck.ts';

/** What the order of the deck decides, not the planner of a slide. */
type Placed = 'stack' | 'level' | 'notes';

/** A slide whose place in the deck is not known yet. */
export type Draft = Slide extends infer S ? (S extends Slide ? Omit<S, Placed> : never) : never;
