import type { Briefing, BriefingLetter, BriefingMeeting } from '../model/briefing.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Field, FieldValue } from './front-matter-fields.ts';

const NO_LETTER: BriefingLetter = {
  sender: null,
  place: null,
  date: null,
  addressee: null,
  intro: [],
  delegation: [],
  closing: [],
  signatories: [],
};

/** The meeting and letter with what a person changed in the front matter; a key that was taken away is emptied. */
export function applyMeeting(
  reading: Briefing,
  before: FrontMatter['fields'],
  after: FrontMatter['fields'],
): { readonly meeting: BriefingMeeting; readonly letter: BriefingLetter | null } {
  const changed = <T extends FieldValue>(field: Field, value: T, empty: T): T => {
    const [was, is] = [before.get(field)?.value ?? empty, after.get(field)?.value ?? empty];
    return JSON.stringify(was) === JSON.stringify(is) ? value : (is as T);
  };
  const { meeting, letter } = reading;
  const delegation = changed('delegation', letter?.delegation ?? [], []);
  const sameDelegation = delegation === letter?.delegation || delegation.length === 0;
  return {
    meeting: {
      title: changed('meeting', meeting.title, null),
      council: changed('council', meeting.council, null),
      formality: changed('formality', meeting.formality, null),
      dates: changed('dates', meeting.dates, []),
      place: changed('place', meeting.place, null),
      presidency: changed('presidency', meeting.presidency, null),
    },
    letter: letter === null && sameDelegation ? null : { ...(letter ?? NO_LETTER), delegation },
  };
}
