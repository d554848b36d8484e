import type { Briefing, BriefingItem, BriefingSentence } from '../model/briefing.ts';
import { missingAfter } from './apply-item-edits.ts';
import { factsAfterEdits, factsOfSentence, joinFacts } from './facts-after-edits.ts';

/**
 * Brings the sentences and facts of the edited items in step with their lines: a sentence goes with its line to the
 * item that a person moved it to, and facts that no line says any more go.
 *
 * @param reading where the sentences were.
 * @param items all items after the edits.
 */
export function settleItems(reading: Briefing, items: readonly BriefingItem[]): Map<string, BriefingItem> {
  const homes = new Map<string, { readonly item: BriefingItem; readonly sentence: BriefingSentence }>();
  const bases = new Map<string, BriefingItem>();
  for (const item of reading.sections.flatMap((section) => section.items)) {
    bases.set(item.id, item);
    for (const sentence of item.sentences)
      if (!homes.has(sentence.id)) homes.set(sentence.id, { item, sentence });
  }
  const newHomes = newHomesOf(items, homes);
  const shown = new Set(items.flatMap((item) => item.points.map((point) => point.id)));
  const settled = items.map((item): [string, BriefingItem] => {
    const base = bases.get(item.id);
    const stay = item.sentences.filter(({ id }) => !newHomes.has(id) || newHomes.get(id) === item.id);
    const arrived = [...newHomes].filter(
      ([id, home]) => home === item.id && homes.get(id)!.item.id !== item.id,
    );
    if (base !== undefined && arrived.length === 0 && sameLines(base, item)) return [item.id, item];
    let facts = base === undefined ? factsAfterEdits(item, []) : factsAfterEdits(base, item.points);
    for (const [id] of arrived) facts = joinFacts(facts, factsOfSentence(homes.get(id)!.item, id));
    const last = Math.max(-1, ...stay.map((sentence) => sentence.paragraph));
    return [
      item.id,
      {
        ...item,
        ...facts,
        sentences: [
          ...stay,
          ...arrived.map(([id], index) => ({ ...homes.get(id)!.sentence, paragraph: last + 1 + index })),
        ],
        missing: base === undefined ? item.missing : missingAfter(base, item.points, shown),
      },
    ];
  });
  return new Map(settled);
}

/** The item that each sentence with a line belongs to now, where that is not the item it was in. */
function newHomesOf(
  items: readonly BriefingItem[],
  homes: ReadonlyMap<string, { readonly item: BriefingItem }>,
): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const item of items)
    for (const id of item.points.flatMap((point) => point.sentences))
      if (homes.has(id)) found.set(id, (found.get(id) ?? new Set()).add(item.id));
  const moved = new Map<string, string>();
  for (const [id, where] of found) {
    const [first] = where;
    if (!where.has(homes.get(id)!.item.id)) moved.set(id, first!);
  }
  return moved;
}

function sameLines(base: BriefingItem, item: BriefingItem): boolean {
  const lines = ({ points }: BriefingItem) => JSON.stringify(points);
  return base.points === item.points || lines(base) === lines(item);
}
