/** A node of pdfjs' structure tree of one page: an element with children, or a piece of marked content with an id. */
export interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** What the tags say of a piece of content. */
export interface Tag {
  /** Number of the paragraph-like element it is in, within the page. */
  readonly element: number;
  /** Level of the heading it is in. */
  readonly level: number | null;
  /** Numbers of the table row and cell it is in, within the page. */
  readonly row: number | null;
  readonly cell: number | null;
}

/** Elements that stand within a line of text or group others (ISO 32000-1, 14.8.4); all others are paragraph-like. */
const NOT_PARAGRAPHS = new Set(
  'Span Link Em Strong Quote Code Reference Annot Sub Sup Lbl NonStruct Private Ruby Warichu Figure Formula Form Document Root Part Art Sect Div BlockQuote'.split(
    ' ',
  ),
);

/** Deeper nesting than any document has; bounds recursion in a damaged one. */
const DEEPEST = 200;

/** The tags of a page by the id of marked content; empty where the page has none. */
export function readTags(tree: StructNode | null): Map<string, Tag> {
  const tags = new Map<string, Tag>();
  let count = 0;
  const visit = (node: StructNode, parent: Tag, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.type === 'content' && node.id !== undefined) tags.set(node.id, parent);
    const role = node.role;
    let tag = parent;
    if (role !== undefined && !NOT_PARAGRAPHS.has(role)) {
      const level = /^H([1-6])$/.exec(role)?.[1];
      const element = ++count;
      tag = {
        element,
        level: level === undefined ? parent.level : Number(level),
        row: role === 'TR' ? element : parent.row,
        cell: role === 'TD' || role === 'TH' ? element : parent.cell,
      };
    }
    for (const child of node.children ?? []) visit(child, tag, depth + 1);
  };
  if (tree !== null) visit(tree, { element: 0, level: null, row: null, cell: null }, 0);
  return tags;
}
