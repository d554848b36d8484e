import type { DraftBlock } from './draft-block.ts';
import { DraftWriter } from './draft-writer.ts';
import { draftsIn } from './from-html-flow.ts';
import type { HtmlNotes } from './from-html-notes.ts';
import { descendants, textOf, type XmlElement } from './xml-tree.ts';

/** Roots of the text of a page, from the surest to the least sure; the first is officielebekendmakingen.nl's. */
function findMain(root: XmlElement): XmlElement | null {
  const by = (test: (element: XmlElement) => boolean): XmlElement | undefined => {
    const found = ['div', 'main', 'article', 'section']
      .flatMap((name) => descendants(root, name))
      .filter(test);
    return found.length === 1 ? found[0] : undefined;
  };
  return (
    by(({ attributes }) => attributes['id'] === 'broodtekst') ??
    by(({ name, attributes }) => name === 'main' || attributes['role'] === 'main') ??
    by(({ name }) => name === 'article') ??
    null
  );
}

/** Share of the text of a page that its main part must hold to be taken for it. */
const MAIN_SHARE = 0.3;

/** The blocks of a page in order; what stands outside its main part is navigation, except the notes. */
export function htmlDrafts(root: XmlElement, notes: HtmlNotes): DraftBlock[] {
  const main = findMain(root);
  const body = descendants(root, 'body')[0] ?? root;
  const enough = main !== null && textOf(main).length >= MAIN_SHARE * textOf(body).length;
  const walk = { notes, writer: new DraftWriter(), inMain: false, inNote: false };
  if (!enough) return draftsIn(body, walk);
  const outside = (element: XmlElement): DraftBlock[] =>
    element.children.flatMap((child): DraftBlock[] => {
      if (child === main) return draftsIn(main, walk, { inMain: true });
      if (typeof child !== 'string' && descendants(child, main.name).includes(main)) return outside(child);
      const drafts = draftsIn({ name: 'div', attributes: {}, children: [child] }, walk);
      return drafts.map((draft) =>
        draft.kind === 'footnote' ? draft : { ...draft, kind: 'furniture', furniture: 'navigation' },
      );
    });
  return outside(body);
}
