import type { Reference } from '../model/agenda.ts';

/** A note that a later one may repeat. */
export interface Repeatable {
  readonly number: number;
  readonly references: readonly Reference[];
}

const SAME_AS_LAST = /^(?:Idem|Ibid(?:em)?|Id|T\.a\.p)\b\.?/i;
/** `Idem, nr. 1013` names another paper of the same dossier. */
const OTHER_PAPER = /^\S+,?\s+(?:nrs?|nummer|onder)\b/i;
const SEE_NOTE = /\b(?:zie|vgl\.?)\s+(?:ook\s+)?(?:voet)?noot\s+(\d{1,3})\b/gi;

/** The links of the notes that a text points to by `zie voetnoot 4`; on those words. */
export function referredReferences(text: string, notes: readonly Repeatable[]): Reference[] {
  return [...text.matchAll(SEE_NOTE)].flatMap((match) => {
    const note = notes.find(({ number }) => number === Number(match[1]));
    const end = match.index + match[0].length;
    return (note?.references ?? []).map(({ href }) => ({ href, start: match.index, end }));
  });
}

/** The links of earlier notes that a note repeats by `Idem`, `Ibid.` or `zie voetnoot 4`; on those words. */
export function repeatedReferences(text: string, earlier: readonly Repeatable[]): Reference[] {
  const found: Reference[] = [];
  const same = SAME_AS_LAST.exec(text);
  const last = earlier.at(-1);
  if (same !== null && last !== undefined && !OTHER_PAPER.test(text)) {
    for (const { href } of last.references)
      found.push({ href, start: 0, end: same[0].replace(/\.$/, '').length });
  }
  return [...found, ...referredReferences(text, earlier)];
}
