import { describe, expect, it } from 'vitest';
import { anyCase } from '../../src/text/any-case.ts';
import { SENTENCES } from '../classify/labelled-documents.ts';

/** Patterns of every kind that the program writes, each as it ignores case by itself. */
const PATTERNS = [
  /(?<!\p{L})(?:Nederland|het kabinet|ik|wij)(?!\p{L})/giu,
  /\b(?:parti[eë]le|co[oö]rdinator|raad)\b/giu,
  /(?<![\p{L}\p{N}])(\d{1,2}) (juli|juni|maart)(?![\p{L}])(?: ((?:19|20)\d\d))?/giu,
  /\bnrs?\.?\s?[a-z]?\d+|[^\s()]+dag\b/giu,
  /(?:[IVX]{1,5}|[a-z])\. (?=[\p{L}‘“])/giu,
  /(?<count>één|[eé]{2}n|nationaal) (?:van|of|niveau)/giu,
];
const cases = (text: string) => [text, text.toUpperCase(), text.toLowerCase()];

describe('a pattern for capitals and small letters alike', () => {
  it.each(PATTERNS)('%s finds what it finds when it ignores case by itself', (pattern) => {
    const written = anyCase(new RegExp(pattern.source, 'gu'));
    const texts = SENTENCES.flatMap(cases);
    const found = texts.map((text) => [...text.matchAll(written)].map((match) => [match.index, ...match]));
    expect(found).toEqual(
      texts.map((text) => [...text.matchAll(pattern)].map((match) => [match.index, ...match])),
    );
    expect(found.flat().length).toBeGreaterThan(0);
  });
});
