import type { ItemHead, Slide } from '../model/deck.ts';

/** What the order of the deck decides, not the planner of a slide. */
type Placed = 'stack' | 'level' | 'notes';

/** A slide whose place in the deck is not known yet. */
export type Draft = Slide extends infer S ? (S extends Slide ? Omit<S, Placed> : never) : never;

/** What the slides of one run repeat, such as those of a timeline. */
export interface Frame {
  readonly id: string;
  readonly heading: string;
  readonly item: ItemHead | null;
  readonly runningTitle: string | null;
  readonly headHeight: number;
}
