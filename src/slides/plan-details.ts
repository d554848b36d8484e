/** The slides that show a part of an item in full: every point, one a line. */
import type { BriefingItem, Part } from '../model/briefing.ts';
import type { DetailSlide, ItemHead } from '../model/deck.ts';
import type { DeckWords } from '../strings/deck.ts';
import { subheadingOfPoints } from '../text/subheadings.ts';
import { detailId } from './item-heads.ts';
import { pointLine } from './lines.ts';
import { planLines } from './plan-lines.ts';
import { runningHeadHeight, runningTitle } from './running-head.ts';
import { runOf, titleOfRun } from './slide-runs.ts';

export function planDetails(
  item: BriefingItem,
  head: ItemHead,
  part: Part,
  words: DeckWords,
): Omit<DetailSlide, 'notes' | 'stack' | 'level'>[] {
  const points = item.points.filter((point) => point.part === part);
  const sentences = new Map(item.sentences.map((sentence) => [sentence.id, sentence]));
  const subheadings = subheadingOfPoints(points, sentences);
  const lines = points.map((point, i) => ({ ...pointLine(point, item), subheading: subheadings[i]! }));
  const title = runningTitle(item.title);
  const pages = planLines(lines, runningHeadHeight(title));
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    return {
      kind: 'detail',
      id: detailId(item, part, index + 1),
      title: titleOfRun(words[part], run, words),
      run,
      sentences: page.lines.flatMap((line) => line.sentences),
      item: head,
      runningTitle: title,
      part,
      fit: page.fit,
      lines: page.lines,
    };
  });
}
