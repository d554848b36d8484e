/** Chromium's tags as the standards want them: types, lists, links and figures (ISO 14289-1, 7.1–7.9). */

import type { PdfDict, PdfValue } from '../pdf/objects.ts';
import { textString } from '../pdf/text-strings.ts';
import { nameAt, textAt } from '../pdf/values-at.ts';
import type { DroppedContent } from './content-streams.ts';
import { readHint } from './structure-hints.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Takes content that is decoration now out of the tree. */
export function dropDecoration(tree: StructureTree, dropped: DroppedContent): void {
  if (dropped.size === 0) return;
  tree.walk(({ dict }) => {
    const kids = tree.kids(dict);
    const kept = kids.filter((kid) => {
      const content = tree.asContent(kid, dict);
      if (content === null || !dropped.get(content.key)?.has(content.mcid)) return true;
      tree.assign(content, null);
      return false;
    });
    if (kept.length < kids.length) tree.setKids(dict, kept);
  });
}

/**
 * Gives elements the types and languages that the page asked for.
 * @returns the elements that were asked for with an id, by that id
 */
export function applyHints(tree: StructureTree): ReadonlyMap<string, Element> {
  const named = new Map<string, Element>();
  tree.walk((element) => {
    const { dict } = element;
    const hint = readHint(textAt(tree.file, dict, 'Lang') ?? '');
    if (hint === null) return;
    tree.setType(dict, hint.type);
    // The attributes that Chromium wrote are those of the type that it took it for.
    dict.delete('A');
    if (hint.id !== '') named.set(hint.id, element);
    if (hint.language === '') dict.delete('Lang');
    else dict.set('Lang', textString(hint.language));
  });
  return named;
}

/** Leaves an element its language only where it is another one than that around it. */
export function dropRepeatedLanguages(tree: StructureTree, documentLanguage: string): void {
  const visit = (element: Element, around: string): void => {
    const own = textAt(tree.file, element.dict, 'Lang');
    if (own === around) element.dict.delete('Lang');
    for (const kid of tree.kids(element.dict)) {
      const inner = tree.asElement(kid);
      if (inner !== null) visit(inner, own ?? around);
    }
  };
  for (const top of tree.tops()) visit(top, documentLanguage);
}

/** Types of links, lists and figures as the standards have them. */
export function repairTypes(tree: StructureTree): void {
  tree.walk((element) => {
    const { dict } = element;
    if (tree.kids(dict).some((kid) => isLink(tree, kid))) linkType(tree, element);
    const type = tree.type(dict);
    if (type === 'L') group(tree, element, LIST_KIDS, 'LI', 'Lbl');
    if (type === 'LI') group(tree, element, ITEM_KIDS, 'LBody', null);
    if (type === 'Figure' && !hasAlternative(dict) && holdsOnlyElements(tree, dict))
      tree.setType(dict, 'Div');
  });
}

/** Elements that hold something by holding nothing: an empty cell keeps its column. */
const MAY_BE_EMPTY = new Set(['TD', 'TH', 'Lbl', 'LBody', 'LI', 'Figure']);

/** Takes out elements that hold nothing, and that stand for nothing. */
export function prune(tree: StructureTree): void {
  const isEmpty = (element: Element): boolean => {
    const kids = tree.kids(element.dict);
    const kept = kids.filter((kid) => {
      const inner = tree.asElement(kid);
      return inner === null || !isEmpty(inner);
    });
    if (kept.length < kids.length) tree.setKids(element.dict, kept);
    return kept.length === 0 && !MAY_BE_EMPTY.has(tree.type(element.dict));
  };
  for (const top of tree.tops()) isEmpty(top);
}

/** An element with a link's annotation is a link; one that was asked to be a reference holds it. */
function linkType(tree: StructureTree, element: Element): void {
  if (tree.type(element.dict) !== 'Reference') tree.setType(element.dict, 'Link');
  else tree.setKids(element.dict, [tree.wrap('Link', element, tree.kids(element.dict))]);
}

/** ISO 32000-1, table 336: what may stand in a list and in a list item. */
const LIST_KIDS = ['L', 'LI', 'Caption'];
const ITEM_KIDS = ['Lbl', 'LBody'];

/**
 * Puts runs of kids that may not stand in `parent` into new elements; a kid of type `opener` begins a new one.
 */
function group(
  tree: StructureTree,
  parent: Element,
  allowed: readonly string[],
  wrapper: string,
  opener: string | null,
): void {
  const typeOf = (kid: PdfValue) => {
    const element = tree.asElement(kid);
    return element === null ? null : tree.type(element.dict);
  };
  const kids = tree.kids(parent.dict);
  if (kids.every((kid) => allowed.includes(typeOf(kid) ?? ''))) return;
  const runs: PdfValue[][] = [];
  let open = false;
  for (const kid of kids) {
    const type = typeOf(kid);
    const fits = allowed.includes(type ?? '');
    if (fits || !open || type === opener) runs.push([]);
    runs.at(-1)!.push(kid);
    open = !fits;
  }
  const grouped = runs.map((run) => {
    const fits = run.length === 1 && allowed.includes(typeOf(run[0]!) ?? '');
    return fits ? run[0]! : tree.wrap(wrapper, parent, run);
  });
  tree.setKids(parent.dict, grouped);
}

function isLink(tree: StructureTree, kid: PdfValue): boolean {
  const object = tree.asObject(kid);
  return object !== null && nameAt(tree.file, object, 'Subtype') === 'Link';
}

function hasAlternative(dict: PdfDict): boolean {
  return dict.has('Alt') || dict.has('ActualText');
}

/** A `figure` of HTML is a group; the picture in it is the figure of PDF. */
function holdsOnlyElements(tree: StructureTree, dict: PdfDict): boolean {
  return tree.kids(dict).every((kid) => tree.asElement(kid) !== null);
}
