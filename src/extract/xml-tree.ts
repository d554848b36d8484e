import { SaxesParser } from 'saxes';
import { EXIT, Failure } from '../model/failure.ts';
import { refuseLong } from './limits.ts';

/** An element with its name and attribute names without prefix; text between elements are plain strings. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const NONE: Record<string, string> = Object.freeze({});

/** White space between elements, where a file is indented for people, may be most of its text. */
const LAYOUT_SHARE = 4;

/** Deeper than any document nests (Word's own limit for tables in tables lies near 30); keeps recursion safe. */
const DEEPEST = 400;
/** Elements and attributes in one tree; a Word file of 1,000 pages has about 600,000 elements. Bounds memory. */
const MOST_NODES = 1_000_000;
/** Word writes on every paragraph and run in which sitting it was edited (ECMA-376-1, 17.15.1.70): of no use to anyone. */
const SITTING = /^rsid/;

/**
 * Parses XML into a tree, by local names. Knows no entities but XML's own five and fetches nothing, so that
 * there is nothing to expand.
 *
 * @throws Failure `file-too-long`, or `file-damaged` where the XML is not well-formed, declares anything of its own, or nests without end.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlNode[] = [];
  const open: XmlNode[][] = [root];
  let nodes = 0;
  let characters = 0;
  const refuse = (reason: string): never => {
    throw new Failure('file-damaged', EXIT.damaged, { reason });
  };
  parser.on('error', (error) => refuse(`XML: ${error.message}`));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse('XML: DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    const given = Object.values(tag.attributes).filter(({ local }) => !SITTING.test(local));
    nodes += 1 + given.length;
    if (open.length > DEEPEST || nodes > MOST_NODES) refuse('XML: te groot of te diep genest');
    const attributes: Record<string, string> = given.length === 0 ? NONE : {};
    for (const attribute of given) attributes[attribute.local] ??= attribute.value;
    const children: XmlNode[] = [];
    open.at(-1)!.push({ name: tag.local, attributes, children });
    open.push(children);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (data: string): void => {
    characters += data.length;
    refuseLong(characters / LAYOUT_SHARE);
    open.at(-1)!.push(data);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const element = root.find((node) => typeof node !== 'string');
  return element ?? refuse('XML: leeg');
}

/** The elements among an element's children, with the given name where one is given. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The first child element with that name. */
export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** All elements with that name below an element, in document order, those inside one another included. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** All text below an element. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
