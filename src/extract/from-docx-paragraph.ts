import type { BlockStyle } from '../model/source.ts';
import type { DraftBlock } from './draft-block.ts';
import { type DocxState, joinRuns, type Run, readRuns } from './from-docx-runs.ts';
import { type ListPlace, listOf, outlineOf, settingOf } from './from-docx-styles.ts';
import { childElement, type XmlElement } from './xml-tree.ts';

/** A paragraph with all that its properties and its style say of it. */
export interface DocxParagraph {
  readonly runs: readonly Run[];
  readonly boxes: readonly XmlElement[];
  /** Name of the paragraph style, lower case. */
  readonly styleName: string;
  readonly level: number | null;
  readonly list: ListPlace | null;
  /** It stands in a frame of its own on the page. */
  readonly framed: boolean;
  /** Its end was deleted by a tracked change: it runs on into the next paragraph. */
  readonly runsOn: boolean;
}

export function readParagraph(element: XmlElement, state: DocxState): DocxParagraph {
  const properties = childElement(element, 'pPr');
  const style = state.styles.paragraph(settingOf(properties, 'pStyle'));
  const outline = outlineOf(properties);
  const list = listOf(properties);
  const mark = childElement(properties, 'rPr');
  const runsOn = childElement(mark, 'del') !== undefined || childElement(mark, 'moveFrom') !== undefined;
  return {
    ...readRuns(element, style.look, state),
    styleName: style.name,
    level: outline === 'none' ? null : (outline ?? style.level),
    list: list === 'none' ? null : (list ?? style.list),
    framed: childElement(properties, 'framePr') !== undefined,
    runsOn,
  };
}

/** Runs cut at line breaks. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push({ ...run, text });
    });
  }
  return lines;
}

const visible = (runs: readonly Run[]): Run[] =>
  runs.filter((run) => run.note === undefined && /[\p{L}\p{N}]/u.test(run.text));

const isAll = (runs: readonly Run[], key: 'bold' | 'italic' | 'underline'): boolean =>
  runs.length > 0 && runs.every((run) => run.look[key] === true);

/** The size that most characters have. */
function mainSize(runs: readonly Run[]): number | undefined {
  const lengths = new Map<number, number>();
  for (const { look, text } of runs) {
    if (look.size !== undefined) lengths.set(look.size, (lengths.get(look.size) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** How a piece looks, where all of it looks so. */
function styleOf(runs: readonly Run[]): BlockStyle {
  const words = visible(runs);
  const size = mainSize(words);
  return {
    ...(isAll(words, 'bold') ? { bold: true } : {}),
    ...(isAll(words, 'italic') ? { italic: true } : {}),
    ...(isAll(words, 'underline') ? { underline: true } : {}),
    ...(size === undefined ? {} : { size }),
  };
}

const lookKey = ({ bold, italic, underline }: BlockStyle): string => `${bold}${italic}${underline}`;

/**
 * A heading and its text are often one paragraph with a line break between them. Gives the runs of the pieces: more
 * than one where whole lines differ in weight, slope or underline.
 */
function pieces(runs: readonly Run[]): Run[][] {
  const groups: { readonly key: string; readonly runs: Run[] }[] = [];
  for (const line of linesOf(runs)) {
    const last = groups.at(-1);
    const key = visible(line).length === 0 && last ? last.key : lookKey(styleOf(line));
    if (last && last.key === key) last.runs.push({ text: '\n', look: {} }, ...line);
    else groups.push({ key, runs: line });
  }
  return groups.map((group) => group.runs);
}

/** Takes white space off both ends, moving the marks along. */
function trimmed({ text, marks }: ReturnType<typeof joinRuns>): Pick<DraftBlock, 'text' | 'marks'> {
  const start = text.length - text.trimStart().length;
  const inner = text.trim();
  const move = (at: number): number => Math.min(inner.length, Math.max(0, at - start));
  return {
    text: inner,
    marks: marks.map(({ label, span }) => ({
      label,
      span: { start: move(span.start), end: move(span.end) },
    })),
  };
}

/**
 * The blocks of a paragraph, usually one. `number` is its automatic number as printed. A bold paragraph in a list
 * stays a paragraph: it may well be a heading that Word numbers.
 */
export function paragraphDrafts(
  { runs, level, list }: Pick<DocxParagraph, 'runs' | 'level' | 'list'>,
  number: string | null,
): DraftBlock[] {
  const parts = level === null ? pieces(runs) : [[...runs]];
  return parts
    .filter((part) => /\S/.test(joinRuns(part).text))
    .map((part, index) => {
      const style = styleOf(part);
      const isFirst = index === 0;
      const inList = list !== null && isFirst && !style.bold;
      return {
        kind: level !== null ? 'heading' : inList ? 'list-item' : 'paragraph',
        ...trimmed(joinRuns(part)),
        style: {
          ...style,
          ...(level === null ? {} : { level }),
          ...(number === null || !isFirst ? {} : { numbering: number }),
        },
      };
    });
}
