import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withShortClasses } from '../scripts/letters-plugin.mjs';

/** Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; more of Latin and of Greek. */
const NAMED = [
  [0x0000, 0x06ff],
  [0x1e00, 0x1fff],
] as const;

describe('the short classes of letters', () => {
  test.each(['L', 'Lu', 'Ll', 'N', 'M'])(
    'hold the same as \\p{%s} in the alphabets of Europe and its neighbours',
    (property) => {
      const whole = new RegExp(`^\\p{${property}}$`, 'u');
      const short = new RegExp(`^${withShortClasses(`\\p{${property}}`)}$`, 'u');
      const differing = NAMED.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
      ).filter((character) => whole.test(character) !== short.test(character));
      expect(differing).toEqual([]);
    },
  );

  test('take letters of other scripts for letters', () => {
    const letters = new RegExp(`^(?:${withShortClasses('\\p{L}')})+$`, 'u');
    for (const word of ['მშვიდობა', '平和', '평화', 'शत']) expect(word).toMatch(letters);
    for (const sign of ['–', '€', '“', ' ', '4', '☎']) expect(sign).not.toMatch(letters);
  });

  test('stand inside brackets as well as by themselves', () => {
    const pattern = new RegExp(withShortClasses('^[^\\p{L}\\]]+(\\p{Lu})[\\p{Ll}-]+$'), 'u');
    expect(pattern.exec('12: Ÿs-é')?.[1]).toBe('Ÿ');
    expect(pattern.test('12] Ÿs')).toBe(false);
  });

  test('are what the program has', () => {
    const program = readFileSync(new URL('../dist/cli.js', import.meta.url), 'utf8');
    expect(program).not.toMatch(/\\p\{(?:L|Lu|Ll|N|M)\}/);
  });
});
