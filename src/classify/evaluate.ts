import type { Briefing, BriefingSentence, Part } from '../model/briefing.ts';
import type { GoldAgenda } from '../model/gold.ts';
import { type PartScore, scoreParts } from './score.ts';

/** A sentence whose part is not an acceptable one. */
export interface WrongPart {
  readonly item: string;
  readonly text: string;
  readonly part: Part;
  readonly acceptable: readonly Part[];
  readonly confidence: number;
  readonly cue: string;
}

export interface Evaluation {
  readonly score: PartScore;
  readonly wrong: readonly WrongPart[];
  /** Labelled sentences that the briefing does not have, word for word. */
  readonly missing: readonly string[];
}

/** Sentences are the same when their words are: case, quotes, dashes and punctuation do not count. */
function sameWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** The briefing's sentences by item title and words, each to be taken once, in order. */
function shelve(briefing: Briefing): Map<string, BriefingSentence[]> {
  const shelf = new Map<string, BriefingSentence[]>();
  for (const { items } of briefing.sections)
    for (const { title, sentences } of items)
      for (const sentence of sentences)
        for (const key of [`${sameWords(title)}\n${sameWords(sentence.text)}`, sameWords(sentence.text)])
          shelf.set(key, [...(shelf.get(key) ?? []), sentence]);
  return shelf;
}

/** Compares the parts of a briefing with an agenda labelled by hand. Any of the labels of a sentence is right. */
export function evaluate(gold: GoldAgenda, briefing: Briefing): Evaluation {
  const shelf = shelve(briefing);
  const taken = new Set<BriefingSentence>();
  const missing: string[] = [];
  const judged = gold.sections.flatMap(({ items }) =>
    items.flatMap(({ title, sentences }) =>
      sentences.flatMap(({ text, labels }) => {
        if (labels === undefined || labels.length === 0) return [];
        const words = sameWords(text);
        const candidates = [
          ...(shelf.get(`${sameWords(title)}\n${words}`) ?? []),
          ...(shelf.get(words) ?? []),
        ];
        const found = candidates.find((sentence) => !taken.has(sentence));
        if (found === undefined) {
          missing.push(text);
          return [];
        }
        taken.add(found);
        return [
          {
            item: title,
            text,
            part: found.part,
            acceptable: labels,
            confidence: found.confidence,
            cue: found.cue,
          },
        ];
      }),
    ),
  );
  const wrong = judged.filter(({ part, acceptable }) => !acceptable.includes(part));
  return { score: scoreParts(judged), wrong, missing };
}
