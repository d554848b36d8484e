import { describe, expect, test } from 'vitest';
import { labelMeaning } from '../../src/agenda/labels.ts';

describe('labels that name a part', () => {
  test.each([
    ['Doel Raadsbehandeling', 'outcome'],
    ['Doel van de bespreking:', 'outcome'],
    ['Doel voorstel', 'context'],
    ['Inhoud / achtergrond:', 'context'],
    ['NL inzet:', 'position'],
    ['Opstelling andere lidstaten', 'outcome'],
    ['Doel Raadsbehandeling en hoe die afliep', null],
  ])('%s: %s', (text, meaning) => {
    expect(labelMeaning(text)).toBe(meaning);
  });
});
