import type { Language } from '../strings/language.ts';
import { type RevisionStrings, revisionStrings } from '../strings/revision.ts';
import { daysInWords } from '../text/day-words.ts';
import type { FieldChange } from './briefing-diff.ts';
import { VALUE_SEPARATOR } from './briefing-outline.ts';

const NAMES: Readonly<Record<FieldChange['field'], keyof RevisionStrings>> = {
  title: 'fieldTitle',
  council: 'fieldCouncil',
  formality: 'fieldFormality',
  dates: 'fieldDates',
  place: 'fieldPlace',
  presidency: 'fieldPresidency',
  delegation: 'fieldDelegation',
};

/** ISO 3166-1 alpha-2. */
const COUNTRY_CODE = /^[A-Z]{2}$/;

/** The name of a field of the meeting. */
export function fieldName(field: FieldChange['field'], language: Language): string {
  return revisionStrings[language][NAMES[field]];
}

/** Its value as a person writes it: days, countries and the form of the meeting in words; the document's own words stay. */
export function fieldValue({ field }: Pick<FieldChange, 'field'>, value: string, language: Language): string {
  if (field === 'formality')
    return value === 'informal' ? revisionStrings[language].informal : revisionStrings[language].formal;
  if (field === 'dates') return daysInWords(value.split(VALUE_SEPARATOR), language) ?? value;
  if (field === 'presidency' && COUNTRY_CODE.test(value))
    return new Intl.DisplayNames([language], { type: 'region' }).of(value) ?? value;
  return value;
}
