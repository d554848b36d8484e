import { createHash } from 'node:crypto';
import type { Briefing } from '../model/briefing.ts';

/** The id at the end of a line: ` ^k3f9a2`, as Obsidian's block references have it. */
const ID = /(?:^|\s+)\^([\p{L}\p{N}][\p{L}\p{N}_.-]*)\s*$/u;
/** A key point carries the id of its point with this behind it: an id stands only once in a file. */
const KEY_SUFFIX = '-k';
const FRESH_LENGTH = 6;
/** Ids of sections and items are made of their titles; longer ones than this stand in the file as a hash. */
const LONGEST_SHOWN = 10;

/** A section's or item's id as it stands in the file. */
export function shownId(id: string): string {
  return id.length <= LONGEST_SHOWN ? id : `h${hash(id)}`;
}

function hash(words: string): string {
  const digest = createHash('sha256').update(words).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(10, '0').slice(-FRESH_LENGTH);
}

/** Takes the id off the end of a line. */
export function splitId(line: string): { readonly rest: string; readonly id: string | null } {
  const match = ID.exec(line);
  return match === null
    ? { rest: line.trim(), id: null }
    : { rest: line.slice(0, match.index).trim(), id: match[1]! };
}

export function keyPointId(point: string): string {
  return `${point}${KEY_SUFFIX}`;
}

/** The id of the point that a key point's id names; an id without the suffix names the point itself. */
export function pointOfKeyPoint(id: string): string {
  return id.endsWith(KEY_SUFFIX) ? id.slice(0, -KEY_SUFFIX.length) : id;
}

/** All ids of a briefing that a new one must differ from. */
export function idsOf(briefing: Briefing): Set<string> {
  const ids = new Set<string>();
  for (const section of briefing.sections) {
    ids.add(section.id);
    for (const item of section.items) {
      ids.add(item.id);
      for (const { id } of [...item.sentences, ...item.points]) ids.add(id);
      for (const { point } of item.keyPoints) ids.add(point);
    }
  }
  return ids;
}

/** An id for something that a person added: the same words always get the same one. It is added to `taken`. */
export function freshId(kind: 'n' | 'i' | 's', words: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const id = `${kind}${hash(`${kind}\n${count}\n${words}`)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
