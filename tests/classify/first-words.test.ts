import { describe, expect, it } from 'vitest';
import { CUES } from '../../src/classify/cues.ts';
import { firstWords } from '../../src/classify/first-words.ts';
import { skeletonOf } from '../../src/classify/skeleton.ts';
import { SENTENCES } from './labelled-documents.ts';

const words = (pattern: string): string[] | null => {
  const found = firstWords(pattern);
  return found && [...found].sort();
};

describe('the words that a cue can open with', () => {
  it('are the first of each alternative, with what may be left out in and out', () => {
    expect(words('jl|jongstleden')).toEqual(['jl', 'jongstleden']);
    expect(words('zet(?:ten)? (?:NL )?in|lig(?:t|gen) voor')).toEqual(['liggen', 'ligt', 'zet', 'zetten']);
    expect(words('(?:(?:onder)?steunt?|de) raad')).toEqual([
      'de',
      'ondersteun',
      'ondersteunt',
      'steun',
      'steunt',
    ]);
    expect(words('(?:de |het )?Raad')).toEqual(['Raad', 'de', 'het']);
    expect(words('art\\.?|\\( eu \\)')).toEqual(['(', 'art', 'art.']);
  });

  it('are not told where any word may come first', () => {
    for (const pattern of [
      '[a-z-]*documenten',
      '^telegram',
      '(?:[^ ]+ ){0,3}raad',
      'motie[^ ]*',
      '(?!NL)de',
      '\\p{L}+ing',
    ])
      expect(words(pattern)).toBeNull();
  });
});

it('no cue matches a sentence that has none of the words it opens with', () => {
  const shapes = SENTENCES.map(skeletonOf);
  expect(shapes.length).toBeGreaterThan(500);
  const missed = shapes.flatMap(({ shape, tokens }) => {
    const has = new Set(tokens.map(({ word }) => word));
    return CUES.filter(
      ({ opens, pattern }) =>
        opens !== null && pattern.test(shape) && ![...opens].some((word) => has.has(word)),
    ).map(({ name }) => `${name}: ${shape}`);
  });
  expect(missed).toEqual([]);
});
