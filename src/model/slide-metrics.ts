/**
 * Sizes of the slides in CSS pixels at 1280 × 720. One source for two readers: the planner that works out what fits
 * and the style sheets, which get them as custom properties (`--slide-…`). Changing a number here changes both.
 */
import type { Fit } from './deck.ts';

/** 16:9 at the size of the most common beamer; everything scales from here. */
export const SLIDE = { width: 1280, height: 720 } as const;

/** Page margins. `bottom` is where content ends and the foot of the slide begins. */
export const MARGIN = { left: 64, right: 64, top: 36, bottom: 60 } as const;

/** Height of the ribbon that holds an item's number. */
export const RIBBON_HEIGHT = 92;

/** Left edge of titles and text beside the ribbon that holds an item's number. */
export const TEXT_LEFT = 152;

/** Room at the right of a line for its place in the source ("p. 3") and what else there is to say of it. */
export const PLACE_WIDTH = 124;
/** Height of one remark beside a line ("p. 3", "te controleren"). */
export const PLACE_LINE = 25;

/** Width between the margins. */
export const CONTENT_WIDTH = SLIDE.width - MARGIN.left - MARGIN.right;

/** Width of a title beside the ribbon. */
export const TITLE_WIDTH = SLIDE.width - MARGIN.right - TEXT_LEFT;

/** Rule and padding left of a line of running text. */
export const LINE_INDENT = 24;

/** Width of running text on detail and text slides. */
export const LINE_WIDTH = TITLE_WIDTH - LINE_INDENT - PLACE_WIDTH;

export interface TypeSize {
  readonly size: number;
  /** Height of a line in px. */
  readonly line: number;
}

/** The smallest type for content: legible from the back of a committee room (issue: never under 24 px). */
export const SMALLEST_TEXT: TypeSize = { size: 24, line: 31 };

export const KICKER: TypeSize = { size: 24, line: 30 };

/** Titles of slides, from short to very long. */
export const TITLE_SIZES: Readonly<Record<Fit, TypeSize>> = {
  large: { size: 40, line: 46 },
  medium: { size: 32, line: 38 },
  small: { size: 26, line: 32 },
};

/** Running text of detail and text slides. */
export const TEXT_SIZES: Readonly<Record<Fit, TypeSize>> = {
  large: { size: 30, line: 40 },
  medium: { size: 26, line: 35 },
  small: SMALLEST_TEXT,
};

/** Lines of the three columns of the glance slide. */
export const GLANCE_SIZES: Readonly<Record<Fit, TypeSize>> = {
  large: { size: 28, line: 37 },
  medium: { size: 26, line: 34 },
  small: SMALLEST_TEXT,
};

/** Heading of a part on its detail slides, and of text slides. */
export const PART_HEADING: TypeSize = { size: 38, line: 44 };

/**
 * White space above the heading of a part, above the lines, between lines (half of it on each side of the rule), and
 * below a heading among them; above the heading of a part that stands below another.
 */
export const DETAIL = { headingGap: 14, bodyGap: 16, lineGap: 20, subheadingGap: 8, partGap: 26 } as const;

/** The glance slide: widths of columns in shares, so or so after what is in them; the narrow one where the source is silent. */
export const GLANCE = {
  bodyGap: 26,
  columnGap: 32,
  shares: {
    even: { context: 30, position: 40, outcome: 30 },
    position: { context: 27, position: 46, outcome: 27 },
    context: { context: 36, position: 36, outcome: 28 },
    outcome: { context: 28, position: 36, outcome: 36 },
    sides: { context: 33, position: 34, outcome: 33 },
  },
  silentShare: 26,
  /** Padding of a column left and right. */
  padding: { context: 0, position: 26, outcome: 0 },
  /** Rule, icon and label of a column with the space below, and the padding under its last line. */
  label: { size: 26, line: 30 },
  labelHeight: 70,
  bottomPadding: 18,
  lineGap: 14,
  /** Sign of a changed line, with the space behind it. */
  signWidth: 34,
  /** The line "+ 2 meer" below a column. */
  moreHeight: 40,
} as const;

/** The table of all items: number, title with treatment, position. */
export const GLANCE_TABLE = {
  number: 68,
  title: 410,
  /** Lines that a title may take; a longer one ends in `…`, and stands whole on the agenda slide. */
  titleLines: 3,
  cellPadding: 9,
  columnGap: 28,
  head: 40,
  groupPadding: 5,
} as const;

/** Space after a number that is wider than its column. */
export const NUMBER_GAP = 12;

/** The overview of the agenda, and the list on a section's divider. */
export const OVERVIEW = { number: 64, gap: 10, groupPadding: 10 } as const;
export const SECTION = {
  headingSize: 64,
  headingLine: 72,
  headingTop: 120,
  listGap: 40,
  itemGap: 12,
  number: 64,
} as const;

/** Footnotes and closing lists: width of the number or label before the text. */
export const SOURCES = { number: 64, gap: 8 } as const;
export const LIST = { label: 300, columnGap: 28, gap: 10, intro: 46 } as const;

/** Lines under labels: the space below a label, above the next one, and between lines. */
export const GROUPS = { labelGap: 4, groupGap: 16, lineGap: 8 } as const;

/** Krachtenveld: the map of tiles at the left and the words beside it. */
export const FIELD = {
  columns: 8,
  rows: 8,
  tile: 58,
  tileGap: 4,
  gap: 56,
  groupGap: 18,
  lineGap: 8,
} as const;

/** Timeline: the axis, and the list below it with number, date and sentence. */
export const TIMELINE = {
  axis: 128,
  /** Up to where titles begin beside the ribbon. */
  number: TEXT_LEFT - MARGIN.left,
  date: 210,
  columnGap: 20,
  gap: 12,
  /** Section and number of an item, before its title; and the place behind it, which is all that is said of it. */
  kicker: 262,
  place: 68,
  /** Lines that an item's title may take on the timeline of the whole agenda. */
  titleLines: 1,
} as const;

/** The foot of a slide: its type, and the widths of the number with its gap and of the edges and the gap of the marking. */
export const FOOT = { size: 18, number: 120, marking: 48 } as const;

/** Who signed the letter, in columns below its last lines. */
export const SIGNATURES = { columns: 2, rowHeight: 76 } as const;

/** Title slide: the plane with the heading, and the facts below it in columns of which the delegation's is wider. */
export const COVER = {
  width: 1010,
  paddingBottom: 44,
  factPadding: 30,
  factGap: 44,
  factShare: 30,
  wideShare: 44,
} as const;
export const COVER_SIZES: Readonly<Record<Fit, TypeSize>> = {
  large: { size: 60, line: 68 },
  medium: { size: 48, line: 56 },
  small: { size: 34, line: 42 },
};

/** Height of a heading without number or kicker above the body, gap included (overview, sources, lists). */
export const PLAIN_HEADING_HEIGHT = 76;
