/** The lists at the end of the handout: who stands where, dates, what is still to come, what was left out. */

import type { Briefing, BriefingItem, Fact, SourcePlace } from '../model/briefing.ts';
import { diagnosticStrings } from '../strings/diagnostics.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import { hiddenSentences } from '../text/hidden-sentences.ts';
import { keepTogether } from '../text/no-break.ts';
import { itemId } from './handout-sections.ts';
import { type HandoutTools, passageInWords } from './handout-settings.ts';

/** A cell of words, perhaps a link to an item, perhaps with its place in the source. */
export interface ListCell {
  readonly text: string;
  readonly target: string | null;
  readonly place: string;
  /** The words are the source's own. */
  readonly isSource: boolean;
}

export interface PrintedList {
  readonly id: string;
  readonly headingId: string;
  readonly heading: string;
  readonly intro: string;
  readonly columns: readonly string[];
  /** The first cell of a row heads it. */
  readonly rows: readonly { readonly head: ListCell; readonly cells: readonly ListCell[] }[];
}

/** The closing lists that have something in them. */
export function printedLists(briefing: Briefing, tools: HandoutTools): PrintedList[] {
  const lists = [
    field(briefing, tools),
    timeline(briefing, tools),
    facts('te-ontvangen', 'awaited', briefing, tools),
    facts('toezeggingen', 'commitments', briefing, tools),
    oddities(briefing, tools),
    removed(briefing, tools),
    leftOut(briefing, tools),
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

const itemsOf = (briefing: Briefing): readonly BriefingItem[] =>
  briefing.sections.flatMap((section) => section.items);

const own = (text: string): ListCell => ({
  text: keepTogether(text),
  target: null,
  place: '',
  isSource: false,
});

function itemCell(item: BriefingItem): ListCell {
  const text = keepTogether([item.number && `${item.number}.`, item.title].filter(Boolean).join(' '));
  return { text, target: itemId(item), place: '', isSource: true };
}

function sourceCell(text: string, place: SourcePlace | null, tools: HandoutTools): ListCell {
  const words = place === null ? '' : passageInWords([place], tools);
  return { text: keepTogether(text), target: null, place: words, isSource: true };
}

function sentenceCell(item: BriefingItem, id: string, text: string | null, tools: HandoutTools): ListCell {
  const sentence = item.sentences.find((candidate) => candidate.id === id);
  return sourceCell(text ?? sentence?.text ?? '', sentence?.source ?? null, tools);
}

function list(
  id: string,
  heading: string,
  intro: string,
  columns: readonly string[],
  rows: readonly ListCell[][],
) {
  return {
    id,
    headingId: `${id}-kop`,
    heading,
    intro,
    columns,
    rows: rows.map(([head, ...cells]) => ({ head: head!, cells })),
  };
}

function field(briefing: Briefing, tools: HandoutTools): PrintedList {
  const names = new Intl.DisplayNames([tools.language], { type: 'region' });
  const rows = itemsOf(briefing).flatMap((item) =>
    item.memberStates
      .filter(({ role }) => role !== 'named')
      .map((state) => [
        own(names.of(state.code) ?? state.code),
        own(tools.own[`role-${state.role}`]),
        itemCell(item),
        sentenceCell(item, state.sentences[0] ?? '', null, tools),
      ]),
  );
  const { own: words } = tools;
  return list(
    'krachtenveld',
    words.field,
    words.fieldIntro,
    [words.state, words.role, words.item, words.text],
    rows,
  );
}

function timeline(briefing: Briefing, tools: HandoutTools): PrintedList {
  const dated = itemsOf(briefing).flatMap((item) => item.dates.map((date) => ({ item, date })));
  const rows = [...dated]
    .sort((a, b) => (a.date.date < b.date.date ? -1 : a.date.date > b.date.date ? 1 : 0))
    .map(({ item, date }) => [
      own(daysInWords([date.date], tools.language) ?? date.date),
      itemCell(item),
      sentenceCell(item, date.sentence, date.text, tools),
    ]);
  const { own: words } = tools;
  return list(
    'tijdlijn',
    words.timeline,
    words.timelineIntro,
    [words.date, words.item, words.asPrinted],
    rows,
  );
}

function facts(
  id: string,
  kind: 'awaited' | 'commitments',
  briefing: Briefing,
  tools: HandoutTools,
): PrintedList {
  const rows = itemsOf(briefing).flatMap((item) =>
    item[kind].map((fact: Fact) => [itemCell(item), sentenceCell(item, fact.sentence, fact.text, tools)]),
  );
  const { own: words } = tools;
  return list(id, words[kind], words[`${kind}Intro`], [words.item, words.text], rows);
}

/** For those who work on the document; none in a public handout. */
function oddities(briefing: Briefing, tools: HandoutTools): PrintedList {
  const { own: words, language, audience } = tools;
  const messages: Readonly<Record<string, string>> = diagnosticStrings[language];
  const flags = audience === 'public' ? [] : briefing.flags;
  const rows = flags.map((flag) => [
    own(flag.source === null ? '–' : passageInWords([flag.source], tools)),
    own(fill(messages[flag.id] ?? flag.id, flag.values)),
  ]);
  return list('opvallend', words.oddities, words.odditiesIntro, [words.source, words.text], rows);
}

/** Sentences of the source that no point shows in their own words any more: a person took them off or rewrote them. */
function removed(briefing: Briefing, tools: HandoutTools): PrintedList {
  const rows = itemsOf(briefing).flatMap((item) =>
    hiddenSentences(item).map(({ text, source }) => [itemCell(item), sourceCell(text, source, tools)]),
  );
  const { own: words } = tools;
  return list('weggelaten', words.removed, words.removedIntro, [words.item, words.text], rows);
}

/** Text of the source that is no part of an item; what comes again and again is listed once. */
function leftOut(briefing: Briefing, tools: HandoutTools): PrintedList {
  const { own: words } = tools;
  const labels: Readonly<Record<string, string>> = tools.words;
  const times = new Map<string, { readonly entry: Briefing['leftOut'][number]; count: number }>();
  for (const entry of briefing.leftOut) {
    const key = JSON.stringify([entry.kind, entry.reason, entry.text]);
    const known = times.get(key);
    if (known) known.count++;
    else times.set(key, { entry, count: 1 });
  }
  const rows = [...times.values()].map(({ entry, count }) => [
    own(labels[`reason-${entry.reason}`] ?? labels[`reason-${entry.kind}`] ?? labels['account-furniture']!),
    sourceCell(count > 1 ? fill(words.times, { text: entry.text, count }) : entry.text, entry.source, tools),
  ]);
  return list('niet-bij-agendapunt', words.leftOut, words.leftOutIntro, [words.kind, words.text], rows);
}
