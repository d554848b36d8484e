/** The structure tree (ISO 32000-1, 14.7): reading it and changing it so that tree and parent tree stay in step. */
import { isDict, type PdfDict, PdfRef, PdfStream, type PdfValue, pdfDict, pdfName } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { arrayAt, dictAt, nameAt, numberAt } from '../pdf/values-at.ts';

/** An element with the reference under which it is known. */
export interface Element {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

/** Marked content that belongs to an element: the number of its page or form in the parent tree, and its id there. */
export interface Content {
  readonly key: number;
  readonly mcid: number;
}

export interface StructureTree {
  readonly file: PdfFile;
  readonly root: PdfDict;
  /** The elements under the root. */
  tops(): Element[];
  /** What stands under an element: elements, marked content, references to objects. */
  kids(element: PdfDict): PdfValue[];
  setKids(element: PdfDict, kids: readonly PdfValue[]): void;
  /** The kid as element, or null where it is content. */
  asElement(kid: PdfValue): Element | null;
  /** The kid as marked content of `owner`, or null. */
  asContent(kid: PdfValue, owner: PdfDict): Content | null;
  /** The object (link annotation) that the kid refers to, or null. */
  asObject(kid: PdfValue): PdfDict | null;
  /** The element that it stands in; null for those under the root. */
  parent(element: Element): Element | null;
  type(element: PdfDict): string;
  setType(element: PdfDict, type: string): void;
  /** Puts a new element between `parent` and some of its kids; the caller puts it among the parent's kids. */
  wrap(type: string, parent: Element, kids: readonly PdfValue[]): PdfRef;
  /** Gives marked content of one element to another; the caller puts what is returned among the other's kids. */
  handOver(kid: PdfValue, from: Element, to: Element): PdfValue;
  /** The element that the parent tree gives as owner of the content, or of a link annotation. */
  owner(content: Content): PdfRef | null;
  objectOwner(object: PdfDict): PdfRef | null;
  /** All content that the parent tree gives an owner. */
  ownedContent(): Content[];
  /** Says in the parent tree that the content belongs to another element, or to none. */
  assign(content: Content, owner: PdfRef | null): void;
  /** Visits every element, parents before kids; kids are read after their parent's visit. */
  walk(visit: (element: Element) => void): void;
}

/** The document's structure tree. @throws Error where the document has none: it was not printed with tags. */
export function structureTree(file: PdfFile): StructureTree {
  const root = dictAt(file, file.catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('the PDF has no structure tree');
  const parents = readNumberTree(file, dictAt(file, root, 'ParentTree'));

  const kids = (element: PdfDict): PdfValue[] => {
    const entry = element.get('K');
    const value = file.resolve(entry);
    if (entry === undefined || value === undefined) return [];
    return Array.isArray(value) ? value : [entry];
  };

  const asElement = (kid: PdfValue): Element | null => {
    if (!(kid instanceof PdfRef)) return null;
    const dict = file.resolve(kid);
    return isDict(dict) && dict.has('S') ? { ref: kid, dict } : null;
  };

  const tree: StructureTree = {
    file,
    root,
    tops: () => kids(root).flatMap((kid) => asElement(kid) ?? []),
    kids,
    setKids(element, list) {
      if (list.length === 0) element.delete('K');
      else element.set('K', [...list]);
    },
    asElement,
    asContent(kid, owner) {
      const value = file.resolve(kid);
      if (typeof value === 'number') {
        const page = dictAt(file, owner, 'Pg');
        const key = page && numberAt(file, page, 'StructParents');
        return key === undefined ? null : { key, mcid: value };
      }
      if (!isDict(value) || nameAt(file, value, 'Type') !== 'MCR') return null;
      const stream = file.resolve(value.get('Stm'));
      const holder =
        stream instanceof PdfStream ? stream.dict : (dictAt(file, value, 'Pg') ?? dictAt(file, owner, 'Pg'));
      const key = holder && numberAt(file, holder, 'StructParents');
      const mcid = numberAt(file, value, 'MCID');
      return key === undefined || mcid === undefined ? null : { key, mcid };
    },
    asObject(kid) {
      const value = file.resolve(kid);
      if (!isDict(value) || nameAt(file, value, 'Type') !== 'OBJR') return null;
      return dictAt(file, value, 'Obj') ?? null;
    },
    parent: ({ dict }) => asElement(dict.get('P') ?? null),
    type: (element) => nameAt(file, element, 'S') ?? '',
    setType: (element, type) => element.set('S', pdfName(type)),
    wrap(type, parent, list) {
      const dict = pdfDict({ Type: pdfName('StructElem'), S: pdfName(type), P: parent.ref });
      const page = parent.dict.get('Pg');
      if (page !== undefined) dict.set('Pg', page);
      const ref = file.add(dict);
      tree.setKids(dict, list);
      for (const kid of list) adopt(kid, ref, parent.dict);
      return ref;
    },
    handOver(kid, from, to) {
      const content = tree.asContent(kid, from.dict);
      if (content === null) throw new Error('only content can be handed over');
      tree.assign(content, to.ref);
      const page = from.dict.get('Pg');
      const value = file.resolve(kid);
      if (isDict(value)) {
        if (!value.has('Pg') && page !== undefined) value.set('Pg', page);
        return kid;
      }
      if (page !== undefined && !to.dict.has('Pg')) to.dict.set('Pg', page);
      if (to.dict.get('Pg') === page) return kid;
      return pdfDict({ Type: pdfName('MCR'), Pg: page ?? null, MCID: content.mcid });
    },
    assign({ key, mcid }, owner) {
      const entry = file.resolve(parents.get(key)?.value());
      if (Array.isArray(entry)) entry[mcid] = owner;
    },
    owner({ key, mcid }) {
      const entry = file.resolve(parents.get(key)?.value());
      const owner = Array.isArray(entry) ? entry[mcid] : null;
      return owner instanceof PdfRef ? owner : null;
    },
    objectOwner(object) {
      const key = numberAt(file, object, 'StructParent');
      const owner = key === undefined ? undefined : parents.get(key)?.value();
      return owner instanceof PdfRef ? owner : null;
    },
    ownedContent: () =>
      [...parents].flatMap(([key, entry]) => {
        const owners = file.resolve(entry.value());
        if (!Array.isArray(owners)) return [];
        return owners.flatMap((owner, mcid) => (owner instanceof PdfRef ? [{ key, mcid }] : []));
      }),
    walk(visit) {
      const pending = tree.tops().reverse();
      for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
        visit(element);
        const inner = kids(element.dict);
        for (let at = inner.length - 1; at >= 0; at--) {
          const kid = asElement(inner[at]!);
          if (kid !== null) pending.push(kid);
        }
      }
    },
  };

  /** Makes `owner` the parent of a kid that stood under `before`. */
  function adopt(kid: PdfValue, owner: PdfRef, before: PdfDict): void {
    const element = asElement(kid);
    if (element !== null) {
      element.dict.set('P', owner);
      return;
    }
    const content = tree.asContent(kid, before);
    if (content !== null) tree.assign(content, owner);
    const object = tree.asObject(kid);
    const key = object && numberAt(file, object, 'StructParent');
    if (typeof key === 'number') parents.get(key)?.set(owner);
  }

  return tree;
}

interface NumberTreeEntry {
  value(): PdfValue | undefined;
  set(value: PdfValue): void;
}

/** The leaves of a number tree (ISO 32000-1, 7.9.7), open for change. */
function readNumberTree(file: PdfFile, node: PdfDict | undefined): Map<number, NumberTreeEntry> {
  const entries = new Map<number, NumberTreeEntry>();
  const visit = (dict: PdfDict) => {
    for (const kid of arrayAt(file, dict, 'Kids') ?? []) {
      const inner = file.resolve(kid);
      if (isDict(inner)) visit(inner);
    }
    const numbers = arrayAt(file, dict, 'Nums');
    for (let at = 0; numbers !== undefined && at + 1 < numbers.length; at += 2) {
      const key = file.resolve(numbers[at]);
      if (typeof key !== 'number') continue;
      entries.set(key, {
        value: () => numbers[at + 1],
        set: (value) => {
          numbers[at + 1] = value;
        },
      });
    }
  };
  if (node !== undefined) visit(node);
  return entries;
}
