/** The end of the deck: what is still to come, what was left out, what is odd, and the sum of the source. */

import type { Briefing, BriefingItem } from '../model/briefing.ts';
import type { DeckSettings, ItemHead, Line, ListEntry } from '../model/deck.ts';
import {
  CONTENT_WIDTH,
  LIST,
  PLACE_WIDTH,
  PLAIN_HEADING_HEIGHT,
  SMALLEST_TEXT,
} from '../model/slide-metrics.ts';
import type { DeckWords } from '../strings/deck.ts';
import { diagnosticStrings } from '../strings/diagnostics.ts';
import { fill } from '../strings/language.ts';
import { hiddenTexts } from '../text/hidden-sentences.ts';
import { cutLine } from './cut-lines.ts';
import type { Draft } from './draft.ts';
import { itemKicker } from './item-label.ts';
import { plainLine } from './lines.ts';
import { paginate } from './paginate.ts';
import { roomBelow } from './plan-lines.ts';
import { runOf, titleOfRun } from './slide-runs.ts';
import { firstWords, textHeight } from './text-height.ts';

type Heads = ReadonlyMap<string, ItemHead>;
type ListDraft = Extract<Draft, { kind: 'list' }>;

const TEXT_WIDTH = CONTENT_WIDTH - LIST.label - LIST.columnGap - PLACE_WIDTH;

/** Lines that a label may take, the place of its item included; a longer one ends in `…`. */
const LABEL_LINES = 3;
const shortLabel = ({ kicker, label }: ListEntry) =>
  firstWords(label, SMALLEST_TEXT.size, LIST.label, kicker === null ? LABEL_LINES : LABEL_LINES - 1);

function entryHeight(entry: ListEntry): number {
  const kicker = textHeight(entry.kicker ?? '', SMALLEST_TEXT, LIST.label);
  const label = kicker + textHeight(entry.label, SMALLEST_TEXT, LIST.label, 'bold');
  return Math.max(label, textHeight(entry.line.text, SMALLEST_TEXT, TEXT_WIDTH));
}

/** Slides of a list; none for an empty one. */
export function listSlides(
  id: string,
  heading: string,
  intro: string,
  entries: readonly ListEntry[],
  words: DeckWords,
): ListDraft[] {
  const room = roomBelow(PLAIN_HEADING_HEIGHT + LIST.intro);
  const labelled = entries.map((entry) => ({ ...entry, label: shortLabel(entry) }));
  const fitting = labelled.flatMap((entry) =>
    cutLine(entry.line, (text) => entryHeight({ ...entry, line: { ...entry.line, text } }) <= room).map(
      (line) => ({
        ...entry,
        line,
      }),
    ),
  );
  const pages = paginate(fitting, entryHeight, LIST.gap, room);
  return pages.map((page, index) => {
    const run = runOf(index, pages.length);
    return {
      kind: 'list',
      id: `${id}-${index + 1}`,
      title: titleOfRun(heading, run, words),
      run,
      sentences: page.flatMap((entry) => entry.line.sentences),
      heading,
      intro,
      entries: page,
    };
  });
}

const itemsOf = (briefing: Briefing): readonly BriefingItem[] =>
  briefing.sections.flatMap((section) => section.items);

function entryOf(item: BriefingItem, heads: Heads, line: Line): ListEntry {
  const head = heads.get(item.id)!;
  return { kicker: itemKicker(head, heads), label: item.title, target: head.target, line };
}

/** The documents and decisions that the text says are still to come. */
export function planAwaited(briefing: Briefing, heads: Heads, words: DeckWords): ListDraft[] {
  const entries = itemsOf(briefing).flatMap((item) =>
    item.awaited.map((fact) => {
      const place = item.sentences.find((sentence) => sentence.id === fact.sentence)?.source ?? null;
      return entryOf(item, heads, plainLine(fact.text, { place }));
    }),
  );
  return listSlides('te-ontvangen', words.awaited, words.awaitedIntro, entries, words);
}

/** Sentences of the source that no point shows in their own words any more: a person took them off or rewrote them. */
export function planRemoved(briefing: Briefing, heads: Heads, words: DeckWords): ListDraft[] {
  const entries = itemsOf(briefing).flatMap((item) =>
    hiddenTexts(item).map(({ id, text, source }) =>
      entryOf(item, heads, plainLine(text, { place: source, sentences: id === null ? [] : [id] })),
    ),
  );
  return listSlides('weggelaten', words.removed, words.removedIntro, entries, words);
}

/** Text of the source that is no part of an item; the same text again and again is listed once, with its first place. */
export function planLeftOut(briefing: Briefing, words: DeckWords): ListDraft[] {
  const labelOf = (reason: string, kind: string) => {
    const known = words as Readonly<Record<string, string>>;
    return known[`reason-${reason}`] ?? known[`reason-${kind}`] ?? known['account-furniture']!;
  };
  const times = new Map<string, number>();
  for (const { kind, reason, text } of briefing.leftOut) {
    const key = JSON.stringify([kind, reason, text]);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const entries: ListEntry[] = [];
  for (const { kind, reason, text, source } of briefing.leftOut) {
    const key = JSON.stringify([kind, reason, text]);
    const count = times.get(key);
    if (count === undefined) continue;
    times.delete(key);
    const shown = count > 1 ? `${text} (${count}×)` : text;
    const line = plainLine(shown, { place: source });
    entries.push({ kicker: null, label: labelOf(reason, kind), target: null, line });
  }
  return listSlides('niet-op-dia', words.leftOut, words.leftOutIntro, entries, words);
}

/** Oddities of the source, for those who work on it; none in a public deck. */
export function planOddities(briefing: Briefing, settings: DeckSettings, words: DeckWords): ListDraft[] {
  if (settings.audience === 'public') return [];
  const messages = diagnosticStrings[settings.language] as Readonly<Record<string, string>>;
  const entries = briefing.flags.map((flag) => ({
    kicker: null,
    label: '',
    target: null,
    line: plainLine(fill(messages[flag.id] ?? flag.id, flag.values), { place: flag.source }),
  }));
  return listSlides('opvallend', words.oddities, words.odditiesIntro, entries, words);
}

/** Where all characters of the source went. */
export function planAccount(briefing: Briefing, words: DeckWords): Extract<Draft, { kind: 'account' }> {
  const labels = words as Readonly<Record<string, string>>;
  const rows = Object.entries(briefing.source.account)
    .filter(([, characters]) => characters > 0)
    .map(([kind, characters]) => ({ kind, label: labels[`account-${kind}`] ?? kind, characters }));
  return {
    kind: 'account',
    id: 'verantwoording',
    title: words.account,
    run: null,
    sentences: [],
    heading: words.account,
    rows,
    characters: briefing.source.characters,
    files: briefing.source.files.map(({ name, pages, sha256 }) => ({ name, pages, sha256 })),
  };
}
