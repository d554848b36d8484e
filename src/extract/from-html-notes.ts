import { textOf, type XmlElement } from './xml-tree.ts';

/** The notes of a page: which anchors are marks, and which elements hold the notes they lead to. */
export interface HtmlNotes {
  /** Anchors that are marks, with the label of their note. */
  readonly marks: ReadonlyMap<XmlElement, string>;
  /** Elements that hold a note, with its label. */
  readonly bodies: ReadonlyMap<XmlElement, string>;
  /** Anchors that lead back; in a note they lead to its mark. */
  readonly backLinks: ReadonlySet<XmlElement>;
}

const LABEL = /^[[(]?(\d{1,3}|[ivx]{1,6}|[*†‡])[\])]?$/;
/** Words by which the class, role, id or address of an anchor tells that it is a mark: HTML, Word, KOOP. */
const NOTE_WORDS = /noot|note|voet|\bfn|ftn|edn|verwijzing/i;
const BLOCKS = new Set(['p', 'li', 'div', 'td', 'dd', 'aside', 'section', 'blockquote']);

interface Anchor {
  readonly element: XmlElement;
  readonly target: string;
  readonly label: string | null;
  readonly order: number;
  readonly noteLike: boolean;
}

interface Survey {
  readonly anchors: Anchor[];
  readonly targets: Map<string, { readonly order: number; readonly path: readonly XmlElement[] }>;
}

/** Notes down all anchors within the page and everything that they can lead to. */
function survey(root: XmlElement): Survey {
  const found: Survey = { anchors: [], targets: new Map() };
  let order = 0;
  const visit = (element: XmlElement, path: readonly XmlElement[], raised: boolean): void => {
    order++;
    const { attributes, name } = element;
    const here = [...path, element];
    for (const id of [attributes['id'], name === 'a' ? attributes['name'] : undefined]) {
      if (id !== undefined && !found.targets.has(id)) found.targets.set(id, { order, path: here });
    }
    const href = /#(.+)$/.exec(attributes['href'] ?? '')?.[1];
    if (name === 'a' && href !== undefined) {
      const inside = element.children.some((child) => typeof child !== 'string' && child.name === 'sup');
      const words = [attributes['class'], attributes['role'], attributes['id'], href].join(' ');
      const target = decodeAddress(href);
      const label = LABEL.exec(textOf(element).trim())?.[1] ?? null;
      found.anchors.push({
        element,
        target,
        label,
        order,
        noteLike: raised || inside || NOTE_WORDS.test(words),
      });
    }
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, here, raised || name === 'sup');
    }
  };
  visit(root, [], false);
  return found;
}

function decodeAddress(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Whether an element shows by its name, class or id that it holds one note. */
const holdsNote = ({ name, attributes }: XmlElement): boolean =>
  name === 'li' ||
  /(?<![a-z])(?:noot|voetnoot|footnote|fn|ftn|edn)(?![a-z])/i.test(
    `${attributes['class']} ${attributes['id']}`,
  );

/** The element that holds the whole note: the widest on the way to its target that is about this note alone. */
function noteBody(path: readonly XmlElement[], uses: ReadonlyMap<XmlElement, number>): XmlElement {
  const alone = path.filter((element) => uses.get(element) === 1);
  return (
    alone.find((element) => holdsNote(element) && element.name !== 'a') ??
    path.findLast((element) => BLOCKS.has(element.name)) ??
    path.at(-1)!
  );
}

/** Finds the notes of a page: short links that lead forward to a place further down, and what stands at that place. */
export function findHtmlNotes(root: XmlElement): HtmlNotes {
  const { anchors, targets } = survey(root);
  const marks = new Map<XmlElement, string>();
  const backLinks = new Set<XmlElement>();
  const noted = new Map<string, string>();
  for (const { element, label, noteLike, order, target } of anchors) {
    const place = targets.get(target);
    if (place === undefined) continue;
    if (place.order < order) backLinks.add(element);
    else if (label !== null && noteLike) {
      marks.set(element, label);
      if (!noted.has(target)) noted.set(target, label);
    }
  }
  const uses = new Map<XmlElement, number>();
  for (const target of noted.keys()) {
    for (const element of targets.get(target)!.path) uses.set(element, (uses.get(element) ?? 0) + 1);
  }
  const bodies = new Map<XmlElement, string>();
  for (const [target, label] of noted) bodies.set(noteBody(targets.get(target)!.path, uses), label);
  return { marks, bodies, backLinks };
}
