/**
 * Where footnotes are read. On paper a note stands at the foot of its page, in the middle of whatever text is there;
 * in the tags it follows the paragraph that refers to it, so that it interrupts no sentence.
 */
import { textOf, valueAt } from '../pdf/values-at.ts';
import type { Element, StructureTree } from './structure-tree.ts';

/** Elements that a sentence stands in as a whole; a note follows the nearest. */
const PARAGRAPHS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'TD', 'TH', 'Caption']);

/** Moves every note to behind the paragraph in which it is first referred to. `named` holds the notes by their ids. */
export function placeNotes(tree: StructureTree, named: ReadonlyMap<string, Element>): void {
  const waiting = new Map([...named].filter(([, { dict }]) => tree.type(dict) === 'Note'));
  if (waiting.size === 0) return;
  const moves: { readonly note: Element; readonly paragraph: Element }[] = [];
  const visit = (element: Element, paragraph: Element | null): void => {
    const type = tree.type(element.dict);
    const inside = PARAGRAPHS.has(type) ? element : paragraph;
    for (const kid of tree.kids(element.dict)) {
      const object = tree.asObject(kid);
      const target = object === null ? undefined : textOf(valueAt(tree.file, object, 'Dest'));
      const note = waiting.get(target ?? '');
      if (note !== undefined && inside !== null) {
        waiting.delete(target!);
        moves.push({ note, paragraph: inside });
      }
      const inner = tree.asElement(kid);
      if (inner !== null && tree.type(inner.dict) !== 'Note') visit(inner, inside);
    }
  };
  for (const top of tree.tops()) visit(top, null);
  for (const { note, paragraph } of moves.reverse()) move(tree, note, paragraph);
}

function move(tree: StructureTree, note: Element, paragraph: Element): void {
  const from = tree.parent(note);
  if (from === null) return;
  tree.setKids(
    from.dict,
    tree.kids(from.dict).filter((kid) => kid !== note.ref),
  );
  // A list and a row hold nothing but items and cells: there the note goes inside.
  const isInside = ['LI', 'TD', 'TH'].includes(tree.type(paragraph.dict));
  const home = isInside ? paragraph : tree.parent(paragraph);
  if (home === null) throw new Error('a paragraph stands nowhere');
  const kids = tree.kids(home.dict);
  const at = isInside ? kids.length : kids.indexOf(paragraph.ref) + 1;
  tree.setKids(home.dict, [...kids.slice(0, at), note.ref, ...kids.slice(at)]);
  note.dict.set('P', home.ref);
}
