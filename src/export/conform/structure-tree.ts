/** The structure tree (ISO 32000-1, 14.7): reading it and changing it so that tree and parent tree stay in step. */

import type { PDFObject } from '@cantoo/pdf-lib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import { arrayAt, dictAt, nameAt, numberAt, pdfName, resolve } from './pdf-values.ts';

/** An element with the reference under which it is known. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Marked content that belongs to an element: the number of its page or form in the parent tree, and its id there. */
export interface Content {
  readonly key: number;
  readonly mcid: number;
}

export interface StructureTree {
  readonly context: PDFContext;
  readonly root: PDFDict;
  /** The elements under the root. */
  tops(): Element[];
  /** What stands under an element: elements, marked content, references to objects. */
  kids(element: PDFDict): PDFObject[];
  setKids(element: PDFDict, kids: readonly PDFObject[]): void;
  /** The kid as element, or null where it is content. */
  asElement(kid: PDFObject): Element | null;
  /** The kid as marked content of `owner`, or null. */
  asContent(kid: PDFObject, owner: PDFDict): Content | null;
  /** The object (link annotation) that the kid refers to, or null. */
  asObject(kid: PDFObject): PDFDict | null;
  /** The element that it stands in; null for those under the root. */
  parent(element: Element): Element | null;
  type(element: PDFDict): string;
  setType(element: PDFDict, type: string): void;
  /** Puts a new element between `parent` and some of its kids; the caller puts it among the parent's kids. */
  wrap(type: string, parent: Element, kids: readonly PDFObject[]): PDFRef;
  /** Gives marked content of one element to another; the caller puts what is returned among the other's kids. */
  handOver(kid: PDFObject, from: Element, to: Element): PDFObject;
  /** The element that the parent tree gives as owner of the content, or of a link annotation. */
  owner(content: Content): PDFRef | null;
  objectOwner(object: PDFDict): PDFRef | null;
  /** All content that the parent tree gives an owner. */
  ownedContent(): Content[];
  /** Says in the parent tree that the content belongs to another element, or to none. */
  assign(content: Content, owner: PDFRef | null): void;
  /** Visits every element, parents before kids; kids are read after their parent's visit. */
  walk(visit: (element: Element) => void): void;
}

/** The document's structure tree. @throws Error where the document has none: it was not printed with tags. */
export function structureTree(doc: PDFDocument): StructureTree {
  const { context } = doc;
  const root = dictAt(context, doc.catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('the PDF has no structure tree');
  const parents = readNumberTree(context, dictAt(context, root, 'ParentTree'));

  const kids = (element: PDFDict): PDFObject[] => {
    const entry = element.get(pdfName('K'));
    const value = resolve(context, entry);
    if (entry === undefined || value === undefined) return [];
    return value instanceof PDFArray ? value.asArray() : [entry];
  };

  const asElement = (kid: PDFObject): Element | null => {
    if (!(kid instanceof PDFRef)) return null;
    const dict = context.lookup(kid);
    return dict instanceof PDFDict && dict.has(pdfName('S')) ? { ref: kid, dict } : null;
  };

  const tree: StructureTree = {
    context,
    root,
    tops: () => kids(root).flatMap((kid) => asElement(kid) ?? []),
    kids,
    setKids(element, list) {
      if (list.length === 0) element.delete(pdfName('K'));
      else element.set(pdfName('K'), context.obj([...list]));
    },
    asElement,
    asContent(kid, owner) {
      const value = resolve(context, kid);
      if (value instanceof PDFNumber) {
        const page = dictAt(context, owner, 'Pg');
        const key = page && numberAt(context, page, 'StructParents');
        return key === undefined ? null : { key, mcid: value.asNumber() };
      }
      if (!(value instanceof PDFDict) || nameAt(context, value, 'Type') !== 'MCR') return null;
      const stream = resolve(context, value.get(PDFName.of('Stm')));
      const holder =
        stream !== undefined && 'dict' in stream
          ? (stream.dict as PDFDict)
          : (dictAt(context, value, 'Pg') ?? dictAt(context, owner, 'Pg'));
      const key = holder && numberAt(context, holder, 'StructParents');
      const mcid = numberAt(context, value, 'MCID');
      return key === undefined || mcid === undefined ? null : { key, mcid };
    },
    asObject(kid) {
      const value = resolve(context, kid);
      if (!(value instanceof PDFDict) || nameAt(context, value, 'Type') !== 'OBJR') return null;
      return dictAt(context, value, 'Obj') ?? null;
    },
    parent: ({ dict }) => asElement(dict.get(pdfName('P')) ?? PDFNull),
    type: (element) => nameAt(context, element, 'S') ?? '',
    setType: (element, type) => element.set(pdfName('S'), PDFName.of(type)),
    wrap(type, parent, list) {
      const dict = context.obj({ Type: 'StructElem', S: type, P: parent.ref });
      const page = parent.dict.get(PDFName.of('Pg'));
      if (page !== undefined) dict.set(PDFName.of('Pg'), page);
      const ref = context.register(dict);
      tree.setKids(dict, list);
      for (const kid of list) adopt(kid, ref, parent.dict);
      return ref;
    },
    handOver(kid, from, to) {
      const content = tree.asContent(kid, from.dict);
      if (content === null) throw new Error('only content can be handed over');
      tree.assign(content, to.ref);
      const page = from.dict.get(pdfName('Pg'));
      const value = resolve(context, kid);
      if (value instanceof PDFDict) {
        if (!value.has(pdfName('Pg')) && page !== undefined) value.set(pdfName('Pg'), page);
        return kid;
      }
      if (page !== undefined && !to.dict.has(pdfName('Pg'))) to.dict.set(pdfName('Pg'), page);
      if (to.dict.get(pdfName('Pg')) === page) return kid;
      return context.obj({ Type: 'MCR', Pg: page, MCID: content.mcid });
    },
    assign({ key, mcid }, owner) {
      const entry = resolve(context, parents.get(key)?.value());
      if (entry instanceof PDFArray) entry.set(mcid, owner ?? PDFNull);
    },
    owner({ key, mcid }) {
      const entry = resolve(context, parents.get(key)?.value());
      const owner = entry instanceof PDFArray && mcid < entry.size() ? entry.get(mcid) : null;
      return owner instanceof PDFRef ? owner : null;
    },
    objectOwner(object) {
      const key = numberAt(context, object, 'StructParent');
      const owner = key === undefined ? undefined : parents.get(key)?.value();
      return owner instanceof PDFRef ? owner : null;
    },
    ownedContent: () =>
      [...parents].flatMap(([key, entry]) => {
        const owners = resolve(context, entry.value());
        if (!(owners instanceof PDFArray)) return [];
        return owners.asArray().flatMap((owner, mcid) => (owner instanceof PDFRef ? [{ key, mcid }] : []));
      }),
    walk(visit) {
      const pending = tree.tops().reverse();
      for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
        visit(element);
        const inner = kids(element.dict).flatMap((kid) => asElement(kid) ?? []);
        for (const kid of inner.reverse()) pending.push(kid);
      }
    },
  };

  /** Makes `owner` the parent of a kid that stood under `before`. */
  function adopt(kid: PDFObject, owner: PDFRef, before: PDFDict): void {
    const element = asElement(kid);
    if (element !== null) {
      element.dict.set(pdfName('P'), owner);
      return;
    }
    const content = tree.asContent(kid, before);
    if (content !== null) tree.assign(content, owner);
    const object = tree.asObject(kid);
    const key = object && numberAt(context, object, 'StructParent');
    if (typeof key === 'number') parents.get(key)?.set(owner);
  }

  return tree;
}

interface NumberTreeEntry {
  value(): PDFObject | undefined;
  set(value: PDFObject): void;
}

/** The leaves of a number tree (ISO 32000-1, 7.9.7), open for change. */
function readNumberTree(context: PDFContext, node: PDFDict | undefined): Map<number, NumberTreeEntry> {
  const entries = new Map<number, NumberTreeEntry>();
  const visit = (dict: PDFDict) => {
    for (const kid of arrayAt(context, dict, 'Kids')?.asArray() ?? []) {
      const inner = resolve(context, kid);
      if (inner instanceof PDFDict) visit(inner);
    }
    const numbers = arrayAt(context, dict, 'Nums');
    for (let at = 0; numbers !== undefined && at + 1 < numbers.size(); at += 2) {
      const key = resolve(context, numbers.get(at));
      if (!(key instanceof PDFNumber)) continue;
      entries.set(key.asNumber(), {
        value: () => numbers.get(at + 1),
        set: (value) => numbers.set(at + 1, value),
      });
    }
  };
  if (node !== undefined) visit(node);
  return entries;
}
