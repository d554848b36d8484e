/** The lists at the end of the handout: who stands where, dates, what is still to come, what was left out. */

import type { Briefing, BriefingItem, Fact, ItemDate, SourcePlace, StateRole } from '../model/briefing.ts';
import { diagnosticStrings } from '../strings/diagnostics.ts';
import { fill } from '../strings/language.ts';
import { daysInWords } from '../text/day-words.ts';
import { hiddenTexts } from '../text/hidden-sentences.ts';
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

/** Longest name of an item in a list; its whole title stands above the item. */
const LONGEST_NAME = 70;

function itemCell(item: BriefingItem): ListCell {
  const name = [item.number && `${item.number}.`, item.title].filter(Boolean).join(' ');
  const cut = name.slice(0, LONGEST_NAME);
  const short =
    name.length <= LONGEST_NAME ? name : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}\u00a0…`;
  return { text: keepTogether(short), target: itemId(item), place: '', isSource: true };
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

/** A row for each sentence and role, with all states of which it says so. */
function field(briefing: Briefing, tools: HandoutTools): PrintedList {
  const names = new Intl.DisplayNames([tools.language], { type: 'region' });
  const rows = itemsOf(briefing).flatMap((item) => {
    const groups = new Map<
      string,
      { readonly role: StateRole; readonly sentence: string; readonly states: string[] }
    >();
    for (const { code, role, sentences } of item.memberStates) {
      const sentence = sentences[0];
      if (role === 'named' || sentence === undefined) continue;
      const key = `${role} ${sentence}`;
      const group = groups.get(key) ?? { role, sentence, states: [] };
      groups.set(key, group);
      group.states.push(names.of(code) ?? code);
    }
    return [...groups.values()].map(({ role, sentence, states }) => [
      itemCell(item),
      own(tools.own[`role-${role}`]),
      own(states.join(', ')),
      sentenceCell(item, sentence, null, tools),
    ]);
  });
  const { own: words } = tools;
  const columns = [words.item, words.role, words.state, words.text];
  return list('krachtenveld', words.field, words.fieldIntro, columns, rows);
}

/** The dates of one passage stand together. */
function timeline(briefing: Briefing, tools: HandoutTools): PrintedList {
  const passages = itemsOf(briefing).flatMap((item) => {
    const groups = new Map<string, ItemDate[]>();
    for (const date of item.dates) {
      const key = `${date.sentence} ${date.text}`;
      groups.set(key, [...(groups.get(key) ?? []), date]);
    }
    return [...groups.values()].map((dates) => ({ item, dates, first: dates[0]! }));
  });
  const rows = passages
    .sort((a, b) => (a.first.date < b.first.date ? -1 : a.first.date > b.first.date ? 1 : 0))
    .map(({ item, dates, first }) => [
      own(datesInWords(dates, tools)),
      itemCell(item),
      sentenceCell(item, first.sentence, first.text, tools),
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

/** As precise as the text: a year, a month or days. */
function datesInWords(dates: readonly ItemDate[], { language }: HandoutTools): string {
  const [first] = dates;
  const parts = first!.date.split('-');
  if (parts.length === 3)
    return (
      daysInWords(
        dates.map(({ date }) => date),
        language,
      ) ?? first!.date
    );
  if (parts.length === 1) return first!.date;
  const month = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return month.format(new Date(`${first!.date}-01T00:00:00Z`));
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
    hiddenTexts(item).map(({ text, source }) => [itemCell(item), sourceCell(text, source, tools)]),
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
