/** The glance slide of an item: its three parts side by side, in the key points that fit. */
import { type BriefingItem, PARTS, type Part } from '../model/briefing.ts';
import type { Fit, GlanceShares, ItemGlanceSlide, ItemHead, Line } from '../model/deck.ts';
import {
  CONTENT_WIDTH,
  GLANCE,
  GLANCE_SIZES,
  KICKER,
  MARGIN,
  SLIDE,
  TITLE_SIZES,
  TITLE_WIDTH,
} from '../model/slide-metrics.ts';
import { keyPointLine } from './lines.ts';
import { countLines, firstWords, textHeight } from './text-height.ts';

/** Steps of the type scale, from the one that is tried first. */
const FITS: readonly Fit[] = ['large', 'medium', 'small'];
/** Ways to share out the width, from the one that is taken where others are no better. */
const SHARES = Object.keys(GLANCE.shares) as readonly GlanceShares[];
/** Stands for the dot between section and treatment, as wide. */
const KICKER_DOT = ' ————';
/** Stands for the sign of a changed line, as wide. */
const SIGN = '——';
/** Lines of a title up to which the larger sizes are used. */
const TITLE_LINES = { large: 2, medium: 3 } as const;

/** The largest size at which the title takes few lines. */
export function titleFit(title: string): Fit {
  if (countLines(title, TITLE_SIZES.large.size, TITLE_WIDTH, 'bold') <= TITLE_LINES.large) return 'large';
  if (countLines(title, TITLE_SIZES.medium.size, TITLE_WIDTH, 'bold') <= TITLE_LINES.medium) return 'medium';
  return 'small';
}

/** Room for the lines of a column, in px. */
function columnHeight(head: ItemHead, fit: Fit): number {
  const kicker = [head.section, head.treatment, head.speaker, head.change].filter(Boolean).join(KICKER_DOT);
  const above = Math.max(KICKER.line, textHeight(kicker, KICKER, TITLE_WIDTH));
  const title = textHeight(head.title, TITLE_SIZES[fit], TITLE_WIDTH, 'bold');
  const body = SLIDE.height - MARGIN.top - MARGIN.bottom - above - title - GLANCE.bodyGap;
  return body - GLANCE.labelHeight - GLANCE.bottomPadding;
}

/** Widths of the columns' text in px; a silent part takes less, and the others share what it leaves. */
function columnWidths(shares: GlanceShares, silent: (part: Part) => boolean): Readonly<Record<Part, number>> {
  const shareOf = (part: Part) => (silent(part) ? GLANCE.silentShare : GLANCE.shares[shares][part]);
  const paddingOf = (part: Part) => (silent(part) ? 0 : 2 * GLANCE.padding[part]);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const room = CONTENT_WIDTH - GLANCE.columnGap * (PARTS.length - 1) - sum(PARTS.map(paddingOf));
  const width = (part: Part) => (room * shareOf(part)) / sum(PARTS.map(shareOf));
  return { context: width('context'), position: width('position'), outcome: width('outcome') };
}

/** A line as it is measured: a changed one begins with a sign. */
const withSign = ({ change, text }: Line) => (change === null ? text : `${SIGN} ${text}`);

function heightOf(lines: readonly Line[], fit: Fit, width: number): number {
  const heights = lines.map((line) => textHeight(withSign(line), GLANCE_SIZES[fit], width));
  return heights.reduce((sum, height) => sum + height + GLANCE.lineGap, -GLANCE.lineGap);
}

/** The first words of a line that fit. */
function shortened(line: Line, room: number, width: number): Line {
  const lines = Math.floor(room / GLANCE_SIZES.small.line);
  return {
    ...line,
    text: firstWords(line.text, GLANCE_SIZES.small.size, width - GLANCE.signWidth, lines, 'regular'),
    sentences: [],
  };
}

/** The key points that fit at the smallest size, in order; the first one at any rate, if only its first words. */
function fittingLines(lines: readonly Line[], room: number, width: number): readonly Line[] {
  const [first, ...others] = lines;
  if (!first) return [];
  if (heightOf([first], 'small', width) > room) return [shortened(first, room, width)];
  const shown = [first];
  for (const line of others) if (heightOf([...shown, line], 'small', width) <= room) shown.push(line);
  return shown;
}

/** Lines of one part: its key points, or its first points where no key points were chosen. */
function glanceLines(item: BriefingItem, part: Part): readonly Line[] {
  return item.keyPoints
    .filter((keyPoint) => keyPoint.part === part)
    .map((keyPoint) => keyPointLine(keyPoint, item));
}

type Columns = Pick<ItemGlanceSlide, 'shares' | 'fit' | 'columns'>;

/** Lines that the columns show. */
const countShown = ({ columns }: Columns) => columns.reduce((sum, { lines }) => sum + lines.length, 0);

/** Whether columns show more than others do, or the same in larger type. */
function isBetter(columns: Columns, others: Columns): boolean {
  const more = countShown(columns) - countShown(others);
  return more > 0 || (more === 0 && FITS.indexOf(columns.fit) < FITS.indexOf(others.fit));
}

/**
 * Plans the glance slide. Of the ways to share out the width it takes the one that shows most key points, in the largest of
 * three type sizes. Columns that are too high at the smallest lose key points, which the detail slides show.
 */
export function planItemGlance(
  item: BriefingItem,
  head: ItemHead,
  targets: Readonly<Record<Part, string | null>>,
): Omit<ItemGlanceSlide, 'notes' | 'stack' | 'level'> {
  const fitOfTitle = titleFit(item.title);
  const room = columnHeight(head, fitOfTitle);
  const pointsOf = (part: Part) => item.points.filter((point) => point.part === part).length;
  const all = PARTS.map((part) => ({ part, lines: glanceLines(item, part) }));
  const columnsFor = (shares: GlanceShares): Columns => {
    const widths = columnWidths(shares, (part) => pointsOf(part) === 0);
    const roomFor = (part: Part, shown: number) => (pointsOf(part) > shown ? room - GLANCE.moreHeight : room);
    const fits = (parts: typeof all, fit: Fit) =>
      parts.every(({ part, lines }) => heightOf(lines, fit, widths[part]) <= roomFor(part, lines.length));
    const shown = fits(all, 'small')
      ? all
      : all.map(({ part, lines }) => ({
          part,
          lines: fittingLines(lines, room - GLANCE.moreHeight, widths[part]),
        }));
    return {
      shares,
      fit: FITS.find((fit) => fits(shown, fit)) ?? 'small',
      columns: shown.map(({ part, lines }) => {
        const more = Math.max(0, pointsOf(part) - lines.length);
        return { part, lines, more, target: targets[part] };
      }),
    };
  };
  const chosen = SHARES.map(columnsFor).reduce((best, next) => (isBetter(next, best) ? next : best));
  return {
    kind: 'item-glance',
    id: head.target,
    title: head.title,
    run: null,
    sentences: chosen.columns.flatMap((column) => column.lines.flatMap((line) => line.sentences)),
    item: head,
    titleFit: fitOfTitle,
    ...chosen,
  };
}
