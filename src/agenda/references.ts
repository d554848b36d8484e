import type { Reference } from '../model/agenda.ts';
import { councilDocuments, euActs, euDocuments } from './eu-references.ts';
import { parliamentaryPapers } from './parliamentary-papers.ts';

/** An address printed as such; closing punctuation is not part of it. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/g;

function printedAddresses(text: string): Reference[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const href = match[0].replace(/[.,;:!?)\]’'”]+$/u, '');
    return { href, start: match.index, end: match.index + href.length };
  });
}

/**
 * What a text refers to by a pattern that has a documented address: parliamentary papers, documents and acts of the EU,
 * addresses printed as such. In the order of the text, none within another. Nothing is guessed: what matches no
 * pattern is no reference.
 */
export function findReferences(text: string): Reference[] {
  const all = [
    ...printedAddresses(text),
    ...parliamentaryPapers(text),
    ...euDocuments(text),
    ...euActs(text),
    ...councilDocuments(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Reference[] = [];
  for (const reference of all) {
    const last = kept.at(-1);
    if (last === undefined || reference.start >= last.end) kept.push(reference);
  }
  return kept;
}
