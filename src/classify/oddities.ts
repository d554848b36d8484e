import type { Agenda } from '../model/agenda.ts';
import type {
  BriefingFootnote,
  BriefingSection,
  Flag,
  SourcePlace,
  TextSentence,
} from '../model/briefing.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { findDates } from '../text/dates.ts';
import { isUnfinished, type Oddity, textOddities } from './text-oddities.ts';

/** Diagnostics of earlier stages that tell of the source itself, not of the reading of it. */
const SOURCE_ODDITIES: ReadonlySet<string> = new Set(['footnote-without-mark', 'mark-without-footnote']);

/** What of the briefing the oddities are looked for in. */
export interface Examined {
  readonly intro: readonly TextSentence[];
  readonly closing: readonly TextSentence[];
  readonly sections: readonly BriefingSection[];
  readonly footnotes: readonly BriefingFootnote[];
}

type Placed = Oddity & { readonly source: SourcePlace };

/**
 * The oddities of the source, as flags; those found here come as diagnostics too. Only what the document itself
 * contradicts or leaves open is flagged, and nothing is mended.
 *
 * @param writtenOn ISO date by which dates without a year are read.
 */
export function oddities(
  agenda: Agenda,
  examined: Examined,
  earlier: readonly Diagnostic[],
  writtenOn: string | null,
): { readonly flags: Flag[]; readonly diagnostics: Diagnostic[] } {
  const found = [
    ...inTexts(examined, writtenOn),
    ...unfinished(examined.sections),
    ...examined.sections.flatMap(numbering),
    ...otherMeetingDate(agenda, examined, writtenOn),
  ];
  const diagnostics = found.map(
    ({ id, values, source }): Diagnostic => ({
      id,
      severity: id === 'numbering-jump' ? 'info' : 'warning',
      values,
      place: placeOf(source, agenda),
    }),
  );
  const known = earlier
    .filter(({ id }) => SOURCE_ODDITIES.has(id))
    .map((diagnostic) => earlierFlag(diagnostic, agenda));
  return { flags: [...known, ...found], diagnostics };
}

function placeOf({ file, page, line }: SourcePlace, agenda: Agenda) {
  const name = agenda.source.files[file]?.name;
  return { ...(name === undefined ? {} : { file: name }), ...(page === null ? {} : { page }), line };
}

function earlierFlag({ id, values, place }: Diagnostic, agenda: Agenda): Flag {
  if (place === undefined) return { id, values, source: null };
  const file = agenda.source.files.findIndex(({ name }) => name === place.file);
  return { id, values, source: { file: Math.max(0, file), page: place.page ?? null, line: place.line ?? 1 } };
}

function inTexts({ intro, closing, sections, footnotes }: Examined, writtenOn: string | null): Placed[] {
  const texts = [
    ...intro,
    ...sections.flatMap((section) => [
      ...section.intro,
      ...section.items.flatMap(({ sentences }) => sentences),
    ]),
    ...closing,
    ...footnotes,
  ];
  return texts.flatMap(({ text, source }) =>
    textOddities(text, writtenOn).map((oddity) => ({ ...oddity, source })),
  );
}

/** Paragraphs of running text whose last sentence has no end. */
function unfinished(sections: readonly BriefingSection[]): Placed[] {
  return sections.flatMap(({ items }) =>
    items.flatMap(({ sentences }) =>
      sentences
        .filter(
          (sentence, i) =>
            sentence.paragraphKind === 'text' && sentences[i + 1]?.paragraph !== sentence.paragraph,
        )
        .filter(({ text }) => isUnfinished(text))
        .map(({ text, source }) => ({ id: 'unfinished-sentence', values: { end: lastWords(text) }, source })),
    ),
  );
}

function lastWords(text: string): string {
  const WORDS = 4;
  return text.trim().split(/\s+/).slice(-WORDS).join(' ');
}

/** `1, 2, 4` and `1, 2, 2`: numbers of a section's items that jump or come again; `9b` counts as 9. */
function numbering({ items }: BriefingSection): Placed[] {
  const numbered = items.flatMap(({ number, source }) =>
    number !== null && /^\d+[a-z]?$/.test(number)
      ? [{ number, value: Number.parseInt(number, 10), source }]
      : [],
  );
  return numbered.slice(1).flatMap(({ number, value, source }, i): Placed[] => {
    const before = numbered[i]!;
    if (value > before.value + 1)
      return [{ id: 'numbering-jump', values: { before: before.number, number }, source }];
    return number === before.number ? [{ id: 'numbering-repeat', values: { number }, source }] : [];
  });
}

/** The letter announces the agenda of one day, the title names another. */
function otherMeetingDate(agenda: Agenda, { intro }: Examined, writtenOn: string | null): Placed[] {
  const { dates } = agenda.meeting;
  const announcing = intro.find(({ text }) => /geannoteerde agenda/i.test(text));
  if (announcing === undefined || dates.length === 0) return [];
  const days = findDates(announcing.text, writtenOn).filter(
    ({ date }) => date.length === 10 && date >= (writtenOn ?? ''),
  );
  if (days.length === 0 || days.some(({ date }) => dates.includes(date))) return [];
  const said = announcing.text.slice(days[0]!.start, days[0]!.end);
  return [
    {
      id: 'meeting-date-differs',
      values: { letter: said, title: dates.join(', ') },
      source: announcing.source,
    },
  ];
}
