import { numberingOf } from './headings.ts';
import { type NumberStyle, ordinal } from './numbering.ts';
import { MISCELLANEOUS, type Role } from './roles.ts';
import type { Unit } from './units.ts';

/** A heading with what the decision on its rank needs. */
export interface Entry {
  /** Index of its unit. */
  readonly unit: number;
  readonly text: string;
  readonly style: NumberStyle | null;
  /** 1, 2, 3 … as its number says. */
  readonly ordinal: number | null;
  /** Something stands under it before the next heading. */
  readonly hasBody: boolean;
  readonly level: number | null;
  /** A Roman number stood on a line of its own before it. */
  readonly numeral: string | null;
}

/** What a heading opens: a section, an item, a part of the item it stands in; or a point of it with no text of its own. */
export type Rank = 'section' | 'item' | 'subheading' | 'point';

/** The headings among the units. */
export function entriesOf(units: readonly Unit[], roles: readonly Role[]): Entry[] {
  const entries: Entry[] = [];
  roles.forEach((role, i) => {
    if (role.type !== 'heading') return;
    const unit = units[i]!;
    const numbering = numberingOf(unit);
    const before = roles[i - 1];
    let next = i + 1;
    while (roles[next]?.type === 'stray-numeral' || roles[next]?.type === 'treatment') next++;
    const follower = roles[next]?.type;
    entries.push({
      unit: i,
      text: unit.folded.text.slice(numbering?.length ?? 0),
      style: numbering?.style ?? null,
      ordinal: numbering === null ? null : ordinal(numbering.number),
      hasBody:
        follower === 'body' || follower === 'label' || (next > i + 1 && roles[i + 1]?.type === 'treatment'),
      level: unit.style.level ?? null,
      numeral: before?.type === 'numeral' ? before.numeral : null,
    });
  });
  return entries;
}

const isCounted = (entry: Entry) =>
  entry.style === 'arabic' || entry.style === 'ad' || entry.style === 'agendapunt';

/** Names of what Councils are parted in. */
const SECTION_NAME =
  /raad\b|^raad\b|eurogroep|landbouw|visserij|justitie|binnenlandse zaken|^milieu|^energie|^transport|^telecom|^onderwijs|^jeugd|^cultuur|^sport|sociale zaken|sociaal beleid|werkgelegenheid|volksgezondheid|onderzoek|interne markt|ruimtevaart|^handel|^defensie|algemene zaken|wetgevend|a-punten|^onderdeel|^deel \w|bijeenkomst|thema|^agenda\b|diversen|overig|^moties\b|^toezeggingen|^(?:maan|dins|woens|donder|vrij|zater|zon)dag/i;

const isSectionName = ({ text, numeral }: Entry) =>
  numeral !== null || text.endsWith(':') || (text.split(/\s+/).length <= 9 && SECTION_NAME.test(text));

/** Introductions, which are items of their own and open no section. */
export const INTRODUCTION = /^(?:chapeau|inleiding|introductie|algemeen|vooraf|samenvatting)\b/i;

interface Situation {
  readonly entries: readonly Entry[];
  /** For each entry, the numbered one before it and after it. */
  readonly countedBefore: readonly (Entry | undefined)[];
  readonly countedAfter: readonly (Entry | undefined)[];
  /** Items have numbers 1, 2, 3. */
  readonly counted: boolean;
  /** Roman numbers or capital letters have other headings under them. */
  readonly lettersAreSections: boolean;
  /** There are headings without a number that have none but other headings under them. */
  readonly bareSections: boolean;
}

const isLetterStyle = (entry: Entry) => entry.style === 'roman' || entry.style === 'upper-letter';

/** For each entry the last numbered one before it. */
function neighbours(entries: readonly Entry[]): (Entry | undefined)[] {
  let last: Entry | undefined;
  return entries.map((entry) => {
    const before = last;
    if (isCounted(entry)) last = entry;
    return before;
  });
}

function situationOf(entries: readonly Entry[]): Situation {
  const opensOthers = (entry: Entry, i: number) =>
    entries[i + 1] !== undefined && !isLetterStyle(entries[i + 1]!) && !entry.hasBody;
  const counted = entries.some(isCounted);
  const letters = entries.filter(isLetterStyle);
  // Lettered points part an item where other items have no points but text.
  const opensPoints = (i: number) =>
    entries[i + 1]?.style === 'lower-letter' && letters.some(({ hasBody }) => hasBody);
  const first = entries[0];
  return {
    entries,
    countedBefore: neighbours(entries),
    countedAfter: neighbours([...entries].reverse()).reverse(),
    counted,
    lettersAreSections:
      letters.length > 0 &&
      (counted ||
        entries.some((entry, i) => isLetterStyle(entry) && opensOthers(entry, i) && !opensPoints(i))),
    bareSections: counted
      ? entries.some((entry, i) => entry.style === null && !entry.hasBody && entries[i + 1] !== undefined)
      : first !== undefined && first.style === null && !first.hasBody && entries.length > 1,
  };
}

/** `Diversen` is an item, and the headings under it are its parts; `Overig` heads a section. */
const isMiscellaneous = (entry: Entry) => MISCELLANEOUS.test(entry.text) && !/^overig/i.test(entry.text);

/** The rank of a heading without a number in an agenda whose items have none either. */
function bareRank(entry: Entry, i: number, { entries, bareSections, lettersAreSections }: Situation): Rank {
  const next = entries[i + 1];
  if (entry.hasBody || next === undefined || (isMiscellaneous(entry) && next.hasBody)) return 'item';
  if (next.level !== null && entry.level !== null && next.level !== entry.level)
    return next.level > entry.level ? 'section' : 'item';
  if (lettersAreSections && next.style !== 'lower-letter' && isLetterStyle(next)) return 'item';
  return bareSections || isSectionName(entry) || next.style === 'lower-letter' ? 'section' : 'item';
}

/** The rank of a heading without a number among items that have one. */
function unnumberedRank(entry: Entry, i: number, situation: Situation): Rank {
  const { entries, bareSections, countedBefore, countedAfter } = situation;
  const next = entries[i + 1];
  if (!entry.hasBody) {
    if (next === undefined || (isMiscellaneous(entry) && !isCounted(next))) return 'item';
    // Short lines under a numbered item, of a table that lost its columns, head nothing.
    const inItem = countedBefore[i] !== undefined && next.style === null && next.level === null;
    return inItem && entry.level === null && !isSectionName(entry) ? 'subheading' : 'section';
  }
  const before = countedBefore[i];
  const after = countedAfter[i];
  if (after === undefined || INTRODUCTION.test(entry.text)) return 'item';
  const direct = next !== undefined && isCounted(next);
  if (after.ordinal === 1) return direct && (before !== undefined || bareSections) ? 'section' : 'item';
  if (before === undefined) return direct && bareSections ? 'section' : 'item';
  if (direct && bareSections && isSectionName(entry)) return 'section';
  return 'subheading';
}

function rankOf(entry: Entry, i: number, situation: Situation, parent: Parent): Rank {
  const { entries } = situation;
  // Under a section, and beside one that is an item.
  const isItem = parent.rank === 'section' || (parent.rank === 'item' && parent.entry.style === entry.style);
  if (entry.style === 'dotted') return isItem ? 'item' : 'subheading';
  if (isCounted(entry)) {
    const opensDotted = !entry.hasBody && entries[i + 1]?.style === 'dotted';
    return opensDotted ? 'section' : 'item';
  }
  if (entry.style === 'roman-letter') return 'item';
  if (isLetterStyle(entry)) return situation.lettersAreSections ? 'section' : 'item';
  if (entry.style === 'lower-letter') return isItem ? 'item' : 'subheading';
  // Under `Diversen` headings part the item.
  if (
    parent.rank === 'item' &&
    !parent.entry.hasBody &&
    (isMiscellaneous(parent.entry) || (MISCELLANEOUS.test(parent.entry.text) && parent.entry.style !== null))
  ) {
    return entry.hasBody ? 'subheading' : 'section';
  }
  return situation.counted ? unnumberedRank(entry, i, situation) : bareRank(entry, i, situation);
}

interface Parent {
  readonly rank: Rank | null;
  readonly entry: Entry;
}

/** Decides for each heading what it opens. */
export function ranksOf(entries: readonly Entry[]): Rank[] {
  const situation = situationOf(entries);
  const ranks: Rank[] = [];
  let parent: Parent | null = null;
  entries.forEach((entry, i) => {
    const rank: Rank = rankOf(entry, i, situation, parent ?? { rank: null, entry });
    // A part of an item needs an item.
    const settled: Rank = rank === 'subheading' && parent?.rank !== 'item' ? 'item' : rank;
    const tooDeep = settled === 'item' && entry.style === null && isDeeper(entry, parent);
    const final = tooDeep ? 'subheading' : settled;
    // Points that stand together have one text, under the last of them.
    const inList = entry.style === 'lower-letter' && ranks.at(-1) === 'point';
    ranks.push(final === 'subheading' && (inList || !entry.hasBody) ? 'point' : final);
    if (final !== 'subheading') parent = { rank: final, entry };
  });
  return ranks;
}

/** The format says that a heading is of a lower level than the item it stands in. */
function isDeeper(entry: Entry, parent: Parent | null): boolean {
  return (
    parent?.rank === 'item' &&
    entry.level !== null &&
    parent.entry.level !== null &&
    entry.level > parent.entry.level
  );
}
