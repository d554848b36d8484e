import type { BriefingSentence, FootnoteMark, Link, Point } from '../model/briefing.ts';

/**
 * The footnote marks and links of a point's text, at their offsets in that text. Those of text that a person wrote
 * stand in the point itself; else they are those of its sentences, each found again in the point's text.
 *
 * @param sentences the sentences of the briefing (or of the item) by id.
 */
export function pointMarks(
  point: Point,
  sentences: ReadonlyMap<string, BriefingSentence>,
): { readonly marks: readonly FootnoteMark[]; readonly links: readonly Link[] } {
  if (point.status !== 'source') return { marks: point.marks ?? [], links: point.links ?? [] };
  const marks: FootnoteMark[] = [];
  const links: Link[] = [];
  let from = 0;
  for (const id of point.sentences) {
    const sentence = sentences.get(id);
    const at = sentence === undefined ? -1 : point.text.indexOf(sentence.text, from);
    if (sentence === undefined || at < 0) continue;
    for (const mark of sentence.marks) marks.push({ number: mark.number, at: at + mark.at });
    for (const link of sentence.links)
      links.push({ href: link.href, start: at + link.start, end: at + link.end });
    from = at + sentence.text.length;
  }
  return { marks, links };
}

/** The words that the source has for a point: its sentences, in order; empty where it has none. */
export function sourceWords(point: Point, sentences: ReadonlyMap<string, BriefingSentence>): string {
  return point.sentences.flatMap((id) => sentences.get(id)?.text ?? []).join(' ');
}
