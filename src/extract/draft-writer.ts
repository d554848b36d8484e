import type { DraftBlock } from './draft-block.ts';
import {
  draftsOfRuns,
  joinMarked,
  type Look,
  type MarkedText,
  type ParagraphFacts,
  type Run,
} from './text-runs.ts';

const PLAIN: ParagraphFacts = { level: null, listed: false, numbering: null };

/**
 * Collects the blocks of a marked-up document while its tree is walked: text and marks go to the paragraph that is
 * open, white space is folded as in HTML. What a paragraph is must be said before its text.
 */
export class DraftWriter {
  private readonly drafts: DraftBlock[] = [];
  private runs: Run[] = [];
  private facts: ParagraphFacts = PLAIN;

  text(text: string, look: Look): void {
    const folded = text.replace(/[ \t\n\r\f]+/g, ' ');
    const before = this.runs.at(-1)?.text ?? '\n';
    const added = /[ \n]$/.test(before) ? folded.replace(/^ /, '') : folded;
    if (added !== '') this.runs.push({ text: added, look });
  }

  lineBreak(): void {
    this.runs.push({ text: '\n', look: {} });
  }

  mark(label: string, look: Look): void {
    this.runs.push({ text: label, look, note: label });
  }

  /** Ends the open paragraph and begins another, which is what `facts` says. */
  paragraph(facts: Partial<ParagraphFacts> = {}): void {
    for (const draft of draftsOfRuns(this.runs, this.facts)) this.drafts.push(draft);
    this.runs = [];
    this.facts = { ...PLAIN, ...facts };
  }

  /** Puts a finished block behind what has been written. */
  add(draft: DraftBlock): void {
    this.paragraph();
    this.drafts.push(draft);
  }

  /** Everything written, the open paragraph included. */
  finish(): DraftBlock[] {
    this.paragraph();
    return this.drafts;
  }
}

/** Drafts as one marked text, a line each; numbering that is not in a text is put before it. */
export function joinDrafts(drafts: readonly DraftBlock[]): MarkedText {
  const parts = drafts.map(({ text, marks = [], style }) =>
    style?.numbering === undefined
      ? { text, marks }
      : joinMarked(
          [
            { text: style.numbering, marks: [] },
            { text, marks },
          ],
          ' ',
        ),
  );
  return joinMarked(parts, '\n');
}

/** A row of a table from its cells, in order. */
export function rowDraft(cells: readonly (readonly DraftBlock[])[]): DraftBlock {
  const { text, marks } = joinMarked(cells.map(joinDrafts), '\t');
  return { kind: 'table-row', text: text.trimEnd(), marks };
}
