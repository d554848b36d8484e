import { describe, expect, test } from 'vitest';
import { readUnicodeMap } from '../../../src/export/verify/unicode-map.ts';

describe('a map from codes to characters', () => {
  test('has single codes, ranges, and ranges by list', () => {
    const map = readUnicodeMap(`2 beginbfchar <0003> <0020> <0010> <00660069> endbfchar
1 beginbfrange <0024> <0026> <0041> endbfrange
1 beginbfrange <0030> <0031> [<20AC> <D834 DD1E>] endbfrange
1 beginbfchar <0040> <0031> endbfchar`);
    expect([...map].sort(([a], [b]) => a - b)).toEqual([
      [0x03, ' '],
      [0x10, 'fi'],
      [0x24, 'A'],
      [0x25, 'B'],
      [0x26, 'C'],
      [0x30, '€'],
      [0x31, '𝄞'],
      [0x40, '1'],
    ]);
  });

  // Each of these would be read for minutes, and the first would fill the memory.
  test.each([
    ['a range of all numbers', 'beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange'],
    ['one range again and again', `beginbfrange ${'<0000> <FFFF> <0041> '.repeat(5_000)} endbfrange`],
    ['parts that do not end', 'beginbfchar '.repeat(300_000)],
    ['lists that do not end', `beginbfrange ${'<41> <42> ['.repeat(300_000)} endbfrange`],
  ])('with %s is read in passing', (_, cmap) => {
    expect(readUnicodeMap(cmap).size).toBeLessThanOrEqual(0x10000);
  });
});
