import { type BriefingFileStrings, briefingFileStrings } from '../strings/briefing-file.ts';
import { LANGUAGES } from '../strings/language.ts';
import type { Field, FieldValue } from './front-matter-fields.ts';

/** YAML value → value of a field; undefined where the field cannot have it. */
type Reader = (raw: unknown) => FieldValue | undefined;

const readText: Reader = (raw) => {
  if (raw === null || raw === undefined || raw === '') return null;
  return typeof raw === 'object' ? undefined : String(raw);
};

const readList: Reader = (raw) => {
  if (raw === null || raw === undefined) return [];
  const list = Array.isArray(raw) ? raw : [raw];
  return list.every((entry) => typeof entry !== 'object') ? list.map(String) : undefined;
};

const readDates: Reader = (raw) => {
  const list = readList(raw) as readonly string[] | undefined;
  return list?.every((date) => isDay(date)) ? list : undefined;
};

const readCode: Reader = (raw) => {
  const text = readText(raw);
  return text === null || /^[A-Z]{2}$/.test(String(text)) ? text : undefined;
};

/** The words of a choice in every language, and what they stand for. */
function choices<Choice extends string>(
  words: Readonly<Partial<Record<keyof BriefingFileStrings, Choice>>>,
): Reader {
  const meanings = new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(words).map(([key, choice]) => [
        briefingFileStrings[language][key as keyof BriefingFileStrings],
        choice,
      ]),
    ),
  );
  return (raw) => {
    const text = readText(raw);
    return text === null ? null : meanings.get(String(text).trim().toLowerCase());
  };
}

/** An ISO 8601 day that exists. */
function isDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** How the value of each field is read. Empty is null, or an empty list. */
export const FIELD_READERS: Readonly<Record<Field, Reader>> = {
  meeting: readText,
  council: readText,
  formality: choices({ formal: 'formal', informal: 'informal' }),
  dates: readDates,
  place: readText,
  presidency: readCode,
  delegation: readList,
  marking: readText,
  audience: choices({ audienceInternal: 'internal', audiencePublic: 'public' }),
};
