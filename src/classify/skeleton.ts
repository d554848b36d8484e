import { type Actor, type ActorMention, findActors } from './actors.ts';

export interface Token {
  /** Lower case; an actor's tag in capitals; `#` for a number. */
  readonly word: string;
  /** Offsets in the sentence's text. */
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence as the cues see it: lower case, actors as tags, numbers as `#`, so that a cue speaks of
 * `NL zal` whether the text says `het kabinet zal`, `Nederland zal` or `zal ik`.
 */
export interface Skeleton {
  readonly text: string;
  /** The tokens joined by single spaces; punctuation marks are tokens of their own. */
  readonly shape: string;
  readonly tokens: readonly Token[];
  readonly actors: readonly Actor[];
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’.\-/]*[\p{L}\p{N}]|[\p{L}\p{N}]|[,;:()%€?‘“„]/gu;

/** What stands between the names of a list of states. */
const LISTING = /^(?:,|\s|en|of|alsmede|alsook|ook)+$/u;

/** `België, Denemarken en Finland` as one mention. */
function joinStates(mentions: readonly ActorMention[], text: string): ActorMention[] {
  const joined: ActorMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const listed =
      last?.actor === 'LS' && mention.actor === 'LS' && LISTING.test(text.slice(last.end, mention.start));
    if (last && listed) joined[joined.length - 1] = { ...last, end: mention.end };
    else joined.push(mention);
  }
  return joined;
}

export function skeletonOf(text: string): Skeleton {
  const found = findActors(text);
  const mentions = joinStates(found, text);
  const tokens: Token[] = [];
  let at = 0;
  for (const { actor, start, end } of mentions) {
    tokens.push(...plainTokens(text, at, start));
    tokens.push({ word: actor, start, end });
    at = end;
  }
  tokens.push(...plainTokens(text, at, text.length));
  return {
    text,
    tokens,
    shape: tokens.map((token) => token.word).join(' '),
    actors: found.map((mention) => mention.actor),
  };
}

function plainTokens(text: string, from: number, to: number): Token[] {
  return [...text.slice(from, to).matchAll(TOKEN)].map((match) => ({
    word: /^\p{N}/u.test(match[0]) ? '#' : match[0].toLowerCase(),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** The words of the text that a stretch of the skeleton's shape stands for. */
export function wordsOf(skeleton: Skeleton, start: number, end: number): string {
  let at = 0;
  let from = -1;
  let to = 0;
  for (const token of skeleton.tokens) {
    if (at < end && at + token.word.length > start) {
      if (from === -1) from = token.start;
      to = token.end;
    }
    at += token.word.length + 1;
  }
  return from === -1 ? '' : skeleton.text.slice(from, to);
}

/** What it seeks begins and ends with words of a shape, which are parted by single spaces. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?:^| )(?:${source})(?= |$)`);
}
