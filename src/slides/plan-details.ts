/** The slides that show a part of an item in full: every point, one a line. */
import type { BriefingItem, Part } from '../model/briefing.ts';
import type { DetailSlide, ItemHead } from '../model/deck.ts';
import { DETAIL, KICKER, PART_HEADING, TITLE_WIDTH } from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { detailId } from './item-heads.ts';
import { pointLine } from './lines.ts';
import { planLines } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { countLines, firstWords } from './text-height.ts';

/** Lines that the repeated title may take; a longer one ends in `…`, and stands whole on the glance slide. */
const RUNNING_TITLE_LINES = 2;

/** Height of what stands above the lines: the repeated title and the heading of the part. */
function headHeight(title: string): number {
  const lines = countLines(title, KICKER.size, TITLE_WIDTH, 'bold');
  return lines * KICKER.line + DETAIL.headingGap + PART_HEADING.line + DETAIL.bodyGap;
}

export function planDetails(
  item: BriefingItem,
  head: ItemHead,
  part: Part,
  words: DeckWords,
): Omit<DetailSlide, 'notes' | 'stack' | 'level'>[] {
  const lines = item.points.filter((point) => point.part === part).map((point) => pointLine(point, item));
  const title = firstWords(item.title, KICKER.size, TITLE_WIDTH, RUNNING_TITLE_LINES);
  const pages = planLines(lines, headHeight(title));
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
