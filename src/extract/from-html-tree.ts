import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { EXIT, Failure } from '../model/failure.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Characters of HTML; a saved page of a hundred printed ones has about 1 MB. */
const LONGEST = 20 * 1024 * 1024;
/** Tags, each of an element or its end; a saved page of a thousand printed ones has about 200,000. Bounds memory. */
const MOST_TAGS = 600_000;
/** Browsers themselves stop nesting at 512 (HTML standard, "DOM trees"). */
const DEEPEST = 600;

/** Elements that hold no text of the document. */
const NO_TEXT = new Set(
  'script style template noscript head svg math iframe object canvas audio video select textarea input datalist'.split(
    ' ',
  ),
);

type Node = DefaultTreeAdapterTypes.Node;

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes ||
  /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attributes['style'] ?? '');

/** What of a page is left out besides, counted. */
export interface LeftOut {
  trackedChanges: number;
  comments: number;
}

/**
 * Whether an element is a deletion, or a comment or its mark as Word saves them (`mso-element:comment-list`, a class of the
 * anchor); counts it, and insertions too.
 */
function isLeftOut(name: string, attributes: Readonly<Record<string, string>>, leftOut: LeftOut): boolean {
  if (name === 'ins' || name === 'del') leftOut.trackedChanges++;
  const isComment = /\bmsocomanchor\b/i.test(attributes['class'] ?? '');
  if (isComment) leftOut.comments++;
  return name === 'del' || isComment || /mso-element\s*:\s*comment-list/i.test(attributes['style'] ?? '');
}

function convert(node: Node, depth: number, leftOut: LeftOut): XmlNode | null {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node)) return null;
  if (depth > DEEPEST) throw new Failure('file-damaged', EXIT.damaged, { reason: 'HTML: te diep genest' });
  const attributes: Record<string, string> = {};
  for (const { name, value } of 'attrs' in node ? node.attrs : []) attributes[name] = value;
  if (NO_TEXT.has(node.nodeName) || isHidden(attributes)) return null;
  if (isLeftOut(node.nodeName, attributes, leftOut)) return null;
  const children = node.childNodes
    .map((child) => convert(child, depth + 1, leftOut))
    .filter((child): child is XmlNode => child !== null);
  return { name: node.nodeName, attributes, children };
}

/**
 * The tree of a web page as a browser would make it, without what is not text of the page: scripts, forms' values, hidden
 * elements, and what was deleted in it or said of it; `leftOut` counts the latter.
 *
 * @throws Failure `file-too-large` or `file-damaged`.
 */
export function parseHtml(text: string, leftOut: LeftOut = { trackedChanges: 0, comments: 0 }): XmlElement {
  if (text.length > LONGEST) throw new Failure('file-too-large', EXIT.damaged, { megabytes: LONGEST >> 20 });
  let tags = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) tags++;
  if (tags > MOST_TAGS) throw new Failure('file-damaged', EXIT.damaged, { reason: 'HTML: te groot' });
  return convert(parse(text), 0, leftOut) as XmlElement;
}
