import type { Reference } from '../model/agenda.ts';

/** Links found in a text. */
export function findReferences(_text: string): Reference[] {
  return [];
}
