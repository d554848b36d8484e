import type { Agenda } from '../model/agenda.ts';

/** What a document can look like; the words for a reader are in `strings/document-kinds.ts`. */
export type DocumentKind =
  | 'annotated-agenda'
  | 'motion'
  | 'decision-list'
  | 'answers'
  | 'report'
  | 'fiche'
  | 'letter'
  | 'other';

/** Why; the words for a reader are in `strings/document-kinds.ts`. */
export type AssessmentReason =
  | 'agenda-title'
  | 'agenda-sent'
  | 'agenda-shape'
  | 'agenda-ahead'
  | 'motion-words'
  | 'decision-words'
  | 'answer-words'
  | 'report-title'
  | 'fiche-title'
  | 'no-agenda-title'
  | 'many-titles'
  | 'no-items';

export interface Assessment {
  readonly isAgenda: boolean;
  readonly looksLike: DocumentKind;
  readonly reasons: readonly AssessmentReason[];
}

/** Characters of a document in which it says what it is. */
const HEAD = 3000;

interface Trait {
  readonly kind: DocumentKind;
  readonly reason: AssessmentReason;
  readonly holds: (text: string, head: string) => boolean;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** More lines that begin as a title does than a letter about several Councils has. */
const MOST_TITLES = 20;

/** Documents with a form of their own, told by the words that this form prescribes. */
const OTHERS: readonly Trait[] = [
  {
    kind: 'motion',
    reason: 'motion-words',
    holds: (text, head) =>
      /^\s*(?:Nr\.?\s*\d+\s+)?(?:GEWIJZIGDE |NADER GEWIJZIGDE )?MOTIE VAN\b/m.test(head) ||
      (/gehoord de beraadslaging/i.test(text) && /gaat over tot de orde van de dag/i.test(text)),
  },
  {
    kind: 'decision-list',
    reason: 'decision-words',
    holds: (text, head) => /\bbesluitenlijst\b/i.test(head) || count(text, /^\s*Besluit:/gm) >= 3,
  },
  {
    kind: 'answers',
    reason: 'answer-words',
    holds: (text, head) =>
      /\b(?:beantwoording|antwoord(?:en)?)\b.{0,60}\b(?:kamer)?vragen\b/i.test(head) ||
      /\blijst van vragen en antwoorden\b/i.test(head) ||
      count(text, /^\s*(?:Vraag|Antwoord(?: op vraag)?)\s*\d*\s*:?\s*$/gim) >= 4,
  },
  {
    kind: 'other',
    reason: 'many-titles',
    holds: (text) => count(text, /^.{0,30}geannoteerde agenda\b/gim) > MOST_TITLES,
  },
  {
    kind: 'fiche',
    reason: 'fiche-title',
    holds: (_, head) => /^\s*(?:BNC-)?Fiche(?:\s\d+)?\s*:/im.test(head),
  },
];

/** A heading or subject that calls the document a report; an agenda that sends one along does not begin so. */
const REPORT_TITLE =
  /^\s*(?:(?:Betreft|Onderwerp)\s*:?\s*)?(?:(?:kort|beknopt|definitief|concept)\s+)?verslag\b(?!legging).{0,120}$/im;
const AGENDA = /geannoteerde\s+agenda/i;
const SENT =
  /\b(?:hierbij|bijgaand|bijgevoegd|bied|bieden|zend|zenden|stuur|sturen|treft|ontvangt|ontvang|informeer|toekomen|doe|inzake)\b/i;

function agendaReasons(agenda: Agenda, head: string): AssessmentReason[] {
  const { meeting, letter, sections } = agenda;
  const reasons: AssessmentReason[] = [];
  if (AGENDA.test(meeting.title ?? '')) reasons.push('agenda-title');
  const intro = (letter?.intro ?? []).flatMap((paragraph) => paragraph.sentences.map(({ text }) => text));
  if (intro.some((text) => AGENDA.test(text) && SENT.test(text))) reasons.push('agenda-sent');
  const items = sections.flatMap((section) => section.items);
  const shaped = items.filter(
    (item) => item.treatment !== null || item.paragraphs.some(({ label }) => label !== null),
  );
  if (shaped.length >= 2 && /raad\b|eurogroep/i.test(head)) reasons.push('agenda-shape');
  if (announcesMeeting(agenda) && items.length >= 2) reasons.push('agenda-ahead');
  return reasons;
}

/** Whether a letter tells of a Council that is still to meet: one that tells of the last one is a report. */
function announcesMeeting({ meeting, letter }: Agenda): boolean {
  const first = meeting.dates[0];
  const date = letter?.date ?? null;
  return (
    first !== undefined && date !== null && date <= first && /raad\b|eurogroep/i.test(meeting.council ?? '')
  );
}

/**
 * Tells whether a document is an annotated agenda, and if not, what it looks like and why. A document that says of
 * itself that it is something else is none, unless its own title calls it an annotated agenda.
 */
export function assessAgenda(agenda: Agenda): Assessment {
  const { text } = agenda.source;
  const head = text.slice(0, HEAD);
  const reasons = agendaReasons(agenda, head);
  const titled = reasons.includes('agenda-title');
  const other = OTHERS.find(({ holds }) => holds(text, head));
  if (other !== undefined && (!titled || other.kind === 'other')) return refuse(other.kind, [other.reason]);
  if (!titled && REPORT_TITLE.test(head)) return refuse('report', ['report-title']);
  const hasItems = agenda.sections.some((section) =>
    section.items.some(({ paragraphs }) => paragraphs.length > 0),
  );
  if (reasons.length > 0 && hasItems) return { isAgenda: true, looksLike: 'annotated-agenda', reasons };
  const why: AssessmentReason[] = [
    ...(reasons.length === 0 ? ['no-agenda-title' as const] : []),
    ...(hasItems ? [] : ['no-items' as const]),
  ];
  return refuse(agenda.letter === null ? 'other' : 'letter', why);
}

function refuse(looksLike: DocumentKind, reasons: readonly AssessmentReason[]): Assessment {
  return { isAgenda: false, looksLike, reasons };
}
