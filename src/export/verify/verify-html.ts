/** Proof that texts stand in a finished page of HTML. */
import { type Claim, foundText } from './found-text.ts';
import { htmlPages } from './html-text.ts';

export type { Claim };

/** Classes whose words are no part of the text: speaker notes, note marks inside sentences, remarks between them. */
const LEAVE_OUT = ['notes', 'note-mark', 'remark', 'remarks'];

/** The ids of the claims whose words the page shows, on slides (`section`) or outside of them. */
export function foundInHtml(html: string, claims: readonly Claim[]): ReadonlySet<string> {
  return foundText(htmlPages(html, { leaveOut: LEAVE_OUT, pageTag: 'section' }), claims);
}
