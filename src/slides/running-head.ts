/** What stands above the content of an item's slides after its glance: its title once more, and a heading. */
import { DETAIL, KICKER, PART_HEADING, TITLE_WIDTH } from '../model/slide-metrics.ts';
import { countLines, firstWords } from './text-height.ts';

/** Lines that the repeated title may take; a longer one ends in `…`, and stands whole on the glance slide. */
const RUNNING_TITLE_LINES = 2;

export function runningTitle(title: string): string {
  return firstWords(title, KICKER.size, TITLE_WIDTH, RUNNING_TITLE_LINES);
}

/** Height from the top margin to the content, for a title as `runningTitle` gives it, in px. */
export function runningHeadHeight(title: string): number {
  const lines = countLines(title, KICKER.size, TITLE_WIDTH, 'bold');
  return lines * KICKER.line + DETAIL.headingGap + PART_HEADING.line + DETAIL.bodyGap;
}
