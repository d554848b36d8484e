import type { BlockKind, BlockStyle, NoteMark } from '../model/source.ts';
import type { DraftBlock } from './draft-block.ts';

/** How a run of text looks; what is not known is left out. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  /** pt */
  readonly size?: number;
}

/** A piece of a paragraph with one look; `note` is the label where the piece is the mark of a note. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly note?: string;
}

/** Text with marks whose offsets count from its start. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly NoteMark[];
}

/** Puts marked texts one after the other with `separator` between them. */
export function joinMarked(parts: readonly MarkedText[], separator: string): MarkedText {
  let text = '';
  const marks: NoteMark[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator;
    for (const { label, span } of part.marks) {
      marks.push({ label, span: { start: span.start + text.length, end: span.end + text.length } });
    }
    text += part.text;
  }
  return { text, marks };
}

/** Runs as one text with its note marks. */
export function joinRuns(runs: readonly Run[]): MarkedText {
  const parts = runs.map(({ text, note }) => ({
    text,
    marks: note === undefined ? [] : [{ label: note, span: { start: 0, end: text.length } }],
  }));
  return joinMarked(parts, '');
}

/** Takes white space off both ends, moving the marks along. */
function trimmed({ text, marks }: MarkedText): MarkedText {
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

/** What a format says of a paragraph beside its runs. */
export interface ParagraphFacts {
  /** Level of the heading that it is; null for running text. */
  readonly level: number | null;
  /** It is an entry of a list. */
  readonly listed: boolean;
  /** Its automatic number as printed, which is not in the text. */
  readonly numbering: string | null;
}

/**
 * The blocks of a paragraph, usually one; none where nothing can be seen. A bold entry of a list stays a paragraph: it
 * may well be a heading that is numbered automatically.
 */
export function draftsOfRuns(
  runs: readonly Run[],
  { level, listed, numbering }: ParagraphFacts,
): DraftBlock[] {
  const parts = level === null ? pieces(runs) : [[...runs]];
  return parts
    .filter((part) => /\S/.test(joinRuns(part).text))
    .map((part, index) => {
      const style = styleOf(part);
      const isFirst = index === 0;
      const plainKind: BlockKind = listed && isFirst && !style.bold ? 'list-item' : 'paragraph';
      return {
        kind: level === null ? plainKind : 'heading',
        ...trimmed(joinRuns(part)),
        style: {
          ...style,
          ...(level === null ? {} : { level }),
          ...(numbering === null || !isFirst ? {} : { numbering }),
        },
      };
    });
}
