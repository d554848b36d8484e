/** Krachtenveld: who is named in an item and how, on a map and in words. Nothing that the text does not say. */
import type { BriefingItem, MemberState, StateRole } from '../model/briefing.ts';
import type { DeckSettings, FieldGroup, ItemHead, Line } from '../model/deck.ts';
import { CONTENT_WIDTH, FIELD, SMALLEST_TEXT } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import type { Draft } from './draft.ts';
import { plainLine } from './lines.ts';
import { tilesFor } from './member-state-tiles.ts';
import { roomBelow } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { textHeight } from './text-height.ts';

const ROLES: readonly StateRole[] = ['with-netherlands', 'supports', 'opposes', 'named'];

/** A single state that is merely named (the presidency, a place) makes no field. */
const FEWEST_NAMED = 2;

/** Stands for the place that follows a sentence. */
const PLACE = ' p. 000';

const MAP_WIDTH = FIELD.columns * FIELD.tile + (FIELD.columns - 1) * FIELD.tileGap;
const TEXT_WIDTH = CONTENT_WIDTH - MAP_WIDTH - FIELD.gap;

function hasField(states: readonly MemberState[]): boolean {
  return states.length >= FEWEST_NAMED || states.some(({ role }) => role !== 'named');
}

/** The sentences that give states their role, in source order. */
function linesOf(states: readonly MemberState[], item: BriefingItem): Line[] {
  const chosen = new Set(states.map(({ sentences }) => sentences[0]));
  return item.sentences
    .filter(({ id }) => chosen.has(id))
    .map(({ id, text, source }) => plainLine(text, { place: source, sentences: [id] }));
}

function groupHeight({ names, lines }: FieldGroup): number {
  const text = lines.reduce(
    (sum, line) => sum + FIELD.lineGap + textHeight(`${line.text}${PLACE}`, SMALLEST_TEXT, TEXT_WIDTH),
    0,
  );
  return (
    SMALLEST_TEXT.line +
    textHeight(names.join(', '), SMALLEST_TEXT, TEXT_WIDTH, 'bold') +
    text +
    FIELD.groupGap
  );
}

/** The slide, or none where the item names too few states to speak of a field. */
export function planField(
  item: BriefingItem,
  head: ItemHead,
  settings: DeckSettings,
  words: DeckWords,
): Extract<Draft, { kind: 'field' }>[] {
  const states = item.memberStates;
  if (!hasField(states)) return [];
  const nameOf = new Intl.DisplayNames([settings.language], { type: 'region' });
  const title = runningTitle(item.title);
  const quoted = ROLES.flatMap((role): FieldGroup[] => {
    const inRole = states.filter((state) => state.role === role);
    const names = inRole.map(({ code }) => nameOf.of(code) ?? code).sort((a, b) => a.localeCompare(b));
    return inRole.length === 0
      ? []
      : [{ role, label: words[`role-${role}`], names, lines: linesOf(inRole, item) }];
  });
  const fits =
    quoted.reduce((sum, group) => sum + groupHeight(group), 0) <= roomBelow(runningHeadHeight(title));
  const groups = fits ? quoted : quoted.map((group) => ({ ...group, lines: [] }));
  return [
    {
      kind: 'field',
      id: `${head.target}-krachtenveld`,
      title: words.field,
      run: null,
      sentences: groups.flatMap(({ lines }) => lines.flatMap((line) => line.sentences)),
      item: head,
      runningTitle: title,
      heading: words.field,
      tiles: tilesFor(states),
      groups,
    },
  ];
}
