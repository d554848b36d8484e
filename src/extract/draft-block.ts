import type {
  Block,
  BlockKind,
  BlockStyle,
  FurnitureKind,
  NoteMark,
  SourceDocument,
} from '../model/source.ts';
import { refuseLong } from './limits.ts';

/** What a reader gives of one file: the text with its pages and blocks, offsets counted from the file's own start. */
export type Extracted = Pick<SourceDocument, 'text' | 'pages' | 'blocks'>;

/** A block that has no place yet: its own text, and marks with offsets into that text. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly style?: BlockStyle;
  readonly furniture?: FurnitureKind;
  readonly note?: string;
  readonly marks?: readonly NoteMark[];
}

/** Rows of a table and entries of a list stand on successive lines; other blocks have an empty line between them. */
const CLOSE_KINDS: readonly BlockKind[] = ['table-row', 'list-item'];

/** Control characters, which no format has a use for; each becomes one space, so that offsets stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** `text` without control characters; as long as it was. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, ' ');
}

function toBlock(draft: DraftBlock, start: number): Block {
  const { kind, text, style = {}, furniture, note, marks = [] } = draft;
  return {
    kind,
    spans: [{ start, end: start + text.length }],
    style,
    marks: marks.map(({ label, span }) => ({
      label,
      span: { start: start + span.start, end: start + span.end },
    })),
    ...(furniture === undefined ? {} : { furniture }),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Puts drafts one after the other into one text, without pages. Drafts without a visible character are left out.
 * @throws Failure `file-too-long`
 */
export function assemble(drafts: readonly DraftBlock[]): Extracted {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let length = 0;
  let before: BlockKind | null = null;
  for (const draft of drafts) {
    if (!/\S/.test(draft.text)) continue;
    refuseLong(length + draft.text.length, blocks.length + 1);
    if (before !== null) {
      const gap = before === draft.kind && CLOSE_KINDS.includes(draft.kind) ? '\n' : '\n\n';
      texts.push(gap);
      length += gap.length;
    }
    blocks.push(toBlock(draft, length));
    texts.push(withoutControls(draft.text));
    length += draft.text.length;
    before = draft.kind;
  }
  return { text: texts.join(''), pages: [], blocks };
}
