/** The slides that show the parts of an item in full: every point, one a line; parts share slides. */
import { type BriefingItem, PARTS, type Part } from '../model/briefing.ts';
import type { ItemHead, Line } from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { subheadingOfPoints } from '../text/subheadings.ts';
import type { Draft } from './draft.ts';
import { detailId } from './item-heads.ts';
import { pointLine } from './lines.ts';
import { type PartLine, packParts } from './pack-parts.ts';
import { roomBelow } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { runOf, titleOfRun } from './slide-runs.ts';

type DetailDraft = Extract<Draft, { kind: 'detail' }>;

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

/** The parts of an item that the source is not silent on. */
export function planDetails(item: BriefingItem, head: ItemHead, words: DeckWords): ItemDetails {
  const title = runningTitle(item.title);
  const lines = PARTS.flatMap((part) => linesOf(item, part).map((line): PartLine => ({ part, line })));
  const pages = packParts(lines, roomBelow(runningHeadHeight(title)));
  const pagesOf = (part: Part) => pages.filter((page) => page.lines.some((one) => one.part === part));
  const slides = pages.map((page): DetailDraft => {
    const onPage = PARTS.filter((part) => page.lines.some((one) => one.part === part));
    const parts = onPage.map((part) => {
      const all = pagesOf(part);
      const at = all.indexOf(page);
      return {
        part,
        from: page.lines.findIndex((one) => one.part === part),
        id: detailId(item, part, at + 1),
        run: runOf(at, all.length),
      };
    });
    return {
      kind: 'detail',
      id: parts[0]!.id,
      title: parts.map(({ part, run }) => titleOfRun(words[part], run, words)).join(', '),
      run: parts[0]!.run,
      sentences: page.lines.flatMap(({ line }) => line.sentences),
      item: head,
      runningTitle: title,
      parts,
      fit: page.fit,
      lines: page.lines.map(({ line }) => line),
    };
  });
  const targetOf = (part: Part) => (pagesOf(part).length > 0 ? detailId(item, part, 1) : null);
  const targets = {
    context: targetOf('context'),
    position: targetOf('position'),
    outcome: targetOf('outcome'),
  };
  return { slides, targets };
}
