/** The program's own words in briefing.md, recognised in every language. */
import type { Conflict } from '../model/briefing.ts';
import { type BriefingFileStrings, briefingFileStrings } from '../strings/briefing-file.ts';
import { interfaceStrings } from '../strings/interface.ts';
import { LANGUAGES } from '../strings/language.ts';
import { readInline } from './inline-text.ts';

/** Alternatives for a regular expression; the words hold none of its signs. */
const anyLanguage = (key: keyof BriefingFileStrings): string =>
  LANGUAGES.map((language) => briefingFileStrings[language][key]).join('|');

const TREATMENT = new RegExp(`^(?:${anyLanguage('treatmentLabel')})\\s*:\\s*(.*)$`, 'i');
const SPEAKER = new RegExp(`^(?:${anyLanguage('speakerLabel')})\\s*:\\s*(.*)$`, 'i');
/** Also as other editors rewrite it: `_(te controleren)_`, `**(te controleren)**`. */
const REVIEW_MARK = new RegExp(`\\s*[*_]{1,3}\\((?:${anyLanguage('toCheckMark')})\\)[*_]{1,3}$`, 'i');
const LABELLED = /^[*_]{1,3}(.+?):[*_]{1,3}\s*(.*)$/;

/** The label of each kind of conflict, by its key among the words of the file. */
export const CONFLICT_WORDS = {
  changed: 'conflictChanged',
  vanished: 'conflictVanished',
  deleted: 'conflictDeleted',
} as const satisfies Record<Conflict['kind'], keyof BriefingFileStrings>;

/** What stands behind `Aard van de bespreking:`, or null for another line. */
export function readTreatment(text: string): string | null {
  return TREATMENT.exec(text)?.[1] ?? null;
}

/** What stands behind `Spreker:`, or null for another line. */
export function readSpeaker(text: string): string | null {
  return SPEAKER.exec(text)?.[1] ?? null;
}

/** Takes the mark of a doubtful part off the end of a line. */
export function splitReviewMark(line: string): { readonly markdown: string; readonly review: boolean } {
  const markdown = line.replace(REVIEW_MARK, '');
  return { markdown, review: markdown !== line };
}

/** Whether a line says that the source is silent on a part. */
export function isSilence(text: string): boolean {
  const words = text.replace(/[*_.]/g, '').trim().toLowerCase();
  return LANGUAGES.some((language) => interfaceStrings[language].missing.toLowerCase() === words);
}

/** The conflict that a line under a point states, or null for another line. */
export function readConflict(markdown: string): Conflict | null {
  const match = LABELLED.exec(markdown);
  if (match === null) return null;
  const kinds = Object.keys(CONFLICT_WORDS) as Conflict['kind'][];
  const kind = kinds.find((one) =>
    LANGUAGES.some((language) => briefingFileStrings[language][CONFLICT_WORDS[one]] === match[1]),
  );
  return kind === undefined ? null : { kind, text: readInline(match[2]!).text };
}
