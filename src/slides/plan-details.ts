/** The slides that show the parts of an item in full: every point, one a line; short parts share a slide. */
import { type BriefingItem, PARTS, type Part } from '../model/briefing.ts';
import type { Fit, ItemHead, Line } from '../model/deck.ts';
import { DETAIL, PART_HEADING } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { subheadingOfPoints } from '../text/subheadings.ts';
import type { Draft } from './draft.ts';
import { detailId } from './item-heads.ts';
import { pointLine } from './lines.ts';
import { fitOfFew, type LinePage, linesHeight, planLines, roomBelow } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { runOf, titleOfRun } from './slide-runs.ts';

type DetailDraft = Extract<Draft, { kind: 'detail' }>;

/** A part with its lines, and the slides that it takes by itself. */
interface PartPlan {
  readonly part: Part;
  readonly lines: readonly Line[];
  readonly pages: readonly LinePage[];
}

export interface ItemDetails {
  readonly slides: readonly DetailDraft[];
  /** Element ids of the headings or slides where the parts begin; null for a part that the source is silent on. */
  readonly targets: Readonly<Record<Part, string | null>>;
}

function linesOf(item: BriefingItem, part: Part): Line[] {
  const points = item.points.filter((point) => point.part === part);
  const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
  const subheadings = subheadingOfPoints(points, sentences);
  return points.map((point, i) => ({ ...pointLine(point, item), subheading: subheadings[i]! }));
}

/** Height of parts below each other, without the heading of the first, in px. */
function heightOfParts(parts: readonly PartPlan[], fit: Fit): number {
  const between = DETAIL.partGap + PART_HEADING.line + DETAIL.bodyGap;
  const heights = parts.reduce((sum, { lines }) => sum + linesHeight(lines, fit), 0);
  return heights + between * (parts.length - 1);
}

/** The size at which whole parts fit on one slide together, not below that of running text; null where they do not. */
function sharedFit(parts: readonly PartPlan[], room: number): Fit | null {
  if (parts.some(({ pages }) => pages.length > 1)) return null;
  const lines = parts.reduce((sum, part) => sum + part.lines.length, 0);
  return fitOfFew(lines, (fit) => heightOfParts(parts, fit) <= room);
}

/** Parts that share a slide, in order: each joins those before it where all fit. */
function groupParts(parts: readonly PartPlan[], room: number): PartPlan[][] {
  const groups: PartPlan[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && sharedFit([...group, part], room) !== null) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** The parts of an item that the source is not silent on. */
export function planDetails(item: BriefingItem, head: ItemHead, words: DeckWords): ItemDetails {
  const title = runningTitle(item.title);
  const headHeight = runningHeadHeight(title);
  const room = roomBelow(headHeight);
  const plans = PARTS.map((part): PartPlan => {
    const lines = linesOf(item, part);
    return { part, lines, pages: planLines(lines, headHeight) };
  }).filter(({ lines }) => lines.length > 0);
  const base = { kind: 'detail', item: head, runningTitle: title } as const;
  const slides = groupParts(plans, room).flatMap((group): DetailDraft[] => {
    const [{ part, pages }] = group as [PartPlan];
    if (group.length > 1) {
      const lines = group.flatMap((one) => one.lines);
      const parts = group.map((one, index) => {
        const from = group.slice(0, index).reduce((sum, before) => sum + before.lines.length, 0);
        return { part: one.part, from, id: detailId(item, one.part, 1) };
      });
      const names = group.map((one) => words[one.part]).join(', ');
      const sentences = lines.flatMap((line) => line.sentences);
      const fit = sharedFit(group, room)!;
      return [{ ...base, id: parts[0]!.id, title: names, run: null, sentences, parts, fit, lines }];
    }
    return pages.map(({ fit, lines }, index) => {
      const run = runOf(index, pages.length);
      const id = detailId(item, part, index + 1);
      const sentences = lines.flatMap((line) => line.sentences);
      const parts = [{ part, from: 0, id }];
      return { ...base, id, title: titleOfRun(words[part], run, words), run, sentences, parts, fit, lines };
    });
  });
  const targetOf = (part: Part) =>
    plans.some((plan) => plan.part === part) ? detailId(item, part, 1) : null;
  const targets = {
    context: targetOf('context'),
    position: targetOf('position'),
    outcome: targetOf('outcome'),
  };
  return { slides, targets };
}
