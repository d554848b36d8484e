/** Every link must say in words where it leads (ISO 14289-1, 7.18.5): the words of the page's own link. */
import { isDict, type PdfDict } from '../pdf/objects.ts';
import { textString } from '../pdf/text-strings.ts';
import { dictAt, nameAt, textAt, textOf, valueAt } from '../pdf/values-at.ts';
import type { StructureTree } from './structure-tree.ts';

/** A link of the page. */
export interface PageLink {
  /** `#id` within the page, else the whole address. */
  readonly target: string;
  /** What it is called for someone who does not see it. */
  readonly text: string;
}

/** Writes the words of the page's links, which stand in the same order, to the annotations. */
export function describeLinks(tree: StructureTree, links: readonly PageLink[]): void {
  const { file } = tree;
  const waiting = new Map<string, string[]>();
  for (const { target, text } of links) waiting.set(target, [...(waiting.get(target) ?? []), text]);
  tree.walk(({ dict }) => {
    const annotations = tree
      .kids(dict)
      .flatMap((kid) => tree.asObject(kid) ?? [])
      .filter((object) => nameAt(file, object, 'Subtype') === 'Link');
    if (annotations.length === 0) return;
    const target = linkTarget(tree, annotations[0]!);
    const text = waiting.get(target)?.shift() || target;
    // A link that runs over a line end has an annotation a line.
    for (const annotation of annotations) annotation.set('Contents', textString(text));
  });
}

function linkTarget(tree: StructureTree, annotation: PdfDict): string {
  const { file } = tree;
  const action = dictAt(file, annotation, 'A');
  if (isDict(action)) return textAt(file, action, 'URI') ?? '';
  const destination = textOf(file.resolve(valueAt(file, annotation, 'Dest')));
  return destination === undefined ? '' : `#${destination}`;
}
