import { anyCase } from '../text/any-case.ts';
import { findDates } from '../text/dates.ts';
import { findMemberStates } from '../text/member-states.ts';

/** What in a sentence carries its substance, so that a change of it is told. */
export const WEIGHTS = ['date', 'number', 'name', 'negation', 'modal', 'condition'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A word or words of weight: as they stand in the text, and a form by which two texts are compared. */
export interface WeightyWord {
  readonly weight: Weight;
  readonly text: string;
  readonly key: string;
}

/** Numbers with what belongs to them: `2.500`, `1,5`, `40%`, `2024/1351`, `22112`. */
const NUMBER = /(?<![\p{L}\p{N}])\d[\d.,/:]*\d?(?:\s?%)?/gu;
/** A word with a capital or capitals inside it: `Europol`, `JBZ-Raad`, `DeepL`, `EU`. */
const NAME = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}]*(?:[-’'.&]\p{L}[\p{L}\p{N}]*)*/gu;
/** What ends a sentence, or opens one, so that the capital after it says nothing. */
const OPENING = /(?:^|[.!?:;•«“‘"(]\s*)$/;

/** Negations, modal verbs and words of condition of Dutch, by what they are compared as. */
const LEXICON: Readonly<Record<'negation' | 'modal' | 'condition', Readonly<Record<string, string>>>> = {
  negation: {
    niet: 'niet',
    geen: 'geen',
    nooit: 'nooit|nimmer',
    noch: 'noch',
    niemand: 'niemand',
    niets: 'niets|niks',
    nergens: 'nergens',
    zonder: 'zonder',
    evenmin: 'evenmin',
  },
  modal: {
    zullen: 'zal|zullen|zult',
    zouden: 'zou|zouden',
    moeten: 'moet|moeten|moest|moesten',
    kunnen: 'kan|kunnen|kunt|kon|konden',
    mogen: 'mag|mogen|mocht|mochten',
    willen: 'wil|willen|wilt|wilde|wilden',
    dienen: 'dient|dienen|diende|dienden',
    hoeven: 'hoeft|hoeven|hoefde|hoefden',
    behoren: 'behoort|behoren|behoorde|behoorden',
  },
  condition: {
    mits: 'mits',
    tenzij: 'tenzij',
    indien: 'indien|ingeval',
    'voor zover': 'voor zover|voorzover',
    alleen: 'alleen|slechts|uitsluitend',
    'ten minste': 'ten minste|minstens|minimaal',
    'ten hoogste': 'ten hoogste|hoogstens|maximaal',
  },
};

const LISTED = (['negation', 'modal', 'condition'] as const).flatMap((weight) =>
  Object.entries(LEXICON[weight]).map(([key, forms]) => ({
    weight,
    key,
    pattern: anyCase(new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'gu')),
  })),
);

/** The words of weight in a text, dates first: a number inside a date counts as the date. */
export function weightyWords(text: string): WeightyWord[] {
  const dates = findDates(text, UNDATED);
  const rest = blank(text, dates);
  return [
    ...dates.map(({ date, start, end }) => ({
      weight: 'date' as const,
      text: text.slice(start, end),
      key: date,
    })),
    ...[...rest.matchAll(NUMBER)].map(([found]) => {
      const number = found.replace(/[.,:/]+$/, '');
      return { weight: 'number' as const, text: number, key: number.replace(/\s/g, '') };
    }),
    ...names(rest),
    ...LISTED.flatMap(({ weight, key, pattern }) =>
      [...text.matchAll(pattern)].map(([found]) => ({ weight, text: found, key })),
    ),
  ];
}

/** A day from which dates without a year are reckoned: any will do, since two texts are compared with the same. */
const UNDATED = '2000-06-15';

/** The text with the spans made spaces. */
function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Names: member states wherever they stand, and words with a capital that no sentence start explains. */
function names(text: string): WeightyWord[] {
  const states = findMemberStates(text);
  const stated = states.map(({ code, start, end }) => ({
    weight: 'name' as const,
    text: text.slice(start, end),
    key: `state:${code}`,
  }));
  const others = [...blank(text, states).matchAll(NAME)]
    .filter(
      ({ 0: word, index }) => /\p{Lu}.*\p{Lu}/u.test(word) || !OPENING.test(text.slice(0, index).trimEnd()),
    )
    .map(([word]) => ({ weight: 'name' as const, text: word, key: word.replace(/[’']?s$/, '') }));
  return [...stated, ...others];
}

/** Words of weight that one text has and the other lacks, counted. */
export function weightyChanges(
  before: string,
  after: string,
): { readonly lost: readonly WeightyWord[]; readonly gained: readonly WeightyWord[] } {
  const [old, now] = [weightyWords(before), weightyWords(after)];
  return { lost: without(old, now, after), gained: without(now, old, before) };
}

/** The words of `some` beyond those of `others`; a name that the other text has in any place counts as there. */
function without(some: readonly WeightyWord[], others: readonly WeightyWord[], text: string): WeightyWord[] {
  const counts = new Map<string, number>();
  for (const { weight, key } of others)
    counts.set(`${weight}:${key}`, (counts.get(`${weight}:${key}`) ?? 0) + 1);
  return some.filter((word) => {
    const left = counts.get(`${word.weight}:${word.key}`) ?? 0;
    counts.set(`${word.weight}:${word.key}`, left - 1);
    if (left > 0) return false;
    return word.weight !== 'name' || !hasWord(text, word.text);
  });
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return (
    at >= 0 &&
    !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ') &&
    !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')
  );
}
