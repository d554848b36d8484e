/**
 * Everything on a page must be tagged or marked as artifact (ISO 14289-1, 7.1). Chromium marks nothing as artifact:
 * it leaves backgrounds, rules and margin boxes bare, and tags lines that belong to no words.
 */
import { type OperatorCursor, operatorCursor } from './content-operators.ts';

export interface MarkedContent {
  readonly bytes: Uint8Array;
  /** Whether the content changed; if not, `bytes` are the bytes given. */
  readonly changed: boolean;
  /** Marked-content ids that turned out to hold decoration and are artifacts now. */
  readonly dropped: ReadonlySet<number>;
}

/** What the scan must know of an external object that is drawn: whether it holds tagged content of its own. */
export type HoldsTaggedContent = (name: string) => boolean;

const STARTS_PATH = new Set(['m', 're']);
const PAINTS_PATH = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);

/** Types whose drawing is the content itself: a bullet, a picture. */
const DRAWN_TYPES = new Set(['Figure', 'Lbl', 'Form', 'Formula']);

/**
 * How Chromium says that a space is a no-break space, in the middle of a text. On a page that is printed nothing breaks
 * any more, whoever searches types a plain space, and some readers lose what follows within the same tag.
 */
const NO_BREAK_SPACE = /^<<\s*\/ActualText\s*<FEFF00A0>\s*>>$/i;

/** ISO 32000-1, 14.8.2.2.2: page furniture is pagination, rules and backgrounds are layout. */
const PAGINATION = '/Artifact <</Type /Pagination>>BDC\n';
const LAYOUT = '/Artifact <</Type /Layout>>BDC\n';

interface Edit {
  readonly at: number;
  readonly text: string;
  /** Where the original goes on; later than `at` where the edit replaces something. */
  readonly resume: number;
}

interface TaggedBlock {
  /** Offsets of the operator that opens it. */
  readonly start: number;
  readonly end: number;
  readonly mcid: number;
  readonly type: string;
  hasContent: boolean;
}

/** Marks what is not tagged, tagged decoration, and the content with the ids given, as artifact. */
export function markArtifacts(
  bytes: Uint8Array,
  unwanted: ReadonlySet<number>,
  holdsTaggedContent: HoldsTaggedContent,
): MarkedContent {
  const edits: Edit[] = [];
  const dropped = new Set<number>();
  /** Depths at which a no-break space was opened that is to be a plain one. */
  const plainSpaces: number[] = [];
  let depth = 0;
  let block: TaggedBlock | null = null;
  let pathStart = -1;
  let text: { start: number; marked: boolean } | null = null;

  const wrap = (start: number, end: number, opening: string) => {
    edits.push({ at: start, text: opening, resume: start }, { at: end, text: '\nEMC', resume: end });
  };

  for (const operator = operatorCursor(bytes); operator.next(); ) {
    const { name, start, end } = operator;
    if (name === 'BDC' && NO_BREAK_SPACE.test(operator.operand(1))) {
      edits.push({ at: start, text: '', resume: end });
      plainSpaces.push(depth);
    } else if (name === 'EMC' && plainSpaces.at(-1) === depth) {
      edits.push({ at: start, text: '', resume: end });
      plainSpaces.pop();
    } else if (name === 'BDC' || name === 'BMC') {
      depth++;
      const tagged = taggedBlock(operator);
      if (text !== null && tagged !== null) text.marked = true;
      if (depth === 1) block = tagged;
    } else if (name === 'EMC') {
      depth--;
      if (depth === 0 && block !== null) {
        const isDecoration = !block.hasContent && !DRAWN_TYPES.has(block.type);
        if (isDecoration || unwanted.has(block.mcid)) {
          const text = isDecoration ? LAYOUT : PAGINATION;
          edits.push({ at: block.start, text, resume: block.end });
          dropped.add(block.mcid);
        }
        block = null;
      }
    } else if (STARTS_PATH.has(name)) {
      if (pathStart < 0) pathStart = start;
    } else if (PAINTS_PATH.has(name)) {
      if (pathStart >= 0 && depth === 0) wrap(pathStart, end, LAYOUT);
      pathStart = -1;
    } else if (name === 'n') {
      pathStart = -1;
    } else if (name === 'BT') {
      text = { start, marked: depth > 0 };
    } else if (name === 'ET') {
      if (text !== null && !text.marked && depth === 0) wrap(text.start, end, PAGINATION);
      text = null;
    } else if (SHOWS_TEXT.has(name)) {
      if (block !== null) block.hasContent = true;
    } else if (name === 'Do' || name === 'sh' || name === 'BI') {
      if (block !== null && name !== 'sh') block.hasContent = true;
      const isTagged = name === 'Do' && holdsTaggedContent(operator.operand(0).slice(1));
      if (depth === 0 && !isTagged) wrap(start, end, LAYOUT);
    }
  }
  return { bytes: applied(bytes, edits), changed: edits.length > 0, dropped };
}

function taggedBlock(operator: OperatorCursor): TaggedBlock | null {
  const mcid = /\/MCID\s+(\d+)/.exec(operator.operand(1))?.[1];
  if (mcid === undefined) return null;
  const { start, end } = operator;
  return { start, end, mcid: Number(mcid), type: operator.operand(0).slice(1), hasContent: false };
}

function applied(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return bytes;
  const ordered = [...edits].sort((a, b) => a.at - b.at);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { at, text, resume } of ordered) {
    pieces.push(bytes.subarray(from, at), Buffer.from(text, 'latin1'));
    from = resume;
  }
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}
