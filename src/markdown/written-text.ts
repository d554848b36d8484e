import type { BriefingSentence, Link, Point } from '../model/briefing.ts';
import { pointMarks, sourceWords } from '../text/point-marks.ts';
import { type InlineText, readInline } from './inline-text.ts';

type Sentences = ReadonlyMap<string, BriefingSentence>;

/** Whether two pieces of Markdown say the same, however they are escaped or wrapped. */
export function sameMarkdown(a: string, b: string): boolean {
  if (a === b) return true;
  return JSON.stringify(readInline(a)) === JSON.stringify(readInline(b));
}

/**
 * The point with the words that a person wrote. Words that are again those of the source make it a point of the
 * source again; else it is edited, or added where it comes from no sentence.
 */
export function withWords(point: Point, markdown: string, sentences: Sentences): Point {
  const { marks: _marks, links: _links, ...rest } = point;
  const written = readInline(markdown);
  const source: Point = { ...rest, status: 'source', text: sourceWords(point, sentences) };
  const marksOfSource = pointMarks(source, sentences).marks;
  const asInSource =
    source.text !== '' &&
    written.text === source.text &&
    JSON.stringify(written.marks) === JSON.stringify(marksOfSource);
  if (asInSource) return source;
  const links = [...written.links, ...linksKept(written, pointMarks(source, sentences).links, source.text)];
  return {
    ...rest,
    text: written.text,
    status: point.sentences.length === 0 ? 'added' : 'edited',
    ...(written.marks.length > 0 ? { marks: written.marks } : {}),
    ...(links.length > 0 ? { links: inOrder(links) } : {}),
  };
}

/** The links of the old text whose words still stand in the new one and that it has no link to yet. */
export function linksKept(written: InlineText, links: readonly Link[], oldText: string): Link[] {
  const kept: Link[] = [];
  for (const { href, start, end } of links) {
    if ([...written.links, ...kept].some((link) => link.href === href)) continue;
    const words = oldText.slice(start, end);
    const at = written.text.indexOf(words);
    const free = [...written.links, ...kept].every(
      (link) => link.end <= at || link.start >= at + words.length,
    );
    if (at >= 0 && words !== '' && free) kept.push({ href, start: at, end: at + words.length });
  }
  return kept;
}

export function inOrder(links: readonly Link[]): Link[] {
  return [...links].sort((a, b) => a.start - b.start);
}
