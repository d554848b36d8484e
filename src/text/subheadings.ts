import type { BriefingItem, BriefingSentence, Point, SourcePlace } from '../model/briefing.ts';

/** A heading of a part of an item, e.g. `a) Vliegtuiggeluid`, with the place of the first sentence under it. */
export interface Subheading {
  readonly text: string;
  readonly source: SourcePlace;
}

/** The headings of an item's parts, each once, in source order. */
export function subheadingsOf({ sentences }: Pick<BriefingItem, 'sentences'>): Subheading[] {
  const found = new Map<string, Subheading>();
  for (const { subheading, source } of sentences)
    if (subheading !== undefined && !found.has(subheading))
      found.set(subheading, { text: subheading, source });
  return [...found.values()];
}

/**
 * For each of the points of one part of a briefing, the heading that it stands under: that of its first sentence, or
 * that of the point before where it has none, as a line that a person added.
 */
export function subheadingOfPoints(
  points: readonly Point[],
  sentences: ReadonlyMap<string, BriefingSentence>,
): (string | null)[] {
  let last: string | null = null;
  return points.map(({ sentences: ids }) => {
    const first = ids.map((id) => sentences.get(id)).find((sentence) => sentence !== undefined);
    last = first?.subheading ?? last;
    return last;
  });
}
