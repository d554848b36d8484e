import type { Briefing } from '../model/briefing.ts';
import type { FileSettings } from '../model/briefing-file.ts';
import { type BriefingFileStrings, briefingFileStrings } from '../strings/briefing-file.ts';
import { LANGUAGES, type Language } from '../strings/language.ts';

/** What the front matter holds, in the order in which it is written. */
export const FIELDS = [
  'meeting',
  'council',
  'formality',
  'dates',
  'place',
  'presidency',
  'delegation',
  'marking',
  'audience',
] as const;
export type Field = (typeof FIELDS)[number];
export type FieldValue = string | readonly string[] | null;

const KEYS: Readonly<Record<Field, keyof BriefingFileStrings>> = {
  meeting: 'keyMeeting',
  council: 'keyCouncil',
  formality: 'keyFormality',
  dates: 'keyDates',
  place: 'keyPlace',
  presidency: 'keyPresidency',
  delegation: 'keyDelegation',
  marking: 'keyMarking',
  audience: 'keyAudience',
};

/** The key of a field in a language: `meeting` → `vergadering`. */
export function keyOf(field: Field, language: Language): string {
  return briefingFileStrings[language][KEYS[field]];
}

/** The field that a key of any language stands for; the first language wins where they share a key. */
export function fieldOf(key: string): { readonly field: Field; readonly language: Language } | null {
  for (const language of LANGUAGES) {
    const field = FIELDS.find((candidate) => keyOf(candidate, language) === key);
    if (field !== undefined) return { field, language };
  }
  return null;
}

/** The fields of a briefing and its settings, in the program's own words. */
export function fieldsOf(briefing: Briefing, settings: FileSettings): Readonly<Record<Field, FieldValue>> {
  const { meeting } = briefing;
  return {
    meeting: meeting.title,
    council: meeting.council,
    formality: meeting.formality,
    dates: meeting.dates,
    place: meeting.place,
    presidency: meeting.presidency,
    delegation: briefing.letter?.delegation ?? [],
    marking: settings.marking,
    audience: settings.audience,
  };
}
