import type { Briefing, Conflict, Part } from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type FileBlock, fileBlocks } from './file-blocks.ts';
import { isSilence, readConflict, readSpeaker, readTreatment, splitReviewMark } from './file-words.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { partOfHeading } from './headings.ts';
import { readInline } from './inline-text.ts';
import { shownId, splitId } from './line-ids.ts';
import { readNote } from './note-text.ts';

/** A line of an item as it stands in the file: its Markdown is not read yet. Lines count from 1. */
export interface VisibleLine {
  readonly line: number;
  readonly id: string | null;
  readonly part: Part;
  readonly markdown: string;
  readonly review: boolean;
  readonly conflict: Conflict | null;
}

export interface VisibleItem {
  readonly line: number;
  readonly id: string | null;
  readonly heading: string;
  readonly treatment: string | null;
  /** Who speaks; empty where the file does not say. */
  readonly speaker: string;
  readonly keyPoints: readonly VisibleLine[];
  readonly points: readonly VisibleLine[];
  readonly note: string;
}

export interface VisibleSection {
  readonly line: number;
  readonly id: string | null;
  readonly heading: string;
  readonly items: readonly VisibleItem[];
}

export interface VisibleFootnote {
  readonly line: number;
  readonly number: number;
  readonly markdown: string;
}

/** What a person sees in briefing.md, by its structure. */
export interface VisibleFile {
  readonly front: FrontMatter;
  readonly sections: readonly VisibleSection[];
  readonly footnotes: readonly VisibleFootnote[];
  readonly diagnostics: readonly Diagnostic[];
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer E)[] ? E[] : T[Key] };
type GrowingItem = Growing<VisibleItem>;

/**
 * Reads the visible part of briefing.md: the lines up to index `end`.
 * @param subheadings headings that the items' own parts have in the source: they stand there for the reader, and are no
 * part of a briefing.
 * @throws Failure where the front matter is broken.
 */
export function readVisible(
  lines: readonly string[],
  end: number,
  subheadings: ReadonlySet<string> = new Set(),
): VisibleFile {
  const front = readFrontMatter(lines);
  const reader = new VisibleReader(subheadings);
  for (const block of fileBlocks(lines, front.length, end)) reader.take(block);
  const { sections, footnotes } = reader;
  return { front, sections, footnotes, diagnostics: [...front.diagnostics, ...reader.diagnostics] };
}

/** The file with the ids of sections and items as the reading has them, where it has them. */
export function withIdsOf(file: VisibleFile, reading: Briefing): VisibleFile {
  const names = new Map(
    reading.sections.flatMap(
      (section) =>
        [
          [shownId(section.id), section.id],
          ...section.items.map((item) => [shownId(item.id), item.id] as const),
        ] as const,
    ),
  );
  const named = <T extends { readonly id: string | null }>(one: T): T => ({
    ...one,
    id: one.id === null ? null : (names.get(one.id) ?? one.id),
  });
  return {
    ...file,
    sections: file.sections.map((section) => ({ ...named(section), items: section.items.map(named) })),
  };
}

class VisibleReader {
  readonly sections: (Growing<Omit<VisibleSection, 'items'>> & { items: GrowingItem[] })[] = [];
  readonly footnotes: VisibleFootnote[] = [];
  readonly diagnostics: Diagnostic[] = [];
  private item: GrowingItem | null = null;
  private part: Part | null = null;
  private readonly subheadings: ReadonlySet<string>;

  constructor(subheadings: ReadonlySet<string>) {
    this.subheadings = subheadings;
  }

  take(block: FileBlock): void {
    if (block.kind === 'heading') this.heading(block.depth, block.text, block.line);
    else if (block.kind === 'footnote')
      this.footnotes.push({ number: block.number, markdown: block.text, line: block.line });
    else if (block.kind === 'note') this.note(block.lines, block.line);
    else if (block.kind === 'text') this.text(block.text, block.line);
    else if (block.kind === 'quote') this.keyPoint(block.text, block.line);
    else this.point(block.text, block.line, block.nested);
  }

  private heading(depth: number, text: string, line: number): void {
    const { rest, id } = splitId(text);
    if (depth === 1) {
      this.sections.push({ line, id, heading: rest, items: [] });
      this.item = null;
    } else if (depth === 2) this.beginItem(rest, id, line);
    else if (depth > 3 && this.subheadings.has(readInline(text).text)) return;
    else {
      const part = partOfHeading(readInline(rest).text);
      if (part === null) this.warn('markdown-unknown-heading', line, { heading: rest });
      if (depth === 3) this.part = part;
    }
  }

  private beginItem(heading: string, id: string | null, line: number): GrowingItem {
    if (this.sections.length === 0) this.sections.push({ line, id: null, heading: '', items: [] });
    this.item = { line, id, heading, treatment: null, speaker: '', keyPoints: [], points: [], note: '' };
    this.part = null;
    this.sections.at(-1)!.items.push(this.item);
    return this.item;
  }

  /** The item that a line belongs to; a line under no item gets one of its own, so that it is not lost. */
  private itemAt(line: number): GrowingItem {
    if (this.item !== null) return this.item;
    this.warn('markdown-outside-item', line, {});
    return this.beginItem(this.sections.at(-1)?.heading ?? '', null, line);
  }

  private text(text: string, line: number): void {
    if (isSilence(text)) return;
    const treatment = readTreatment(text);
    const speaker = readSpeaker(text);
    const isHead = this.item !== null && this.part === null;
    if (isHead && treatment !== null) this.item!.treatment = treatment;
    else if (isHead && speaker !== null) this.item!.speaker = speaker;
    else this.point(text, line, false);
  }

  private keyPoint(text: string, line: number): void {
    const keyPoint = this.readLine(text, line);
    if (keyPoint.markdown !== '') this.itemAt(line).keyPoints.push(keyPoint);
  }

  /** A line without words, be it with an id, says nothing: a person emptied it. */
  private point(text: string, line: number, nested: boolean): void {
    const point = this.readLine(text, line);
    if (point.markdown === '' || isSilence(text)) return;
    const item = this.itemAt(line);
    const conflict = readConflict(text);
    const last = item.points.at(-1);
    if (nested && conflict !== null && last !== undefined)
      item.points[item.points.length - 1] = { ...last, conflict };
    else item.points.push(point);
  }

  private note(lines: readonly string[], line: number): void {
    const item = this.itemAt(line);
    item.note = [item.note, readNote(lines)].filter((text) => text !== '').join('\n\n');
  }

  private readLine(text: string, line: number): VisibleLine {
    const { rest, id } = splitId(text);
    return { line, id, part: this.part ?? 'context', ...splitReviewMark(rest), conflict: null };
  }

  private warn(id: string, line: number, values: Diagnostic['values']): void {
    this.diagnostics.push({ id, severity: 'warning', values, place: { line } });
  }
}
